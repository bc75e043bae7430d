#include "report/xml.h"

#include "base/utf8.h"
#include "report/printed.h"

void xml_escape(struct buffer *out, struct text text)
{
	const char *at = text.bytes, *end = at + text.length;

	while (at < end) {
		const char *from = at;
		uint32_t rune = utf8_next(&at, end, NULL);

		switch (rune) {
		case '&': buffer_string(out, "&amp;"); break;
		case '<': buffer_string(out, "&lt;"); break;
		case '>': buffer_string(out, "&gt;"); break;
		case '"': buffer_string(out, "&quot;"); break;
		case '\'': buffer_string(out, "&apos;"); break;
		case '\n': buffer_string(out, "&#10;"); break;
		case 0xFFFE: case 0xFFFF: buffer_rune(out, RUNE_REPLACEMENT); break;
		default: buffer_add(out, text_between(from, at));
		}
	}
}

void xml_attribute(struct buffer *out, const char *name, struct text text)
{
	struct buffer printed = buffer_in(out->arena);

	printed_text(&printed, text);
	buffer_format(out, " %s=\"", name);
	xml_escape(out, buffer_text(&printed));
	buffer_byte(out, '"');
}
