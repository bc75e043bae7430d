/* The values of a key in both versions. */
#include "diff/diff_parts.h"

#include <stdlib.h>

/* ---- when two values mean the same */

/* What a reference stands for, as the newer version calls it. */
static struct text referred(const struct difference *d, struct told told)
{
	uint32_t ref = told.value->ref;

	if (!ref)
		return model_text(told.model, told.value->text);
	if (told.model == d->old && d->to_new[ref])
		return thing_name(d->new, d->to_new[ref]);
	return thing_name(told.model, ref);
}

static int order_numbers(double a, double b)
{
	return (a > b) - (a < b);
}

static int order_texts(struct told a, struct told b)
{
	return text_compare(model_text(a.model, a.value->text), model_text(b.model, b.value->text));
}

int value_order(const struct difference *d, struct told a, struct told b)
{
	int order = order_numbers(a.value->mark, b.value->mark);

	if (order)
		return order;
	switch (keys[a.value->key].type) {
	case TYPE_TEXT: case TYPE_LINK: case TYPE_NAME: return order_texts(a, b);
	case TYPE_WORD: return (int)a.value->word - (int)b.value->word;
	case TYPE_NUMBER: case TYPE_PERCENT: case TYPE_AMOUNT: case TYPE_TARGET: case TYPE_DATE: case TYPE_DURATION: case TYPE_SCALE:
		return order_numbers(a.value->number, b.value->number);
	case TYPE_EVIDENCE:
		if (a.value->mark & MARK_ASSUMPTION)
			return 0;
		return text_compare(referred(d, a), referred(d, b));
	case TYPE_REF: return text_compare(referred(d, a), referred(d, b));
	case TYPE_MOMENT:
		order = (int)a.value->word - (int)b.value->word;
		return order ? order : order_texts(a, b);
	case TYPE_SCORE: case TYPE_RATING:
		order = a.value->ref || b.value->ref ? text_compare(referred(d, a), referred(d, b)) : 0;
		order = order ? order : order_numbers(a.value->number, b.value->number);
		return order ? order : order_texts(a, b);
	}
	return 0;
}

/* ---- one value */

static struct sentence_parts parts_of(enum key key, const struct change *base)
{
	return (struct sentence_parts){
		.kind = kinds[base->kind].word, .name = base->name, .key = keys[key].word,
		.list = keys[key].many,
	};
}

/* The file that a thing stands in. */
static uint32_t file_of(const struct model *model, uint32_t entity, uint32_t step)
{
	return step ? model->transitions.items[step - 1].file : entity_at(model, entity)->file;
}

static void add_value_change(struct difference *d, enum change_id id, enum key key, const struct told *before,
			     const struct told *after, const struct change *base)
{
	struct sentence_parts parts = parts_of(key, base);
	struct change change = *base;

	change.id = id;
	change.key = key;
	change.before = parts.before = words_of(d->arena, before);
	change.after = parts.after = words_of(d->arena, after);
	if (base->segment)
		parts.other = thing_name(d->new, base->segment);
	if (after && !change.place.source)
		change.place = value_place(d->new, file_of(d->new, base->new, base->new_step), after->value);
	change.parts = parts;
	change_add(d, change);
}

void report_value(struct difference *d, enum key key, const struct told *before, const struct told *after,
		  const struct change *base)
{
	add_value_change(d, change_of_key(key), key, before, after, base);
}

static void compare_single(struct difference *d, enum key key, struct values old, struct values new,
			   const struct change *base)
{
	struct told before = {d->old, old.items}, after = {d->new, new.items};

	if (old.count && new.count && value_order(d, before, after) == 0)
		return;
	report_value(d, key, old.count ? &before : NULL, new.count ? &after : NULL, base);
}

/* A moment of the same kind with another reason is a matter of wording. */
static void compare_moment(struct difference *d, enum key key, struct values old, struct values new,
			   const struct change *base)
{
	struct told before = {d->old, old.items}, after = {d->new, new.items};

	if (!old.count || !new.count || old.items->word != new.items->word)
		compare_single(d, key, old, new, base);
	else if (order_texts(before, after) != 0)
		add_value_change(d, CHANGE_REASON_CHANGED, key, &before, &after, base);
}

static void compare_scale(struct difference *d, struct values old, struct values new, const struct change *base)
{
	struct sentence_parts parts = parts_of(KEY_JOURNEY_SCALE, base);
	const struct values *both[] = {&old, &new};
	struct text told[2];
	struct change change = *base;

	for (enum side side = OLD; side <= NEW; side++) {
		struct buffer out = buffer_in(d->arena);
		double low = both[side]->count > 1 ? both[side]->items[0].number : -2;
		double high = both[side]->count > 1 ? both[side]->items[1].number : 2;

		buffer_number(&out, low);
		buffer_string(&out, " .. ");
		buffer_number(&out, high);
		told[side] = buffer_text(&out);
	}
	if (text_equal(told[OLD], told[NEW]))
		return;
	change.id = CHANGE_SCALE_CHANGED;
	change.key = KEY_JOURNEY_SCALE;
	change.before = parts.before = told[OLD];
	change.after = parts.after = told[NEW];
	change.parts = parts;
	change_add(d, change);
}

/* ---- lists: what one has more of than the other, whatever the order */

/* A value of a list, and of which version's. */
struct listed {
	const struct difference *d;
	enum side side;
	struct told told;
	size_t place;
	bool *gone;
};

static int compare_listed(const void *left, const void *right)
{
	const struct listed *a = left, *b = right;
	int order = value_order(a->d, a->told, b->told);

	if (order)
		return order;
	if (a->side != b->side)
		return a->side == OLD ? -1 : 1;
	return (a->place > b->place) - (a->place < b->place);
}

void diff_lists(const struct difference *d, struct values old, struct values new, bool *lost, bool *gained)
{
	size_t count = old.count + new.count;
	struct listed *all = arena_resize(d->arena, NULL, count * sizeof *all);

	for (size_t i = 0; i < old.count; i++)
		all[i] = (struct listed){d, OLD, {d->old, &old.items[i]}, i, lost};
	for (size_t i = 0; i < new.count; i++)
		all[old.count + i] = (struct listed){d, NEW, {d->new, &new.items[i]}, i, gained};
	if (count)
		qsort(all, count, sizeof *all, compare_listed);
	for (size_t i = 0, end; i < count; i = end) {
		size_t olds = 0, news;

		for (end = i; end < count && value_order(d, all[i].told, all[end].told) == 0; end++)
			olds += all[end].side == OLD;
		news = end - i - olds;
		for (size_t k = i; k < end; k++) {
			bool is_old = all[k].side == OLD;
			size_t at = is_old ? k - i : k - i - olds, others = is_old ? news : olds;

			all[k].gone[all[k].place] = at >= others;
		}
	}
	arena_release(d->arena, all);
}

/* Those that are marked, with `; ` between texts and commas between names. */
static struct text join_marked(struct difference *d, const struct model *model, struct values values, const bool *marked)
{
	struct buffer out = buffer_in(d->arena);

	for (size_t i = 0; i < values.count; i++) {
		if (!marked[i])
			continue;
		if (out.length)
			buffer_string(&out, keys[values.items[i].key].type == TYPE_TEXT ? "; " : ", ");
		words_add(&out, model, &values.items[i]);
	}
	return buffer_text(&out);
}

static const struct value *first_marked(struct values values, const bool *marked)
{
	for (size_t i = 0; i < values.count; i++)
		if (marked[i])
			return &values.items[i];
	return NULL;
}

/* NULL: there is none. */
static struct change *add_list_change(struct difference *d, enum change_id id, enum key key, struct text lost, struct text gained,
				      const struct value *at, const struct change *base)
{
	struct sentence_parts parts = parts_of(key, base);
	struct change change = *base;

	if (!lost.length && !gained.length)
		return NULL;
	if (id == CHANGE_TEXT_CHANGED)
		change.id = id = CHANGE_TEXTS_CHANGED;
	change.id = id;
	change.key = key;
	change.before = parts.before = lost;
	change.after = parts.after = gained;
	if (at)
		change.place = value_place(d->new, file_of(d->new, base->new, base->new_step), at);
	change.parts = parts;
	return change_add(d, change);
}

/* No segment at all is everyone: who is named first is not gained, and who was named last is not lost. */
static const char *audience_turn(size_t old_count, size_t new_count)
{
	if (!old_count)
		return IN_ENGLISH("it was for everyone, and is for `{3}` only");
	return new_count ? NULL : IN_ENGLISH("it was for `{2}` only, and is for everyone");
}

static void compare_lists(struct difference *d, enum key key, struct values old, struct values new, const struct change *base)
{
	bool *lost = arena_clear(d->arena, old.count + new.count), *gained = lost + old.count;
	enum change_id id = change_of_key(key);
	struct text before, after;

	diff_lists(d, old, new, lost, gained);
	before = join_marked(d, d->old, old, lost);
	after = join_marked(d, d->new, new, gained);
	if (id != CHANGE_EVIDENCE_GAINED) {
		struct change *change = add_list_change(d, id, key, before, after, first_marked(new, gained), base);

		if (change && id == CHANGE_AUDIENCE_CHANGED)
			change->parts.turn = audience_turn(old.count, new.count);
		return;
	}
	add_list_change(d, CHANGE_EVIDENCE_LOST, key, before, (struct text){0}, NULL, base);
	add_list_change(d, CHANGE_EVIDENCE_GAINED, key, (struct text){0}, after, first_marked(new, gained), base);
}

/* Where order counts: the stages of a model. */
static void compare_ordered(struct difference *d, enum key key, struct values old, struct values new, const struct change *base)
{
	bool *all = arena_take(d->arena, old.count + new.count + 1);
	struct sentence_parts parts = parts_of(key, base);
	struct change change = *base;

	memset(all, true, old.count + new.count + 1);
	parts.list = false;
	change.id = change_of_key(key);
	change.key = key;
	change.before = parts.before = join_marked(d, d->old, old, all);
	change.after = parts.after = join_marked(d, d->new, new, all);
	if (text_equal(change.before, change.after))
		return;
	change.parts = parts;
	change_add(d, change);
}

/* ---- all keys */

static void compare_key(struct difference *d, enum key key, struct values old, struct values new, const struct change *base)
{
	if (key == KEY_MODEL_STAGES)
		compare_ordered(d, key, old, new, base);
	else if (keys[key].many)
		compare_lists(d, key, old, new, base);
	else if (keys[key].type == TYPE_SCORE)
		compare_scores(d, key, old, new, base);
	else if (keys[key].type == TYPE_SCALE)
		compare_scale(d, old, new, base);
	else if (keys[key].type == TYPE_MOMENT)
		compare_moment(d, key, old, new, base);
	else
		compare_single(d, key, old, new, base);
}

void compare_keys(struct difference *d, enum kind kind, const struct keyed *old, const struct keyed *new,
		  const struct change *base)
{
	struct key_range range = d->new->language.keys_of[kind];

	for (enum key key = range.first; key < range.end; key++)
		if (old->by_key[key].count || new->by_key[key].count)
			compare_key(d, key, old->by_key[key], new->by_key[key], base);
}
