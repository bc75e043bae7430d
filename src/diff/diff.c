/* Two models to a list of changes. */
#include "diff/diff_parts.h"

#include <stdlib.h>

#include "report/source.h"

/* ---- places */

static struct place node_place(const struct model *model, uint32_t file, uint32_t node)
{
	const struct tree *tree = model->files.items[file].tree;
	struct span span = node_span(tree, &tree->nodes.items[node]);

	return (struct place){(struct source *)tree->source, span.start, span.end};
}

/* A name, or the word for what has none. */
struct place thing_place(const struct model *model, uint32_t entity)
{
	const struct entity *e = entity_at(model, entity);
	struct place place = node_place(model, e->file, e->name ? e->node + 1 : e->node);

	if (!e->name)
		place.end = place.start + (uint32_t)strlen(kinds[e->kind].word);
	return place;
}

struct place step_place(const struct model *model, const struct transition *transition)
{
	return transition->node ? node_place(model, transition->file, transition->node) : thing_place(model, transition->to);
}

struct place value_place(const struct model *model, uint32_t file, const struct value *value)
{
	return node_place(model, file, value->node);
}

/* ---- the list */

const struct journey *journey_around(const struct model *model, uint32_t entity)
{
	size_t first = 0, end = model->journeys.count;

	/* Journeys stand in the order of their entities: the last one that begins at or before this one. */
	while (first < end) {
		size_t middle = (first + end) / 2;

		if (model->journeys.items[middle].entity <= entity)
			first = middle + 1;
		else
			end = middle;
	}
	if (!first || entity >= entity_at(model, model->journeys.items[first - 1].entity)->end)
		return NULL;
	return &model->journeys.items[first - 1];
}

static struct text journey_name(const struct model *model, uint32_t entity)
{
	const struct journey *journey = journey_around(model, entity);

	return journey ? entity_name(model, journey->entity) : (struct text){0};
}

struct change *change_add(struct difference *d, struct change change)
{
	change.class = change_rows[change.id].class;
	if (!change.journey.length)
		change.journey = change.new ? journey_name(d->new, change.new) : journey_name(d->old, change.old);
	if (!change.place.source && change.new)
		change.place = thing_place(d->new, change.new);
	else if (!change.place.source && change.old)
		change.place = thing_place(d->old, change.old);
	VECTOR_PUSH(d->arena, &d->changes, change);
	return &d->changes.items[d->changes.count - 1];
}

void keyed_fill(struct keyed *keyed, const struct model *model, uint32_t first, uint32_t count)
{
	memset(keyed, 0, sizeof *keyed);
	for (uint32_t i = first; i < first + count; i++) {
		struct values *values = &keyed->by_key[model->values.items[i].key];

		if (!values->count++)
			values->items = &model->values.items[i];
	}
}

/* The most important first; then as they were found. */
static void sort_changes(struct difference *d)
{
	struct change *sorted = arena_resize(d->arena, NULL, (d->changes.count + 1) * sizeof *sorted);
	size_t count = 0;

	for (unsigned class = CLASS_COUNT; class-- > 0;)
		for (size_t i = 0; i < d->changes.count; i++)
			if (d->changes.items[i].class == class)
				sorted[count++] = d->changes.items[i];
	arena_release(d->arena, d->changes.items);
	d->changes.items = sorted;
	d->changes.room = count + 1;
}

struct difference *diff_models(struct arena *arena, const struct model *old, const struct model *new)
{
	struct difference *d = ARENA_NEW(arena, struct difference);
	size_t olds = old->entities.count, news = new->entities.count;

	d->arena = arena;
	d->old = old;
	d->new = new;
	d->to_new = arena_clear(arena, olds * sizeof *d->to_new);
	d->to_old = arena_clear(arena, news * sizeof *d->to_old);
	d->before_old = arena_clear(arena, olds * sizeof *d->before_old);
	d->scored = arena_clear(arena, news * sizeof *d->scored);
	d->before_new = arena_clear(arena, news * sizeof *d->before_new);
	d->votes = arena_clear(arena, (olds > news ? olds : news) * sizeof *d->votes);
	d->step_to_new = arena_clear(arena, (old->transitions.count + 1) * sizeof *d->step_to_new);
	d->step_to_old = arena_clear(arena, (new->transitions.count + 1) * sizeof *d->step_to_old);
	match_all(d);
	compare_entities(d);
	compare_steps(d);
	sort_changes(d);
	return d;
}
