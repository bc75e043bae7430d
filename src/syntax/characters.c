/* A look at every byte of a source before it is read: it has to be UTF-8 without control characters. */
#include "base/utf8.h"
#include "syntax/parse.h"

/* A byte as hexadecimal digits, two or four. */
static struct text hexadecimal(struct arena *arena, char byte, int digits)
{
	struct buffer out = buffer_in(arena);

	buffer_format(&out, "%0*X", digits, (unsigned)(unsigned char)byte);
	return buffer_text(&out);
}

static void report_byte(struct parse *parse, const char *from, const char *to)
{
	struct text digits = hexadecimal(parse->arena, *from, 2);
	struct finding *finding = report_add(parse->report, SAY(BAD_ENCODING, digits),
		parse_place(parse, (uint32_t)(from - parse->base), (uint32_t)(to - parse->base)));

	finding_help(parse->report, finding, SAY(SAVE_AS_UTF8));
}

static void report_control(struct parse *parse, const char *from, const char *to)
{
	struct text digits = hexadecimal(parse->arena, *from, 4);
	struct finding *finding = report_add(parse->report, SAY(CONTROL_CHARACTER, digits),
		parse_place(parse, (uint32_t)(from - parse->base), (uint32_t)(to - parse->base)));

	finding_help(parse->report, finding, SAY(DELETE_CHARACTER));
}

bool parse_characters(struct parse *parse)
{
	const char *at = parse->base + parse->source->bom, *end = parse->base + parse->size;
	unsigned found = 0;

	if (parse->size >= 2 && (memcmp(at, "\xFF\xFE", 2) == 0 || memcmp(at, "\xFE\xFF", 2) == 0)) {
		report_byte(parse, at, at + 1); /* UTF-16: nothing in it can be read */
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
			report_byte(parse, from, at);
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
