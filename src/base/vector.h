/* Growable arrays: any struct with the members `items`, `count` and `room` is one.
 *
 *     struct { struct node *items; size_t count, room; } nodes = {0};
 *     VECTOR_PUSH(arena, &nodes, node);
 *
 * The items live in a block of the arena and may move when one is pushed. */
#ifndef JOURNEY_BASE_VECTOR_H
#define JOURNEY_BASE_VECTOR_H

#include "base/arena.h"

#define VECTOR(type) \
	struct { \
		type *items; \
		size_t count, room; \
	}

/* Makes room for at least `more` further items. */
#define VECTOR_RESERVE(arena, vector, more) \
	((vector)->count + (more) > (vector)->room \
		? (void)((vector)->items = vector_grow((arena), (vector)->items, sizeof *(vector)->items, \
						       (vector)->count + (more), &(vector)->room)) \
		: (void)0)

#define VECTOR_PUSH(arena, vector, item) \
	(VECTOR_RESERVE((arena), (vector), 1), (void)((vector)->items[(vector)->count++] = (item)))

/* The items, moved to a block of at least `needed` items; writes how many it has room for. */
void *vector_grow(struct arena *arena, void *items, size_t size, size_t needed, size_t *ret_room);

#endif
