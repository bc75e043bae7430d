/* The tree as it grows: nodes are appended, and closed when what they hold is complete. */
#include <stdlib.h>

#include "base/utf8.h"
#include "syntax/parse.h"

static uint32_t node_count(const struct parse *parse)
{
	return (uint32_t)parse->tree->nodes.count;
}

/* The length of a node as it is kept in it, and where it is long its end in the tree: that of the node with an index. */
static unsigned keep_length(struct parse *parse, uint32_t index, struct span span)
{
	uint32_t length = span.end - span.start;

	if (length < NODE_LONG)
		return length;
	VECTOR_PUSH(parse->arena, &parse->tree->ends, ((struct node_end){index, span.end}));
	return NODE_LONG;
}

void parse_open(struct parse *parse, enum node_kind kind, struct span name)
{
	struct node node = {.start = name.start, .kind = kind & 15u};
	uint32_t symbol = kind == NODE_FLOW || !parse->known ? 0 : intern_find(parse->intern, parse_text(parse, name));

	if (symbol <= parse->known)
		node.word = symbol & ((1u << NODE_WORD_BITS) - 1);
	parse->open[parse->open_count++] = (struct open_node){.node = node_count(parse)};
	VECTOR_PUSH(parse->arena, &parse->tree->nodes, node);
}

/* Interns the names that wait for it. */
static void end_waiting(struct parse *parse)
{
	for (unsigned i = 0; i < parse->waiting_count; i++) {
		const struct waiting *waiting = &parse->waiting[i];
		struct node *node = &parse->tree->nodes.items[waiting->node];

		node->data = intern_prepared(parse->intern, (struct text){parse->base + node->start, waiting->length},
					     waiting->prepared);
	}
	parse->waiting_count = 0;
}

/* In a large map, looking for a name takes longer than reading it. So names wait for each other. */
static void add_waiting(struct parse *parse, struct span name)
{
	if (parse->waiting_count == WAITING_MAX)
		end_waiting(parse);
	parse->waiting[parse->waiting_count++] = (struct waiting){
		node_count(parse), name.end - name.start, intern_prepare(parse->intern, parse_text(parse, name)),
	};
}

void parse_add(struct parse *parse, struct token token, struct span at)
{
	struct node node = {
		.start = at.start, .kind = token.kind & 15u, .flags = token.flags & 127u,
		.length = keep_length(parse, node_count(parse), at) & NODE_LONG,
	};

	if (token.kind == NODE_NAME && parse->intern)
		add_waiting(parse, at);
	VECTOR_PUSH(parse->arena, &parse->tree->nodes, node);
}

void parse_property(struct parse *parse, struct span key, struct token value, struct span at)
{
	parse_open(parse, NODE_PROPERTY, parse_key_name(key));
	parse_add(parse, value, at);
}

const struct node *parse_open_statement(const struct parse *parse)
{
	const struct open_node *open = parse->open_count ? &parse->open[parse->open_count - 1] : NULL;

	return open && !open->in_body && !open->ended ? &parse->tree->nodes.items[open->node] : NULL;
}

struct text parse_open_key(const struct parse *parse)
{
	const struct node *statement = parse_open_statement(parse);

	if (parse->key.end)
		return parse_text(parse, parse->key);
	return statement && statement->kind == NODE_PROPERTY ? node_head(parse->tree, statement) : TEXT("");
}

void parse_open_body(struct parse *parse)
{
	struct open_node *open = &parse->open[parse->open_count - 1];

	open->in_body = true;
	parse->tree->nodes.items[open->node].flags |= NODE_BODY;
}

void parse_close_body(struct parse *parse, uint32_t end)
{
	struct open_node *open = &parse->open[parse->open_count - 1];

	open->in_body = false;
	open->ended = end;
}

/* Takes back the statement that is being read, up to the body that it stands in. One that has a whole body is kept: what could
 * not be understood comes after it. */
static void drop_statement(struct parse *parse)
{
	end_waiting(parse);
	while (parse->open_count && !parse->open[parse->open_count - 1].in_body) {
		const struct open_node *open = &parse->open[parse->open_count - 1];

		if (open->ended)
			parse_close(parse, open->ended);
		else
			parse->tree->nodes.count = parse->open[--parse->open_count].node;
	}
	while (parse->tree->ends.count && parse->tree->ends.items[parse->tree->ends.count - 1].node >= node_count(parse))
		parse->tree->ends.count--;
}

/* The name, of a kind or key or else, that a stretch of the source begins with; not the `-` of an arrow behind it. */
static struct text name_at(const struct source *source, struct span span)
{
	const char *start = source->text.bytes + span.start, *at = start, *end = source->text.bytes + span.end;

	while (at < end && ((unsigned char)*at >= 0x80 || *at == '_' || *at == '-' || (*at >= '0' && *at <= '9')
			    || ((*at | 0x20) >= 'a' && (*at | 0x20) <= 'z')))
		at++;
	while (at > start && at[-1] == '-')
		at--;
	return text_between(start, at);
}

/* The kind and the name that the head of a block seems to have; false: it does not say. */
static bool read_head(const struct parse *parse, struct span head, struct span *ret_kind, struct span *ret_name)
{
	const char *next;

	*ret_kind = (struct span){head.start, head.start + (uint32_t)name_at(parse->source, head).length};
	head.start = ret_kind->end;
	while (head.start < head.end && strchr(" \t:=", parse->base[head.start]))
		head.start++;
	*ret_name = (struct span){head.start, head.start + (uint32_t)name_at(parse->source, head).length};
	next = parse->base + ret_name->start;
	return ret_kind->start < ret_kind->end && ret_name->start < ret_name->end
		&& (*next == '_' || rune_is_letter(utf8_next(&next, parse->base + ret_name->end, NULL)));
}

void parse_open_orphan(struct parse *parse, struct span head)
{
	struct span kind, name;
	bool is_read = read_head(parse, head, &kind, &name);

	drop_statement(parse);
	parse_open(parse, NODE_BLOCK, is_read ? kind : (struct span){parse->size, parse->size});
	parse->tree->nodes.items[node_count(parse) - 1].flags |= NODE_BAD;
	if (is_read)
		parse_add(parse, (struct token){.kind = NODE_NAME}, name);
	parse_open_body(parse);
}

void parse_close(struct parse *parse, uint32_t end)
{
	uint32_t index = parse->open[--parse->open_count].node;
	struct node *node = &parse->tree->nodes.items[index];

	node->data = node_count(parse);
	node->length = keep_length(parse, index, (struct span){node->start, end}) & NODE_LONG;
}

/* ---- ends of long nodes: set as nodes are closed, the inner ones first, and then sorted */

static int compare_ends(const void *left, const void *right)
{
	const struct node_end *a = left, *b = right;

	return (a->node > b->node) - (a->node < b->node);
}

static void sort_ends(struct tree *tree)
{
	if (tree->ends.count > 1)
		qsort(tree->ends.items, tree->ends.count, sizeof *tree->ends.items, compare_ends);
}

uint32_t tree_find_end(const struct tree *tree, const struct node *node)
{
	struct node_end wanted = {.node = (uint32_t)(node - tree->nodes.items)};
	const struct node_end *found = bsearch(&wanted, tree->ends.items, tree->ends.count, sizeof wanted, compare_ends);

	return found ? found->end : node->start;
}

void parse_finish(struct parse *parse)
{
	struct tree *tree = parse->tree;

	if (parse->stopped)
		VECTOR_PUSH(parse->arena, &parse->tree->broken, ((struct span){parse->last_span.end, parse->size}));
	while (parse->open_count) {
		const struct node *node = &tree->nodes.items[parse->open[parse->open_count - 1].node];

		parse_close(parse, parse->size);
		if (node->kind == NODE_FLOW) /* its body took in whatever follows, which is not declared then */
			VECTOR_PUSH(parse->arena, &parse->tree->broken, ((struct span){node->start, parse->size}));
	}
	sort_ends(tree);
	end_waiting(parse);
}

/* Whether nothing but white space stands before a place on its line; *ret_column is then how much. */
static bool begins_line(const char *base, uint32_t at, uint32_t *ret_column)
{
	uint32_t start = at;

	while (start && (base[start - 1] == ' ' || base[start - 1] == '\t'))
		start--;
	*ret_column = at - start;
	return !start || base[start - 1] == '\n';
}

const struct node *tree_misaligned(struct tree *tree, const char *base, bool missing)
{
	const struct node *found = NULL;
	uint32_t found_end = 0;

	sort_ends(tree);
	for (size_t i = 1; i < tree->nodes.count; i++) {
		const struct node *node = &tree->nodes.items[i];
		uint32_t end = node_end(tree, node), opens, closes;
		bool begins;

		if (!(node->flags & NODE_BODY) || node->flags & NODE_BAD || !node->data || base[end - 1] != '}' || (found && end >= found_end)
		    || !begins_line(base, node->start, &opens) || !memchr(base + node->start, '\n', end - node->start))
			continue;
		begins = begins_line(base, end - 1, &closes);
		if (missing ? begins && closes < opens : !begins || closes > opens) {
			found = node;
			found_end = end;
		}
	}
	return found;
}

void parse_recover(struct parse *parse, struct span statement, uint32_t end)
{
	drop_statement(parse);
	statement.end = end > statement.end ? end : statement.end;
	VECTOR_PUSH(parse->arena, &parse->tree->broken, statement);
}

void parse_recover_orphan(struct parse *parse, struct span head, uint32_t end)
{
	struct span kind, name;

	parse_recover(parse, head, read_head(parse, head, &kind, &name) ? head.end : end);
}

struct text node_head(const struct tree *tree, const struct node *node)
{
	return name_at(tree->source, (struct span){node->start, (uint32_t)tree->source->text.length});
}

void tree_mark_broken(const struct tree *tree, const struct intern *intern, bool *marks)
{
	for (size_t i = 0; i < tree->broken.count; i++) {
		struct span span = tree->broken.items[i];

		while (span.start < span.end) {
			struct text text = name_at(tree->source, span);

			marks[intern_find(intern, text)] = true;
			span.start += text.length ? (uint32_t)text.length : 1;
		}
	}
}
