/* Scores: a value for everyone, and values for segments. What counts is what each segment scores in the end. */
#include "diff/diff_parts.h"

/* What a version says of everyone and of the segment at hand. */
struct scored {
	const struct value *all, *own;
};

static const struct value *for_everyone(struct values values)
{
	return values.count && !values.items[0].ref ? &values.items[0] : NULL;
}

static bool same_number(const struct value *a, const struct value *b)
{
	return a && b ? a->number == b->number : a == b;
}

static struct text reason_of(const struct model *model, const struct value *value)
{
	return model_text(model, value->text);
}

/* A value went from one to another, or its reason did. */
static void report_score(struct difference *d, enum key key, const struct value *old, const struct value *new,
			 const struct change *base)
{
	struct told before = {d->old, old}, after = {d->new, new};
	struct sentence_parts parts = {.kind = kinds[base->kind].word, .name = base->name, .key = keys[key].word};
	struct change change = *base;

	if (!same_number(old, new)) {
		report_value(d, key, old ? &before : NULL, new ? &after : NULL, base);
		return;
	}
	if (!old || text_equal(reason_of(d->old, old), reason_of(d->new, new)))
		return;
	change.id = CHANGE_REASON_CHANGED;
	change.key = key;
	change.before = parts.before = reason_of(d->old, old);
	change.after = parts.after = reason_of(d->new, new);
	change.place = value_place(d->new, entity_at(d->new, base->new)->file, new);
	if (base->segment)
		parts.other = thing_name(d->new, base->segment);
	change.parts = parts;
	change_add(d, change);
}

/* Nothing where the segment only follows what is said of everyone. */
static void compare_segment(struct difference *d, enum key key, struct scored old, struct scored new,
			    const struct change *base)
{
	const struct value *before = old.own ? old.own : old.all, *after = new.own ? new.own : new.all;

	if (same_number(before, old.all) && same_number(after, new.all) && !(old.own && new.own))
		return;
	report_score(d, key, before, after, base);
}

void compare_scores(struct difference *d, enum key key, struct values old, struct values new, const struct change *base)
{
	const struct value *old_all = for_everyone(old), *new_all = for_everyone(new);
	struct change change = *base;

	report_score(d, key, old_all, new_all, base);
	for (size_t i = old_all != NULL; i < old.count; i++)
		if (d->to_new[old.items[i].ref])
			d->scored[d->to_new[old.items[i].ref]] = &old.items[i];
	for (size_t i = new_all != NULL; i < new.count; i++) {
		const struct value *value = &new.items[i];

		change.segment = value->ref;
		if (d->to_old[value->ref])
			compare_segment(d, key, (struct scored){old_all, d->scored[value->ref]}, (struct scored){new_all, value}, &change);
		d->scored[value->ref] = NULL;
	}
	/* Those that have no value of their own any more. */
	for (size_t i = old_all != NULL; i < old.count; i++) {
		change.segment = d->to_new[old.items[i].ref];
		if (change.segment && d->scored[change.segment])
			compare_segment(d, key, (struct scored){old_all, &old.items[i]}, (struct scored){new_all, NULL}, &change);
		d->scored[change.segment] = NULL;
	}
}
