/* Roles as a table, and as style sheets. */
#include "draw/style.h"

const struct role_row roles[ROLE_COUNT] = {
	[ROLE_NONE] = {0},
#define ROLE(id, class, ...) [ROLE_##id] = {.name = (class), __VA_ARGS__},
#include "draw/roles.def"
#undef ROLE
};

struct font role_font(enum role role)
{
	return (struct font){roles[role].size, roles[role].bold};
}

/* ---- style sheets */

static void add_colour(struct buffer *out, const char *property, uint32_t value)
{
	static const char digits[] = "0123456789abcdef";

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

static void add_letters(struct buffer *out, const struct role_row *row, struct text family)
{
	if (family.length) {
		buffer_string(out, "font-family:");
		buffer_add(out, family);
		buffer_byte(out, ';');
	}
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

/* What a rule is made of: `theme` where it says more than colours, `colours` in any case. */
struct sheet {
	struct buffer *out;
	const struct theme *theme;
	const uint32_t *colours;
	struct text scope, id_prefix;
};

static void add_rule(const struct sheet *sheet, enum role role)
{
	const struct role_row *row = &roles[role];
	struct buffer *out = sheet->out;
	bool shape = sheet->theme != NULL;
	size_t start = out->length, empty;

	add_selector(out, sheet->scope, row->name, "");
	empty = out->length;
	if (shape && row->size > 0)
		add_letters(out, row, sheet->theme->families ? sheet->theme->families[role] : (struct text){0});
	if (shape)
		add_strokes(out, row, sheet->id_prefix);
	if (shape && row->strike)
		buffer_string(out, "text-decoration:line-through;");
	if (row->fill)
		add_colour(out, "fill", sheet->colours[row->fill]);
	else if (shape && !row->tint && row->size <= 0 && row->width > 0)
		buffer_string(out, "fill:none;");
	if (row->stroke)
		add_colour(out, "stroke", sheet->colours[row->stroke]);
	if (out->length == empty) {
		out->length = start;
		return;
	}
	end_rule(out);
	if (row->arrow) {
		add_selector(out, sheet->scope, row->name, "-head");
		add_colour(out, "fill", sheet->colours[row->stroke]);
		end_rule(out);
	}
}

static void add_rules(const struct sheet *sheet, const bool *used)
{
	for (enum role role = ROLE_NONE + 1; role < ROLE_COUNT; role++)
		if (used[role])
			add_rule(sheet, role);
}

void style_colours(struct buffer *out, const bool *used, const uint32_t *colours, struct text scope)
{
	add_rules(&(struct sheet){.out = out, .colours = colours, .scope = scope}, used);
}

void style_rules(struct buffer *out, const bool *used, const struct theme *theme, struct text scope, struct text id_prefix)
{
	add_rules(&(struct sheet){out, theme, theme->colours, scope, id_prefix}, used);
	if (!theme->dark)
		return;
	buffer_string(out, "@media (prefers-color-scheme:dark){\n");
	style_colours(out, used, theme->dark, scope);
	buffer_string(out, "}\n");
}
