/* Who is called what: one hash table for all scopes and kinds. */
#include "model/resolving.h"

struct name_slot {
	uint32_t scope, symbol, entity; /* entity 0: empty */
	uint32_t kind;
};

enum { NEIGHBOURS = 8 };

/* Symbols that follow each other have slots that do: names are often used in the order in which they are declared, and what
 * is near in memory is found sooner. */
static uint32_t name_hash(uint32_t scope, enum kind kind, uint32_t symbol)
{
	uint64_t hash = text_mix((uint64_t)scope << 32 | (uint64_t)kind, symbol / NEIGHBOURS);

	return (uint32_t)(hash >> 32) * NEIGHBOURS + symbol % NEIGHBOURS;
}

static struct name_slot *slot_of(const struct model *model, uint32_t scope, enum kind kind, uint32_t symbol)
{
	for (uint32_t i = name_hash(scope, kind, symbol) & model->names_mask;; i = (i + 1) & model->names_mask) {
		struct name_slot *slot = &model->names[i];

		if (!slot->entity || (slot->symbol == symbol && slot->scope == scope && slot->kind == kind))
			return slot;
	}
}

static void grow(struct model *model)
{
	struct name_slot *old = model->names;
	uint32_t count = old ? model->names_mask + 1 : 0, more = count ? 2 * count : 64;

	model->names = arena_block(model->arena, more * sizeof *old);
	model->names_mask = more - 1;
	for (uint32_t i = 0; i < count; i++)
		if (old[i].entity)
			*slot_of(model, old[i].scope, (enum kind)old[i].kind, old[i].symbol) = old[i];
	arena_release(model->arena, old);
}

uint32_t names_find(const struct model *model, uint32_t scope, enum kind kind, uint32_t symbol)
{
	return model->names ? slot_of(model, scope, kind, symbol)->entity : 0;
}

uint32_t names_add(struct model *model, uint32_t scope, enum kind kind, uint32_t symbol, uint32_t entity)
{
	struct name_slot *slot;

	if (!model->names || (uint64_t)model->names_count * 5 >= (uint64_t)model->names_mask * 4)
		grow(model);
	slot = slot_of(model, scope, kind, symbol);
	if (slot->entity)
		return slot->entity;
	model->names_count++;
	*slot = (struct name_slot){.scope = scope, .symbol = symbol, .entity = entity, .kind = kind};
	return 0;
}

void names_replace(struct model *model, uint32_t scope, enum kind kind, uint32_t symbol, uint32_t entity)
{
	slot_of(model, scope, kind, symbol)->entity = entity;
}
