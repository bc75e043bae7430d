#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/sanitized.h"

/* The address sanitizer is told what of a chunk was not handed out: the rest of it, and a gap behind each piece. */
#if SANITIZED
#include <sanitizer/asan_interface.h>
enum { GAP = 16 };
#else
enum { GAP = 0 };
#define ASAN_POISON_MEMORY_REGION(at, size) ((void)0)
#define ASAN_UNPOISON_MEMORY_REGION(at, size) ((void)0)
#endif

enum { CHUNK_FIRST = 16 << 10, CHUNK_LAST = 1 << 20 };

/* What stands before every block that was taken from the system. */
struct arena_block {
	alignas(max_align_t) struct arena_block *previous;
	struct arena_block *next;
};

void arena_fail(struct arena *arena)
{
	if (!arena->failure)
		abort();
	longjmp(*arena->failure, 1);
}

void arena_create(struct arena *arena, jmp_buf *failure)
{
	*arena = (struct arena){.failure = failure, .chunk = CHUNK_FIRST, .allowance = SIZE_MAX};
}

void arena_destroy(struct arena *arena)
{
	struct arena_block *next;

	for (struct arena_block *block = arena->blocks; block; block = next) {
		next = block->next;
		free(block);
	}
	arena_create(arena, NULL);
}

static void block_link(struct arena *arena, struct arena_block *block)
{
	block->previous = NULL;
	block->next = arena->blocks;
	if (block->next)
		block->next->previous = block;
	arena->blocks = block;
}

static void block_unlink(struct arena *arena, struct arena_block *block)
{
	if (block->previous)
		block->previous->next = block->next;
	else
		arena->blocks = block->next;
	if (block->next)
		block->next->previous = block->previous;
}

/* Whether a block of that size may be asked for; it counts against the allowance. */
static bool may_ask(struct arena *arena, size_t size)
{
	if (!arena->allowance || size > SIZE_MAX - sizeof(struct arena_block))
		return false;
	arena->allowance--;
	return true;
}

void *arena_resize(struct arena *arena, void *old, size_t size)
{
	struct arena_block *block = old ? (struct arena_block *)old - 1 : NULL;
	struct arena_block *grown = NULL;

	if (block)
		block_unlink(arena, block);
	if (may_ask(arena, size))
		grown = realloc(block, sizeof *block + size);
	if (grown)
		block_link(arena, grown);
	else {
		if (block)
			block_link(arena, block);
		arena_fail(arena);
	}
	return grown + 1;
}

void *arena_block(struct arena *arena, size_t size)
{
	struct arena_block *block = may_ask(arena, size) ? calloc(1, sizeof *block + size) : NULL;

	if (!block)
		arena_fail(arena);
	block_link(arena, block);
	return block + 1;
}

void arena_move(struct arena *from, struct arena *to, void *block)
{
	struct arena_block *header = (struct arena_block *)block - 1;

	block_unlink(from, header);
	block_link(to, header);
}

void *arena_detach(struct arena *arena, void *old)
{
	block_unlink(arena, (struct arena_block *)old - 1);
	return (struct arena_block *)old - 1;
}

void arena_release(struct arena *arena, void *old)
{
	if (old)
		free(arena_detach(arena, old));
}

/* What is large has a block of its own. */
static bool is_large(const struct arena *arena, size_t size)
{
	return size > arena->chunk / 4;
}

void *arena_take(struct arena *arena, size_t size)
{
	const size_t unit = alignof(max_align_t);
	char *result;
	size_t whole;

	if (size > SIZE_MAX - unit - GAP)
		arena_fail(arena);
	whole = (size + unit - 1) / unit * unit + GAP;
	if (!arena->free || whole > (size_t)(arena->end - arena->free)) {
		if (is_large(arena, whole))
			return arena_resize(arena, NULL, size);
		arena->free = arena_resize(arena, NULL, arena->chunk);
		arena->end = arena->free + arena->chunk;
		ASAN_POISON_MEMORY_REGION(arena->free, arena->chunk);
		if (arena->chunk < CHUNK_LAST)
			arena->chunk *= 2;
	}
	result = arena->free;
	ASAN_UNPOISON_MEMORY_REGION(result, size);
	arena->free += whole;
	return result;
}

void *arena_clear(struct arena *arena, size_t size)
{
	return is_large(arena, size) ? arena_block(arena, size) : memset(arena_take(arena, size), 0, size);
}

struct text arena_join(struct arena *arena, struct text first, struct text second)
{
	char *bytes = arena_take(arena, first.length + second.length + 1);

	if (first.length)
		memcpy(bytes, first.bytes, first.length);
	if (second.length)
		memcpy(bytes + first.length, second.bytes, second.length);
	bytes[first.length + second.length] = '\0';
	return (struct text){bytes, first.length + second.length};
}

struct text arena_copy(struct arena *arena, struct text text)
{
	return arena_join(arena, text, TEXT(""));
}
