/* Front matter. It is YAML; of all that YAML can say, a title that stands at its top is understood, in the forms in
 * which a text may be written there. */
#include "base/buffer.h"
#include "import/mermaid.h"

/* The lines of front matter, without the indentation that all of it has. */
struct front {
	const char *at, *end;
	size_t indent;
};

static struct text next_line(struct front *front)
{
	const char *feed = memchr(front->at, '\n', (size_t)(front->end - front->at));
	struct text line = text_between(front->at, feed ? feed : front->end);
	size_t skip = 0;

	while (skip < front->indent && skip < line.length && line.bytes[skip] == ' ')
		skip++;
	front->at = feed ? feed + 1 : front->end;
	return (struct text){line.bytes + skip, line.length - skip};
}

static bool is_indented(struct text line)
{
	return line.length && line.bytes[0] == ' ';
}

/* `'it''s'`: what stands between the quotes. */
static struct text single_quoted(struct arena *arena, struct text text)
{
	struct buffer out = buffer_in(arena);

	for (size_t i = 1; i < text.length; i++) {
		if (text.bytes[i] == '\'' && (i + 1 == text.length || text.bytes[++i] != '\''))
			break;
		buffer_byte(&out, text.bytes[i]);
	}
	return buffer_text(&out);
}

/* `"a \"title\""`: likewise, with the escapes that titles are likely to have. */
static struct text double_quoted(struct arena *arena, struct text text)
{
	struct buffer out = buffer_in(arena);

	for (size_t i = 1; i < text.length && text.bytes[i] != '"'; i++) {
		char byte = text.bytes[i];

		if (byte == '\\' && i + 1 < text.length) {
			byte = text.bytes[++i];
			byte = byte == 'n' ? '\n' : byte == 't' ? '\t' : byte;
		}
		buffer_byte(&out, byte);
	}
	return buffer_text(&out);
}

/* The lines below `title: |` or `title: >`, joined by a line feed or by a space. */
static struct text block_scalar(struct arena *arena, struct front *front, char joint)
{
	struct buffer out = buffer_in(arena);

	while (front->at < front->end) {
		struct text line = next_line(front);

		if (!is_indented(line))
			break;
		if (out.length)
			buffer_byte(&out, joint);
		buffer_add(&out, text_trim(line));
	}
	return buffer_text(&out);
}

/* A text without quotes ends where a comment begins; indented lines go on with it. */
static struct text plain_scalar(struct arena *arena, struct front *front, struct text text)
{
	struct buffer out = buffer_in(arena);

	for (;;) {
		for (size_t i = 1; i < text.length; i++)
			if (text.bytes[i] == '#' && (text.bytes[i - 1] == ' ' || text.bytes[i - 1] == '\t'))
				text.length = i;
		if (out.length)
			buffer_byte(&out, ' ');
		buffer_add(&out, text_trim(text));
		if (front->at == front->end)
			break;
		text = next_line(front);
		if (!is_indented(text))
			break;
	}
	return text_is(buffer_text(&out), "null") || text_is(buffer_text(&out), "~") ? TEXT("") : buffer_text(&out);
}

struct text mermaid_front_title(struct arena *arena, struct text text, size_t indent)
{
	struct front front = {text.bytes, text.bytes + text.length, indent};

	while (front.at < front.end) {
		struct text line = next_line(&front);

		if (!text_starts(line, TEXT("title:")))
			continue;
		line = text_trim((struct text){line.bytes + 6, line.length - 6});
		switch (line.length ? line.bytes[0] : '#') {
		case '\'': return single_quoted(arena, line);
		case '"': return double_quoted(arena, line);
		case '|': return block_scalar(arena, &front, '\n');
		case '>': return block_scalar(arena, &front, ' ');
		case '#': return TEXT("");
		default: return plain_scalar(arena, &front, line);
		}
	}
	return TEXT("");
}
