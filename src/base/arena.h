/* Memory with one owner and one end: whatever a compilation needs is taken here and freed together.
 *
 * Taking memory cannot fail as seen from the caller. When the system has none left, or the arena's limit is
 * reached, control goes back to where `failure` was set (by the library's outermost functions), and the arena is
 * then destroyed as a whole. So nothing between them checks for NULL. */
#ifndef JOURNEY_BASE_ARENA_H
#define JOURNEY_BASE_ARENA_H

#include <setjmp.h>
#include <stddef.h>

#include "base/text.h"

struct arena_block;

struct arena {
	char *free, *end;           /* what is left of the current chunk */
	struct arena_block *blocks; /* all that was taken from the system */
	jmp_buf *failure;           /* where to go when there is no memory; NULL: abort */
	size_t chunk;               /* size of the next chunk, in bytes */
	size_t allowance;           /* how many more blocks the system may be asked for; for tests of failures */
};

void arena_create(struct arena *arena, jmp_buf *failure);
void arena_destroy(struct arena *arena);

/* `size` bytes, aligned for any object, not cleared. */
void *arena_take(struct arena *arena, size_t size);

/* `size` bytes, aligned and cleared. */
void *arena_clear(struct arena *arena, size_t size);

/* A copy of a text. It has a NUL behind its end, so its bytes serve as a C string where it holds none. */
struct text arena_copy(struct arena *arena, struct text text);

/* Two texts as one, with a NUL behind its end. */
struct text arena_join(struct arena *arena, struct text first, struct text second);

/* A block of its own, that can grow: `old` is NULL or a result of this function. Content is kept. */
void *arena_resize(struct arena *arena, void *old, size_t size);

/* The same, new and cleared. What the system gives is clear already, and costs nothing where it is never used. */
void *arena_block(struct arena *arena, size_t size);

/* Gives back a block of arena_resize before the arena ends. NULL is nothing. */
void arena_release(struct arena *arena, void *old);

/* Moves a block of arena_resize to another arena. It stays where it is in memory. */
void arena_move(struct arena *from, struct arena *to, void *block);

/* Takes a block of arena_resize out of the arena: free() of the result frees it, and it is not moved. */
void *arena_detach(struct arena *arena, void *old);

/* Goes where an arena goes that has no memory left: for who has memory from elsewhere, and lacks some. */
_Noreturn void arena_fail(struct arena *arena);

#define ARENA_NEW(arena, type) ((type *)arena_clear((arena), sizeof(type)))

#endif
