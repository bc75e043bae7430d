#include "draw/theme.h"

#include <math.h>

const struct colour_row colour_rows[COLOUR_COUNT] = {
	[COLOUR_NONE] = {.name = ""},
#define COLOUR(id, called, light, dark, print, what) [COLOUR_##id] = {(called), (what)},
#include "draw/colours.def"
#undef COLOUR
};

static const uint32_t palettes[PALETTE_COUNT][COLOUR_COUNT] = {
#define COLOUR(id, called, light, dark, print, what) \
	[PALETTE_LIGHT][COLOUR_##id] = (light), [PALETTE_DARK][COLOUR_##id] = (dark), \
	[PALETTE_PRINT][COLOUR_##id] = (print),
#include "draw/colours.def"
#undef COLOUR
};

const struct theme themes[THEME_COUNT] = {
#define THEME(id, word, ...) [THEME_##id] = {.name = (word), __VA_ARGS__},
#include "draw/themes.def"
#undef THEME
};

bool theme_find(struct text name, enum built_in *ret_theme)
{
	for (unsigned i = 0; i < THEME_COUNT; i++)
		if (text_is(name, themes[i].name)) {
			*ret_theme = (enum built_in)i;
			return true;
		}
	return false;
}

/* One of the three parts of a colour as light, 0 to 1. */
static double linear_light(uint32_t part)
{
	double value = (part & 0xFF) / 255.0;

	return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static double luminance(uint32_t colour)
{
	return 0.2126 * linear_light(colour >> 16) + 0.7152 * linear_light(colour >> 8) + 0.0722 * linear_light(colour);
}

double colour_contrast(uint32_t a, uint32_t b)
{
	double light = luminance(a) + 0.05, dark = luminance(b) + 0.05;

	return light > dark ? light / dark : dark / light;
}

bool colour_is_dark(uint32_t colour)
{
	return colour_contrast(colour, 0xFFFFFF) > colour_contrast(colour, 0);
}
