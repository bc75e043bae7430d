/* Text in columns of a terminal. */
#include "emit/plain.h"

#include <unilbrk.h>

#include "base/buffer.h"
#include "base/utf8.h"
#include "report/printed.h"

/* What may happen before each byte of a text, as unilbrk.h tells it. */
static const char *find_breaks(struct arena *arena, struct text text)
{
	char *breaks = arena_take(arena, text.length + 1);

	u8_possible_linebreaks((const uint8_t *)text.bytes, text.length, "UTF-8", breaks);
	return breaks;
}

/* In printed form; tabs and line feeds are spaces. */
static struct text printed(struct arena *arena, struct text text)
{
	struct buffer out = buffer_in(arena);

	printed_add(&out, text_trim(text), &(struct printed_row){.has_text = true, .flows = true});
	return buffer_text(&out);
}

static void push_line(struct plain_lines *lines, struct arena *arena, struct text text)
{
	struct plain_line line = {.text = text_trim(text)};

	for (const char *at = line.text.bytes, *end = at + line.text.length; at < end;)
		line.width += rune_width(utf8_next(&at, end, NULL));
	VECTOR_PUSH(arena, lines, line);
	if (line.width > lines->widest)
		lines->widest = line.width;
}

static void wrap_line(struct plain_lines *lines, struct arena *arena, struct text text, size_t width)
{
	struct text whole = printed(arena, text);
	const char *breaks = find_breaks(arena, whole), *end = whole.bytes + whole.length;
	const char *start = whole.bytes, *last = start; /* of the line; where it may break */
	size_t taken = 0, after = 0;                    /* columns of the line; of what stands behind `last` */

	for (const char *at = start; at < end;) {
		const char *from = at;
		size_t columns;

		if (breaks[from - whole.bytes] == UC_BREAK_POSSIBLE || breaks[from - whole.bytes] == UC_BREAK_MANDATORY) {
			last = from;
			after = 0;
		}
		columns = rune_width(utf8_next(&at, end, NULL));
		if (taken + columns > width && from > start && *from != ' ') {
			if (last == start) {
				last = from;
				after = 0;
			}
			push_line(lines, arena, text_between(start, last));
			start = last;
			taken = after;
		}
		taken += columns;
		after += columns;
	}
	if (start < end)
		push_line(lines, arena, text_between(start, end));
}

void plain_wrap(struct plain_lines *lines, struct arena *arena, struct text text, size_t width)
{
	const char *at = text.bytes, *end = at + text.length;

	while (at < end) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));

		wrap_line(lines, arena, text_between(at, stop ? stop : end), width);
		at = stop ? stop + 1 : end;
	}
}

size_t plain_width(struct text text, size_t most)
{
	const char *at = text.bytes, *end = text.bytes + text.length;
	size_t width = 0;

	while (at < end && width < most)
		width += rune_width(utf8_next(&at, end, NULL));
	return width < most ? width : most;
}
