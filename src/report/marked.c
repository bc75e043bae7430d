#include "report/marked.h"

#include "report/printed.h"

static bool is_punctuation(char c)
{
	return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

static void add_reference(struct buffer *out, char c)
{
	buffer_format(out, "&#%d;", c);
}

/* Whether an at sign makes an address of what stands before it. Readers look for addresses in the finished text, where a
 * reference is the character again. */
static bool is_address(struct text text, size_t at)
{
	char before = at ? text.bytes[at - 1] : ' ';

	return text.bytes[at] == '@' && before != ' ' && (!is_punctuation(before) || strchr(".-_+", before));
}

/* Whether a text can stand between backticks; two spans that touch would be none. */
static bool fits_span(const struct buffer *out, struct text text)
{
	bool fits = text.length && (!out->length || out->bytes[out->length - 1] != '`');

	for (size_t i = 0; i < text.length; i++)
		fits &= text.bytes[i] != '`' && text.bytes[i] != '|' && text.bytes[i] != '\\';
	return fits;
}

void marked_code(struct buffer *out, struct text text)
{
	struct buffer printed = buffer_in(out->arena);
	bool plain;

	printed_text(&printed, text);
	plain = fits_span(out, buffer_text(&printed));
	buffer_string(out, plain ? "`" : "<code>");
	for (size_t i = 0; i < printed.length; i++) {
		if (plain || !is_punctuation(printed.bytes[i])) {
			buffer_byte(out, printed.bytes[i]);
			continue;
		}
		if (is_address(buffer_text(&printed), i))
			buffer_string(out, "</code><code>");
		add_reference(out, printed.bytes[i]);
	}
	buffer_string(out, plain ? "`" : "</code>");
}

void marked_words(struct buffer *out, struct text words)
{
	struct buffer printed = buffer_in(out->arena);

	printed_text(&printed, words);
	for (size_t i = 0; i < printed.length; i++) {
		char c = printed.bytes[i], next = i + 1 < printed.length ? printed.bytes[i + 1] : ' ';

		if (!is_punctuation(c) || strchr(",;'()?%+-\"", c) || ((c == '.' || c == ':') && next == ' '))
			buffer_byte(out, c);
		else if (c == '@')
			buffer_string(out, "<code>&#64;</code>"); /* between other tags it makes no address */
		else
			add_reference(out, c);
	}
}

void marked_order(struct buffer *out, struct text text, bool in_property)
{
	for (size_t i = 0; i < text.length; i++)
		switch (text.bytes[i]) {
		case '%': buffer_string(out, "%25"); break;
		case '\r': buffer_string(out, "%0D"); break;
		case '\n': buffer_string(out, "%0A"); break;
		case ':': buffer_string(out, in_property ? "%3A" : ":"); break;
		case ',': buffer_string(out, in_property ? "%2C" : ","); break;
		default: buffer_byte(out, text.bytes[i]);
		}
}
