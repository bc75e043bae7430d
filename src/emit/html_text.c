/* Texts of a map in HTML. They come from strangers: each is escaped for the place that it stands in. */
#include "base/utf8.h"
#include "emit/html.h"

/* What HTML does not allow, even by number, becomes U+FFFD. */
static void add_rune(struct buffer *out, uint32_t rune)
{
	bool control = (rune < 0x20 && rune != '\n' && rune != '\t') || (rune >= 0x7F && rune < 0xA0);
	bool no_character = (rune & 0xFFFE) == 0xFFFE || (rune >= 0xFDD0 && rune <= 0xFDEF);

	switch (rune) {
	case '&': buffer_string(out, "&amp;"); break;
	case '<': buffer_string(out, "&lt;"); break;
	case '>': buffer_string(out, "&gt;"); break;
	case '"': buffer_string(out, "&quot;"); break;
	case '\'': buffer_string(out, "&#39;"); break;
	default: buffer_rune(out, control || no_character ? RUNE_REPLACEMENT : rune); break;
	}
}

void html_text(struct buffer *out, struct text text)
{
	const char *at = text.bytes, *end = at + text.length;

	while (at < end)
		add_rune(out, utf8_next(&at, end, NULL));
}

void html_attribute(struct buffer *out, const char *name, struct text value)
{
	buffer_byte(out, ' ');
	buffer_string(out, name);
	buffer_string(out, "=\"");
	html_text(out, value);
	buffer_byte(out, '"');
}

void html_id(struct html_journey *j, const char *mark, struct text name)
{
	struct buffer *out = j->page->out;

	buffer_string(out, mark);
	html_text(out, j->page->prefix);
	html_text(out, j->key);
	html_text(out, name);
	buffer_byte(out, '"');
}
