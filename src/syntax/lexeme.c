/* What the scanner's patterns cannot say of a token: letters beyond ASCII, escapes, dates, and what to report. */
#include <stdlib.h>

#include "base/utf8.h"
#include "syntax/parse.h"

#include "journey.tab.h"

static struct text text_at(const struct parse *parse, uint32_t at, size_t length)
{
	return (struct text){parse->base + at, length};
}

bool parse_name(struct parse *parse, uint32_t at, size_t length)
{
	const char *start = parse->base + at, *end = start + length, *next = utf8_plain(start, end);

	while (next < end) {
		const char *from = next;
		bool bad = false;
		uint32_t rune = utf8_next(&next, end, &bad);

		if (bad)
			parse->stray = true; /* said already */
		else if (!rune_is_letter(rune) && !(from > start && (rune_is_mark(rune) || rune_is_digit(rune))))
			parse_stray(parse, (uint32_t)(from - parse->base), (size_t)(next - from));
		else {
			next = utf8_plain(next, end);
			continue;
		}
		return false;
	}
	return true;
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
			parse->tree->bidi |= rune_is_bidi_control(rune);
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

/* Where the quotes stand that close a string whose content begins at `at`; where there are none, the end of its line or, of
 * a block string, of the file. */
static const char *find_close(const char *at, const char *end, bool is_block)
{
	for (; at < end; at++) {
		if (*at == '"' && (!is_block || (end - at > 2 && at[1] == '"' && at[2] == '"')))
			return at;
		if (*at == '\n' && !is_block)
			return at;
		if (*at == '\\' && at + 1 < end && (at[1] != '\n' || is_block))
			at++;
	}
	return end;
}

/* The closing quote of a string that has nothing else to look out for, as most have not; NULL where it has. */
static const char *find_plain_close(const char *at, const char *end)
{
	const char *quote = memchr(at, '"', (size_t)(end - at));

	if (!quote || memchr(at, '\n', (size_t)(quote - at)) || memchr(at, '\\', (size_t)(quote - at)))
		return NULL;
	return quote;
}

static uint8_t report_unterminated(struct parse *parse, struct text text, bool is_block)
{
	uint32_t at = (uint32_t)(text.bytes - parse->base);
	struct finding *finding;

	while (text.length && (text.bytes[text.length - 1] == '\r' || text.bytes[text.length - 1] == '\n'))
		text.length--;
	finding = report_add(parse->report, is_block ? SAY(NO_CLOSING_QUOTES) : SAY(NO_CLOSING_QUOTE),
			     parse_place(parse, at, at + (uint32_t)text.length));
	parse->bad = finding;
	parse->open_text = is_block;
	finding_help(parse->report, finding, is_block ? SAY(CLOSE_AFTER_LINES) : SAY(CLOSE_ON_LINE));
	return NODE_BAD;
}

uint32_t parse_string(struct parse *parse, uint32_t at, size_t quotes, uint8_t *flags)
{
	const char *start = parse->base + at, *content = start + quotes, *end = parse->base + parse->size;
	bool is_block = quotes == 3;
	const char *close = is_block ? NULL : find_plain_close(content, end);

	if (close)
		return (uint32_t)(close - parse->base) + 1;
	close = find_close(content, end, is_block);
	if (close == end || *close != '"') {
		*flags |= report_unterminated(parse, text_between(start, close), is_block);
		return (uint32_t)(close - parse->base);
	}
	*flags |= is_block ? NODE_BLOCK_STRING : 0;
	if (memchr(content, '\\', (size_t)(close - content)))
		*flags |= NODE_ESCAPED | (check_escapes(parse, content, close) ? 0 : NODE_BAD);
	return (uint32_t)(close - parse->base) + (uint32_t)quotes;
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
	parse->bad = finding;
	return NODE_BAD;
}

bool parse_follows_name(const struct parse *parse, uint32_t at)
{
	return parse->last == TOKEN_NAME && parse->last_span.end == at;
}

/* A sign alone where a statement begins is that of a list, as other formats have them. */
static struct saying number_help(const struct parse *parse, uint32_t at, size_t length)
{
	if (length == 1 && parse_statement_begins(parse))
		return SAY(NO_BULLETS);
	return parse_follows_name(parse, at) ? SAY(NAME_RULES) : SAY(NUMBERS);
}

uint8_t parse_bad_number(struct parse *parse, uint32_t at, size_t length)
{
	if (parse->stray) /* in a statement that is not understood anyway */
		return NODE_BAD;
	parse->bad = report_add(parse->report, SAY(BAD_NUMBER, text_at(parse, at, length)),
				parse_place(parse, at, at + (uint32_t)length));
	finding_help(parse->report, parse->bad, number_help(parse, at, length));
	return NODE_BAD;
}
