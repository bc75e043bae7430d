/* Drawing without a map: widths, line breaks, scenes and their SVG. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>
#include <unilbrk.h>

#include "base/utf8.h"
#include "draw/lanes.h"
#include "draw/scene.h"
#include "draw/svg.h"

static const struct font regular = {10, false}, bold = {10, true};

static int set_up(void **state)
{
	struct arena *arena = malloc(sizeof *arena);

	arena_create(arena, NULL);
	*state = arena;
	return 0;
}

static int tear_down(void **state)
{
	arena_destroy(*state);
	free(*state);
	return 0;
}

static void assert_width(const char *text, struct font font, double ems)
{
	double width = text_width(text_of(text), font) / font.size;

	assert_true(width > ems - 0.001 && width < ems + 0.001);
}

/* ---- widths */

static void test_widths(void **state)
{
	(void)state;
	assert_width("", regular, 0);
	assert_width("0", regular, 1139 / 2048.0);
	assert_width("m", regular, 1706 / 2048.0);
	assert_width("m", bold, 1821 / 2048.0);
	assert_width("\xC3\xA9", regular, 1139 / 2048.0);
	assert_width("\xD0\x96", regular, 1891 / 2048.0);
	assert_width("\xE2\x86\x92", regular, 1);
	assert_width("\t", regular, 569 / 2048.0);
}

static void test_widths_of_other_scripts(void **state)
{
	(void)state;
	assert_width("\xE6\x97\x85\xE8\xA1\x8C", regular, 2);
	assert_width("\xE6\x97\x85", bold, 1);
	assert_width("e\xCC\x81", regular, 1139 / 2048.0);
	assert_width("\xC2\xAD\xE2\x80\x8B", regular, 0);
	assert_true(text_width(TEXT("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D"), regular) > 15);
	assert_true(text_width(TEXT("\xD8\xB3\xD9\x81\xD8\xB1"), regular) > 12);
}

static void test_emoji_that_are_joined_are_one(void **state)
{
	const char *face = "\xF0\x9F\x98\x80",
		   *family = "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7";
	const char *flag = "\xF0\x9F\x87\xB3\xF0\x9F\x87\xB1", *thumb = "\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD";

	(void)state;
	assert_width(face, regular, 1.25);
	assert_width(family, regular, 1.25);
	assert_width(flag, regular, 1.25);
	assert_width(thumb, regular, 1.25);
	assert_width("\xF0\x9F\x87\xB3\xF0\x9F\x87\xB1\xF0\x9F\x87\xB3\xF0\x9F\x87\xB1", regular, 2.5);
}

static void test_direction(void **state)
{
	(void)state;
	assert_false(text_is_rtl(TEXT("")));
	assert_false(text_is_rtl(TEXT("12 % \xE2\x80\x93")));
	assert_false(text_is_rtl(TEXT("a \xD7\xA9")));
	assert_true(text_is_rtl(TEXT("\xD7\xA9 a")));
	assert_true(text_is_rtl(TEXT("10% \xC2\xB7 \xD8\xB3\xD9\x81\xD8\xB1")));
	assert_false(text_is_rtl(TEXT("\xE6\x97\x85\xD8\xB3")));
}

/* ---- lines */

static void assert_lines(struct arena *arena, const char *text, double width, size_t most, const char *expected)
{
	struct lines lines = text_wrap(arena, text_of(text), regular, width, most);
	struct buffer found = buffer_in(arena);

	for (size_t i = 0; i < lines.count; i++) {
		buffer_string(&found, i ? "|" : "");
		buffer_add(&found, lines.items[i].text);
	}
	buffer_byte(&found, '\0');
	assert_string_equal(found.bytes, expected);
}

static void test_wrapping(void **state)
{
	assert_lines(*state, "", 100, 0, "");
	assert_lines(*state, " \n ", 100, 0, "");
	assert_lines(*state, "  one two  ", 100, 0, "one two");
	assert_lines(*state, "one two three", 40, 0, "one two|three");
	assert_lines(*state, "one   two", 25, 0, "one|two");
	assert_lines(*state, "one\ntwo\n\nthree", 100, 0, "one|two||three");
	assert_lines(*state, "well-known and/or so", 32, 0, "well-|known|and/or|so");
	assert_lines(*state, "wwwwwwwww", 22, 0, "www|www|www");
	assert_lines(*state, "a wwwwwwwww b", 22, 0, "a|www|www|www|b");
	assert_lines(*state, "one", 0, 0, "o|n|e");
	assert_lines(*state, "wwwwwwwwwwwwww", 50, 0, "wwwwww|wwwww|www");
	assert_lines(*state, "wwwwwwwwwwwww ww", 50, 0, "wwwwww|wwww|www ww");
	assert_lines(*state, "wwwwww", 40, 0, "wwww|ww");
}

static void test_wrapping_by_script(void **state)
{
	assert_lines(*state, "\xE6\x97\x85\xE8\xA1\x8C\xE3\x80\x82\xE6\x97\x85", 22, 0,
		     "\xE6\x97\x85|\xE8\xA1\x8C\xE3\x80\x82|\xE6\x97\x85");
	assert_lines(*state, "e\xCC\x81"
			     "e\xCC\x81"
			     "e\xCC\x81",
		     12, 0, "e\xCC\x81"
			    "e\xCC\x81|e\xCC\x81");
	assert_lines(*state, "10\xC2\xA0km up", 28, 0, "10\xC2\xA0km|up");
}

static void test_cutting(void **state)
{
	struct lines lines;

	assert_lines(*state, "one two three", 50, 1, "one two\xE2\x80\xA6");
	assert_lines(*state, "one two three", 40, 1, "one tw\xE2\x80\xA6");
	assert_lines(*state, "one two three four", 40, 2, "one two|three f\xE2\x80\xA6");
	assert_lines(*state, "one two", 100, 1, "one two");
	assert_lines(*state, "one two  ", 40, 1, "one two");
	assert_lines(*state, "wwwwwwwww", 22, 1, "w\xE2\x80\xA6");
	lines = text_wrap(*state, TEXT("one two three"), regular, 40, 1);
	assert_true(lines.cut);
	assert_true(text_is(lines.whole, "one two three"));
}

static void test_text_that_is_not_utf8(void **state)
{
	assert_lines(*state, "a\xFF\xFE"
			     "b \xE2\x82",
		     15, 0, "a\xEF\xBF\xBD|\xEF\xBF\xBD"
			    "b|\xEF\xBF\xBD");
}

/* Every text comes back whole, and no line of several letters is too wide. */
static void check_wrap(struct arena *arena, struct text text, double width)
{
	struct lines lines = text_wrap(arena, text, regular, width, SIZE_MAX);
	const char *at = text.bytes, *end = text.bytes + text.length;

	for (size_t i = 0; i < lines.count; i++) {
		struct text line = lines.items[i].text;

		while (at < end && *at == ' ')
			at++;
		assert_true((size_t)(end - at) >= line.length);
		assert_memory_equal(at, line.bytes, line.length);
		assert_true(lines.items[i].width <= width || utf8_count(line) == 1);
		at += line.length;
	}
	while (at < end && *at == ' ')
		at++;
	assert_ptr_equal(at, end);
}

static void test_nothing_is_lost(void **state)
{
	static const char letters[] = "ab -/w.,!i(x) 12";
	char text[64];
	unsigned seed = 1;

	for (int round = 0; round < 2000; round++) {
		size_t length = 1 + (size_t)round % (sizeof text - 1);

		for (size_t i = 0; i < length; i++) {
			seed = seed * 1103515245 + 12345;
			text[i] = letters[(seed >> 16) % (sizeof letters - 1)];
		}
		check_wrap(*state, (struct text){text, length}, 12 + round % 50);
	}
}

/* Lines of plain ASCII begin where the rules of Unicode let them, unless a word is wider than a line. */
static void test_ascii_breaks_are_unicode_breaks(void **state)
{
	static const char text[] =
		"One-way (and/or two-way) 12-3 4/5 a.b, c! -x - y/z \"quoted words\" e-mail: http://a/b-c 50% done";
	char allowed[sizeof text];

	u8_possible_linebreaks((const uint8_t *)text, sizeof text - 1, "UTF-8", allowed);
	for (int width = 60; width < 300; width++) {
		struct lines lines = text_wrap(*state, TEXT(text), regular, width, 0);

		for (size_t i = 1; i < lines.count; i++)
			assert_int_equal(allowed[lines.items[i].text.bytes - text], UC_BREAK_POSSIBLE);
	}
}

static void test_huge_texts(void **state)
{
	struct arena *arena = *state;
	size_t length = 10 << 20;
	char *bytes = arena_take(arena, length);
	struct lines lines;

	memset(bytes, 'x', length);
	lines = text_wrap(arena, (struct text){bytes, length}, regular, 100, 0);
	assert_int_equal(lines.count, WRAP_LINES_MAX);
	assert_true(lines.cut);
	for (size_t i = 0; i + 1 < length; i += 2)
		memcpy(bytes + i, "\xCC\x81", 2);
	bytes[0] = bytes[1] = 'e';
	lines = text_wrap(arena, (struct text){bytes, 200000}, regular, 100, 0);
	assert_true(lines.count >= 1 && lines.cut);
}

/* ---- scenes */

static const char *svg_of(struct arena *arena, struct scene *scene, const struct drawing *drawing)
{
	struct buffer out = buffer_in(arena);

	scene->kind = "picture";
	svg_write(scene, drawing, &out);
	buffer_byte(&out, '\0');
	return out.bytes;
}

static void assert_has(const char *svg, const char *part)
{
	if (!strstr(svg, part))
		fail_msg("no %s in\n%s", part, svg);
}

static void open_and_close(struct scene *scene, const char *kind, const char *name, const char *other)
{
	scene_open(scene, &(struct scene_group){.kind = kind, .name = text_of(name), .other = text_of(other)});
	scene_close(scene);
}

static void test_ids(void **state)
{
	struct drawing drawing = {.id_prefix = TEXT("left-")};
	struct scene scene;
	const char *svg;

	scene_create(&scene, *state);
	open_and_close(&scene, "transition", "a", "b");
	open_and_close(&scene, "transition", "a", "b");
	open_and_close(&scene, "transition", "a", "b-3");
	open_and_close(&scene, "transition", "a", "b");
	open_and_close(&scene, "phase", "ori\xC3\xABntatie", "");
	open_and_close(&scene, "phase", "\xC2\xAA/x y", "");
	svg = svg_of(*state, &scene, &drawing);
	assert_has(svg, "id=\"left-transition-a-b\"");
	assert_has(svg, "id=\"left-transition-a-b-2\"");
	assert_has(svg, "id=\"left-transition-a-b-3\"");
	assert_has(svg, "id=\"left-transition-a-b-4\"");
	assert_has(svg, "id=\"left-phase-ori\xC3\xABntatie\"");
	assert_has(svg, "id=\"left-phase-_xAA__x2F_x_x20_y\"");
	assert_has(svg, "aria-labelledby=\"left-title\"");
}

static void test_escapes(void **state)
{
	struct drawing drawing = {0};
	struct scene scene;
	const char *svg;

	scene_create(&scene, *state);
	scene.title = TEXT("a<b & \"c\" 'd'");
	scene_text(&scene, ROLE_TITLE, 0, 0, ANCHOR_START, TEXT("</text>\x01\xEF\xBF\xBE\n"));
	scene_open(&scene, &(struct scene_group){.kind = "phase", .name = TEXT("x"), .label = TEXT("\" onload='x'")});
	scene_close(&scene);
	svg = svg_of(*state, &scene, &drawing);
	assert_has(svg, ">a&lt;b &amp; &quot;c&quot; &#39;d&#39;<");
	assert_has(svg, "&lt;/text&gt;\xEF\xBF\xBD\xEF\xBF\xBD <");
	assert_has(svg, "aria-label=\"&quot; onload=&#39;x&#39;\"");
}

static void test_links(void **state)
{
	struct drawing drawing = {0};
	struct scene scene;
	const char *svg;

	scene_create(&scene, *state);
	scene_link(&scene, TEXT("https://example.org/?a=1&b=2"));
	scene_close(&scene);
	scene_link(&scene, TEXT("a/b:c.html"));
	scene_close(&scene);
	scene_link(&scene, TEXT("JavaScript:alert(1)"));
	scene_close(&scene);
	scene_link(&scene, TEXT("\tjavascript:alert(1)"));
	scene_close(&scene);
	svg = svg_of(*state, &scene, &drawing);
	assert_has(svg, "<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener noreferrer\">\n</a>");
	assert_has(svg, "<a href=\"a/b:c.html\"");
	assert_null(strstr(svg, "alert"));
}

static void test_numbers(void **state)
{
	static const struct {
		int32_t tenths;
		const char *text;
	} cases[] = {{0, "0"}, {5, "0.5"}, {-5, "-0.5"}, {120, "12"}, {-31, "-3.1"}, {INT32_MAX, "214748364.7"}};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct buffer out = buffer_in(*state);

		tenths_write(&out, cases[i].tenths);
		buffer_byte(&out, '\0');
		assert_string_equal(out.bytes, cases[i].text);
	}
}

static void test_texts_stand_where_they_should(void **state)
{
	struct drawing drawing = {0};
	struct scene scene;
	const char *svg;

	scene_create(&scene, *state);
	scene_text(&scene, ROLE_TITLE, 10, 20, ANCHOR_END, TEXT("i"));
	scene_paragraph(&scene, ROLE_TITLE, 100, 0, 50, ANCHOR_START, TEXT("\xD7\xA9"));
	scene_text(&scene, ROLE_TITLE, 10, 20.25, ANCHOR_MIDDLE, TEXT("wide enough"));
	svg = svg_of(*state, &scene, &drawing);
	assert_has(svg, "x=\"10\" y=\"20\" text-anchor=\"end\">i<");
	assert_has(svg, "x=\"150\" y=\"26\" direction=\"rtl\">\xD7\xA9<");
	assert_has(svg, "y=\"20.3\" text-anchor=\"middle\" textLength=\"");
}

/* Only the rules of roles in use, and in `auto` both palettes. */
static void test_style_sheets(void **state)
{
	struct drawing drawing = {.theme = &themes[THEME_AUTO]};
	struct scene scene;
	const char *svg;

	scene_create(&scene, *state);
	scene_line(&scene, ROLE_STEP, 0, 0, 10, 0);
	svg = svg_of(*state, &scene, &drawing);
	assert_has(svg, ".j-step{");
	assert_has(svg, "marker-end:url(#head-step)");
	assert_has(svg, "<marker id=\"head-step\"");
	assert_has(svg, "@media (prefers-color-scheme:dark){\n.j-step{stroke:#aab8cc}\n.j-step-head{fill:#aab8cc}\n}");
	assert_null(strstr(svg, ".j-card"));
}

static void test_lanes_and_themes_by_name(void **state)
{
	enum lane lane;
	enum built_in theme;

	(void)state;
	assert_true(lane_find(TEXT("pains"), &lane) && lane == LANE_PAINS);
	assert_true(lane_find(TEXT("pain"), &lane) && lane == LANE_PAINS);
	assert_true(lane_find(TEXT("wait"), &lane) && lane == LANE_TIME);
	assert_false(lane_find(TEXT("pai"), &lane));
	assert_false(lane_find(TEXT(""), &lane));
	assert_true(theme_find(TEXT("print"), &theme) && theme == THEME_PRINT);
	assert_false(theme_find(TEXT("grey"), &theme));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_widths),
		TEST(test_widths_of_other_scripts),
		TEST(test_emoji_that_are_joined_are_one),
		TEST(test_direction),
		TEST(test_wrapping),
		TEST(test_wrapping_by_script),
		TEST(test_cutting),
		TEST(test_text_that_is_not_utf8),
		TEST(test_nothing_is_lost),
		TEST(test_ascii_breaks_are_unicode_breaks),
		TEST(test_huge_texts),
		TEST(test_ids),
		TEST(test_escapes),
		TEST(test_links),
		TEST(test_numbers),
		TEST(test_texts_stand_where_they_should),
		TEST(test_style_sheets),
		TEST(test_lanes_and_themes_by_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
