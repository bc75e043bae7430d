/* The tree as it grows: nodes are appended, and closed when what they hold is complete. */
#include "syntax/parse.h"

static uint32_t node_count(const struct parse *parse)
{
	return (uint32_t)parse->tree->nodes.count;
}

void parse_open(struct parse *parse, enum node_kind kind, const struct node *name)
{
	struct node node = {.start = name->start, .end = name->end, .kind = (uint8_t)kind};

	if (kind != NODE_FLOW && name->data <= parse->known)
		node.word = (uint16_t)name->data;
	parse->open[parse->open_count++] = (struct open_node){.node = node_count(parse)};
	VECTOR_PUSH(parse->arena, &parse->tree->nodes, node);
}

void parse_add(struct parse *parse, const struct node *node)
{
	VECTOR_PUSH(parse->arena, &parse->tree->nodes, *node);
}

void parse_open_body(struct parse *parse)
{
	struct open_node *open = &parse->open[parse->open_count - 1];

	open->has_body = true;
	parse->tree->nodes.items[open->node].flags |= NODE_BODY;
}

/* Takes back the statement that is being read, up to the body that it stands in. */
static void drop_statement(struct parse *parse)
{
	while (parse->open_count && !parse->open[parse->open_count - 1].has_body)
		parse->tree->nodes.count = parse->open[--parse->open_count].node;
}

void parse_open_orphan(struct parse *parse)
{
	drop_statement(parse);
	parse_open(parse, NODE_BLOCK, &(struct node){.start = parse->size, .end = parse->size});
	parse->tree->nodes.items[node_count(parse) - 1].flags |= NODE_BAD;
	parse_open_body(parse);
}

void parse_close(struct parse *parse, uint32_t end)
{
	struct node *node = &parse->tree->nodes.items[parse->open[--parse->open_count].node];

	node->end = end;
	node->data = node_count(parse);
}

void parse_finish(struct parse *parse)
{
	const struct tree *tree = parse->tree;

	if (parse->stopped)
		VECTOR_PUSH(parse->arena, &parse->tree->broken, ((struct span){parse->last_span.end, parse->size}));
	while (parse->open_count) {
		const struct node *node = &tree->nodes.items[parse->open[parse->open_count - 1].node];

		parse_close(parse, parse->size);
		if (node->kind == NODE_FLOW) /* its body took in whatever follows, which is not declared then */
			VECTOR_PUSH(parse->arena, &parse->tree->broken, node_span(node));
	}
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

const struct node *tree_misaligned(const struct tree *tree, const char *base, bool missing)
{
	const struct node *found = NULL;

	for (size_t i = 1; i < tree->nodes.count; i++) {
		const struct node *node = &tree->nodes.items[i];
		uint32_t opens, closes;
		bool begins;

		if (!(node->flags & NODE_BODY) || node->flags & NODE_BAD || base[node->end - 1] != '}' || (found && node->end >= found->end)
		    || !begins_line(base, node->start, &opens) || !memchr(base + node->start, '\n', node->end - node->start))
			continue;
		begins = begins_line(base, node->end - 1, &closes);
		if (missing ? begins && closes < opens : !begins || closes > opens)
			found = node;
	}
	return found;
}

void parse_recover(struct parse *parse, struct span statement, uint32_t end)
{
	drop_statement(parse);
	statement.end = end > statement.end ? end : statement.end;
	VECTOR_PUSH(parse->arena, &parse->tree->broken, statement);
}

struct text node_head(const struct source *source, const struct node *node)
{
	const char *start = source->text.bytes + node->start, *at = start, *end = source->text.bytes + node->end;

	while (at < end && ((unsigned char)*at >= 0x80 || *at == '_' || *at == '-' || (*at >= '0' && *at <= '9')
			    || ((*at | 0x20) >= 'a' && (*at | 0x20) <= 'z')))
		at++;
	return text_between(start, at);
}

void tree_mark_broken(const struct tree *tree, const struct source *source, const struct intern *intern, bool *marks)
{
	for (size_t i = 0; i < tree->broken.count; i++) {
		struct span span = tree->broken.items[i];

		while (span.start < span.end) {
			struct node word = {.start = span.start, .end = span.end};
			struct text text = node_head(source, &word);

			marks[intern_find(intern, text)] = true;
			span.start += text.length ? (uint32_t)text.length : 1;
		}
	}
}
