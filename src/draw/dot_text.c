/* Strings in DOT. Graphviz reads quoted strings twice: as DOT, where only \" is an escape, and when it shows them,
 * where \N, \G, \n … and entities of HTML are. HTML-like labels are XML, and their text is then read for \N and the
 * like as well. */
#include "base/utf8.h"
#include "draw/dot.h"

/* What neither XML nor a line of a file may hold. */
static uint32_t allowed_rune(uint32_t rune)
{
	if (rune < 0x20)
		return ' ';
	if (rune_is_control(rune) || (rune & 0xFFFE) == 0xFFFE)
		return RUNE_REPLACEMENT;
	return rune;
}

/* Direction controls by number, so that the file reads as it is. */
static void add_rune(struct buffer *out, uint32_t rune)
{
	static const char digits[] = "0123456789ABCDEF";

	rune = allowed_rune(rune);
	if (!rune_is_bidi_control(rune)) {
		buffer_rune(out, rune);
		return;
	}
	buffer_string(out, "&#x");
	for (int shift = 12; shift >= 0; shift -= 4)
		buffer_byte(out, digits[rune >> shift & 15]);
	buffer_byte(out, ';');
}

void dot_add_quoted(struct buffer *out, struct text text)
{
	const char *at = text.bytes, *end = text.bytes + text.length;

	buffer_byte(out, '"');
	while (at < end) {
		uint32_t rune = utf8_next(&at, end, NULL);

		if (rune == '"' || rune == '\\')
			buffer_byte(out, '\\');
		buffer_rune(out, allowed_rune(rune));
	}
	buffer_byte(out, '"');
}

void dot_add_shown(struct buffer *out, struct text text)
{
	const char *at = text.bytes, *end = text.bytes + text.length;

	buffer_byte(out, '"');
	while (at < end) {
		uint32_t rune = utf8_next(&at, end, NULL);

		switch (rune) {
		case '"': buffer_string(out, "\\\""); break;
		case '\\': buffer_string(out, "\\\\"); break;
		case '&': buffer_string(out, "&amp;"); break;
		case '\n': buffer_string(out, "\\n"); break;
		default: add_rune(out, rune); break;
		}
	}
	buffer_byte(out, '"');
}

void dot_add_html(struct buffer *out, struct text text)
{
	const char *at = text.bytes, *end = text.bytes + text.length;

	while (at < end) {
		uint32_t rune = utf8_next(&at, end, NULL);

		switch (rune) {
		case '<': buffer_string(out, "&lt;"); break;
		case '>': buffer_string(out, "&gt;"); break;
		case '&': buffer_string(out, "&amp;"); break;
		case '"': buffer_string(out, "&quot;"); break;
		case '\\': buffer_string(out, "&#92;&#92;"); break;
		default: add_rune(out, rune); break;
		}
	}
}
