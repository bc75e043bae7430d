/* Texts and addresses for SARIF. */
#include "report/sarif.h"

void sarif_words(struct buffer *out, struct text words)
{
	for (const char *at = words.bytes, *end = at + words.length; at < end; at++)
		switch (*at) {
		case '`': buffer_byte(out, '\''); break;
		case '{': buffer_string(out, "{{"); break;
		case '}': buffer_string(out, "}}"); break;
		case ']': buffer_string(out, at + 1 < end && at[1] == '(' ? "] " : "]"); break;
		default: buffer_byte(out, *at);
		}
}

void sarif_sentence(struct buffer *out, struct text words)
{
	size_t start = out->length;
	char last;

	if (!words.length)
		return;
	sarif_words(out, words);
	if (out->bytes[start] >= 'a' && out->bytes[start] <= 'z')
		out->bytes[start] = (char)(out->bytes[start] - 'a' + 'A');
	last = words.bytes[words.length - 1];
	if (last != '.' && last != '?')
		buffer_byte(out, '.');
}

static bool stands_as_it_is(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
		|| (c && strchr("-._~/!$&'()*+,;=@", c));
}

void sarif_uri(struct buffer *out, struct text path)
{
	for (size_t i = 0; i < path.length; i++)
		if (stands_as_it_is(path.bytes[i]))
			buffer_byte(out, path.bytes[i]);
		else
			buffer_format(out, "%%%02X", (unsigned)(unsigned char)path.bytes[i]);
}
