#include "draw/theme_draft.h"

#include "base/distance.h"
#include "base/utf8.h"

enum { ERRORS_MAX = 100, SUGGESTION_BUDGET = 1000000 };

#define FONT "font"
#define FONT_PREFIX FONT "."
#define DARK_PREFIX "dark."

static struct place place_of(const struct theme_draft *draft, struct text text)
{
	uint32_t start = (uint32_t)(text.bytes - draft->source->text.bytes);

	return (struct place){draft->source, start, start + (uint32_t)text.length};
}

struct finding *draft_complain(struct theme_draft *draft, struct saying saying, struct text where)
{
	return report_add_chosen(draft->report, saying, place_of(draft, where), SEVERITY_ERROR);
}

/* ---- names */

enum target_kind { TARGET_EXTENDS, TARGET_COLOUR, TARGET_FAMILY };

/* What a name is of. */
struct target {
	enum target_kind kind;
	enum look look;
	enum colour colour;
	enum role role;
};

static struct text without(struct text name, struct text prefix)
{
	return (struct text){name.bytes + prefix.length, name.length - prefix.length};
}

static bool find_colour(struct text name, enum look look, struct target *ret_target)
{
	for (enum colour colour = COLOUR_NONE + 1; colour < COLOUR_COUNT; colour++)
		if (text_is(name, colour_rows[colour].name)) {
			*ret_target = (struct target){.kind = TARGET_COLOUR, .look = look, .colour = colour};
			return true;
		}
	return false;
}

static bool find_letters(struct text name, struct target *ret_target)
{
	for (enum role role = ROLE_NONE + 1; role < ROLE_COUNT; role++)
		if (roles[role].size > 0 && text_is(name, roles[role].name)) {
			*ret_target = (struct target){.kind = TARGET_FAMILY, .role = role};
			return true;
		}
	return false;
}

static bool find_target(struct text name, struct target *ret_target)
{
	*ret_target = (struct target){.kind = text_is(name, FONT) ? TARGET_FAMILY : TARGET_EXTENDS};
	if (text_is(name, FONT) || text_is(name, "extends"))
		return true;
	if (text_starts(name, TEXT(FONT_PREFIX)))
		return find_letters(without(name, TEXT(FONT_PREFIX)), ret_target);
	if (text_starts(name, TEXT(DARK_PREFIX)))
		return find_colour(without(name, TEXT(DARK_PREFIX)), LOOK_DARK, ret_target);
	return find_colour(name, LOOK_PLAIN, ret_target);
}

/* What the names are that begin as a wrong one does. */
static void offer_names(struct nearest *nearest, struct text name, struct arena *arena)
{
	struct text prefix = text_starts(name, TEXT(DARK_PREFIX)) ? TEXT(DARK_PREFIX) : TEXT("");

	if (!prefix.length) {
		nearest_offer(nearest, TEXT("extends"));
		nearest_offer(nearest, TEXT(FONT));
	}
	for (enum colour colour = COLOUR_NONE + 1; colour < COLOUR_COUNT; colour++)
		nearest_offer(nearest, arena_join(arena, prefix, text_of(colour_rows[colour].name)));
	for (enum role role = ROLE_NONE + 1; !prefix.length && role < ROLE_COUNT; role++)
		if (roles[role].size > 0)
			nearest_offer(nearest, arena_join(arena, TEXT(FONT_PREFIX), text_of(roles[role].name)));
}

/* A name of a role that stands alone: colours go by what they are of, letters by their role. */
static bool help_role(struct theme_draft *draft, struct finding *finding, struct text name)
{
	for (enum role role = ROLE_NONE + 1; role < ROLE_COUNT; role++) {
		const struct role_row *row = &roles[role];
		enum colour colour = row->fill ? row->fill : row->stroke;

		if (!text_is(name, row->name) || !colour)
			continue;
		finding_help(draft->report, finding,
			     row->size > 0 ? SAY(THEME_ROLE, name, text_of(colour_rows[colour].name))
					   : SAY(THEME_SHAPE, name, text_of(colour_rows[colour].name)));
		return true;
	}
	return false;
}

static void complain_name(struct theme_draft *draft, struct text name)
{
	struct finding *finding = draft_complain(draft, SAY(THEME_NAME, name), name);
	struct nearest nearest = {.wanted = name, .budget = SUGGESTION_BUDGET};

	if (help_role(draft, finding, name))
		return;
	offer_names(&nearest, name, draft->report->arena);
	finding_suggest(draft->report, finding, &nearest);
}

/* ---- values */

static bool read_extends(struct theme_draft *draft, struct text value)
{
	struct nearest nearest = {.wanted = value, .budget = SUGGESTION_BUDGET};
	struct finding *finding;

	if (theme_find(value, &draft->extends))
		return true;
	finding = draft_complain(draft, SAY(THEME_BASE, value), value);
	for (unsigned i = 0; i < THEME_COUNT; i++)
		nearest_offer(&nearest, text_of(themes[i].name));
	finding_suggest(draft->report, finding, &nearest);
	if (!nearest.count)
		finding_help(draft->report, finding, SAY(THEME_BASES));
	return false;
}

static struct given_at *given_of(struct theme_draft *draft, const struct target *target)
{
	switch (target->kind) {
	case TARGET_COLOUR: return &draft->colours_at[target->look][target->colour];
	case TARGET_FAMILY: return &draft->families_at[target->role];
	case TARGET_EXTENDS: break;
	}
	return &draft->extends_at;
}

static bool read_value(struct theme_draft *draft, const struct target *target, struct text value)
{
	switch (target->kind) {
	case TARGET_COLOUR: return draft_read_colour(draft, value, &draft->colours[target->look][target->colour]);
	case TARGET_FAMILY: return draft_read_families(draft, value, &draft->families[target->role]);
	case TARGET_EXTENDS: break;
	}
	return read_extends(draft, value);
}

/* ---- lines */

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* A value without the comment behind it, which begins with `#` or `;` behind white space, outside quotes. */
static struct text without_comment(struct text value)
{
	char quote = '\0', before = ' ';

	for (size_t i = 0; i < value.length; i++) {
		char c = value.bytes[i];
		bool is_colour = i == 0 && c == '#' && value.length > 1 && !is_blank(value.bytes[1]);

		if (!quote && (c == '#' || c == ';') && is_blank(before) && !is_colour)
			return text_trim((struct text){value.bytes, i});
		if (quote ? c == quote : c == '"' || c == '\'')
			quote = quote ? '\0' : c;
		before = c;
	}
	return value;
}

/* Whether a line is text that can be shown; what is not is the first such byte. */
static bool check_bytes(struct theme_draft *draft, struct text line)
{
	const char *at = line.bytes, *end = at + line.length;
	struct buffer number = buffer_in(draft->report->arena);

	while (at < end) {
		const char *from = at;
		bool bad = false;
		uint32_t rune = utf8_next(&at, end, &bad);

		if (bad)
			draft_complain(draft, SAY(THEME_ENCODING), text_between(from, at));
		else if (rune != '\t' && rune_is_unprintable(rune)) {
			buffer_format(&number, "%04X", (unsigned)rune);
			draft_complain(draft, SAY(THEME_CONTROL, buffer_text(&number)), text_between(from, at));
		} else
			continue;
		return false;
	}
	return true;
}

static void read_setting(struct theme_draft *draft, struct text name, struct text value)
{
	struct target target;
	struct given_at *given;

	if (!find_target(name, &target)) {
		complain_name(draft, name);
		return;
	}
	given = given_of(draft, &target);
	if (given->name.source) {
		finding_label(draft->report, draft_complain(draft, SAY(THEME_TWICE, name), name), SAY(THEME_FIRST),
			      given->name);
		return;
	}
	given->name = place_of(draft, name);
	if (!value.length)
		draft_complain(draft, SAY(THEME_NO_VALUE, name), name);
	else if (read_value(draft, &target, value))
		given->value = place_of(draft, value);
}

static void read_line(struct theme_draft *draft, struct text line)
{
	size_t sign = 0;
	struct text name, value;

	if (!line.length || line.bytes[0] == '#' || line.bytes[0] == ';' || !check_bytes(draft, line))
		return;
	while (sign < line.length && line.bytes[sign] != '=' && line.bytes[sign] != ':')
		sign++;
	name = text_trim((struct text){line.bytes, sign});
	if (sign == line.length || !name.length) {
		finding_help(draft->report, draft_complain(draft, SAY(THEME_LINE), line), SAY(THEME_LINE_FORM));
		return;
	}
	value = text_trim((struct text){line.bytes + sign + 1, line.length - sign - 1});
	read_setting(draft, name, without_comment(value));
}

static void read_lines(struct theme_draft *draft)
{
	struct source *source = draft->source;
	uint32_t count = source_line(source, (uint32_t)source->text.length);

	for (uint32_t i = 1; i <= count && draft->report->findings.count < ERRORS_MAX; i++)
		read_line(draft, text_trim(source_line_text(source, i)));
	if (draft->report->findings.count >= ERRORS_MAX)
		finding_note(draft->report, draft->report->findings.items[ERRORS_MAX - 1], SAY(THEME_MANY));
}

/* ---- the whole */

/* The colours of dark pages are for a theme that has both. */
static void check_dark(struct theme_draft *draft)
{
	for (enum colour colour = COLOUR_NONE + 1; colour < COLOUR_COUNT; colour++) {
		struct place place = draft->colours_at[LOOK_DARK][colour].name;
		struct finding *finding;

		if (!place.source || themes[draft->extends].dark)
			continue;
		finding = report_add_chosen(draft->report, SAY(THEME_DARK, text_of(colour_rows[colour].name)), place,
					    SEVERITY_ERROR);
		finding_help(draft->report, finding, SAY(THEME_DARK_NEEDS));
	}
}

/* Takes from the theme below what the file does not give. */
static void fill(struct theme_draft *draft, enum look look, const uint32_t *below)
{
	for (enum colour colour = COLOUR_NONE + 1; colour < COLOUR_COUNT; colour++)
		if (!draft->colours_at[look][colour].value.source)
			draft->colours[look][colour] = below[colour];
}

static void check_colours(struct theme_draft *draft)
{
	fill(draft, LOOK_PLAIN, themes[draft->extends].colours);
	draft_check(draft, LOOK_PLAIN);
	if (!themes[draft->extends].dark)
		return;
	fill(draft, LOOK_DARK, themes[draft->extends].dark);
	draft_check(draft, LOOK_DARK);
}

static const uint32_t *keep_colours(struct arena *arena, const uint32_t *colours)
{
	uint32_t *kept = arena_take(arena, COLOUR_COUNT * sizeof *kept);

	memcpy(kept, colours, COLOUR_COUNT * sizeof *kept);
	return kept;
}

static const struct text *keep_families(struct theme_draft *draft)
{
	struct text *kept = NULL;

	for (enum role role = 0; role < ROLE_COUNT; role++) {
		if (!draft->families[role].length)
			continue;
		if (!kept)
			kept = arena_clear(draft->report->arena, ROLE_COUNT * sizeof *kept);
		kept[role] = draft->families[role];
	}
	return kept;
}

bool theme_read(struct report *report, struct source *source, struct theme *ret_theme)
{
	struct theme_draft *draft = ARENA_NEW(report->arena, struct theme_draft);
	struct given_at *extends = &draft->extends_at;

	draft->report = report;
	draft->source = source;
	read_lines(draft);
	if (extends->value.source || !extends->name.source) {
		check_dark(draft);
		check_colours(draft);
	}
	if (report->findings.count)
		return false;
	*ret_theme = (struct theme){
		.name = arena_copy(report->arena, source->path).bytes,
		.colours = keep_colours(report->arena, draft->colours[LOOK_PLAIN]),
		.dark = themes[draft->extends].dark ? keep_colours(report->arena, draft->colours[LOOK_DARK]) : NULL,
		.families = keep_families(draft),
	};
	return true;
}
