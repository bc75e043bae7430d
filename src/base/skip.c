#include "base/skip.h"

struct skip skip_create(struct arena *arena, size_t count)
{
	struct skip skip = {arena_take(arena, (count + 1) * sizeof *skip.next)};

	for (size_t i = 0; i <= count; i++)
		skip.next[i] = i;
	return skip;
}

size_t skip_next(struct skip *skip, size_t from)
{
	size_t found = from;

	while (skip->next[found] != found)
		found = skip->next[found];
	while (skip->next[from] != found) {
		size_t then = skip->next[from];

		skip->next[from] = found;
		from = then;
	}
	return found;
}
