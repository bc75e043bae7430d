/* Where findings point: the smallest name or value that shows the fault. */
#include "lint/check.h"
#include "syntax/syntax.h"

static const struct node *node_at(const struct lint *l, uint32_t file, uint32_t node)
{
	return &l->model->files.items[file].tree->nodes.items[node];
}

struct place lint_node_place(const struct lint *l, uint32_t file, uint32_t node)
{
	const struct tree *tree = l->model->files.items[file].tree;
	struct span span = node_span(tree, &tree->nodes.items[node]);

	return (struct place){(struct source *)tree->source, span.start, span.end};
}

struct place lint_place(const struct lint *l, uint32_t entity)
{
	const struct entity *e = entity_at(l, entity);
	struct place place = lint_node_place(l, e->file, e->node);

	if (e->name)
		return lint_node_place(l, e->file, e->node + 1);
	place.end = place.start + (uint32_t)node_head(l->model->files.items[e->file].tree, node_at(l, e->file, e->node)).length;
	return place;
}

struct place lint_value_place(const struct lint *l, uint32_t entity, const struct value *value)
{
	return lint_node_place(l, entity_at(l, entity)->file, value->node);
}

struct place lint_title_place(const struct lint *l, uint32_t entity)
{
	const struct entity *e = entity_at(l, entity);
	uint32_t node = e->node + 1 + (e->name != 0);

	if (!e->title || node_at(l, e->file, node)->flags & NODE_BLOCK_STRING)
		return lint_place(l, entity);
	return lint_node_place(l, e->file, node);
}

struct place lint_target_place(const struct lint *l, const struct transition *transition)
{
	const struct tree *tree = l->model->files.items[transition->file].tree;
	struct place place;

	if (!transition->node)
		return lint_place(l, transition->to);
	place = lint_node_place(l, transition->file, transition->node);
	for (uint32_t i = transition->node + 1; i < tree->nodes.count && tree->nodes.items[i].flags & NODE_AFTER_DOT; i++)
		place.end = node_end(tree, &tree->nodes.items[i]);
	return place;
}
