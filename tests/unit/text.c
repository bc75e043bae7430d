/* Slices of text, and growing arrays of anything. */
#include "base/text.h"

#include "base/vector.h"
#include "unit.h"

TEST(texts_compare_as_bytes)
{
	assert_true(text_equal(TEXT("abc"), (struct text){"abcd", 3}));
	assert_false(text_equal(TEXT("abc"), TEXT("abd")));
	assert_true(text_equal((struct text){NULL, 0}, TEXT("")));
	assert_true(text_is(text_of(NULL), ""));
	assert_true(text_compare(TEXT("a"), TEXT("b")) < 0);
	assert_true(text_compare(TEXT("b"), TEXT("a")) > 0);
	assert_true(text_compare(TEXT("a"), TEXT("ab")) < 0);
	assert_true(text_compare(TEXT("Z"), TEXT("a")) < 0);
	assert_true(text_compare(TEXT("z"), TEXT("é")) < 0); /* bytes are unsigned */
	assert_int_equal(text_compare(TEXT("ab"), TEXT("ab")), 0);
	assert_int_equal(text_compare((struct text){NULL, 0}, TEXT("")), 0);
}

TEST(beginnings)
{
	assert_true(text_starts(TEXT("abc"), TEXT("ab")));
	assert_true(text_starts(TEXT("abc"), TEXT("")));
	assert_false(text_starts(TEXT("ab"), TEXT("abc")));
}

TEST(white_space_is_cut_off)
{
	assert_text(text_trim(TEXT(" \t\r\na b\n ")), "a b");
	assert_text(text_trim(TEXT(" \n")), "");
	assert_text(text_trim(TEXT("")), "");
}

TEST(vectors_grow)
{
	VECTOR(size_t) numbers = {0};

	for (size_t i = 0; i < 10000; i++)
		VECTOR_PUSH(arena, &numbers, i * i);
	assert_int_equal(numbers.count, 10000);
	for (size_t i = 0; i < 10000; i++)
		assert_int_equal(numbers.items[i], i * i);
	VECTOR_RESERVE(arena, &numbers, 50000);
	assert_true(numbers.room >= 60000);
	assert_int_equal(numbers.items[9999], 9999u * 9999u);
}

TEST(a_vector_too_large_to_count_is_a_failure)
{
	VECTOR(uint64_t) numbers = {0};
	jmp_buf failure;

	arena->failure = &failure;
	if (setjmp(failure) == 0) {
		VECTOR_RESERVE(arena, &numbers, SIZE_MAX / 4);
		fail();
	}
}

UNIT(RUN(texts_compare_as_bytes), RUN(beginnings), RUN(white_space_is_cut_off), RUN(vectors_grow),
     RUN(a_vector_too_large_to_count_is_a_failure))
