/* Recognising what has another name and title: by its place among its neighbours, and enough else in common. */
#include "diff/diff_parts.h"

/* ---- what two things have in common, in points */

enum { TITLE_WORTH = 2 };

struct likeness {
	size_t same, all;
};

/* The next word of a text, without case of ASCII letters; no text at its end. */
static struct text next_word(struct text *rest)
{
	const char *at = rest->bytes, *end = at + rest->length, *from;

	while (at < end && (unsigned char)*at <= ' ')
		at++;
	from = at;
	while (at < end && (unsigned char)*at > ' ')
		at++;
	*rest = text_between(at, end);
	return text_between(from, at);
}

enum { WORDS_MAX = 32 };

static size_t split(struct text text, struct text *ret_words)
{
	size_t count = 0;

	while (count < WORDS_MAX && (ret_words[count] = next_word(&text)).length)
		count++;
	return count;
}

/* Whether at least half of the words of the longer title are in the other one too. */
static bool titles_alike(struct text a, struct text b)
{
	struct text left[WORDS_MAX], right[WORDS_MAX];
	size_t left_count = split(a, left), right_count = split(b, right), same = 0;
	bool taken[WORDS_MAX] = {false};

	for (size_t i = 0; i < left_count; i++)
		for (size_t k = 0; k < right_count; k++)
			if (!taken[k] && text_equal(left[i], right[k])) {
				taken[k] = true;
				same++;
				break;
			}
	return same && same * 2 >= (left_count > right_count ? left_count : right_count);
}

static bool values_same(const struct difference *d, struct values old, struct values new)
{
	if (old.count != new.count)
		return false;
	for (size_t i = 0; i < old.count; i++)
		if (value_order(d, (struct told){d->old, &old.items[i]}, (struct told){d->new, &new.items[i]}) != 0)
			return false;
	return true;
}

static struct likeness compare_values(const struct difference *d, uint32_t old, uint32_t new)
{
	struct keyed keyed[2];
	const struct entity *a = entity_at(d->old, old), *b = entity_at(d->new, new);
	struct key_range range = d->new->language.keys_of[a->kind];
	struct likeness found = {0, 0};

	keyed_fill(&keyed[OLD], d->old, a->values, a->value_count);
	keyed_fill(&keyed[NEW], d->new, b->values, b->value_count);
	for (enum key key = range.first; key < range.end; key++) {
		struct values before = keyed[OLD].by_key[key], after = keyed[NEW].by_key[key];

		found.all += before.count || after.count;
		found.same += before.count && values_same(d, before, after);
	}
	return found;
}

static bool near_likely(const struct difference *d, uint32_t old, uint32_t new)
{
	struct text old_title = model_text(d->old, entity_at(d->old, old)->title);
	struct text new_title = model_text(d->new, entity_at(d->new, new)->title);
	struct likeness likeness = compare_values(d, old, new);

	if (old_title.length || new_title.length)
		likeness.all += TITLE_WORTH;
	if (titles_alike(old_title, new_title))
		likeness.same += TITLE_WORTH;
	return likeness.same && likeness.same * 2 >= likeness.all;
}

/* ---- where it stands */

/* The thing that it stands in, as the newer version knows it; UINT32_MAX: it has no counterpart. */
static uint32_t parent_of(const struct difference *d, enum side side, uint32_t entity)
{
	uint32_t parent = entity_at(side == OLD ? d->old : d->new, entity)->parent;

	if (!parent)
		return 0;
	if (side == OLD)
		return d->to_new[parent] ? d->to_new[parent] : UINT32_MAX;
	return d->to_old[parent] ? parent : UINT32_MAX;
}

static uint64_t mix(uint64_t hash, uint64_t value)
{
	hash = (hash ^ value) * 0x9E3779B97F4A7C15u;
	return hash ^ hash >> 29;
}

/* Notes for each block of a kind which sibling with a counterpart stands before it, as the newer version knows it. */
static void note_neighbours(const struct scope *scope, enum kind kind, enum side side, uint32_t *ret_before)
{
	struct difference *d = scope->d;
	const struct model *model = side == OLD ? d->old : d->new;
	uint32_t root = side == OLD ? scope->old : scope->new, end = entity_at(model, root)->end;
	uint32_t *last = arena_clear(d->arena, (end - root) * sizeof *last);

	for (uint32_t i = root + 1; i < end; i++) {
		const struct entity *e = entity_at(model, i);

		if (!root && e->kind == KIND_JOURNEY) {
			i = e->end - 1;
			continue;
		}
		if (e->kind != kind)
			continue;
		ret_before[i] = last[e->parent - root];
		if (side == OLD ? d->to_new[i] : d->to_old[i])
			last[e->parent - root] = side == OLD ? d->to_new[i] : i;
	}
}

static uint64_t near_key(const struct difference *d, enum side side, uint32_t entity)
{
	uint32_t parent = parent_of(d, side, entity), before = (side == OLD ? d->before_old : d->before_new)[entity];

	if (parent == UINT32_MAX)
		return 0;
	return mix(mix(1, parent + 1u), before + 1u) | 1;
}

static uint64_t sole_key(const struct difference *d, enum side side, uint32_t entity)
{
	uint32_t parent = parent_of(d, side, entity);

	return parent == UINT32_MAX ? 0 : mix(2, parent + 1u) | 1;
}

void match_near(const struct scope *scope, enum kind kind)
{
	note_neighbours(scope, kind, OLD, scope->d->before_old);
	note_neighbours(scope, kind, NEW, scope->d->before_new);
	match_by(scope, kind, near_key, near_likely);
	match_by(scope, kind, sole_key, near_likely);
}

/* ---- phases */

/* The phase of the newer version that most touchpoints of an old one are in now, or the other way round; 0: none that holds
 * more than half of them. `votes` is cleared by entity of the other version, and is left so. */
static uint32_t home_of(const struct model *model, const struct model *other, const uint32_t *counterpart, uint32_t phase,
			uint32_t *votes)
{
	uint32_t best = 0, count = 0;

	for (uint32_t i = 0; (i = entity_child(model, phase, KIND_TOUCHPOINT, i));) {
		uint32_t home = counterpart[i] ? entity_at(other, counterpart[i])->parent : 0;

		count++;
		if (home && (++votes[home] > votes[best] || !best))
			best = home;
	}
	if (votes[best] * 2 <= count)
		best = 0;
	for (uint32_t i = 0; (i = entity_child(model, phase, KIND_TOUCHPOINT, i));)
		if (counterpart[i])
			votes[entity_at(other, counterpart[i])->parent] = 0;
	return best;
}

void match_phases_by_touchpoints(const struct scope *scope)
{
	struct difference *d = scope->d;

	for (uint32_t old = 0; scope->old && (old = entity_child(d->old, scope->old, KIND_PHASE, old));) {
		uint32_t new;

		if (d->to_new[old])
			continue;
		new = home_of(d->old, d->new, d->to_new, old, d->votes);
		if (new && !d->to_old[new] && home_of(d->new, d->old, d->to_old, new, d->votes) == old)
			match_pair(d, old, new);
	}
}
