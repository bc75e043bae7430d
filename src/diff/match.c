/* What of one version is what of the other. First by name; then what has another name is recognised: a thing is the same
 * where it alone, in both versions, has the same title and values, the same title, the same values, or the same place and
 * enough else in common. All of it is the same whichever version is the older one. */
#include "diff/diff_parts.h"

#include <stdlib.h>

void match_pair(struct difference *d, uint32_t old, uint32_t new)
{
	d->to_new[old] = new;
	d->to_old[new] = old;
}

/* ---- by name */

/* The symbol that an old name has in the newer version; 0: none. */
static uint32_t symbol_in(const struct model *model, const struct model *from, uint32_t entity)
{
	return entity_at(from, entity)->name ? intern_find(&model->intern, entity_name(from, entity)) : 0;
}

static bool has_same_title(const struct difference *d, uint32_t old, uint32_t new)
{
	return text_equal(model_text(d->old, entity_at(d->old, old)->title), model_text(d->new, entity_at(d->new, new)->title));
}

static void match_names(const struct scope *scope, uint32_t first, uint32_t end)
{
	struct difference *d = scope->d;
	struct namesakes others = {0};

	for (uint32_t old = first; old < end; old++) {
		uint32_t symbol = symbol_in(d->new, d->old, old), new;

		if (!symbol || d->to_new[old])
			continue;
		new = names_find(d->new, scope->new, (enum kind)entity_at(d->old, old)->kind, symbol);
		if (!new || d->to_old[new])
			continue;
		if (has_same_title(d, old, new))
			match_pair(d, old, new);
		else {
			VECTOR_RESERVE(d->arena, &others, 1);
			others.items[others.count].old = old;
			others.items[others.count++].new = new;
		}
	}
	if (others.count > 1)
		match_swapped(d, &others);
	for (size_t i = 0; i < others.count; i++)
		if (!d->to_new[others.items[i].old] && !d->to_old[others.items[i].new])
			match_pair(d, others.items[i].old, others.items[i].new);
	arena_release(d->arena, others.items);
}

/* A declaration that went from a journey to file level, or the other way, is still the same one. */
static void match_shared(struct difference *d)
{
	const struct model *versions[] = {d->old, d->new};
	uint32_t *counterparts[] = {d->to_new, d->to_old};

	for (enum side side = OLD; side <= NEW; side++) {
		const struct model *model = versions[side], *other = versions[!side];

		for (uint32_t i = 1; i < entity_at(model, 0)->end; i++) {
			uint32_t symbol = counterparts[side][i] ? 0 : symbol_in(other, model, i), shared;

			if (!symbol || !kind_may_hold(KIND_FILE, (enum kind)entity_at(model, i)->kind))
				continue;
			shared = names_find(other, 0, (enum kind)entity_at(model, i)->kind, symbol);
			if (!shared)
				continue;
			counterparts[side][i] = shared;
			if (!counterparts[!side][shared])
				counterparts[!side][shared] = i;
		}
	}
}

/* ---- by a key */

struct candidate {
	uint64_t key;
	uint32_t entity;
	enum side side;
};

struct candidates {
	struct candidate *items;
	size_t count, room;
};

static int compare_candidates(const void *left, const void *right)
{
	const struct candidate *a = left, *b = right;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	if (a->side != b->side)
		return a->side < b->side ? -1 : 1;
	return (a->entity > b->entity) - (a->entity < b->entity);
}

static void collect(const struct scope *scope, enum kind kind, enum side side, match_key *key, struct candidates *candidates)
{
	const struct difference *d = scope->d;
	const struct model *model = side == OLD ? d->old : d->new;
	const uint32_t *counterpart = side == OLD ? d->to_new : d->to_old;
	uint32_t root = side == OLD ? scope->old : scope->new;

	for (uint32_t i = root + 1; i < entity_at(model, root)->end; i++) {
		const struct entity *e = entity_at(model, i);
		uint64_t value;

		if (!root && e->kind == KIND_JOURNEY && kind != KIND_JOURNEY)
			i = e->end - 1;
		else if (e->kind == kind && !counterpart[i] && (value = key(d, side, i)) != 0)
			VECTOR_PUSH(d->arena, candidates, ((struct candidate){value, i, side}));
	}
}

/* Those with one key: `count` of them, the older ones first. */
static void pair_group(struct difference *d, const struct candidate *group, size_t count,
		       bool (*likely)(const struct difference *d, uint32_t old, uint32_t new))
{
	size_t olds = 0;

	while (olds < count && group[olds].side == OLD)
		olds++;
	if (!likely && (olds != 1 || count != 2))
		return;
	for (size_t i = 0; i < olds && olds + i < count; i++)
		if (!likely || likely(d, group[i].entity, group[olds + i].entity))
			match_pair(d, group[i].entity, group[olds + i].entity);
}

void match_by(const struct scope *scope, enum kind kind, match_key *key,
	      bool (*likely)(const struct difference *d, uint32_t old, uint32_t new))
{
	struct candidates candidates = {0};

	collect(scope, kind, OLD, key, &candidates);
	if (candidates.count)
		collect(scope, kind, NEW, key, &candidates);
	if (candidates.count)
		qsort(candidates.items, candidates.count, sizeof *candidates.items, compare_candidates);
	for (size_t i = 0, end; i < candidates.count; i = end) {
		for (end = i + 1; end < candidates.count && candidates.items[end].key == candidates.items[i].key; end++)
			;
		pair_group(scope->d, &candidates.items[i], end - i, likely);
	}
	arena_release(scope->d->arena, candidates.items);
}

/* ---- keys: FNV-1a over what is compared, never 0 */

static uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t length)
{
	const unsigned char *at = bytes;

	for (size_t i = 0; i < length; i++)
		hash = (hash ^ at[i]) * 0x100000001B3u;
	return (hash ^ 0xFF) * 0x100000001B3u;
}

static uint64_t hash_title(const struct model *model, uint32_t entity)
{
	struct text title = model_text(model, entity_at(model, entity)->title);

	return hash_bytes(0xCBF29CE484222325u, title.bytes, title.length) | 1;
}

static uint64_t hash_values(uint64_t hash, const struct model *model, uint32_t entity)
{
	const struct entity *e = entity_at(model, entity);

	for (uint32_t i = 0; i < e->value_count; i++) {
		const struct value *value = &model->values.items[e->values + i];
		struct text told = words_of(model->arena, &(struct told){model, value});

		hash = hash_bytes(hash_bytes(hash, &value->key, sizeof value->key), told.bytes, told.length);
	}
	return hash | 1;
}

static uint64_t title_key(const struct difference *d, enum side side, uint32_t entity)
{
	const struct model *model = side == OLD ? d->old : d->new;

	return entity_at(model, entity)->title ? hash_title(model, entity) : 0;
}

uint64_t match_content(const struct difference *d, enum side side, uint32_t entity)
{
	const struct model *model = side == OLD ? d->old : d->new;
	const struct entity *e = entity_at(model, entity);

	return e->title ? hash_values(hash_bytes(hash_title(model, entity), &e->kind, sizeof e->kind), model, entity) : 0;
}

static uint64_t values_key(const struct difference *d, enum side side, uint32_t entity)
{
	const struct model *model = side == OLD ? d->old : d->new;

	return entity_at(model, entity)->value_count > 1 ? hash_values(0, model, entity) : 0;
}

/* Title and the thing that it stands in. */
static uint64_t title_here_key(const struct difference *d, enum side side, uint32_t entity)
{
	const struct model *model = side == OLD ? d->old : d->new;
	uint32_t parent = entity_at(model, entity)->parent;

	if (side == OLD && parent)
		parent = d->to_new[parent];
	else if (parent && !d->to_old[parent])
		return 0;
	if ((!parent && entity_at(model, entity)->parent) || !entity_at(model, entity)->title)
		return 0;
	return hash_bytes(hash_title(model, entity), &parent, sizeof parent) | 1;
}

static bool always(const struct difference *d, uint32_t old, uint32_t new)
{
	return entity_at(d->old, old)->kind == entity_at(d->new, new)->kind;
}

/* ---- in order */

static void match_things(const struct scope *scope)
{
	for (enum kind kind = KIND_SEGMENT; kind < KIND_TRANSITION; kind++) {
		match_by(scope, kind, title_here_key, kinds[kind].naming == NAMING_NAMED ? NULL : always);
		match_by(scope, kind, match_content, NULL);
		match_by(scope, kind, title_key, NULL);
		if (kind == KIND_TOUCHPOINT)
			match_phases_by_touchpoints(scope);
		match_by(scope, kind, values_key, NULL);
		if (kind != KIND_PHASE)
			match_near(scope, kind);
		if (kind == KIND_TOUCHPOINT) {
			match_phases_by_touchpoints(scope);
			match_near(scope, KIND_PHASE);
			match_near(scope, kind);
		}
	}
}

/* Whether two journeys of different names have a phase, a segment or a touchpoint of one name. */
static bool share_something(const struct difference *d, uint32_t old, uint32_t new)
{
	for (uint32_t i = old + 1; i < entity_at(d->old, old)->end; i++) {
		uint32_t symbol = symbol_in(d->new, d->old, i);

		if (symbol && names_find(d->new, new, (enum kind)entity_at(d->old, i)->kind, symbol))
			return true;
	}
	return false;
}

static uint64_t any_key(const struct difference *d, enum side side, uint32_t entity)
{
	(void)d, (void)side;
	return entity != 0;
}

static void match_journeys(struct difference *d)
{
	struct scope scope = {d, 0, 0};

	match_by(&scope, KIND_JOURNEY, title_key, NULL);
	match_by(&scope, KIND_JOURNEY, any_key, share_something);
}

void match_all(struct difference *d)
{
	struct scope top = {d, 0, 0};
	const struct entity *e;

	for (uint32_t i = 1; i < entity_at(d->old, 0)->end; i = e->end) {
		e = entity_at(d->old, i);
		match_names(&top, i, e->kind == KIND_JOURNEY ? i + 1 : e->end);
	}
	match_journeys(d);
	match_things(&top);
	for (size_t i = 0; i < d->old->journeys.count; i++) {
		uint32_t journey = d->old->journeys.items[i].entity;
		struct scope scope = {d, journey, d->to_new[journey]};

		if (!scope.new)
			continue;
		match_names(&scope, journey + 1, entity_at(d->old, journey)->end);
		match_things(&scope);
	}
	match_shared(d);
}
