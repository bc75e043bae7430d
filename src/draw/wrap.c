/* Texts in lines: where they may break, and where they do. */
#include <unigbrk.h>
#include <unilbrk.h>
#include <unistr.h>

#include "base/utf8.h"
#include "base/vector.h"
#include "draw/advance.h"
#include "draw/metrics.h"
#include "draw/widths.h"

/* What may happen before a byte. */
enum break_kind { BREAK_NEVER, BREAK_GRAPHEME, BREAK_WORD, BREAK_LINE };

enum { SMALL_MAX = 512, REST_MIN = 3 /* letters of a broken word in its last line */ };

static const struct text ellipsis = {"\xE2\x80\xA6", 3};

/* A text while it is laid in lines. Widths in units of 1/2048 em. */
struct wrap {
	struct arena *arena;
	struct text text;
	const char *breaks;       /* an enum break_kind for each byte */
	bool bold, more;          /* more: the text goes on behind what is looked at */
	uint64_t limit, ellipsis; /* the width of a line and of an ellipsis */
	size_t most;
	size_t start;             /* of the line at hand */
	size_t fits;              /* where it can be cut so that an ellipsis fits behind */
	bool cut;
	VECTOR(struct line) lines;
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool is_letter(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/* The same text where it is UTF-8; else a copy with U+FFFD for what is not. */
static struct text well_formed(struct arena *arena, struct text text)
{
	const char *at = text.bytes, *end = text.bytes + text.length;
	char *copy;
	size_t length = 0;

	if (!u8_check((const uint8_t *)text.bytes, text.length))
		return text;
	copy = arena_take(arena, text.length * 3);
	while (at < end)
		length += utf8_encode(utf8_next(&at, end, NULL), copy + length);
	return (struct text){copy, length};
}

/* Breaks of plain ASCII, which most texts are: some of those of UAX 14. */
static void find_breaks_ascii(struct text text, char *breaks)
{
	const char *s = text.bytes;

	breaks[0] = BREAK_NEVER;
	for (size_t i = 1; i < text.length; i++) {
		breaks[i] = BREAK_GRAPHEME;
		if (s[i - 1] == '\n')
			breaks[i] = BREAK_LINE;
		else if ((is_blank(s[i - 1]) && !is_blank(s[i]))
			 || (i > 1 && (s[i - 1] == '-' || s[i - 1] == '/') && is_letter(s[i]) && is_letter(s[i - 2])))
			breaks[i] = BREAK_WORD;
	}
}

/* `spare` is as long as the text. */
static void find_breaks(struct text text, char *breaks, char *spare)
{
	const uint8_t *s = (const uint8_t *)text.bytes;

	u8_grapheme_breaks(s, text.length, spare);
	u8_possible_linebreaks(s, text.length, "UTF-8", breaks);
	for (size_t i = 0; i < text.length; i++)
		if (i && s[i - 1] == '\n')
			breaks[i] = BREAK_LINE;
		else if (breaks[i] == UC_BREAK_POSSIBLE || breaks[i] == UC_BREAK_MANDATORY)
			breaks[i] = spare[i] ? BREAK_WORD : BREAK_NEVER;
		else
			breaks[i] = spare[i] ? BREAK_GRAPHEME : BREAK_NEVER;
}

static void add_line(struct wrap *wrap, struct text text)
{
	struct line line = {.text = text_trim(text)};

	line.width = (double)advance_of(line.text, wrap->bold);
	VECTOR_PUSH(wrap->arena, &wrap->lines, line);
}

/* The last line there may be, with an ellipsis at its end. */
static void add_cut_line(struct wrap *wrap, size_t end)
{
	struct text kept = text_trim(text_between(wrap->text.bytes + wrap->start, wrap->text.bytes + end));
	char *bytes = arena_take(wrap->arena, kept.length + ellipsis.length);

	if (kept.length)
		memcpy(bytes, kept.bytes, kept.length);
	memcpy(bytes + kept.length, ellipsis.bytes, ellipsis.length);
	add_line(wrap, (struct text){bytes, kept.length + ellipsis.length});
	wrap->cut = true;
}

/* Ends the line at hand before `end`; the next one starts there. False: that was the last line there may be. */
static bool end_line(struct wrap *wrap, size_t end)
{
	bool last = wrap->lines.count + 1 >= wrap->most;

	if (last && text_trim(text_between(wrap->text.bytes + end, wrap->text.bytes + wrap->text.length)).length) {
		add_cut_line(wrap, wrap->fits);
		return false;
	}
	add_line(wrap, text_between(wrap->text.bytes + wrap->start, wrap->text.bytes + end));
	wrap->start = wrap->fits = end;
	return true;
}

/* Where a line may end, and how wide it is up to there. */
struct place {
	size_t at;
	uint64_t width;
};

/* The end of a line inside a word: the last place, or one before it that leaves the rest of the word a few letters. */
static struct place place_in_word(const struct wrap *wrap, const struct place *places)
{
	size_t rest = 1, end = places[0].at + 1;

	for (; end < wrap->text.length && wrap->breaks[end] < BREAK_WORD && !is_blank(wrap->text.bytes[end]); end++)
		if (wrap->breaks[end] == BREAK_GRAPHEME && ++rest >= REST_MIN)
			return places[0];
	for (size_t back = REST_MIN - rest; back; back--)
		if (places[back].at > wrap->start && places[back].at - wrap->start > end - places[back].at)
			return places[back];
	return places[0];
}

/* Fills line after line. A line ends before the word that does not fit; where the line is one word, inside it. */
static void fill_lines(struct wrap *wrap)
{
	const char *bytes = wrap->text.bytes, *end = bytes + wrap->text.length, *next = bytes;
	struct advance advance = {.bold = wrap->bold};
	uint64_t width = 0, ink = 0;              /* of the line so far; to the end of its last letter */
	struct place word = {0}, graphemes[REST_MIN] = {0}; /* the last places where it may end, from the last one on */

	for (size_t at = 0; at < wrap->text.length; at = (size_t)(next - bytes)) {
		char kind = wrap->breaks[at];
		bool blank = is_blank(bytes[at]);

		if (kind == BREAK_LINE) {
			if (!end_line(wrap, at))
				return;
			width = ink = 0;
			word.at = graphemes[0].at = at;
		} else if (kind >= BREAK_GRAPHEME) {
			memmove(graphemes + 1, graphemes, sizeof graphemes - sizeof *graphemes);
			graphemes[0] = (struct place){at, width};
			if (kind == BREAK_WORD)
				word = graphemes[0];
			if (ink + wrap->ellipsis <= wrap->limit)
				wrap->fits = at;
		}
		next = bytes + at;
		width += (unsigned char)*next < 0x80 ? advance_ascii(*next++, wrap->bold)
						     : advance_other(&advance, utf8_next(&next, end, NULL));
		if (blank)
			continue;
		while (width > wrap->limit && graphemes[0].at > wrap->start) {
			struct place cut = word.at > wrap->start ? word : place_in_word(wrap, graphemes);

			if (!end_line(wrap, cut.at))
				return;
			width -= cut.width;
			for (size_t i = 0; i < REST_MIN; i++)
				graphemes[i].width -= cut.width;
		}
		ink = width;
	}
	if (wrap->more)
		add_cut_line(wrap, ink + wrap->ellipsis <= wrap->limit ? wrap->text.length : wrap->fits);
	else if (wrap->start < wrap->text.length)
		add_line(wrap, text_between(bytes + wrap->start, end));
}

static void break_lines(struct wrap *wrap)
{
	size_t length = wrap->text.length;
	char small[2][SMALL_MAX], *large = NULL, *breaks = small[0], *spare = small[1];

	if (length > SMALL_MAX) {
		large = arena_resize(wrap->arena, NULL, length * 2);
		breaks = large, spare = large + length;
	}
	if (utf8_plain(wrap->text.bytes, wrap->text.bytes + length) == wrap->text.bytes + length)
		find_breaks_ascii(wrap->text, breaks);
	else
		find_breaks(wrap->text, breaks, spare);
	wrap->breaks = breaks;
	fill_lines(wrap);
	wrap->breaks = NULL;
	arena_release(wrap->arena, large);
}

/* What of a text is looked at: its first WRAP_BYTES_MAX bytes, but whole code points. */
static struct text text_shown(struct text text)
{
	size_t length = text.length;

	if (length > WRAP_BYTES_MAX)
		for (length = WRAP_BYTES_MAX; utf8_goes_on(text.bytes[length]);)
			length--;
	return (struct text){text.bytes, length};
}

/* A text that fits on one line, as most do: the line without a vector of its own. */
static bool wrap_single(struct arena *arena, struct text text, struct font font, double width, struct lines *ret_lines)
{
	struct line *line;
	double taken;

	if (text.length > SMALL_MAX || text_seek(text, '\n'))
		return false;
	taken = text_width(text, font);
	if (taken > width)
		return false;
	line = ARENA_NEW(arena, struct line);
	*line = (struct line){text, taken};
	ret_lines->items = line;
	ret_lines->count = 1;
	ret_lines->width = taken;
	return true;
}

/* The lines in no more memory than they need. */
static const struct line *keep_lines(struct wrap *wrap)
{
	size_t size = wrap->lines.count * sizeof *wrap->lines.items;
	struct line *kept = arena_take(wrap->arena, size);

	if (size)
		memcpy(kept, wrap->lines.items, size);
	arena_release(wrap->arena, wrap->lines.items);
	return kept;
}

struct lines text_wrap(struct arena *arena, struct text text, struct font font, double width, size_t most)
{
	struct lines lines = {.whole = text};
	struct text trimmed = text_trim(text), shown = text_shown(trimmed);
	struct wrap wrap = {.arena = arena, .bold = font.bold, .most = most ? most : WRAP_LINES_MAX};

	if (!trimmed.length)
		return lines;
	lines.rtl = text_is_rtl(shown);
	if (shown.length == trimmed.length && wrap_single(arena, trimmed, font, width, &lines))
		return lines;
	wrap.text = well_formed(arena, shown);
	wrap.more = shown.length < trimmed.length;
	wrap.limit = width > 0 ? (uint64_t)(width * WIDTHS_EM / font.size) : 0;
	wrap.ellipsis = advance_of(ellipsis, font.bold);
	break_lines(&wrap);
	for (size_t i = 0; i < wrap.lines.count; i++) {
		wrap.lines.items[i].width *= font.size / WIDTHS_EM;
		if (wrap.lines.items[i].width > lines.width)
			lines.width = wrap.lines.items[i].width;
	}
	lines.items = keep_lines(&wrap);
	lines.count = wrap.lines.count;
	lines.cut = wrap.cut;
	return lines;
}
