#include "base/vector.h"

#include <stdint.h>

void *vector_grow(struct arena *arena, void *items, size_t size, size_t needed, size_t *ret_room)
{
	size_t room = *ret_room < 16 ? 16 : *ret_room + *ret_room / 2;
	void *grown;

	if (room < needed)
		room = needed;
	grown = arena_resize(arena, items, room > SIZE_MAX / size ? SIZE_MAX : room * size);
	*ret_room = room;
	return grown;
}
