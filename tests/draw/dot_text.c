/* Strings in DOT: whatever they hold, they stay strings. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "draw/dot.h"

static void check(void (*add)(struct buffer *, struct text), const char *text, size_t length, const char *wanted)
{
	struct arena arena;
	struct buffer out;

	arena_create(&arena, NULL);
	out = buffer_in(&arena);
	add(&out, (struct text){text, length});
	buffer_byte(&out, '\0');
	assert_string_equal(out.bytes, wanted);
	arena_destroy(&arena);
}

#define CHECK(add, text, wanted) check((add), (text), sizeof(text) - 1, (wanted))

static void test_quoted(void **state)
{
	(void)state;
	CHECK(dot_add_quoted, "", "\"\"");
	CHECK(dot_add_quoted, "a-b", "\"a-b\"");
	CHECK(dot_add_quoted, "a\"b\\", "\"a\\\"b\\\\\"");
	CHECK(dot_add_quoted, "?a=1&b=2", "\"?a=1&b=2\"");
	CHECK(dot_add_quoted, "a\nb", "\"a b\"");
}

static void test_shown(void **state)
{
	(void)state;
	CHECK(dot_add_shown, "\\N", "\"\\\\N\"");
	CHECK(dot_add_shown, "&lt;", "\"&amp;lt;\"");
	CHECK(dot_add_shown, "a\nb", "\"a\\nb\"");
	CHECK(dot_add_shown, "\"]; x [", "\"\\\"]; x [\"");
	CHECK(dot_add_shown, "\xE2\x80\xAEx", "\"&#x202E;x\"");
	CHECK(dot_add_shown, "\xEF\xBF\xBE", "\"\xEF\xBF\xBD\"");
	CHECK(dot_add_shown, "\xFF", "\"\xEF\xBF\xBD\"");
}

static void test_html(void **state)
{
	(void)state;
	CHECK(dot_add_html, "<b>", "&lt;b&gt;");
	CHECK(dot_add_html, "&amp;\"", "&amp;amp;&quot;");
	CHECK(dot_add_html, "\\N", "&#92;&#92;N");
	CHECK(dot_add_html, "a\tb\x1B", "a b ");
	CHECK(dot_add_html, "\xC2\x85\x7F", "\xEF\xBF\xBD\xEF\xBF\xBD");
	CHECK(dot_add_html, "\xE2\x81\xA6x", "&#x2066;x");
	CHECK(dot_add_html, "\xE6\x97\x85", "\xE6\x97\x85");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_quoted),
		cmocka_unit_test(test_shown),
		cmocka_unit_test(test_html),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
