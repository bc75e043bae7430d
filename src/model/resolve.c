/* The order of events: read and declare everything, then bind what is shared, then journey by journey. */
#include <math.h>

#include "model/resolving.h"

enum { SUGGESTION_BUDGET = 60 * 1000 * 1000 };

/* Room for what a text of so many bytes usually comes to. Arrays that have it need not be moved while they grow, and what stays
 * empty takes no memory. */
static void make_room(struct model *model, size_t bytes)
{
	VECTOR_RESERVE(model->arena, &model->entities, bytes / 256);
	VECTOR_RESERVE(model->arena, &model->values, bytes / 32);
	VECTOR_RESERVE(model->arena, &model->texts, bytes / 64);
	VECTOR_RESERVE(model->arena, &model->transitions, bytes / 192);
}

static struct model *create_model(struct arena *arena, struct report *report, size_t bytes)
{
	struct model *model = ARENA_NEW(arena, struct model);

	model->arena = arena;
	model->report = report;
	intern_create(&model->intern, arena);
	language_create(&model->language, &model->intern);
	make_room(model, bytes);
	VECTOR_PUSH(arena, &model->entities, ((struct entity){.kind = KIND_FILE}));
	VECTOR_PUSH(arena, &model->values, ((struct value){0}));
	VECTOR_PUSH(arena, &model->texts, ((struct text){0}));
	return model;
}

/* Tables by entity are made once all entities are known; flows add bodies, which nothing refers to by name. */
static void make_tables(struct resolving *r)
{
	size_t count = r->model->entities.count;

	r->seen = arena_clear(r->arena, 2 * KEY_COUNT * sizeof *r->seen);
	r->named_by = arena_clear(r->arena, count * sizeof *r->named_by);
	r->scored = arena_clear(r->arena, count * sizeof *r->scored);
	r->sums = arena_clear(r->arena, count * sizeof *r->sums);
}

static bool is_shared(const struct entity *entity)
{
	return entity->kind != KIND_JOURNEY && entity->kind != KIND_INCLUDE;
}

struct model *resolve(struct arena *arena, struct report *report, const struct resolve_input *input)
{
	struct model *model = create_model(arena, report, input->file.text.length);
	struct resolving r = {
		.arena = arena, .model = model, .report = report, .input = input, .suggestion_budget = SUGGESTION_BUDGET,
		.low = -INFINITY, .high = INFINITY, /* outside of journeys there is no scale */
	};
	const struct entity *entities;
	uint32_t count;

	intern_create_small(&r.identities, arena);
	load_input(&r);
	count = model->entities.items[0].end = (uint32_t)model->entities.count;
	make_tables(&r);
	entities = model->entities.items;
	for (uint32_t top = 1; top < count; top = entities[top].end)
		if (is_shared(&entities[top]))
			for (uint32_t i = top; i < entities[top].end; i++)
				decode_entity(&r, i);
		else if (entities[top].kind == KIND_INCLUDE)
			decode_entity(&r, top);
	for (uint32_t top = 1; top < count; top = model->entities.items[top].end)
		if (model->entities.items[top].kind == KIND_JOURNEY)
			bind_journey(&r, top);
	arena_release(arena, r.name_texts.items);
	return model;
}
