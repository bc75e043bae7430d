/* The arena: alignment, growth, and what happens when there is no memory. */
#include "base/arena.h"

#include "unit.h"

TEST(memory_is_aligned_and_separate)
{
	unsigned char *pieces[100];

	for (size_t i = 0; i < 100; i++) {
		pieces[i] = arena_take(arena, i + 1);
		assert_int_equal((uintptr_t)pieces[i] % _Alignof(max_align_t), 0);
		memset(pieces[i], (int)i, i + 1);
	}
	for (size_t i = 0; i < 100; i++)
		for (size_t at = 0; at <= i; at++)
			assert_int_equal(pieces[i][at], i);
}

TEST(a_piece_may_be_larger_than_a_chunk)
{
	char *small = arena_take(arena, 10), *large = arena_clear(arena, 10 << 20), *after = arena_take(arena, 10);

	small[9] = large[(10 << 20) - 1] = after[9] = 'x';
	assert_int_equal(large[0], 0);
	assert_in_range(after - small, 16, 64); /* with a gap between where the address sanitizer looks on */
}

TEST(nothing_is_a_piece_too)
{
	assert_non_null(arena_take(arena, 0));
	assert_text(arena_copy(arena, (struct text){NULL, 0}), "");
}

TEST(copies_end_with_a_nul)
{
	struct text copy = arena_copy(arena, (struct text){"abcdef", 3});

	assert_text(copy, "abc");
	assert_int_equal(copy.bytes[3], '\0');
}

TEST(blocks_grow_and_keep_their_content)
{
	char *first = arena_resize(arena, NULL, 4), *second = arena_resize(arena, NULL, 4);

	memcpy(first, "one", 4);
	memcpy(second, "two", 4);
	first = arena_resize(arena, first, 1 << 20);
	assert_string_equal(first, "one");
	arena_release(arena, second);
	arena_release(arena, NULL);
	second = arena_resize(arena, NULL, 8);
	first = arena_resize(arena, first, 4);
	assert_string_equal(first, "one");
}

TEST(a_failure_goes_where_it_was_told_to)
{
	jmp_buf failure;
	volatile int failures = 0;

	arena->failure = &failure;
	arena->allowance = 1;
	arena_take(arena, 100);
	if (setjmp(failure) == 0)
		arena_resize(arena, NULL, 100);
	else
		failures++;
	if (setjmp(failure) == 0)
		arena_take(arena, SIZE_MAX - 4);
	else
		failures++;
	assert_int_equal(failures, 2);
	assert_non_null(arena_take(arena, 100)); /* of the chunk that is there */
}

TEST(a_block_that_cannot_grow_stays)
{
	jmp_buf failure;
	char *block = arena_resize(arena, NULL, 4);

	memcpy(block, "old", 4);
	arena->failure = &failure;
	arena->allowance = 0;
	if (setjmp(failure) == 0) {
		arena_resize(arena, block, 1 << 20);
		fail();
	}
	assert_string_equal(block, "old");
}

TEST(an_arena_can_be_used_again)
{
	arena_take(arena, 1000);
	arena_destroy(arena);
	assert_null(arena->blocks);
	memset(arena_take(arena, 1000), 1, 1000);
}

UNIT(RUN(memory_is_aligned_and_separate), RUN(a_piece_may_be_larger_than_a_chunk), RUN(nothing_is_a_piece_too),
     RUN(copies_end_with_a_nul), RUN(blocks_grow_and_keep_their_content), RUN(a_failure_goes_where_it_was_told_to),
     RUN(a_block_that_cannot_grow_stays), RUN(an_arena_can_be_used_again))
