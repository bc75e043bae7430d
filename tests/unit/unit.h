/* What unit tests share: cmocka, an arena for each test, and shorthands. */
#ifndef JOURNEY_TESTS_UNIT_H
#define JOURNEY_TESTS_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/buffer.h"

/* A test. `arena` is empty at its start and destroyed at its end. */
#define TEST(name) \
	static void name##_in(struct arena *arena); \
	static void name(void **state) \
	{ \
		struct arena arena; \
\
		(void)state; \
		arena_create(&arena, NULL); \
		name##_in(&arena); \
		arena_destroy(&arena); \
	} \
	static void name##_in(struct arena *arena __attribute__((unused)))

/* The program of a unit: its tests, one after another. */
#define UNIT(...) \
	int main(void) \
	{ \
		const struct CMUnitTest tests[] = {__VA_ARGS__}; \
\
		return cmocka_run_group_tests(tests, NULL, NULL); \
	}

#define RUN(name) cmocka_unit_test(name)

static inline void assert_text_at(struct text seen, const char *expected, const char *file, int line)
{
	if (text_is(seen, expected))
		return;
	print_error("expected: %s\n    seen: %.*s\n", expected, (int)seen.length, seen.bytes ? seen.bytes : "");
	_fail(file, line);
}

#define assert_text(seen, expected) assert_text_at((seen), (expected), __FILE__, __LINE__)
#define assert_buffer(buffer, expected) assert_text(buffer_text(buffer), (expected))

/* A text with the NUL bytes behind it that the scanner wants. */
static inline struct text padded(struct arena *arena, struct text text)
{
	char *bytes = arena_clear(arena, text.length + 16);

	memcpy(bytes, text.bytes, text.length);
	return (struct text){bytes, text.length};
}

#endif
