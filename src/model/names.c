/* Who is called what: one hash table for all scopes and kinds. Its slots are entities, which know what they are called. */
#include "model/resolving.h"

enum { SLOTS_FIRST = 64, NEIGHBOURS = 16 };

/* Symbols that follow each other have slots that do: names are often used in the order in which they are declared, and what
 * is near in memory is found sooner. */
static uint32_t name_hash(uint64_t seed, uint32_t scope, enum kind kind, uint32_t symbol)
{
	uint64_t hash = text_mix(text_mix(seed, (uint64_t)scope << 32 | (uint64_t)kind), symbol / NEIGHBOURS);

	return (uint32_t)(hash >> 32) * NEIGHBOURS + symbol % NEIGHBOURS;
}

static uint32_t *slot_of(const struct model *model, uint32_t scope, enum kind kind, uint32_t symbol)
{
	for (uint32_t i = name_hash(model->intern.seed, scope, kind, symbol) & model->names_mask;; i = (i + 1) & model->names_mask) {
		const struct entity *e = &model->entities.items[model->names[i]];

		if (!model->names[i] || (e->name == symbol && e->scope == scope && e->kind == kind))
			return &model->names[i];
	}
}

static uint32_t *slot_for(const struct model *model, uint32_t entity)
{
	const struct entity *e = &model->entities.items[entity];

	return slot_of(model, e->scope, (enum kind)e->kind, e->name);
}

static void grow(struct model *model)
{
	uint32_t *old = model->names, count = old ? model->names_mask + 1 : 0, more = count ? 2 * count : SLOTS_FIRST;

	model->names = arena_block(model->arena, more * sizeof *old);
	model->names_mask = more - 1;
	for (uint32_t i = 0; i < count; i++)
		if (old[i])
			*slot_for(model, old[i]) = old[i];
	arena_release(model->arena, old);
}

uint32_t names_find(const struct model *model, uint32_t scope, enum kind kind, uint32_t symbol)
{
	return model->names ? *slot_of(model, scope, kind, symbol) : 0;
}

uint32_t names_add(struct model *model, uint32_t entity)
{
	uint32_t *slot;

	if (!model->names || (uint64_t)model->names_count * 2 >= model->names_mask)
		grow(model);
	slot = slot_for(model, entity);
	if (*slot)
		return *slot;
	model->names_count++;
	*slot = entity;
	return 0;
}

void names_replace(struct model *model, uint32_t entity)
{
	*slot_for(model, entity) = entity;
}
