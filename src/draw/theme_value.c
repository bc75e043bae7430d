/* Values of a theme: colours and lists of fonts. */
#include "base/utf8.h"
#include "draw/theme_draft.h"

enum { FAMILIES_MAX = 8, FAMILY_RUNES_MAX = 100 };

/* ---- colours */

static int digit_of(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
}

bool draft_read_colour(struct theme_draft *draft, struct text value, uint32_t *ret_colour)
{
	bool is_short = value.length == 4, good = value.bytes[0] == '#' && (is_short || value.length == 7);
	uint32_t colour = 0;

	for (size_t i = 1; good && i < value.length; i++) {
		int digit = digit_of(value.bytes[i]);

		good = digit >= 0;
		colour = colour << 4 | (uint32_t)(digit & 15);
		if (is_short)
			colour = colour << 4 | (uint32_t)(digit & 15);
	}
	if (good)
		*ret_colour = colour;
	else
		finding_help(draft->report, draft_complain(draft, SAY(THEME_COLOUR, value), value),
			     SAY(THEME_COLOUR_FORM));
	return good;
}

/* ---- fonts */

/* Those that every system has some family for; they stand without quotes. */
static bool is_generic(struct text name)
{
	static const char *const generic[] = {"serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui"};

	for (size_t i = 0; i < sizeof generic / sizeof *generic; i++)
		if (text_is(name, generic[i]))
			return true;
	return false;
}

/* Letters, digits and what is no ASCII stand for themselves in a string of CSS; all else is written by number. */
static void add_quoted(struct buffer *out, struct text name)
{
	buffer_byte(out, '\'');
	for (size_t i = 0; i < name.length; i++) {
		unsigned char c = (unsigned char)name.bytes[i];
		bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z', digit = c >= '0' && c <= '9';
		bool plain = letter || digit || c >= 0x80 || c == ' ' || c == '-' || c == '_';

		if (plain)
			buffer_byte(out, (char)c);
		else
			buffer_format(out, "\\%x ", c);
	}
	buffer_byte(out, '\'');
}

/* What no name of a font has: controls, what cannot be seen, and what XML does not take. */
static bool has_bad_rune(struct text name, uint32_t *ret_rune)
{
	const char *at = name.bytes, *end = at + name.length;

	while (at < end) {
		*ret_rune = utf8_next(&at, end, NULL);
		if (rune_is_unprintable(*ret_rune) || (*ret_rune & 0xFFFE) == 0xFFFE
		    || (*ret_rune >= 0xFDD0 && *ret_rune <= 0xFDEF) || (*ret_rune != ' ' && rune_is_space(*ret_rune)))
			return true;
	}
	return false;
}

static bool check_family(struct theme_draft *draft, struct text name, struct text where)
{
	struct buffer number = buffer_in(draft->report->arena);
	uint32_t rune;

	if (!name.length)
		draft_complain(draft, SAY(THEME_NO_FAMILY), where);
	else if (utf8_count(name) > FAMILY_RUNES_MAX)
		draft_complain(draft, SAY(THEME_FAMILY_LONG), where);
	else if (has_bad_rune(name, &rune)) {
		buffer_format(&number, "%04X", (unsigned)rune);
		draft_complain(draft, SAY(THEME_FAMILY_CHARACTER, buffer_text(&number)), where);
	} else
		return true;
	return false;
}

/* How far the first item of a list goes: to the comma behind it. SIZE_MAX: its quotes are open. */
static size_t item_length(struct text list)
{
	size_t length = 0;
	char quote = '\0';

	for (; length < list.length && (quote || list.bytes[length] != ','); length++) {
		char c = list.bytes[length];

		if (quote ? c == quote : c == '"' || c == '\'')
			quote = quote ? '\0' : c;
	}
	return quote ? SIZE_MAX : length;
}

/* An item with its quotes taken off; quotes inside are none of ours. */
static bool read_family(struct theme_draft *draft, struct text item, struct buffer *out)
{
	bool quoted = item.length > 1 && (item.bytes[0] == '"' || item.bytes[0] == '\'');
	struct text name = quoted ? (struct text){item.bytes + 1, item.length - 2} : item;

	if (quoted && memchr(item.bytes + 1, item.bytes[0], item.length - 1) != item.bytes + item.length - 1) {
		draft_complain(draft, SAY(THEME_COMMA), item);
		return false;
	}
	if (!check_family(draft, name, item))
		return false;
	if (out->length)
		buffer_byte(out, ',');
	if (!quoted && is_generic(name))
		buffer_add(out, name);
	else
		add_quoted(out, name);
	return true;
}

bool draft_read_families(struct theme_draft *draft, struct text value, struct text *ret_families)
{
	struct buffer out = buffer_in(draft->report->arena);
	struct text rest = value, item = {0};
	size_t count = 0;
	bool more = true;

	while (more) {
		size_t length = item_length(rest);

		if (length == SIZE_MAX) {
			draft_complain(draft, SAY(THEME_OPEN_QUOTE), rest);
			return false;
		}
		if (count++ == FAMILIES_MAX) {
			draft_complain(draft, SAY(THEME_FAMILIES_MANY), rest);
			return false;
		}
		item = text_trim((struct text){rest.bytes, length});
		more = length < rest.length;
		if (!read_family(draft, item.length ? item : (struct text){rest.bytes + length, 0}, &out))
			return false;
		rest.bytes += length + more;
		rest.length -= length + more;
	}
	if (!is_generic(item))
		buffer_string(&out, "," STYLE_FAMILY);
	*ret_families = buffer_text(&out);
	return true;
}
