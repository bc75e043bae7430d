#include "import/writer.h"

#include "base/utf8.h"

void write_string(struct buffer *out, struct text text)
{
	bool lines = text_seek(text, '\n');
	const char *at = text.bytes, *end = at + text.length;

	buffer_string(out, lines ? "\"\"\"\n" : "\"");
	while (at < end) {
		uint32_t rune = utf8_next(&at, end, NULL);

		if (rune == '\n')
			buffer_byte(out, '\n');
		else if (rune == '\\' || (rune == '"' && (!lines || at == end || *at == '"')))
			buffer_format(out, "\\%c", (int)rune);
		else if (rune == '\t' || rune == '\r')
			buffer_string(out, rune == '\t' ? "\\t" : "\\u{D}");
		else
			buffer_rune(out, rune < 0x20 ? ' ' : rune);
	}
	buffer_string(out, lines ? "\n\"\"\"" : "\"");
}

void write_text_key(struct buffer *out, const char *key, struct text text)
{
	if (!text.length)
		return;
	buffer_format(out, "%s: ", key);
	write_string(out, text);
	buffer_byte(out, '\n');
}

void write_title(struct buffer *out, struct text title)
{
	if (!title.length)
		return;
	buffer_byte(out, ' ');
	write_string(out, title);
}

void write_comment(struct buffer *out, struct text text)
{
	buffer_string(out, "# ");
	for (size_t i = 0; i < text.length; i++)
		buffer_byte(out, (unsigned char)text.bytes[i] < ' ' && text.bytes[i] != '\t' ? ' ' : text.bytes[i]);
	buffer_byte(out, '\n');
}
