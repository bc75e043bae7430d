/* Going through a list again and again while more and more of its items are done with: the done ones are passed over in next
 * to no time, however many there are. */
#ifndef JOURNEY_BASE_SKIP_H
#define JOURNEY_BASE_SKIP_H

#include "base/arena.h"

struct skip {
	size_t *next; /* by item: itself, or one further on that is nearer to the next that is not done */
};

/* For `count` items, none of them done. */
struct skip skip_create(struct arena *arena, size_t count);

/* The first item from `from` on that is not done; `count` where there is none. */
size_t skip_next(struct skip *skip, size_t from);

static inline void skip_done(struct skip *skip, size_t item)
{
	skip->next[item] = item + 1;
}

#endif
