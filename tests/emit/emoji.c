/* Emoji in png and pdf: in their colours, and drawn where they stand alone. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#ifdef HAVE_RASTER

#include <dlfcn.h>

#include "emit/raster.h"

/* What fontconfig keeps for as long as a process lives. */
const char *__lsan_default_suppressions(void) __attribute__((visibility("default")));
const char *__lsan_default_suppressions(void)
{
	return "leak:libfontconfig";
}

enum { WIDTH = 200, HEIGHT = 40 };

#define THUMB "\xF0\x9F\x91\x8D"
#define FACE "\xF0\x9F\x98\x80"
#define WAVE "\xF0\x9F\x91\x8B"

/* Pixels that differ from white, and those of them that have a colour. */
struct pixels {
	size_t drawn, coloured;
};

static struct pixels count_pixels(cairo_surface_t *surface)
{
	void *cairo = dlopen(CAIRO_SONAME, RTLD_NOW | RTLD_LOCAL);
	void *symbol = dlsym(cairo, "cairo_image_surface_get_data");
	unsigned char *(*get_data)(cairo_surface_t *);
	struct pixels pixels = {0};
	const unsigned char *at;

	memcpy(&get_data, &symbol, sizeof symbol);
	at = get_data(surface);
	for (size_t i = 0; i < (size_t)WIDTH * HEIGHT; i++, at += 4) {
		int spread = abs(at[0] - at[1]) + abs(at[1] - at[2]);

		pixels.drawn += at[0] + at[1] + at[2] < 3 * 250;
		pixels.coloured += spread > 60;
	}
	dlclose(cairo);
	return pixels;
}

/* What is drawn of a text in black on white. */
static struct pixels draw(const char *text)
{
	struct saying remark = {0};
	struct arena arena;
	struct raster raster = {.arena = &arena, .ret_remark = &remark};
	struct pixels pixels;
	cairo_surface_t *surface;
	struct buffer out;
	struct text svg;

	arena_create(&arena, NULL);
	out = buffer_in(&arena);
	buffer_string(&out, "<svg xmlns=\"http://www.w3.org/2000/svg\" font-size=\"20\" ");
	buffer_format(&out, "width=\"%d\" height=\"%d\">\n", WIDTH, HEIGHT);
	buffer_string(&out, "<rect width=\"200\" height=\"40\" fill=\"#fff\"/>\n<text x=\"10\" y=\"30\">");
	buffer_string(&out, text);
	buffer_string(&out, "</text>\n</svg>\n");
	svg = buffer_text(&out);
	if (!raster_show_emoji(&raster, &svg) || !raster_open(&raster, svg))
		skip();
	surface = raster.cairo_image_surface_create(CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
	assert_true(raster_draw_pixels(&raster, surface, WIDTH, HEIGHT));
	pixels = count_pixels(surface);
	raster.cairo_surface_destroy(surface);
	raster.g_object_unref(raster.picture);
	arena_destroy(&arena);
	return pixels;
}

static void need_colours(void)
{
	if (system("fc-list ':color=true' family 2>/dev/null | grep -q .") != 0)
		skip();
}

static void test_colours(void **state)
{
	struct pixels plain = draw("plain words"), both = draw("words " FACE);

	(void)state;
	assert_true(plain.drawn > 50 && !plain.coloured);
	need_colours();
	assert_true(both.drawn > plain.drawn / 2 && both.coloured > 50);
}

static void test_alone(void **state)
{
	static const char *const texts[] = {THUMB, WAVE, FACE, THUMB " " WAVE, WAVE "\xEF\xB8\x8F"};

	(void)state;
	need_colours();
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		assert_true(draw(texts[i]).coloured > 50);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_colours),
		cmocka_unit_test(test_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

#else

int main(void)
{
	return 77;
}

#endif
