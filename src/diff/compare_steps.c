/* Transitions: the same one leads from the same place to the same place. What is left over of one place, one in each
 * version, leads elsewhere now. */
#include "diff/diff_parts.h"

#include <stdlib.h>

/* A transition on its way to its counterpart. Ends are those of the newer version; where one has no counterpart there, it is
 * one of the older version, with OLD_END added. */
struct end_of_step {
	uint64_t from, to;
	uint32_t index;
	enum side side;
	bool paired;
};

static const uint64_t OLD_END = (uint64_t)1 << 32;

static uint64_t end_key(const struct difference *d, enum side side, uint32_t end)
{
	if (side == NEW || end == PLACE_START || end == PLACE_EXIT)
		return end;
	return d->to_new[end] ? d->to_new[end] : OLD_END + end;
}

static const struct model *model_of(const struct difference *d, enum side side)
{
	return side == OLD ? d->old : d->new;
}

static const struct transition *transition_at(const struct model *model, uint32_t index)
{
	return &model->transitions.items[index];
}

static int compare_steps_of(const void *left, const void *right)
{
	const struct end_of_step *a = left, *b = right;

	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	if (a->to != b->to)
		return a->to < b->to ? -1 : 1;
	if (a->side != b->side)
		return a->side < b->side ? -1 : 1;
	return (a->index > b->index) - (a->index < b->index);
}

static size_t collect(const struct difference *d, const struct journey *journey, enum side side, struct end_of_step *ret_steps)
{
	for (uint32_t i = 0; i < journey->transition_count; i++) {
		const struct transition *t = transition_at(model_of(d, side), journey->transitions + i);

		ret_steps[i] = (struct end_of_step){.from = end_key(d, side, t->from), .to = end_key(d, side, t->to),
						    .index = journey->transitions + i, .side = side};
	}
	return journey->transition_count;
}

static void pair_steps(struct difference *d, struct end_of_step *a, struct end_of_step *b)
{
	struct end_of_step *old = a->side == OLD ? a : b, *new = a->side == OLD ? b : a;

	old->paired = new->paired = true;
	d->step_to_new[old->index] = new->index + 1;
	d->step_to_old[new->index] = old->index + 1;
}

/* ---- what differs between the two of a pair */

static struct change step_change(struct difference *d, uint32_t old, uint32_t new)
{
	const struct model *model = new ? d->new : d->old;
	const struct transition *t = transition_at(model, (new ? new : old) - 1);

	return (struct change){
		.kind = KIND_TRANSITION, .old_step = old, .new_step = new, .name = step_name(d->arena, model, t),
		.place = step_place(model, t), .journey = d->journey,
	};
}

static void fill_step(struct keyed *keyed, const struct model *model, const struct transition *t)
{
	struct keyed body;

	keyed_fill(keyed, model, t->values, t->value_count);
	if (!t->body)
		return;
	keyed_fill(&body, model, entity_at(model, t->body)->values, entity_at(model, t->body)->value_count);
	for (enum key key = KEY_NONE; key < KEY_COUNT; key++)
		if (!keyed->by_key[key].count)
			keyed->by_key[key] = body.by_key[key];
}

static void compare_values_of(struct difference *d, uint32_t old, uint32_t new)
{
	struct change base = step_change(d, old, new);
	struct keyed keyed[2];

	fill_step(&keyed[OLD], d->old, transition_at(d->old, old - 1));
	fill_step(&keyed[NEW], d->new, transition_at(d->new, new - 1));
	compare_keys(d, KIND_TRANSITION, &keyed[OLD], &keyed[NEW], &base);
}

/* ---- there in one version only, or leading elsewhere */

static bool has_end(uint64_t end, const uint32_t *counterpart)
{
	return end == PLACE_START || end == PLACE_EXIT || (end < OLD_END && (!counterpart || counterpart[end]));
}

/* What ends at something that is gone or new itself needs no mention. */
static bool is_told(const struct difference *d, const struct end_of_step *step)
{
	const uint32_t *counterpart = step->side == NEW ? d->to_old : NULL;

	return has_end(step->from, counterpart) && has_end(step->to, counterpart);
}

static void report_single(struct difference *d, const struct end_of_step *step)
{
	bool is_new = step->side == NEW;
	struct change change = step_change(d, is_new ? 0 : step->index + 1, is_new ? step->index + 1 : 0), *added;

	if (!is_told(d, step))
		return;
	change.id = is_new ? CHANGE_TRANSITION_ADDED : CHANGE_TRANSITION_REMOVED;
	change.parts = (struct sentence_parts){.name = change.name};
	added = change_add(d, change);
	if (!is_new && step->to == PLACE_EXIT)
		added->class = CLASS_NOTABLE;
}

/* Where a transition of the older version led, as the newer one calls it: the name may be that of another touchpoint by now. */
static struct text old_target(const struct difference *d, uint32_t step)
{
	uint32_t to = transition_at(d->old, step)->to, now = to == PLACE_EXIT ? 0 : d->to_new[to];

	return now ? place_name(d->new, now) : place_name(d->old, to);
}

static void report_retargeted(struct difference *d, struct end_of_step *a, struct end_of_step *b)
{
	uint32_t old = (a->side == OLD ? a : b)->index, new = (a->side == OLD ? b : a)->index;
	struct change change = step_change(d, old + 1, new + 1);
	struct sentence_parts parts = {.name = place_name(d->new, transition_at(d->new, new)->from)};

	pair_steps(d, a, b);
	change.id = CHANGE_TRANSITION_RETARGETED;
	change.before = place_name(d->old, transition_at(d->old, old)->to);
	parts.before = old_target(d, old);
	change.after = parts.after = place_name(d->new, transition_at(d->new, new)->to);
	change.parts = parts;
	change_add(d, change);
	compare_values_of(d, old + 1, new + 1);
}

/* ---- a journey */

/* Pairs those with the same ends, in order. */
static void pair_same(struct difference *d, struct end_of_step *steps, size_t count)
{
	for (size_t i = 0, end; i < count; i = end) {
		size_t olds = 0;

		for (end = i; end < count && steps[end].from == steps[i].from && steps[end].to == steps[i].to; end++)
			olds += steps[end].side == OLD;
		for (size_t k = 0; k < olds && i + olds + k < end; k++)
			pair_steps(d, &steps[i + k], &steps[i + olds + k]);
	}
}

/* A way out that became a way on, or the reverse, is not the same way. */
static bool may_retarget(const struct end_of_step *a, const struct end_of_step *b)
{
	return (a->to == PLACE_EXIT) == (b->to == PLACE_EXIT);
}

/* Of those that leave one place: what is left over. */
static void report_place(struct difference *d, struct end_of_step *steps, size_t count)
{
	struct end_of_step *left[2] = {NULL, NULL};
	bool several = false;

	for (size_t i = 0; i < count; i++)
		if (!steps[i].paired) {
			several |= left[steps[i].side] != NULL;
			left[steps[i].side] = &steps[i];
		}
	if (left[OLD] && left[NEW] && !several && may_retarget(left[OLD], left[NEW])
	    && has_end(left[OLD]->from, NULL) && has_end(left[NEW]->from, d->to_old))
		report_retargeted(d, left[OLD], left[NEW]);
	for (size_t i = 0; i < count; i++)
		if (!steps[i].paired)
			report_single(d, &steps[i]);
}

/* Journeys without a transition: only whether what both have follows each other in the same order. */
static void compare_implied(struct difference *d, const struct journey *old, const struct journey *new)
{
	uint32_t last = 0;

	for (uint32_t i = 0; i < old->touchpoint_count; i++) {
		uint32_t counterpart = d->to_new[d->old->touchpoints.items[old->touchpoints + i]];
		struct change change = {.id = CHANGE_STEPS_REORDERED, .kind = KIND_JOURNEY, .old = old->entity, .new = new->entity};

		if (counterpart && counterpart < last) {
			change.name = thing_name(d->new, new->entity);
			change.parts = (struct sentence_parts){.name = change.name};
			change_add(d, change);
			return;
		}
		last = counterpart ? counterpart : last;
	}
}

static void compare_journey(struct difference *d, const struct journey *old, const struct journey *new)
{
	size_t room = (size_t)old->transition_count + new->transition_count + 1, count;
	struct end_of_step *steps = arena_resize(d->arena, NULL, room * sizeof *steps);
	bool implied = old->implied && new->implied;

	d->journey = entity_name(d->new, new->entity);
	count = collect(d, old, OLD, steps);
	count += collect(d, new, NEW, steps + count);
	if (count)
		qsort(steps, count, sizeof *steps, compare_steps_of);
	pair_same(d, steps, count);
	if (implied)
		compare_implied(d, old, new);
	for (size_t i = 0, end; !implied && i < count; i = end) {
		for (end = i; end < count && steps[end].from == steps[i].from; end++)
			;
		report_place(d, &steps[i], end - i);
	}
	for (uint32_t i = 0; i < new->transition_count; i++) {
		uint32_t at = new->transitions + i, counterpart = d->step_to_old[at];
		bool retargeted = counterpart && end_key(d, OLD, transition_at(d->old, counterpart - 1)->to) != transition_at(d->new, at)->to;

		if (counterpart && !retargeted && !implied)
			compare_values_of(d, counterpart, at + 1);
	}
	arena_release(d->arena, steps);
}

void compare_steps(struct difference *d)
{
	for (size_t i = 0; i < d->old->journeys.count; i++) {
		const struct journey *old = &d->old->journeys.items[i];
		uint32_t counterpart = d->to_new[old->entity];

		if (counterpart)
			compare_journey(d, old, journey_around(d->new, counterpart));
	}
}
