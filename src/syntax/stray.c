/* Characters that begin no token, and what to do about them: most come from word processors and other languages. */
#include "base/utf8.h"
#include "syntax/parse.h"

#include "journey.tab.h"

bool parse_is_arrow(const struct parse *parse, uint32_t at, size_t length)
{
	return parse->last == TOKEN_NAME && !parse_follows_name(parse, at) && length > 1;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_in_name(char c)
{
	unsigned char low = (unsigned char)c | 0x20;

	return (low >= 'a' && low <= 'z') || is_digit(c) || c == '_' || (unsigned char)c >= 0x80;
}

/* Whether the name before stands first in its statement: the name of a key, or of a kind. */
static bool name_begins_statement(const struct parse *parse)
{
	uint32_t at = parse->last_name.start;

	while (at && (parse->base[at - 1] == ' ' || parse->base[at - 1] == '\t'))
		at--;
	return !at || strchr("\n;{}", parse->base[at - 1]);
}

static struct saying help_for_equals(const struct parse *parse, size_t length, bool in_value)
{
	if (in_value)
		return SAY(COMPARISONS);
	if (length > 1)
		return SAY(ARROW);
	if (!name_begins_statement(parse))
		return SAY(NO_EQUALS);
	return SAY(KEY_NEEDS_COLON, parse_text(parse, parse->last_name));
}

/* A dash may stand for a minus, for the hyphen of a name, or for the first half of an arrow. */
static struct saying help_for_dash(const struct parse *parse, uint32_t at, size_t length)
{
	if (parse_statement_begins(parse))
		return SAY(NO_BULLETS);
	if (at && is_in_name(parse->base[at - 1]) && is_in_name(parse->base[at + length]))
		return SAY(PLAIN_HYPHEN);
	return is_digit(parse->base[at + length]) ? SAY(PLAIN_MINUS) : SAY(ARROW);
}

static struct saying help_for_slash(const struct parse *parse, uint32_t at)
{
	if (parse->base[at + 1] == '/' || parse->base[at + 1] == '*')
		return SAY(COMMENT);
	if (parse->last == TOKEN_NUMBER)
		return SAY(NUMBER_ALONE, parse_text(parse, parse->last_span));
	return parse_follows_name(parse, at) ? SAY(NAME_RULES) : (struct saying){.phrase = PHRASE_NONE};
}

static struct saying help_for(const struct parse *parse, uint32_t rune, uint32_t at, size_t length)
{
	bool in_value = parse->last == TOKEN_COLON || parse->last == TOKEN_COMMA;

	switch (rune) {
	case 0x201C: case 0x201D: case 0x201E: case 0x00AB: case 0x00BB: case 0x2018: case 0x2019: case '\'': case '`':
		return SAY(STRAIGHT_QUOTES);
	case '=':
		return help_for_equals(parse, length, in_value);
	case '<': case '>':
		return in_value ? SAY(COMPARISONS) : SAY(ARROW);
	case 0x2192: case 0x21D2: case '-':
		return SAY(ARROW);
	case 0x2013: case 0x2014: case 0x2212:
		return help_for_dash(parse, at, length);
	case '/':
		return help_for_slash(parse, at);
	case ')': case ']':
		return SAY(BRACES);
	case '(': case '[':
		return in_value || parse_open_key(parse).length ? SAY(NO_BRACKETS) : SAY(BRACES);
	case '%':
		return SAY(PERCENT_SPACE);
	case '*': case 0x2022: case 0x00B7:
		if (parse_statement_begins(parse))
			return SAY(NO_BULLETS);
		break;
	}
	if (rune_is_space(rune))
		return SAY(PLAIN_SPACE);
	if (rune_width(rune) == 0)
		return SAY(DELETE_CHARACTER);
	return parse_follows_name(parse, at) ? SAY(NAME_RULES) : (struct saying){.phrase = PHRASE_NONE};
}

/* Characters that cannot be seen are named by their number. */
static struct saying stray_message(struct parse *parse, uint32_t rune, struct text text)
{
	struct buffer number = buffer_in(parse->arena);

	if (!rune_is_space(rune) && rune_width(rune) > 0)
		return SAY(STRAY_CHARACTER, text);
	buffer_format(&number, "%04X", (unsigned)rune);
	return SAY(STRAY_UNSEEN, buffer_text(&number));
}

void parse_stray(struct parse *parse, uint32_t at, size_t length)
{
	struct text text = {parse->base + at, length};
	const char *next = text.bytes;
	uint32_t rune = utf8_next(&next, next + length, NULL);
	struct finding *finding;
	struct saying help;

	if (parse->stray || rune < 0x20) { /* said already */
		parse->stray = true;
		return;
	}
	parse->stray = true;
	help = help_for(parse, rune, at, length);
	finding = report_add(parse->report, stray_message(parse, rune, text),
			     parse_place(parse, at, at + (uint32_t)length));
	if (help.phrase)
		finding_help(parse->report, finding, help);
	parse_count_error(parse, finding);
}

/* ---- brackets of other shapes */

/* Whether nothing but a comment follows on the line. */
static bool ends_line(const struct parse *parse, uint32_t at)
{
	while (parse->base[at] == ' ' || parse->base[at] == '\t' || parse->base[at] == '\r')
		at++;
	return at >= parse->size || parse->base[at] == '\n' || parse->base[at] == '#';
}

static void report_bracket(struct parse *parse, uint32_t at)
{
	size_t before = parse->report->findings.count;

	parse_stray(parse, at, 1);
	if (parse->report->findings.count > before)
		parse->bad = parse->report->findings.items[before];
}

/* One finding for a pair: the second half of what was meant as braces is not reported again. */
int parse_bracket(struct parse *parse, uint32_t at)
{
	bool opens = parse->base[at] == '(' || parse->base[at] == '[', stray = parse->stray;

	if (!opens && parse->bracketed[parse->depth])
		return TOKEN_CLOSE;
	report_bracket(parse, at);
	if (!ends_line(parse, at + 1))
		return TOKEN_GRAMMAR_error;
	if (opens && (parse->last == TOKEN_NAME || parse->last == TOKEN_STRING || parse_statement_begins(parse))) {
		parse->bracketed[parse->depth + 1] = true;
		return TOKEN_OPEN;
	}
	return !opens && !stray && parse->depth ? TOKEN_CLOSE : TOKEN_GRAMMAR_error;
}
