/* The tree as it grows: nodes are appended, and closed when what they hold is complete. */
#include "syntax/parse.h"

static uint32_t node_count(const struct parse *parse)
{
	return (uint32_t)parse->tree->nodes.count;
}

void parse_open(struct parse *parse, enum node_kind kind, struct span at, uint32_t symbol)
{
	struct node node = {
		.start = at.start, .end = at.end, .kind = (uint8_t)kind,
		.word = (uint16_t)(symbol <= parse->known ? symbol : 0),
	};

	parse->open[parse->open_count++] = (struct open_node){.node = node_count(parse)};
	VECTOR_PUSH(parse->arena, &parse->tree->nodes, node);
}

void parse_add(struct parse *parse, enum node_kind kind, struct span at, union value_of_token value)
{
	struct node node = {.start = at.start, .end = at.end, .kind = (uint8_t)kind, .flags = parse->pending};

	if (kind == NODE_NAME)
		node.data = value.symbol;
	else
		node.flags |= value.flags;
	parse->pending = 0;
	VECTOR_PUSH(parse->arena, &parse->tree->nodes, node);
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
	parse->pending = 0;
}

void parse_open_orphan(struct parse *parse)
{
	drop_statement(parse);
	parse_open(parse, NODE_BLOCK, (struct span){parse->size, parse->size}, 0);
	parse->tree->nodes.items[node_count(parse) - 1].flags |= NODE_BAD;
	parse_open_body(parse);
}

void parse_close(struct parse *parse, uint32_t end)
{
	struct node *node = &parse->tree->nodes.items[parse->open[--parse->open_count].node];

	node->end = end;
	node->data = node_count(parse);
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

bool tree_may_declare(const struct tree *tree, const struct source *source, struct text name)
{
	size_t budget = 1 << 16;

	for (size_t i = 0; i < tree->broken.count; i++) {
		struct span span = tree->broken.items[i];
		const char *at = source->text.bytes + span.start, *end = source->text.bytes + span.end;

		if (span.end - span.start > budget)
			return true;
		budget -= span.end - span.start;
		for (; at + name.length <= end; at++)
			if (memcmp(at, name.bytes, name.length) == 0)
				return true;
	}
	return false;
}
