/* What the scanner's patterns cannot say of a token: letters beyond ASCII, escapes, dates, and what to report. */
#include <stdlib.h>

#include "base/utf8.h"
#include "syntax/parse.h"

static struct text text_at(const struct parse *parse, uint32_t at, size_t length)
{
	return (struct text){parse->base + at, length};
}

size_t parse_name_length(struct parse *parse, struct text run)
{
	const char *at = run.bytes, *end = at + run.length, *good = at;

	(void)parse;
	while (at < end) {
		if ((unsigned char)*at < 0x80) {
			good = *at == '-' ? good : at + 1;
			at++;
			continue;
		}
		bool bad = false;
		uint32_t rune = utf8_next(&at, end, &bad);

		if (bad || !(rune_is_letter(rune) || (good > run.bytes && (rune_is_mark(rune) || rune_is_digit(rune)))))
			break;
		good = at;
	}
	return (size_t)(good - run.bytes);
}

/* ---- strings */

static struct finding *report_escape(struct parse *parse, const char *from, const char *to, bool is_rune)
{
	struct text escape = text_between(from, to);
	struct place place = parse_place(parse, (uint32_t)(from - parse->base), (uint32_t)(to - parse->base));
	struct finding *finding = report_add(parse->report,
		is_rune ? SAY(BAD_ESCAPE_RUNE, escape) : SAY(BAD_ESCAPE, escape), place);

	finding_help(parse->report, finding, SAY(ESCAPES));
	return finding;
}

/* The code point of `{1F600}` at `*at`, which is moved behind it; UINT32_MAX where it is none. */
static uint32_t read_rune(const char **at, const char *end)
{
	const char *digit = *at + 1;
	uint32_t rune = 0;
	unsigned count = 0;

	if (*at >= end || **at != '{')
		return UINT32_MAX;
	for (; digit < end && *digit != '}'; digit++, count++) {
		unsigned char c = (unsigned char)*digit, low = c | 0x20;

		if (!(c >= '0' && c <= '9') && !(low >= 'a' && low <= 'f'))
			return UINT32_MAX;
		rune = count < 8 ? rune << 4 | (uint32_t)(c <= '9' ? c - '0' : low - 'a' + 10) : UINT32_MAX - 1;
	}
	if (digit == end || !count)
		return UINT32_MAX;
	*at = digit + 1;
	return rune;
}

/* Whether a code point may be written as an escape: no surrogate, no control but tab, LF and CR. */
static bool rune_is_allowed(uint32_t rune)
{
	if (rune == '\t' || rune == '\n' || rune == '\r')
		return true;
	return !rune_is_control(rune) && rune <= 0x10FFFF && !(rune >= 0xD800 && rune <= 0xDFFF);
}

/* Reports what is no escape between `at` and `end`; false where there was such a thing. */
static bool check_escapes(struct parse *parse, const char *at, const char *end)
{
	bool good = true;

	while (at < end && (at = memchr(at, '\\', (size_t)(end - at))) != NULL) {
		const char *from = at++;
		uint32_t rune;

		if (at < end && strchr("\"\\nt", *at) && *at) {
			at++;
			continue;
		}
		if (at < end && *at == 'u') {
			at++;
			rune = read_rune(&at, end);
			if (rune != UINT32_MAX && rune_is_allowed(rune))
				continue;
			report_escape(parse, from, at, rune != UINT32_MAX);
		} else {
			if (at < end && *at != '\n' && *at != '\r')
				utf8_next(&at, end, NULL);
			report_escape(parse, from, at, false);
		}
		good = false;
	}
	return good;
}

uint8_t parse_string(struct parse *parse, uint32_t at, size_t length, size_t quotes)
{
	const char *start = parse->base + at + quotes, *end = parse->base + at + length - quotes;
	uint8_t flags = quotes == 3 ? NODE_BLOCK_STRING : 0;

	if (!memchr(start, '\\', (size_t)(end - start)))
		return flags;
	return flags | NODE_ESCAPED | (check_escapes(parse, start, end) ? 0 : NODE_BAD);
}

uint8_t parse_unterminated(struct parse *parse, uint32_t at, size_t length)
{
	struct text text = text_at(parse, at, length);
	bool is_block = text_starts(text, TEXT("\"\"\""));
	struct finding *finding;

	while (text.length && (text.bytes[text.length - 1] == '\r' || text.bytes[text.length - 1] == '\n'))
		text.length--;
	finding = report_add(parse->report, is_block ? SAY(NO_CLOSING_QUOTES) : SAY(NO_CLOSING_QUOTE),
			     parse_place(parse, at, at + (uint32_t)text.length));
	if (!is_block)
		finding_help(parse->report, finding, SAY(CLOSE_ON_LINE));
	return NODE_BAD;
}

/* ---- numbers and dates */

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

uint8_t parse_date(struct parse *parse, uint32_t at, size_t length)
{
	static const unsigned char days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	struct text text = text_at(parse, at, length);
	const char *d = text.bytes;
	struct finding *finding;

	if (length == 10 && d[4] == '-' && d[7] == '-' && is_digit(d[5]) && is_digit(d[6]) && is_digit(d[8]) && is_digit(d[9])) {
		unsigned year = (unsigned)strtoul(d, NULL, 10);
		unsigned month = (unsigned)(d[5] - '0') * 10 + (unsigned)(d[6] - '0');
		unsigned day = (unsigned)(d[8] - '0') * 10 + (unsigned)(d[9] - '0');
		bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

		if (month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1] && !(month == 2 && day == 29 && !leap))
			return 0;
	}
	finding = report_add(parse->report, SAY(BAD_DATE, text), parse_place(parse, at, at + (uint32_t)length));
	finding_help(parse->report, finding, SAY(DATES));
	return NODE_BAD;
}

/* Whether the byte before an offset is of a name: what stands there then belongs to it, in the author's mind. */
static bool is_behind_name(const struct parse *parse, uint32_t at)
{
	char before = at ? parse->base[at - 1] : ' ';

	return ((before | 0x20) >= 'a' && (before | 0x20) <= 'z') || before == '_' || is_digit(before) || (unsigned char)before >= 0x80;
}

uint8_t parse_bad_number(struct parse *parse, uint32_t at, size_t length)
{
	struct text text = text_at(parse, at, length);
	struct finding *finding = report_add(parse->report, SAY(BAD_NUMBER, text), parse_place(parse, at, at + (uint32_t)length));

	finding_help(parse->report, finding, is_behind_name(parse, at) ? SAY(NAME_RULES) : SAY(NUMBERS));
	return NODE_BAD;
}

/* ---- characters that begin no token */

/* What to do about a character that word processors and other tools put in. */
static enum phrase help_for(uint32_t rune)
{
	switch (rune) {
	case 0x201C: case 0x201D: case 0x201E: case 0x00AB: case 0x00BB: case 0x2018: case 0x2019: case '\'':
		return PHRASE_STRAIGHT_QUOTES;
	case 0x2192: case 0x21D2: case '>': case '=':
		return PHRASE_ARROW;
	case 0x2013: case 0x2014: case 0x2212:
		return PHRASE_PLAIN_MINUS;
	case '/': case '*':
		return PHRASE_COMMENT;
	case '%':
		return PHRASE_PERCENT_SPACE;
	default:
		return PHRASE_NONE;
	}
}

size_t parse_stray(struct parse *parse, uint32_t at)
{
	const char *from = parse->base + at, *to = from, *end = parse->base + parse->size;
	bool bad = false;
	uint32_t rune = utf8_next(&to, end, &bad);
	struct finding *finding;

	if (bad || rune < 0x20) /* said already */
		parse->stray = true;
	if (!parse->stray && ++parse->errors <= SYNTAX_ERRORS_MAX) {
		finding = report_add(parse->report, SAY(STRAY_CHARACTER, text_between(from, to)),
				     parse_place(parse, at, (uint32_t)(to - parse->base)));
		if (help_for(rune))
			finding_help(parse->report, finding, (struct saying){.phrase = help_for(rune)});
		if (parse->errors == SYNTAX_ERRORS_MAX) {
			finding_note(parse->report, finding, SAY(TOO_MANY_SYNTAX_ERRORS));
			parse->stopped = true;
		}
	}
	parse->stray = true;
	return (size_t)(to - from);
}
