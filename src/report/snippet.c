/* A source shown with places underlined: a row for each line that has one, and a row for each place under it. */
#include <stdlib.h>

#include "base/utf8.h"
#include "report/printed.h"
#include "report/text_parts.h"

enum { WIDTH_USUAL = 100, DIGITS_USUAL = 5, BAR = 3, CONTEXT = 10, LINE_MAX_BYTES = 1024 };

static void write_number(const struct writer *w, struct text number)
{
	buffer_repeat(w->out, ' ', w->digits > number.length ? w->digits - number.length : 0);
	buffer_add(w->out, number);
}

static void write_gutter(const struct writer *w, struct text number)
{
	write_number(w, number);
	buffer_string(w->out, " | ");
}

/* A source line in its printed form, with the columns of its bytes to be looked up. */
struct row {
	struct text text;  /* printed */
	struct text line;  /* source */
	size_t from, to;   /* columns that are shown */
};

/* The column in the printed row at which a byte of the line stands. */
static size_t column_of(const struct writer *w, struct text line, size_t byte)
{
	struct buffer ignored = buffer_in(w->arena);
	size_t columns = printed_add(&ignored, (struct text){line.bytes, byte}, &(struct printed_row){.in_source = true});

	arena_release(w->arena, ignored.bytes);
	return columns;
}

static size_t byte_of(const struct row *row, uint32_t offset, const struct source *source)
{
	const char *at = source->text.bytes + offset;

	if (at < row->line.bytes)
		return 0;
	return (size_t)(at - row->line.bytes) < row->line.length ? (size_t)(at - row->line.bytes) : row->line.length;
}

/* The part of a printed row between two columns, with `…` at each cut. */
static void write_clipped(const struct writer *w, const struct row *row, size_t columns)
{
	const char *at = row->text.bytes, *end = at + row->text.length;
	size_t column = 0, last = row->to < columns ? row->to - 1 : row->to;

	if (row->from)
		buffer_string(w->out, "…");
	while (at < end) {
		const char *from = at;
		unsigned width = rune_width(utf8_next(&at, end, NULL));
		size_t first = row->from ? row->from + 1 : 0;

		if (column >= first && column + width <= last)
			buffer_add(w->out, text_between(from, at));
		else if (column < first && column + width > first)
			buffer_byte(w->out, ' '); /* half of a wide character */
		column += width;
	}
	if (last < columns && last < row->to)
		buffer_string(w->out, "…");
}

/* The line around a place. Of a line that would take too long to look at, only what is near; tabs are then as wide as if it
 * began there. */
static struct text line_near(const struct mark *mark)
{
	struct text line = source_line_text(mark->place.source, mark->line);
	const char *at = mark->place.source->text.bytes + mark->place.start, *end = line.bytes + line.length;

	if (line.length <= LINE_MAX_BYTES)
		return line;
	if (at - line.bytes > LINE_MAX_BYTES / 4) {
		line.bytes = at - LINE_MAX_BYTES / 4;
		while (line.bytes < at && utf8_goes_on(*line.bytes))
			line.bytes++;
	}
	line.length = end - line.bytes > LINE_MAX_BYTES ? LINE_MAX_BYTES : (size_t)(end - line.bytes);
	return line;
}

static struct row make_row(const struct writer *w, const struct mark *mark, size_t *ret_columns)
{
	struct row row = {.line = line_near(mark)};
	size_t width = (w->style.width ? w->style.width : WIDTH_USUAL) - (w->digits + BAR);
	struct buffer printed = buffer_in(w->arena);
	size_t columns = printed_add(&printed, row.line, &(struct printed_row){.in_source = true});
	size_t start = column_of(w, row.line, byte_of(&row, mark->place.start, mark->place.source));
	size_t end = column_of(w, row.line, byte_of(&row, mark->place.end, mark->place.source));

	row.text = buffer_text(&printed);
	row.to = columns;
	if (columns > width) {
		row.from = end < width || start <= CONTEXT ? 0 : start - CONTEXT;
		row.to = row.from + width < columns ? row.from + width : columns;
	}
	*ret_columns = columns;
	return row;
}

static void write_underline(const struct writer *w, const struct row *row, const struct mark *mark)
{
	size_t start = column_of(w, row->line, byte_of(row, mark->place.start, mark->place.source));
	size_t end = mark->last_line > mark->line ? column_of(w, row->line, row->line.length)
		: column_of(w, row->line, byte_of(row, mark->place.end, mark->place.source));

	start = start < row->from ? row->from : start > row->to ? row->to : start;
	end = end > row->to ? row->to : end;
	write_gutter(w, TEXT(""));
	buffer_repeat(w->out, ' ', start - row->from);
	if (!mark->primary)
		text_colour(w, BLUE);
	buffer_repeat(w->out, mark->primary ? '^' : '-', end > start ? end - start : 1);
	if (!mark->primary)
		text_colour(w, PLAIN);
	if (mark->label.length) {
		buffer_byte(w->out, ' ');
		printed_text(w->out, mark->label);
	}
	if (mark->last_line > mark->line)
		buffer_format(w->out, tongue_say(w->tongue, " (to line %u)"), (unsigned)mark->last_line);
	text_end_row(w);
	if (!mark->replacement.length)
		return;
	write_gutter(w, TEXT(""));
	buffer_repeat(w->out, ' ', start - row->from);
	text_colour(w, GREEN);
	printed_text(w->out, mark->replacement);
	text_colour(w, PLAIN);
	text_end_row(w);
}

static int compare_marks(const void *left, const void *right)
{
	const struct mark *a = left, *b = right;

	if (a->place.start != b->place.start)
		return a->place.start < b->place.start ? -1 : 1;
	return b->primary - a->primary;
}

/* The mark that a clipped row is to show: the primary one, where it begins on that line. */
static const struct mark *main_mark(const struct mark *marks, size_t count)
{
	for (size_t i = 0; i < count && marks[i].line == marks->line; i++)
		if (marks[i].primary)
			return &marks[i];
	return marks;
}

void snippet_write(const struct writer *w, struct mark *marks, size_t count)
{
	uint32_t previous = 0;

	qsort(marks, count, sizeof *marks, compare_marks);
	for (size_t i = 0; i < count;) {
		struct buffer number = buffer_in(w->arena);
		uint32_t line = marks[i].line;
		size_t columns;
		struct row row = make_row(w, main_mark(marks + i, count - i), &columns);

		if (previous && line > previous + 1) {
			write_number(w, TEXT("..."));
			text_end_row(w);
		}
		buffer_integer(&number, line);
		write_gutter(w, buffer_text(&number));
		write_clipped(w, &row, columns);
		text_end_row(w);
		for (; i < count && marks[i].line == line; i++)
			write_underline(w, &row, &marks[i]);
		arena_release(w->arena, (char *)row.text.bytes);
		previous = line;
	}
}

struct mark snippet_mark(struct place place, bool primary)
{
	struct mark mark = {.place = place, .primary = primary};

	mark.line = source_line(place.source, place.start);
	mark.last_line = place.end > place.start ? source_line(place.source, place.end - 1) : mark.line;
	return mark;
}

/* One column stands free before a long number. */
size_t snippet_digits(const struct mark *marks, size_t count)
{
	uint32_t last = 0;
	size_t digits = 1;

	for (size_t i = 0; i < count; i++)
		last = marks[i].line > last ? marks[i].line : last;
	for (; last >= 10; last /= 10)
		digits++;
	return digits < DIGITS_USUAL ? DIGITS_USUAL : digits + 1;
}
