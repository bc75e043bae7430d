/* Roles, palettes and themes as tables, and as style sheets. */
#include "draw/style.h"

#include <math.h>

const struct role_row roles[ROLE_COUNT] = {
	[ROLE_NONE] = {0},
#define ROLE(id, class, ...) [ROLE_##id] = {.name = (class), __VA_ARGS__},
#include "draw/roles.def"
#undef ROLE
};

const struct theme_row themes[THEME_COUNT] = {
#define THEME(id, word, ...) [THEME_##id] = {.name = (word), __VA_ARGS__},
#include "draw/themes.def"
#undef THEME
};

static const uint32_t colours[COLOUR_COUNT][PALETTE_COUNT] = {
	[COLOUR_NONE] = {0},
#define COLOUR(id, light, dark, print) [COLOUR_##id] = {(light), (dark), (print)},
#include "draw/colours.def"
#undef COLOUR
};

bool theme_find(struct text name, enum theme *ret_theme)
{
	for (unsigned i = 0; i < THEME_COUNT; i++)
		if (text_is(name, themes[i].name)) {
			*ret_theme = (enum theme)i;
			return true;
		}
	return false;
}

struct font role_font(enum role role)
{
	return (struct font){roles[role].size, roles[role].bold};
}

uint32_t colour_value(enum colour colour, enum palette palette)
{
	return colours[colour][palette];
}

/* ---- contrast */

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

/* ---- style sheets */

static void add_colour(struct buffer *out, const char *property, enum colour colour, enum palette palette)
{
	static const char digits[] = "0123456789abcdef";
	uint32_t value = colour_value(colour, palette);

	buffer_string(out, property);
	buffer_string(out, ":#");
	if ((value >> 4 & 0x0F0F0F) == (value & 0x0F0F0F))
		for (int shift = 16; shift >= 0; shift -= 8)
			buffer_byte(out, digits[value >> shift & 15]);
	else
		for (int shift = 20; shift >= 0; shift -= 4)
			buffer_byte(out, digits[value >> shift & 15]);
	buffer_byte(out, ';');
}

static void add_selector(struct buffer *out, struct text scope, const char *class, const char *suffix)
{
	buffer_add(out, scope);
	buffer_string(out, "." STYLE_PREFIX);
	buffer_string(out, class);
	buffer_string(out, suffix);
	buffer_byte(out, '{');
}

static void end_rule(struct buffer *out)
{
	if (out->bytes[out->length - 1] == ';')
		out->length--;
	buffer_string(out, "}\n");
}

static void add_letters(struct buffer *out, const struct role_row *row)
{
	buffer_string(out, "font-size:");
	buffer_number(out, row->size);
	buffer_string(out, "px;");
	if (row->bold)
		buffer_string(out, "font-weight:700;");
	if (row->italic)
		buffer_string(out, "font-style:italic;");
	if (row->underline)
		buffer_string(out, "text-decoration:underline;");
}

static void add_strokes(struct buffer *out, const struct role_row *row, struct text id_prefix)
{
	if (row->width > 0 && row->width != 1) {
		buffer_string(out, "stroke-width:");
		buffer_number(out, row->width);
		buffer_byte(out, ';');
	}
	if (row->dash) {
		buffer_string(out, "stroke-dasharray:");
		buffer_string(out, row->dash);
		buffer_byte(out, ';');
	}
	if (row->round)
		buffer_string(out, "stroke-linecap:round;stroke-linejoin:round;");
	if (row->arrow) {
		buffer_string(out, "marker-end:url(#");
		buffer_add(out, id_prefix);
		buffer_string(out, "head-");
		buffer_string(out, row->name);
		buffer_string(out, ");");
	}
}

/* Of a role: everything but colours, where `shape`; its colours in a palette, where that is one. */
static void add_rule(struct buffer *out, const struct role_row *row, bool shape, enum palette palette,
		     struct text scope, struct text id_prefix)
{
	size_t start = out->length, empty;

	add_selector(out, scope, row->name, "");
	empty = out->length;
	if (shape && row->size > 0)
		add_letters(out, row);
	if (shape)
		add_strokes(out, row, id_prefix);
	if (shape && row->strike)
		buffer_string(out, "text-decoration:line-through;");
	if (row->fill)
		add_colour(out, "fill", row->fill, palette);
	else if (shape && !row->tint && row->size <= 0 && row->width > 0)
		buffer_string(out, "fill:none;");
	if (row->stroke)
		add_colour(out, "stroke", row->stroke, palette);
	if (out->length == empty) {
		out->length = start;
		return;
	}
	end_rule(out);
	if (row->arrow) {
		add_selector(out, scope, row->name, "-head");
		add_colour(out, "fill", row->stroke, palette);
		end_rule(out);
	}
}

static void add_rules(struct buffer *out, const bool *used, bool shape, enum palette palette, struct text scope,
		      struct text id_prefix)
{
	for (unsigned i = ROLE_NONE + 1; i < ROLE_COUNT; i++)
		if (used[i])
			add_rule(out, &roles[i], shape, palette, scope, id_prefix);
}

void style_colours(struct buffer *out, const bool *used, enum palette palette, struct text scope)
{
	add_rules(out, used, false, palette, scope, (struct text){0});
}

void style_rules(struct buffer *out, const bool *used, enum theme theme, struct text scope, struct text id_prefix)
{
	add_rules(out, used, true, themes[theme].palette, scope, id_prefix);
	if (!themes[theme].follows)
		return;
	buffer_string(out, "@media (prefers-color-scheme:dark){\n");
	style_colours(out, used, themes[theme].follows, scope);
	buffer_string(out, "}\n");
}
