/* Front matter. It is YAML; of all that YAML can say, a title that stands at its top is understood, in the forms in
 * which a text may be written there. */
#include "base/buffer.h"
#include "base/utf8.h"
#include "import/mermaid.h"

/* The lines of front matter, without the indentation that all of it has. */
struct front {
	struct arena *arena;
	const char *at, *end;
	struct text indent;
	bool wrong; /* the title is not as YAML wants it */
};

static struct text rest_of(struct text text, size_t from)
{
	return (struct text){text.bytes + from, text.length - from};
}

/* The next line, which stays the next one; false: there is none. */
static bool peek_line(const struct front *front, struct text *ret_line)
{
	const char *feed;

	if (front->at >= front->end)
		return false;
	feed = memchr(front->at, '\n', (size_t)(front->end - front->at));
	*ret_line = text_between(front->at, feed ? feed : front->end);
	if (text_starts(*ret_line, front->indent))
		*ret_line = rest_of(*ret_line, front->indent.length);
	return true;
}

static void skip_line(struct front *front)
{
	struct text line;

	if (peek_line(front, &line))
		front->at = line.bytes + line.length + 1;
}

static size_t indentation(struct text line)
{
	size_t count = 0;

	while (count < line.length && line.bytes[count] == ' ')
		count++;
	return count;
}

static bool is_space(char byte)
{
	return byte == ' ' || byte == '\t';
}

/* Whether nothing but a comment stands there. */
static bool is_nothing(struct text text)
{
	struct text trimmed = text_trim(text);

	return !trimmed.length || (trimmed.bytes[0] == '#' && (trimmed.bytes == text.bytes || is_space(trimmed.bytes[-1])));
}

/* What a line break inside a text is: a space, or a line feed for each blank line. */
static void add_break(struct buffer *out, size_t blank)
{
	while (out->length && is_space(out->bytes[out->length - 1]))
		out->length--;
	if (blank)
		buffer_repeat(out, '\n', blank);
	else
		buffer_byte(out, ' ');
}

/* Goes on to the line with which a text continues; false: it does not. Only in quotes it may do so without indentation. */
static bool continues(struct front *front, struct buffer *out, bool in_quotes, struct text *ret_line)
{
	const char *before = front->at;
	struct text line;
	size_t blank = 0;

	while (peek_line(front, &line) && !text_trim(line).length) {
		skip_line(front);
		blank++;
	}
	if (!peek_line(front, &line) || !(in_quotes || indentation(line))) {
		front->at = before;
		return false;
	}
	skip_line(front);
	add_break(out, blank);
	*ret_line = text_trim(line);
	return true;
}

/* ---- the forms of a text */

/* `\x41`: a code point by its number; false where digits are missing. */
static bool numbered_escape(struct buffer *out, struct text text, size_t *at, size_t digits)
{
	uint32_t rune = 0;

	for (size_t i = 0; i < digits; i++) {
		char c = *at + 1 < text.length ? text.bytes[++*at] : ' ';

		if (!((c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')))
			return false;
		rune = 16 * rune + (uint32_t)(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
	}
	buffer_rune(out, rune > 0x10FFFF || (rune >= 0xD800 && rune <= 0xDFFF) ? 0xFFFD : rune);
	return true;
}

/* The escape at `*at`, a backslash, which becomes its last byte; false where there is no such escape. */
static bool escape(struct buffer *out, struct text text, size_t *at)
{
	static const char spaces[] = "0abefrv_NLP "; /* what a title cannot hold, and what is a space anyway */
	char c = *at + 1 < text.length ? text.bytes[++*at] : '\0';

	switch (c) {
	case '\0': return false;
	case 'n': buffer_byte(out, '\n'); return true;
	case 't': buffer_byte(out, '\t'); return true;
	case 'x': return numbered_escape(out, text, at, 2);
	case 'u': return numbered_escape(out, text, at, 4);
	case 'U': return numbered_escape(out, text, at, 8);
	case '"': case '\\': case '/': buffer_byte(out, c); return true;
	default: buffer_byte(out, ' '); return strchr(spaces, c) != NULL;
	}
}

/* `'it''s'`, `"a \"title\""`: what stands between the quotes, over lines too. */
static struct text quoted(struct front *front, struct text line)
{
	struct buffer out = buffer_in(front->arena);
	char quote = line.bytes[0];

	for (size_t i = 1;; i++) {
		if (i >= line.length) {
			if (!continues(front, &out, true, &line))
				break;
			i = 0;
		}
		if (line.bytes[i] == quote && quote == '\'' && i + 1 < line.length && line.bytes[i + 1] == quote)
			i++;
		else if (line.bytes[i] == quote) {
			front->wrong = !is_nothing(rest_of(line, i + 1));
			return buffer_text(&out);
		} else if (line.bytes[i] == '\\' && quote == '"') {
			if (!escape(&out, line, &i))
				break;
			continue;
		}
		buffer_byte(&out, line.bytes[i]);
	}
	front->wrong = true;
	return TEXT("");
}

/* The lines below `title: |`, as they are, or `title: >`, joined. */
static struct text block_scalar(struct front *front, bool folded)
{
	struct buffer out = buffer_in(front->arena);
	struct text line;
	size_t indent = 0, blank = 0;

	for (; peek_line(front, &line); skip_line(front)) {
		bool is_blank = indentation(line) == line.length;

		if (is_blank) {
			blank++;
			continue;
		}
		indent = indent ? indent : indentation(line);
		if (indentation(line) < indent || !indent)
			break;
		if (out.length)
			buffer_repeat(&out, '\n', folded ? blank : blank + 1);
		if (out.length && folded && !blank)
			buffer_byte(&out, ' ');
		buffer_add(&out, rest_of(line, indent));
		blank = 0;
	}
	return buffer_text(&out);
}

/* A text without quotes, up to a comment or to what would make it a key. */
static size_t plain_end(struct front *front, struct text line)
{
	for (size_t i = 0; i < line.length; i++) {
		if (line.bytes[i] == '#' && i && is_space(line.bytes[i - 1]))
			return i;
		if (line.bytes[i] == ':' && (i + 1 == line.length || is_space(line.bytes[i + 1])))
			front->wrong = true;
	}
	return line.length;
}

/* A number is shown as JavaScript shows it; what stands for nothing, or for no, is no title. */
static struct text plain_value(struct arena *arena, struct text text)
{
	static const char *const nothing[] = {"~", "null", "Null", "NULL", "false", "False", "FALSE"};
	struct buffer out = buffer_in(arena);
	double number;

	for (size_t i = 0; i < sizeof nothing / sizeof *nothing; i++)
		if (text_is(text, nothing[i]))
			return TEXT("");
	if (!text.length || !mermaid_number(text, &number))
		return text_is(text, "True") || text_is(text, "TRUE") ? TEXT("true") : text;
	if (number != 0)
		buffer_number(&out, number);
	return buffer_text(&out);
}

static struct text plain_scalar(struct front *front, struct text line)
{
	struct buffer out = buffer_in(front->arena);
	bool more = true;

	if (strchr(",[]{}&*!%@`", line.bytes[0])
	    || (strchr("-?:", line.bytes[0]) && (line.length == 1 || is_space(line.bytes[1]))))
		front->wrong = true;
	for (; more && !front->wrong; more = more && continues(front, &out, false, &line)) {
		size_t end = plain_end(front, line);

		buffer_add(&out, text_trim((struct text){line.bytes, end}));
		more = end == line.length;
		if (more && peek_line(front, &line) && text_starts(text_trim(line), TEXT("#")))
			more = false;
	}
	return plain_value(front->arena, buffer_text(&out));
}

/* ---- keys */

/* How much of a line is the key `title`, with or without quotes, and its colon; 0: it is none. */
static size_t title_key(struct text line)
{
	static const char *const forms[] = {"title", "'title'", "\"title\""};

	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		size_t at = strlen(forms[i]);

		if (!text_starts(line, text_of(forms[i])))
			continue;
		while (at < line.length && is_space(line.bytes[at]))
			at++;
		if (at < line.length && line.bytes[at] == ':' && (at + 1 == line.length || is_space(line.bytes[at + 1])))
			return at + 1;
	}
	return 0;
}

/* `&anchor text` and `!!str text` are the text. */
static struct text without_properties(struct text line)
{
	while (text_starts(line, TEXT("&")) || text_starts(line, TEXT("!!str "))) {
		const char *space = text_seek(line, ' ');

		line = space ? text_trim(text_between(space, line.bytes + line.length)) : TEXT("");
	}
	return line;
}

/* Whether the next line that says something belongs to the value that ended before it: no text can go on there. */
static bool is_followed(const struct front *front)
{
	struct front ahead = *front;
	struct text line = TEXT("");

	while (peek_line(&ahead, &line) && is_nothing(line))
		skip_line(&ahead);
	return peek_line(&ahead, &line) && indentation(line);
}

/* The value behind a key, or on the lines below it. */
static struct text title_value(struct front *front, struct text line)
{
	struct buffer none = buffer_in(front->arena);
	struct text title;

	line = without_properties(text_trim(line));
	while (is_nothing(line))
		if (!continues(front, &none, false, &line))
			return TEXT("");
	if (line.bytes[0] == '\'' || line.bytes[0] == '"')
		title = quoted(front, line);
	else if (line.bytes[0] == '|' || line.bytes[0] == '>')
		title = block_scalar(front, line.bytes[0] == '>');
	else
		title = plain_scalar(front, line);
	front->wrong |= is_followed(front);
	return mermaid_trim(title);
}

struct text mermaid_front_title(struct arena *arena, struct text text, struct text indent, struct text *ret_wrong)
{
	struct front front = {.arena = arena, .at = text.bytes, .end = text.bytes + text.length, .indent = indent};
	struct text title = TEXT(""), line;
	bool found = false;

	while (peek_line(&front, &line)) {
		size_t key = title_key(line);

		skip_line(&front);
		if (!key)
			continue;
		title = title_value(&front, rest_of(line, key));
		if (front.wrong || found) {
			*ret_wrong = text_trim(line);
			return title;
		}
		found = true;
	}
	return title;
}
