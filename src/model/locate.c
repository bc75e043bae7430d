/* The named blocks around places: `laptop/consideration/product`. */
#include "model/resolving.h"

/* A block that holds the place. */
struct open {
	uint32_t block, end; /* its node, and where it ends */
	size_t names;        /* how long `names` was before it */
};

/* A walk through a tree that goes on from one place to the next behind it, so that all together cost one walk. */
struct locator {
	const struct model *model;
	const struct tree *tree;
	uint32_t at;             /* the next node to look at */
	VECTOR(struct open) open;
	struct buffer names;     /* of the blocks that are open */
};

static const struct tree *tree_of(const struct model *model, const struct source *source)
{
	for (size_t i = 0; i < model->files.count; i++)
		if (model->files.items[i].source == source)
			return model->files.items[i].tree;
	return NULL;
}

static void open_block(struct locator *l, uint32_t end)
{
	const struct node *block = &l->tree->nodes.items[l->at];
	struct open open = {l->at, end, l->names.length};

	VECTOR_PUSH(l->model->arena, &l->open, open);
	l->at++;
	if (l->at >= block->data || block[1].kind != NODE_NAME)
		return;
	if (l->names.length)
		buffer_byte(&l->names, '/');
	buffer_add(&l->names, intern_text(&l->model->intern, block[1].data));
}

/* Leaves the blocks that end before an offset. */
static void close_blocks(struct locator *l, uint32_t offset)
{
	while (l->open.count && l->open.items[l->open.count - 1].end <= offset) {
		struct open left = l->open.items[--l->open.count];

		l->at = tree_next(l->tree, left.block);
		l->names.length = left.names;
	}
}

/* The path of an offset, which is not before the last one asked for. */
static struct text locate(struct locator *l, uint32_t offset)
{
	close_blocks(l, offset);
	for (;;) {
		uint32_t end = l->open.count ? tree_next(l->tree, l->open.items[l->open.count - 1].block)
					     : (uint32_t)l->tree->nodes.count;
		const struct node *node = &l->tree->nodes.items[l->at];

		if (l->at >= end || node->start > offset)
			break;
		if (node->kind == NODE_BLOCK && node_end(l->tree, node) > offset)
			open_block(l, node_end(l->tree, node));
		else
			l->at = tree_next(l->tree, l->at);
	}
	return arena_copy(l->model->arena, buffer_text(&l->names));
}

void model_locate(const struct model *model, struct report *report)
{
	struct locator l = {.model = model, .names = buffer_in(model->arena)};
	const struct source *source = NULL;

	for (size_t i = 0; i < report->findings.count; i++) {
		struct finding *finding = report->findings.items[i];

		if (finding->place.source != source) {
			source = finding->place.source;
			l.tree = tree_of(model, source);
			l.at = 1;
			l.open.count = l.names.length = 0;
		}
		if (l.tree)
			finding->logical_path = locate(&l, finding->place.start);
	}
}
