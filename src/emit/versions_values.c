/* The values and transitions of two versions in one model. */
#include <math.h>

#include "emit/versions.h"

static const struct model *version_of(const struct merging *m, enum version version)
{
	return version == OLDER ? m->difference->old : m->difference->new;
}

/* ---- values */

static void push_value(struct merging *m, enum version version, const struct value *value, enum standing standing)
{
	const struct model *from = version_of(m, version);
	struct value copy = *value;

	copy.ref = merged_of(m, version, value->ref);
	copy.node = 0;
	if (value->text) {
		VECTOR_PUSH(m->arena, &m->model->texts, model_text(from, value->text));
		copy.text = (uint32_t)m->model->texts.count - 1;
	}
	VECTOR_PUSH(m->arena, &m->model->values, copy);
	VECTOR_PUSH(m->arena, &m->values, (uint8_t)standing);
}

static void push_values(struct merging *m, enum version version, struct values values)
{
	for (size_t i = 0; i < values.count; i++)
		push_value(m, version, &values.items[i], STANDING_SAME);
}

/* A list of texts of both versions: those of the newer one, then what it lost. */
static void push_lists(struct merging *m, struct values older, struct values newer)
{
	bool *lost = arena_clear(m->arena, older.count + newer.count + 1), *gained = lost + older.count;

	diff_lists(m->difference, older, newer, lost, gained);
	for (size_t i = 0; i < newer.count; i++)
		push_value(m, NEWER, &newer.items[i], gained[i] ? STANDING_ADDED : STANDING_SAME);
	for (size_t i = 0; i < older.count; i++)
		if (lost[i])
			push_value(m, OLDER, &older.items[i], STANDING_REMOVED);
}

static void merge_key(struct merging *m, const struct origin *origin, enum key key)
{
	struct values older = {0}, newer = {0};

	if (origin->older)
		older = entity_values(m->difference->old, origin->older, key);
	if (origin->newer)
		newer = entity_values(m->difference->new, origin->newer, key);
	if (!origin->newer)
		push_values(m, OLDER, older);
	else if (origin->older && keys[key].type == TYPE_TEXT && keys[key].many)
		push_lists(m, older, newer);
	else
		push_values(m, NEWER, newer);
}

/* The scores of the older version, which no entity holds. */
static struct values keep_scores(struct merging *m, const struct origin *origin)
{
	struct values older = {0};
	struct value *kept;

	if (origin->older)
		older = entity_values(m->difference->old, origin->older, KEY_TOUCHPOINT_EMOTION);
	kept = arena_take(m->arena, (older.count + 1) * sizeof *kept);
	for (size_t i = 0; i < older.count; i++) {
		kept[i] = older.items[i];
		kept[i].ref = m->of_older[older.items[i].ref];
		kept[i].text = 0;
	}
	return (struct values){kept, older.count};
}

void merge_values(struct merging *m)
{
	VECTOR_PUSH(m->arena, &m->model->values, ((struct value){0}));
	VECTOR_PUSH(m->arena, &m->values, (uint8_t)STANDING_SAME);
	m->scores = arena_clear(m->arena, m->model->entities.count * sizeof *m->scores);
	for (uint32_t i = 1; i < m->model->entities.count; i++) {
		const struct entity *e = &m->model->entities.items[i];
		struct key_range range = m->model->language.keys_of[e->kind];
		uint32_t first = (uint32_t)m->model->values.count;

		for (enum key key = range.first; key < range.end; key++)
			merge_key(m, &m->origins.items[i], key);
		entity_take_values(m->model, i, first);
		if (e->kind == KIND_TOUCHPOINT)
			m->scores[i] = keep_scores(m, &m->origins.items[i]);
	}
}

/* ---- transitions */

static uint32_t end_of(const struct merging *m, enum version version, uint32_t end)
{
	return end == PLACE_START || end == PLACE_EXIT ? end : merged_of(m, version, end);
}

static double share_of(const struct model *model, const struct transition *t)
{
	return transition_number(model, t, KEY_TRANSITION_SHARE);
}

static void push_transition(struct merging *m, enum version version, const struct transition *t, enum standing standing,
			    double share)
{
	const struct model *from = version_of(m, version);
	struct transition merged = {.from = end_of(m, version, t->from), .to = end_of(m, version, t->to),
				    .values = (uint32_t)m->model->values.count};
	struct key_range range = m->model->language.keys_of[KIND_TRANSITION];

	if (!merged.from || !merged.to)
		return;
	for (enum key key = range.first; key < range.end; key++)
		push_values(m, version, transition_values(from, t, key));
	merged.value_count = (uint32_t)m->model->values.count - merged.values;
	VECTOR_PUSH(m->arena, &m->model->transitions, merged);
	VECTOR_PUSH(m->arena, &m->transitions, (uint8_t)standing);
	VECTOR_PUSH(m->arena, &m->shares, share);
}

/* Which transitions of the newer version have values that changed, by transition. */
static bool *find_changed(const struct merging *m)
{
	const struct difference *d = m->difference;
	bool *changed = arena_clear(m->arena, d->new->transitions.count + 1);

	for (size_t i = 0; i < d->changes.count; i++)
		if (d->changes.items[i].new_step)
			changed[d->changes.items[i].new_step - 1] = true;
	return changed;
}

/* Whether the two of a pair lead to the same place. */
static bool same_end(const struct merging *m, const struct transition *older, const struct transition *newer)
{
	return end_of(m, OLDER, older->to) == end_of(m, NEWER, newer->to);
}

static void push_newer(struct merging *m, uint32_t at, bool changed)
{
	const struct difference *d = m->difference;
	const struct transition *t = &d->new->transitions.items[at];
	const struct transition *before = d->step_to_old[at] ? &d->old->transitions.items[d->step_to_old[at] - 1] : NULL;
	double share = before && same_end(m, before, t) ? share_of(d->old, before) : NAN;
	bool same = before && same_end(m, before, t);

	if (share == share_of(d->new, t))
		share = NAN;
	push_transition(m, NEWER, t, !same ? STANDING_ADDED : changed ? STANDING_CHANGED : STANDING_SAME, share);
}

static void push_older(struct merging *m, uint32_t at)
{
	const struct difference *d = m->difference;
	const struct transition *t = &d->old->transitions.items[at];
	uint32_t counterpart = d->step_to_new[at];

	if (!counterpart || !same_end(m, t, &d->new->transitions.items[counterpart - 1]))
		push_transition(m, OLDER, t, STANDING_REMOVED, NAN);
}

void merge_transitions(struct merging *m, struct journey *journey)
{
	bool *changed = find_changed(m);

	for (uint32_t i = 0; m->newer && i < m->newer->transition_count; i++)
		push_newer(m, m->newer->transitions + i, changed[m->newer->transitions + i]);
	for (uint32_t i = 0; m->older && i < m->older->transition_count; i++)
		push_older(m, m->older->transitions + i);
	journey->transition_count = (uint32_t)m->model->transitions.count;
}
