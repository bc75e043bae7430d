/* Things that are there in both versions, or in one of them. */
#include "diff/diff_parts.h"

enum thing_change { ADDED, REMOVED, RENAMED, MOVED, THING_CHANGES };

/* The changes of each kind, counted from 1; 0: there is none such. */
static const uint8_t thing_changes[THING_CHANGES][KIND_COUNT] = {
	[ADDED] = {
#define THING(kind, ...) [KIND_##kind] = CHANGE_##kind##_ADDED + 1,
#define NAMED(...)
#define MOVABLE(...)
#include "diff/changes.def"
	},
	[REMOVED] = {
#define THING(kind, ...) [KIND_##kind] = CHANGE_##kind##_REMOVED + 1,
#define NAMED(...)
#define MOVABLE(...)
#include "diff/changes.def"
	},
	[RENAMED] = {
#define THING(...)
#define NAMED(kind, ...) [KIND_##kind] = CHANGE_##kind##_RENAMED + 1,
#define MOVABLE(...)
#include "diff/changes.def"
	},
	[MOVED] = {
#define THING(...)
#define NAMED(...)
#define MOVABLE(kind, ...) [KIND_##kind] = CHANGE_##kind##_MOVED + 1,
#include "diff/changes.def"
	},
};

static enum change_id thing_change(enum kind kind, enum thing_change which)
{
	return (enum change_id)(thing_changes[which][kind] - 1);
}

static bool is_compared(enum kind kind)
{
	return thing_changes[ADDED][kind] != 0;
}

static const char *kind_word(const struct model *model, uint32_t entity)
{
	return kinds[entity_at(model, entity)->kind].word;
}

/* ---- there in one version only */

/* Whether customers do not meet a touchpoint yet, or in vain. */
static bool is_unused(const struct model *model, uint32_t entity)
{
	enum word status = WORD_NONE;

	if (entity_at(model, entity)->kind == KIND_TOUCHPOINT)
		status = entity_word(model, entity, KEY_TOUCHPOINT_STATUS);
	return status == WORD_STATUS_PLANNED || status == WORD_STATUS_MISSING;
}

static void report_single(struct difference *d, const struct model *model, uint32_t entity, enum thing_change which)
{
	uint32_t parent = entity_at(model, entity)->parent;
	enum kind kind = (enum kind)entity_at(model, entity)->kind;
	struct change change = {.id = thing_change(kind, which), .kind = kind, .name = thing_name(model, entity)};
	struct sentence_parts parts = {.kind = kind_word(model, entity), .name = change.name};
	struct change *added;

	if (parent && entity_at(model, parent)->kind != KIND_JOURNEY) {
		parts.other_kind = kind_word(model, parent);
		parts.other = thing_name(model, parent);
		parts.tail = which == ADDED ? IN_ENGLISH(" to {5} `{6}`") : IN_ENGLISH(" from {5} `{6}`");
	}
	*(which == ADDED ? &change.new : &change.old) = entity;
	change.parts = parts;
	added = change_add(d, change);
	if (which == REMOVED && is_unused(model, entity))
		added->class = CLASS_NOTABLE;
}

/* What stands in something that is new itself needs no mention; nor does what a map includes that is new or gone as a whole. */
static void report_singles(struct difference *d, const struct model *model, const uint32_t *counterpart, enum thing_change which)
{
	bool whole = entity_at(model == d->old ? d->new : d->old, 0)->end == 1;

	for (uint32_t i = 1; i < entity_at(model, 0)->end; i++) {
		const struct entity *e = entity_at(model, i);

		if (!is_compared((enum kind)e->kind) || counterpart[i] || (whole && e->file))
			continue;
		report_single(d, model, i, which);
		if (e->kind == KIND_JOURNEY)
			i = e->end - 1;
		while (i + 1 < e->end && !counterpart[i + 1])
			i++;
	}
}

/* ---- there in both */

static void report_name(struct difference *d, const struct change *base)
{
	struct change change = *base;
	struct text before = entity_name(d->old, base->old), after = entity_name(d->new, base->new);
	struct sentence_parts parts = {.kind = kinds[base->kind].word, .before = before, .after = after};

	if (text_equal(before, after) || !before.length || !after.length)
		return;
	change.id = thing_change(base->kind, RENAMED);
	change.before = before;
	change.after = after;
	change.parts = parts;
	change_add(d, change);
}

static void report_move(struct difference *d, const struct change *base)
{
	struct change change = *base;
	uint32_t from = entity_at(d->old, base->old)->parent, to = entity_at(d->new, base->new)->parent;
	bool shared = !from || !to || entity_at(d->old, from)->kind == KIND_JOURNEY || entity_at(d->new, to)->kind == KIND_JOURNEY;
	struct sentence_parts parts = {.kind = kinds[base->kind].word, .name = base->name};

	if (d->to_new[from] == to || (shared && base->kind != KIND_METRIC) || !from || !to || !thing_changes[MOVED][base->kind])
		return;
	change.id = thing_change(base->kind, MOVED);
	change.before = parts.before = thing_name(d->old, from);
	change.after = parts.after = thing_name(d->new, to);
	parts.key = kind_word(d->old, from);
	parts.other_kind = kind_word(d->new, to);
	change.parts = parts;
	change_add(d, change);
}

static void report_title(struct difference *d, const struct change *base)
{
	struct change change = *base;
	struct text before = model_text(d->old, entity_at(d->old, base->old)->title);
	struct text after = model_text(d->new, entity_at(d->new, base->new)->title);
	struct sentence_parts parts = {.kind = kinds[base->kind].word, .name = base->name, .before = before, .after = after};

	if (text_equal(before, after))
		return;
	change.id = CHANGE_TITLE_CHANGED;
	change.before = before;
	change.after = after;
	change.parts = parts;
	change_add(d, change);
}

/* Phases that are there in both versions, in another order. */
static void report_order(struct difference *d, const struct change *base)
{
	struct buffer before = buffer_in(d->arena), after = buffer_in(d->arena);
	struct change change = *base;
	uint32_t last = 0;
	bool moved = false;

	for (uint32_t i = 0; (i = entity_child(d->old, base->old, KIND_PHASE, i));) {
		uint32_t new = d->to_new[i];

		if (!new)
			continue;
		moved |= new < last;
		last = new;
		buffer_string(&before, before.length ? ", " : "");
		buffer_add(&before, thing_name(d->old, i));
	}
	for (uint32_t i = 0; moved && (i = entity_child(d->new, base->new, KIND_PHASE, i));) {
		if (!d->to_old[i])
			continue;
		buffer_string(&after, after.length ? ", " : "");
		buffer_add(&after, thing_name(d->new, i));
	}
	if (!moved)
		return;
	change.id = CHANGE_PHASES_REORDERED;
	change.before = buffer_text(&before);
	change.after = buffer_text(&after);
	change.parts = (struct sentence_parts){.before = change.before, .after = change.after};
	change_add(d, change);
}

static void compare_pair(struct difference *d, uint32_t old, uint32_t new)
{
	const struct entity *a = entity_at(d->old, old), *b = entity_at(d->new, new);
	struct change base = {.kind = (enum kind)b->kind, .old = old, .new = new, .name = thing_name(d->new, new)};
	struct keyed keyed[2];

	report_name(d, &base);
	report_move(d, &base);
	report_title(d, &base);
	if (base.kind == KIND_JOURNEY)
		report_order(d, &base);
	if (!a->value_count && !b->value_count)
		return;
	keyed_fill(&keyed[OLD], d->old, a->values, a->value_count);
	keyed_fill(&keyed[NEW], d->new, b->values, b->value_count);
	compare_keys(d, base.kind, &keyed[OLD], &keyed[NEW], &base);
}

void compare_entities(struct difference *d)
{
	report_singles(d, d->old, d->to_new, REMOVED);
	report_singles(d, d->new, d->to_old, ADDED);
	for (uint32_t new = 1; new < entity_at(d->new, 0)->end; new++)
		if (d->to_old[new] && is_compared((enum kind)entity_at(d->new, new)->kind))
			compare_pair(d, d->to_old[new], new);
	/* Several journeys may have had one of their own each of what is shared now. */
	for (uint32_t old = 1; old < entity_at(d->old, 0)->end; old++)
		if (d->to_new[old] && d->to_old[d->to_new[old]] != old && is_compared((enum kind)entity_at(d->old, old)->kind))
			compare_pair(d, old, d->to_new[old]);
}
