/* Texts in fonts of any width, held to the width that the picture has for them, in png and pdf. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#ifdef HAVE_RASTER

#include "emit/raster.h"

/* What fontconfig keeps for as long as a process lives. */
const char *__lsan_default_suppressions(void) __attribute__((visibility("default")));
const char *__lsan_default_suppressions(void)
{
	return "leak:libfontconfig";
}

typedef bool opener(struct raster *raster, struct text svg);

/* How wide all is that is drawn of a picture; `before` and `body` are elements. */
static double drawn(opener *open, const char *before, const char *body)
{
	struct saying remark = {0};
	struct arena arena;
	struct raster raster = {.arena = &arena, .ret_remark = &remark};
	RsvgRectangle box = {0};
	struct buffer svg;

	arena_create(&arena, NULL);
	svg = buffer_in(&arena);
	buffer_string(&svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"900\" height=\"40\" font-family=\"monospace\">\n");
	buffer_string(&svg, before);
	buffer_string(&svg, body);
	buffer_string(&svg, "\n</svg>\n");
	if (!open(&raster, buffer_text(&svg)))
		skip();
	assert_true(raster.rsvg_handle_get_geometry_for_element(raster.picture, NULL, &box, NULL, NULL));
	raster.g_object_unref(raster.picture);
	arena_destroy(&arena);
	return box.width;
}

/* A text stands between 100 and `right`: so wide is it alone, and so wide with something at 0. */
static void assert_held(const char *text, double right)
{
	double alone = drawn(raster_open_fitted, "", text);
	double all = drawn(raster_open_fitted, "<rect x=\"0\" y=\"0\" width=\"1\" height=\"1\"/>\n", text);

	assert_true(alone > right - 100 - 4 && alone < right - 100 + 4);
	assert_true(all > right - 4 && all < right + 4);
}

static void test_a_wide_text_is_narrowed(void **state)
{
	static const char text[] = "<text x=\"100\" y=\"20\" textLength=\"60\" lengthAdjust=\"spacingAndGlyphs\">WWWWWWWWWWWWWWWWWWWW</text>";

	(void)state;
	assert_true(drawn(raster_open, "", text) > 90);
	assert_held(text, 160);
}

static void test_a_narrow_text_is_stretched(void **state)
{
	static const char text[] = "<text x=\"100\" y=\"20\" textLength=\"600\" lengthAdjust=\"spacingAndGlyphs\">WWWWWWWWWWWWWWWWWWWW</text>";

	(void)state;
	assert_held(text, 700);
}

/* A text that reads from right to left is anchored at its end, which is its left. */
static void test_a_text_from_right_to_left(void **state)
{
	static const char text[] = "<text x=\"100\" y=\"20\" text-anchor=\"end\" direction=\"rtl\" textLength=\"60\">"
				   "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D</text>";

	(void)state;
	assert_held(text, 160);
}

/* What is no such text stays as it is. */
static void test_others_stay(void **state)
{
	static const char *const texts[] = {
		"<text x=\"100\" y=\"20\">WWWWWWWWWW</text>",
		"<text x=\"100\" y=\"20\">WWWWW textLength=\"60\"</text>",
		"<text x=\"100\" y=\"20\" textLength=\"0\">WWWWWWWWWW</text>",
		"<rect x=\"100\" y=\"20\" width=\"50\" height=\"5\"/>",
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		double before = drawn(raster_open, "", texts[i]), after = drawn(raster_open_fitted, "", texts[i]);

		assert_true(before > 0 && before == after);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_wide_text_is_narrowed),
		cmocka_unit_test(test_a_narrow_text_is_stretched),
		cmocka_unit_test(test_a_text_from_right_to_left),
		cmocka_unit_test(test_others_stay),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

#else

int main(void)
{
	return 77;
}

#endif
