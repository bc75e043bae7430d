/* What a text says: quotes off, escapes replaced, block strings laid out. */
#include <stdlib.h>

#include "syntax/syntax.h"

/* Appends a stretch with its escapes replaced, and CRLF as LF. What is no escape (it was reported) is left out. */
static void add_unescaped(struct buffer *out, struct text text)
{
	const char *at = text.bytes, *end = at + text.length, *run = at;

	for (; at < end; at++) {
		if (*at == '\r' && at + 1 < end && at[1] == '\n') {
			buffer_add(out, text_between(run, at));
			run = at + 1;
		}
		if (*at != '\\' || at + 1 >= end)
			continue;
		buffer_add(out, text_between(run, at));
		switch (*++at) {
		case 'n': buffer_byte(out, '\n'); break;
		case 't': buffer_byte(out, '\t'); break;
		case '"': case '\\': buffer_byte(out, *at); break;
		case 'u':
			if (at + 1 < end && at[1] == '{') {
				const char *close = memchr(at, '}', (size_t)(end - at));

				buffer_rune(out, (uint32_t)strtoul(at + 2, NULL, 16));
				at = close ? close : end - 1;
			}
			break;
		default: break;
		}
		run = at + 1;
	}
	buffer_add(out, text_between(run, end));
}

/* The white space that a line begins with. */
static struct text indentation(struct text line)
{
	size_t length = 0;

	while (length < line.length && (line.bytes[length] == ' ' || line.bytes[length] == '\t'))
		length++;
	return (struct text){line.bytes, length};
}

static struct text common_start(struct text a, struct text b)
{
	size_t length = 0;

	while (length < a.length && length < b.length && a.bytes[length] == b.bytes[length])
		length++;
	return (struct text){a.bytes, length};
}

struct text string_line(const char *at, const char *end, const char **ret_next)
{
	const char *feed = memchr(at, '\n', (size_t)(end - at));
	struct text line = text_between(at, feed ? feed : end);

	*ret_next = feed ? feed + 1 : NULL;
	if (feed && line.length && line.bytes[line.length - 1] == '\r')
		line.length--;
	return line;
}

bool string_line_is_blank(struct text line)
{
	return indentation(line).length == line.length;
}

size_t string_indentation(struct text content)
{
	const char *end = content.bytes + content.length, *next = content.bytes;
	struct text common = {0};
	bool first = true, any = false;

	while (next) {
		struct text line = string_line(next, end, &next);

		if (!first && (!next || !string_line_is_blank(line))) {
			common = any ? common_start(common, indentation(line)) : indentation(line);
			any = true;
		}
		first = false;
	}
	return common.length;
}

static struct text block_value(struct arena *arena, struct text content)
{
	const char *end = content.bytes + content.length, *next = content.bytes;
	size_t indent = string_indentation(content);
	struct buffer laid_out = buffer_in(arena), out = buffer_in(arena);
	bool first = true, any = false;

	while (next) {
		struct text line = string_line(next, end, &next);
		size_t cut = first ? 0 : indent < line.length ? indent : line.length;
		bool is_edge = string_line_is_blank(line) && (first || !next);

		if (!first && string_line_is_blank(line) && cut < indent)
			cut = line.length;
		if (!is_edge) {
			if (any)
				buffer_byte(&laid_out, '\n');
			buffer_add(&laid_out, (struct text){line.bytes + cut, line.length - cut});
			any = true;
		}
		first = false;
	}
	add_unescaped(&out, buffer_text(&laid_out));
	return buffer_text(&out);
}

struct text string_value(struct arena *arena, const struct tree *tree, const struct node *node)
{
	size_t quotes = node->flags & NODE_BLOCK_STRING ? 3 : 1;
	struct text content = node_text(tree, node);
	struct buffer out;

	if (node->flags & NODE_BAD || content.length < 2 * quotes)
		return TEXT("");
	content.bytes += quotes;
	content.length -= 2 * quotes;
	if (node->flags & NODE_BLOCK_STRING)
		return block_value(arena, content);
	if (!(node->flags & NODE_ESCAPED))
		return content;
	out = buffer_in(arena);
	add_unescaped(&out, content);
	return buffer_text(&out);
}
