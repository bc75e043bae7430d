/* The named blocks around a place: `laptop/consideration/product`. */
#include "model/resolving.h"

static const struct tree *tree_of(const struct model *model, const struct source *source)
{
	for (size_t i = 0; i < model->files.count; i++)
		if (model->files.items[i].source == source)
			return model->files.items[i].tree;
	return NULL;
}

/* Adds the names of the blocks that hold an offset, from the outermost. */
static void add_names(const struct model *model, const struct tree *tree, uint32_t offset, struct buffer *out)
{
	uint32_t at = 1, end = (uint32_t)tree->nodes.count;

	while (at < end) {
		const struct node *node = &tree->nodes.items[at];

		if (node->kind != NODE_BLOCK || node->start > offset || node->end <= offset) {
			at = tree_next(tree, at);
			continue;
		}
		if (at + 1 < node->data && node[1].kind == NODE_NAME) {
			if (out->length)
				buffer_byte(out, '/');
			buffer_add(out, intern_text(&model->intern, node[1].data));
		}
		end = node->data;
		at++;
	}
}

void model_locate(const struct model *model, struct finding *finding)
{
	const struct tree *tree = tree_of(model, finding->place.source);
	struct buffer out = buffer_in(model->arena);

	if (tree)
		add_names(model, tree, finding->place.start, &out);
	finding->logical_path = buffer_text(&out);
}
