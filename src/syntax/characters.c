/* A look at every byte of a source before it is read: it has to be text in UTF-8, without control characters. */
#include "base/utf8.h"
#include "syntax/parse.h"

/* A byte as hexadecimal digits, two or four. */
static struct text hexadecimal(struct arena *arena, char byte, int digits)
{
	struct buffer out = buffer_in(arena);

	buffer_format(&out, "%0*X", digits, (unsigned)(unsigned char)byte);
	return buffer_text(&out);
}

static struct place place_of(const struct parse *parse, const char *from, const char *to)
{
	return parse_place(parse, (uint32_t)(from - parse->base), (uint32_t)(to - parse->base));
}

static struct finding *report_byte(struct parse *parse, const char *from, const char *to)
{
	struct text digits = hexadecimal(parse->arena, *from, 2);
	struct finding *finding = report_add(parse->report, SAY(BAD_ENCODING, digits), place_of(parse, from, to));

	finding_help(parse->report, finding, SAY(SAVE_AS_UTF8));
	return finding;
}

static void report_control(struct parse *parse, const char *from, const char *to)
{
	struct text digits = hexadecimal(parse->arena, *from, 4);
	struct finding *finding = report_add(parse->report, SAY(CONTROL_CHARACTER, digits), place_of(parse, from, to));

	finding_help(parse->report, finding, SAY(DELETE_CHARACTER));
}

/* ---- files that hold no plain text */

/* How files of other programs begin. */
static const struct signature {
	unsigned char bytes[5];
	size_t length;
	enum phrase phrase;
} signatures[] = {
	{{0xFF, 0xFE}, 2, PHRASE_IS_UTF16},
	{{0xFE, 0xFF}, 2, PHRASE_IS_UTF16},
	{{'P', 'K', 3, 4}, 4, PHRASE_IS_OFFICE},
	{{0xD0, 0xCF, 0x11, 0xE0}, 4, PHRASE_IS_OFFICE},
	{{'{', '\\', 'r', 't', 'f'}, 5, PHRASE_IS_RICH_TEXT},
	{{'%', 'P', 'D', 'F', '-'}, 5, PHRASE_IS_PDF},
};

/* Text in UTF-16 without a mark: every other byte of the first two letters is a NUL. */
static bool looks_like_utf16(const char *at, size_t size)
{
	return size >= 4 && !at[0] != !at[1] && !at[0] == !at[2] && !at[1] == !at[3];
}

/* What the source is instead of plain text; PHRASE_NONE: nothing that is known. */
static enum phrase other_format(const char *at, size_t size)
{
	for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++)
		if (size >= signatures[i].length && memcmp(at, signatures[i].bytes, signatures[i].length) == 0)
			return signatures[i].phrase;
	return looks_like_utf16(at, size) ? PHRASE_IS_UTF16 : PHRASE_NONE;
}

static void report_format(struct parse *parse, const char *at, enum phrase phrase)
{
	const struct saying *what = saying_keep(parse->arena, (struct saying){.phrase = phrase});
	struct finding *finding = report_add(parse->report, SAY(NOT_PLAIN_TEXT, what), place_of(parse, at, at + 1));

	finding_help(parse->report, finding, SAY(SAVE_AS_TEXT));
}

/* ---- the look */

/* One finding for all bytes that are not UTF-8: they come of one mistake, which is put right once. */
static void add_byte(struct parse *parse, struct finding **first, const char *from, const char *to)
{
	if (*first)
		finding_label(parse->report, *first, SAY(NOT_UTF8_EITHER), place_of(parse, from, to));
	else
		*first = report_byte(parse, from, to);
}

bool parse_characters(struct parse *parse)
{
	const char *at = parse->base + parse->source->bom, *end = parse->base + parse->size;
	enum phrase format = other_format(at, (size_t)(end - at));
	struct finding *first = NULL;
	unsigned found = 0;

	if (format) {
		report_format(parse, at, format);
		return false;
	}
	while ((at = utf8_plain(at, end)) < end) {
		const char *from = at;
		bool bad = false;
		uint32_t rune = utf8_next(&at, end, &bad);

		parse->tree->bidi |= rune_is_bidi_control(rune);
		if (!bad && rune >= 0x20)
			continue;
		if (bad)
			add_byte(parse, &first, from, at);
		else
			report_control(parse, from, at);
		if (++found == SYNTAX_ERRORS_MAX) {
			finding_note(parse->report, parse->report->findings.items[parse->report->findings.count - 1],
				     SAY(TOO_MANY_SYNTAX_ERRORS));
			break;
		}
	}
	return true;
}
