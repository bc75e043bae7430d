/* What Mermaid does to a text before it reads the diagram. Every step shortens it or leaves its length, and keeps the
 * map of places. */
#include "base/utf8.h"
#include "import/mermaid.h"

bool mermaid_is_word(char byte)
{
	return (byte >= '0' && byte <= '9') || byte == '_' || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

size_t mermaid_space(const char *at, const char *end)
{
	const char *from = at;
	uint32_t rune;

	if ((unsigned char)*at < 0x80)
		return *at == ' ' || (*at >= '\t' && *at <= '\r');
	rune = utf8_next(&at, end, NULL);
	if (rune == 0xA0 || rune == 0x1680 || (rune >= 0x2000 && rune <= 0x200A) || rune == 0x2028 || rune == 0x2029
	    || rune == 0x202F || rune == 0x205F || rune == 0x3000 || rune == 0xFEFF)
		return (size_t)(at - from);
	return 0;
}

static const char *skip_space(const char *at, const char *end)
{
	while (at < end && mermaid_space(at, end))
		at += mermaid_space(at, end);
	return at;
}

struct text mermaid_trim(struct text text)
{
	const char *at = text.bytes, *end = at + text.length, *last;

	at = skip_space(at, end);
	for (last = at; at < end && last < end;) {
		size_t space = mermaid_space(last, end);
		const char *behind = space ? skip_space(last, end) : last;

		if (behind == end)
			break;
		last = behind;
		utf8_next(&last, end, NULL);
	}
	return text_between(at, last < end ? last : end);
}

/* Whether U+2028 or U+2029 stands there: JavaScript takes it for a line end, and no LF. */
static bool is_separator(const char *at, const char *end)
{
	return end - at >= 3 && (memcmp(at, "\xE2\x80\xA8", 3) == 0 || memcmp(at, "\xE2\x80\xA9", 3) == 0);
}

/* ---- steps */

/* A text that is read at one place and written at an earlier one. */
struct rewrite {
	struct mermaid_text *text;
	size_t at, to;
};

static void keep(struct rewrite *r, size_t count)
{
	memmove(r->text->bytes + r->to, r->text->bytes + r->at, count);
	memmove(r->text->offsets + r->to, r->text->offsets + r->at, count * sizeof *r->text->offsets);
	r->at += count;
	r->to += count;
}

static void finish(struct rewrite *r)
{
	r->text->offsets[r->to] = r->text->offsets[r->text->length];
	r->text->length = r->to;
}

static const char *at_of(const struct rewrite *r)
{
	return r->text->bytes + r->at;
}

static const char *end_of(const struct rewrite *r)
{
	return r->text->bytes + r->text->length;
}

/* CRLF and CR are LF. */
static void unify_line_ends(struct mermaid_text *text)
{
	struct rewrite r = {.text = text};

	while (r.at < text->length) {
		if (text->bytes[r.at] == '\r' && r.at + 1 < text->length && text->bytes[r.at + 1] == '\n')
			r.at++;
		else if (text->bytes[r.at] == '\r')
			text->bytes[r.at] = '\n';
		keep(&r, 1);
	}
	finish(&r);
}

/* Attributes of HTML tags get single quotes. */
static void unquote_attributes(struct mermaid_text *text)
{
	char *at = text->bytes, *end = at + text->length;

	while (at < end && (at = memchr(at, '<', (size_t)(end - at))) != NULL) {
		char *close, *quote;

		if (++at == end || !mermaid_is_word(*at))
			continue;
		close = memchr(at, '>', (size_t)(end - at));
		if (!close)
			return;
		while (at < close && (quote = memchr(at, '"', (size_t)(close - at))) != NULL) {
			char *last = memchr(quote + 1, '"', (size_t)(close - quote - 1));

			at = quote + 1;
			if (quote[-1] != '=' || !last)
				continue;
			*quote = *last = '\'';
			at = last + 1;
		}
		at = close + 1;
	}
}

/* The line feed behind white space, from which `---` may follow; NULL where something else stands before it. */
static const char *fence_end(const char *at, const char *end)
{
	const char *behind = skip_space(at, end), *feed = NULL;

	for (; at < behind; at++)
		if (*at == '\n')
			feed = at;
	return feed;
}

/* The line feed before the first `---` behind `from` that is indented as `indent` and alone on its line; NULL: none. */
static const char *closing_fence(const char *from, const char *end, struct text indent)
{
	const char *feed = from;

	while ((feed = memchr(feed + 1, '\n', (size_t)(end - feed - 1))) != NULL) {
		struct text line = text_between(feed + 1, end);

		if (!text_starts(line, indent))
			continue;
		line = text_between(line.bytes + indent.length, end);
		if (text_starts(line, TEXT("---")) && fence_end(line.bytes + 3, end))
			return feed;
	}
	return NULL;
}

/* Front matter: `---`, lines, and `---` indented alike. */
static void drop_front_matter(struct arena *arena, struct mermaid_text *text)
{
	struct rewrite r = {.text = text};
	const char *start = text->bytes, *end = start + text->length, *open = start, *at, *last, *close;
	struct mermaid_front front;

	while (open < end && *open != '\n' && mermaid_space(open, end))
		open += mermaid_space(open, end);
	if (end - open < 3 || memcmp(open, "---", 3) != 0)
		return;
	text->unclosed = true;
	at = open + 3;
	last = fence_end(at, end);
	if (!last)
		return;
	close = closing_fence(last, end, text_between(start, open));
	if (!close) {
		last = memchr(at, '\n', (size_t)(end - at)); /* it may be empty */
		close = closing_fence(last, end, text_between(start, open));
	}
	if (!close)
		return;
	text->unclosed = false;
	front = mermaid_front_read(arena, text_between(last + 1, close), text_between(start, open));
	text->title = front.title;
	text->problem = front.problem;
	if (front.wrong.length) {
		text->wrong_start = text->offsets[front.wrong.bytes - start];
		text->wrong_end = text->offsets[front.wrong.bytes + front.wrong.length - start];
	}
	r.at = (size_t)(fence_end(close + 1 + (open - start) + 3, end) + 1 - start);
	keep(&r, text->length - r.at);
	finish(&r);
}

/* The end of a directive at `at`: `%%{init: …}%%`; `at` where none begins there. */
static const char *directive_end(const char *at, const char *end)
{
	const char *word, *inside;

	if (end - at < 3 || memcmp(at, "%%{", 3) != 0)
		return at;
	word = skip_space(at + 3, end);
	for (inside = word; inside < end && mermaid_is_word(*inside); inside++)
		;
	if (inside == word)
		return at;
	inside = skip_space(inside, end);
	if (inside < end && *inside == ':')
		inside = skip_space(inside + 1, end);
	if (inside < end && mermaid_is_word(*inside))
		while (inside < end && mermaid_is_word(*inside))
			inside++;
	else
		while (inside < end && !is_separator(inside, end) && !text_starts(text_between(inside, end), TEXT("}%%")))
			inside++;
	inside = skip_space(inside, end);
	return end - inside >= 3 && memcmp(inside, "}%%", 3) == 0 ? inside + 3 : inside;
}

static void drop_directives(struct mermaid_text *text)
{
	struct rewrite r = {.text = text};

	while (r.at < text->length) {
		const char *behind = *at_of(&r) == '%' ? directive_end(at_of(&r), end_of(&r)) : at_of(&r);

		if (behind > at_of(&r))
			r.at = (size_t)(behind - text->bytes);
		else
			keep(&r, 1);
	}
	finish(&r);
}

/* Lines of comment, with the blank lines before them; then the white space that the text begins with. */
static void drop_comments(struct mermaid_text *text)
{
	struct rewrite r = {.text = text};
	bool line_start = true;

	r.at = (size_t)(skip_space(text->bytes, end_of(&r)) - text->bytes);
	while (r.at < text->length) {
		const char *end = end_of(&r), *sign = line_start ? skip_space(at_of(&r), end) : at_of(&r);
		bool comment = line_start && end - sign >= 3 && memcmp(sign, "%%", 2) == 0;
		const char *feed = comment ? memchr(sign, '\n', (size_t)(end - sign)) : NULL;

		if (comment && sign[2] != '{' && sign[2] != '\n') {
			r.at = (size_t)((feed ? feed + 1 : end) - text->bytes);
			if (!r.to)
				r.at = (size_t)(skip_space(at_of(&r), end) - text->bytes);
			continue;
		}
		if (sign > at_of(&r)) {
			keep(&r, (size_t)(sign - at_of(&r)));
			line_start = false;
		} else {
			line_start = *at_of(&r) == '\n' || is_separator(at_of(&r), end);
			keep(&r, *at_of(&r) != '\n' && line_start ? 3 : 1);
		}
	}
	finish(&r);
}

/* Whether `:`, `#` without a gap between, and `;` follow each other in a text, in that order; *ret_last is the last `;`. */
static bool has_style(struct text text, const char **ret_last)
{
	const char *last = NULL, *hash = NULL, *end = text.bytes + text.length;
	bool colon = false;

	for (const char *at = text.bytes; at < end; at++) {
		if (*at == ':')
			colon = true;
		else if (*at == '#' && colon && !hash)
			hash = at;
		else if (mermaid_space(at, end))
			colon = false;
		if (*at == ';' && hash)
			last = at;
	}
	*ret_last = last;
	return last != NULL;
}

/* The end of what Mermaid takes for the styles of another kind of diagram, whose last `;` it drops: NULL: there is none. */
static const char *style_end(struct text line, struct text word)
{
	const char *last;

	for (; line.length >= word.length; line.bytes++, line.length--)
		if (text_starts(line, word))
			return has_style((struct text){line.bytes + word.length, line.length - word.length}, &last) ? last : NULL;
	return NULL;
}

static void drop_style_ends(struct mermaid_text *text, struct text word)
{
	struct rewrite r = {.text = text};

	while (r.at < text->length) {
		const char *from = at_of(&r), *end = end_of(&r), *feed = from, *style;

		while (feed < end && *feed != '\n' && !is_separator(feed, end))
			feed++;
		style = style_end(text_between(from, feed), word);
		if (style) {
			keep(&r, (size_t)(style - from));
			r.at++;
		}
		keep(&r, (size_t)(feed - at_of(&r)) + (feed < end));
	}
	finish(&r);
}

/* Entity codes: `#35;`, `#quot;`. */
static void mark_entities(struct mermaid_text *text)
{
	for (size_t i = 0; i < text->length; i++) {
		size_t end = i + 1;

		if (text->bytes[i] != '#')
			continue;
		while (end < text->length && mermaid_is_word(text->bytes[end]))
			end++;
		if (end == i + 1 || end == text->length || text->bytes[end] != ';')
			continue;
		text->bytes[i] = (char)ENTITY_OPEN;
		text->bytes[end] = (char)ENTITY_CLOSE;
		i = end;
	}
}

struct text mermaid_plain(struct arena *arena, struct text text)
{
	struct buffer out = buffer_in(arena);
	const char *at, *end, *open;

	text = mermaid_trim(text);
	at = text.bytes, end = at + text.length;
	while (at < end && (open = memchr(at, ENTITY_OPEN, (size_t)(end - at))) != NULL) {
		const char *close = memchr(open, ENTITY_CLOSE, (size_t)(end - open));
		struct text name = text_between(open + 1, close ? close : end);

		buffer_add(&out, text_between(at, open));
		if (mermaid_entity(name))
			buffer_rune(&out, mermaid_entity(name));
		else {
			buffer_byte(&out, '#');
			buffer_add(&out, name);
			buffer_string(&out, close ? ";" : "");
		}
		at = close ? close + 1 : end;
	}
	if (!out.length)
		return text;
	buffer_add(&out, text_between(at, end));
	return mermaid_trim(buffer_text(&out)); /* a code may stand for white space */
}

/* The length of a `<br/>` with whatever white space, in capitals too, at a place; 0: none stands there. */
static size_t line_break(const char *at, const char *end)
{
	const char *from = at;

	if (end - at < 5 || at[0] != '<' || (at[1] | 0x20) != 'b' || (at[2] | 0x20) != 'r')
		return 0;
	at = skip_space(at + 3, end);
	if (at < end && *at == '/')
		at = skip_space(at + 1, end);
	return at < end && *at == '>' ? (size_t)(at + 1 - from) : 0;
}

struct text mermaid_sanitized(struct arena *arena, struct text text)
{
	struct buffer out = buffer_in(arena);
	const char *at = text.bytes, *end = at + text.length;

	if (!text_seek(text, '<'))
		return text;
	while (at < end) {
		size_t length = line_break(at, end);

		if (length)
			buffer_string(&out, "<br>");
		else
			buffer_byte(&out, *at);
		at += length ? length : 1;
	}
	return buffer_text(&out);
}

struct mermaid_text mermaid_clean(struct arena *arena, const struct source *source)
{
	struct text all = {source->text.bytes + source->bom, source->text.length - source->bom};
	struct mermaid_text text = {.length = all.length};

	text.bytes = arena_take(arena, all.length + 1);
	text.offsets = arena_take(arena, (all.length + 1) * sizeof *text.offsets);
	if (all.length)
		memcpy(text.bytes, all.bytes, all.length);
	for (size_t i = 0; i <= all.length; i++)
		text.offsets[i] = source->bom + (uint32_t)i;
	unify_line_ends(&text);
	unquote_attributes(&text);
	drop_front_matter(arena, &text);
	drop_directives(&text);
	drop_comments(&text);
	drop_style_ends(&text, TEXT("style"));
	drop_style_ends(&text, TEXT("classDef"));
	mark_entities(&text);
	return text;
}
