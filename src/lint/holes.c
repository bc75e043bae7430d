#include "lint/holes.h"

#include <stdlib.h>

#include "syntax/syntax.h"

/* An open block, property or flow around the place that is being looked at. */
struct around {
	uint32_t node, end; /* where it ends */
	uint32_t entity;    /* that it is in; of a block that declares one: that one */
};

struct sweep {
	const struct model *model;
	struct holes *holes;
	uint32_t file;
	const uint32_t *errors;   /* offsets in this file, ascending */
	size_t error_count;
	const uint32_t *entities; /* those of this file, in order */
	size_t entity_count;
	uint32_t last;            /* the entity that began last; 0: none yet */
	struct around around[NESTING_MAX + 8];
	unsigned depth;
};

static const struct node *node_at(const struct sweep *s, uint32_t node)
{
	return &s->model->files.items[s->file].tree->nodes.items[node];
}

static void mark(const struct sweep *s, uint32_t entity, unsigned hole)
{
	uint8_t *marks = s->holes->by_entity;

	marks[entity] |= (uint8_t)hole;
	for (; !(marks[entity] & HOLE_WITHIN); entity = s->model->entities.items[entity].parent) {
		marks[entity] |= HOLE_WITHIN;
		if (!entity)
			break;
	}
}

/* An error inside a property whose key is known leaves no other hole: what asks for the key looks whether it was given. */
static unsigned hole_in(const struct sweep *s, const struct around *around)
{
	const struct node *node = node_at(s, around->node);
	enum kind kind = (enum kind)s->model->entities.items[around->entity].kind;

	if (node->kind == NODE_PROPERTY && language_key(&s->model->language, kind, node->word))
		return 0;
	return HOLE_STATEMENT;
}

/* A brace on a line of its own was meant for the block before: what that lacks may be behind the brace. */
static void mark_before_brace(const struct sweep *s, uint32_t offset)
{
	const struct text *text = &s->model->files.items[s->file].tree->source->text;

	if (s->last && offset < text->length && text->bytes[offset] == '{')
		mark(s, s->last, HOLE_STATEMENT);
}

/* The error at an offset, in what is open there. */
static void place_error(struct sweep *s, uint32_t offset)
{
	mark_before_brace(s, offset);
	while (s->depth && s->around[s->depth - 1].end <= offset)
		s->depth--;
	if (!s->depth) {
		mark(s, 0, HOLE_STATEMENT);
		return;
	}
	for (unsigned i = 0; i < s->depth; i++)
		if (node_at(s, s->around[i].node)->kind == NODE_FLOW) {
			mark(s, s->around[i].entity, HOLE_FLOW);
			return;
		}
	mark(s, s->around[s->depth - 1].entity, hole_in(s, &s->around[s->depth - 1]));
}

static void open_node(struct sweep *s, uint32_t node)
{
	struct around around = {.node = node, .end = node_end(s->model->files.items[s->file].tree, node_at(s, node))};

	while (s->depth && s->around[s->depth - 1].end <= node_at(s, node)->start)
		s->depth--;
	around.entity = s->depth ? s->around[s->depth - 1].entity : 0;
	if (s->entity_count && s->model->entities.items[*s->entities].node == node) {
		around.entity = s->last = *s->entities++;
		s->entity_count--;
	}
	if (s->depth < sizeof s->around / sizeof *s->around)
		s->around[s->depth++] = around;
}

/* Goes through a file with its errors, both in order. */
static void sweep_file(struct sweep *s)
{
	uint32_t count = (uint32_t)s->model->files.items[s->file].tree->nodes.count;
	size_t error = 0;

	for (uint32_t node = 1; node < count; node++) {
		if (!node_holds(node_at(s, node)))
			continue;
		while (error < s->error_count && s->errors[error] < node_at(s, node)->start)
			place_error(s, s->errors[error++]);
		open_node(s, node);
	}
	while (error < s->error_count)
		place_error(s, s->errors[error++]);
}

/* ---- sorting errors and entities by file */

struct pairs {
	VECTOR(uint64_t) items; /* file and offset, or file and entity */
};

static int compare_pairs(const void *left, const void *right)
{
	uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;

	return (a > b) - (a < b);
}

static void sort_pairs(struct pairs *pairs)
{
	if (pairs->items.count > 1)
		qsort(pairs->items.items, pairs->items.count, sizeof *pairs->items.items, compare_pairs);
}

/* The second halves of the pairs of a file, which stand at the front and are taken off. */
static uint32_t *take_file(struct arena *arena, struct pairs *pairs, size_t *at, uint32_t file, size_t *ret_count)
{
	size_t count = 0;
	uint32_t *items;

	while (*at + count < pairs->items.count && pairs->items.items[*at + count] >> 32 == file)
		count++;
	items = arena_take(arena, (count + 1) * sizeof *items);
	for (size_t i = 0; i < count; i++)
		items[i] = (uint32_t)pairs->items.items[*at + i];
	*at += count;
	*ret_count = count;
	return items;
}

/* The errors by where they stand. One finding speaks of all bytes of a file that are not UTF-8; each may have cost a
 * statement. */
static struct pairs list_errors(struct arena *arena, const struct model *model, const struct report *report)
{
	struct pairs pairs = {{0}};
	size_t file = 0;

	for (size_t i = 0; i < report->findings.count; i++) {
		const struct finding *finding = report->findings.items[i];
		const struct label *label = finding->rule == RULE_INVALID_ENCODING ? finding->labels : NULL;
		size_t from = file;

		/* Errors of one file come together, so that the search seldom has to go far. */
		while (model->files.items[file].source != finding->place.source && (file = (file + 1) % model->files.count) != from)
			;
		if (model->files.items[file].source != finding->place.source)
			continue;
		VECTOR_PUSH(arena, &pairs.items, (uint64_t)file << 32 | finding->place.start);
		for (; label; label = label->next)
			VECTOR_PUSH(arena, &pairs.items, (uint64_t)file << 32 | label->place.start);
	}
	sort_pairs(&pairs);
	return pairs;
}

static struct pairs list_entities(struct arena *arena, const struct model *model)
{
	struct pairs pairs = {{0}};

	for (uint32_t i = 1; i < model->entities.count; i++)
		if (model->entities.items[i].kind != KIND_TRANSITION)
			VECTOR_PUSH(arena, &pairs.items, (uint64_t)model->entities.items[i].file << 32 | i);
	sort_pairs(&pairs);
	return pairs;
}

static bool is_include_error(const struct finding *finding)
{
	return finding->rule == RULE_INCLUDE_NOT_FOUND || finding->rule == RULE_INCLUDE_CYCLE
		|| finding->rule == RULE_INCLUDE_OUTSIDE_ROOT || finding->rule == RULE_TOO_LARGE
		|| finding->rule == RULE_NESTING_TOO_DEEP;
}

struct holes holes_find(struct arena *arena, const struct model *model, const struct report *report)
{
	struct holes holes = {.any = report->errors > 0};
	struct pairs errors, entities;
	size_t error = 0, entity = 0;

	if (!holes.any)
		return holes;
	for (size_t i = 0; i < report->findings.count; i++) {
		holes.names |= is_include_error(report->findings.items[i]);
		holes.seen[report->findings.items[i]->rule] = true;
	}
	holes.by_entity = arena_clear(arena, model->entities.count);
	errors = list_errors(arena, model, report);
	entities = list_entities(arena, model);
	for (uint32_t file = 0; file < model->files.count; file++) {
		struct sweep s = {.model = model, .holes = &holes, .file = file};

		s.errors = take_file(arena, &errors, &error, file, &s.error_count);
		s.entities = take_file(arena, &entities, &entity, file, &s.entity_count);
		sweep_file(&s);
	}
	return holes;
}
