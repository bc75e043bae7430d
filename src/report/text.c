#include <stdlib.h>

#include "base/utf8.h"
#include "report/printed.h"
#include "report/reports.h"
#include "report/text.h"

enum { WIDTH_USUAL = 100, DIGITS_USUAL = 5, BAR = 3, CONTEXT = 10, LABELS_MAX = 3, REMARKS_MAX = 3, LINE_MAX_BYTES = 1024 };

#define BOLD "\033[1m"
#define RED "\033[31m"
#define GREEN "\033[32m"
#define BLUE "\033[34m"
#define MAGENTA "\033[35m"
#define CYAN "\033[36m"
#define PLAIN "\033[0m"

/* What a row under a source line marks. */
struct mark {
	struct place place;
	uint32_t line, last_line;
	bool primary;
	struct text label;       /* behind the underline */
	struct text replacement; /* below it */
};

struct writer {
	struct buffer *out;
	struct arena *arena;
	struct text_style style;
	size_t digits; /* columns of the line numbers */
};

static void colour(const struct writer *w, const char *code)
{
	if (w->style.colour)
		buffer_string(w->out, code);
}

static const char *severity_colour(enum severity severity)
{
	return severity == SEVERITY_ERROR ? RED : severity == SEVERITY_WARNING ? MAGENTA : CYAN;
}

/* ---- the first line */

static void write_place(const struct writer *w, struct place place)
{
	colour(w, BOLD);
	place_print(w->out, place);
	buffer_byte(w->out, ':');
	colour(w, PLAIN);
}

static void write_severity(const struct writer *w, enum severity severity)
{
	buffer_byte(w->out, ' ');
	colour(w, severity_colour(severity));
	buffer_string(w->out, severities[severity]);
	colour(w, PLAIN);
	buffer_string(w->out, ": ");
}

static void write_rule(const struct writer *w, enum rule rule)
{
	buffer_byte(w->out, ' ');
	colour(w, BOLD);
	buffer_byte(w->out, '[');
	buffer_string(w->out, rules[rule].name);
	buffer_byte(w->out, ']');
	colour(w, PLAIN);
}

static void write_suppression(const struct writer *w, const struct finding *finding)
{
	if (finding->suppressed == SUPPRESSED_NOT)
		return;
	buffer_string(w->out, finding->suppressed == SUPPRESSED_BY_BASELINE ? " (baseline" : " (suppressed");
	if (finding->reason.length) {
		buffer_string(w->out, ": ");
		printed_text(w->out, finding->reason);
	}
	buffer_byte(w->out, ')');
}

static void write_head(const struct writer *w, const struct finding *finding)
{
	write_place(w, finding->place);
	write_severity(w, finding->severity);
	printed_text(w->out, finding->rendered);
	write_rule(w, finding->rule);
	write_suppression(w, finding);
}

void text_first_line(struct buffer *out, const struct finding *finding)
{
	write_head(&(struct writer){.out = out, .arena = out->arena}, finding);
}

/* ---- rows */

/* Ends a row: no spaces stand before a line end. */
static void end_row(const struct writer *w)
{
	while (w->out->length && w->out->bytes[w->out->length - 1] == ' ')
		w->out->length--;
	buffer_byte(w->out, '\n');
}

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
		while (line.bytes < at && ((unsigned char)*line.bytes & 0xC0) == 0x80)
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
		colour(w, BLUE);
	buffer_repeat(w->out, mark->primary ? '^' : '-', end > start ? end - start : 1);
	if (!mark->primary)
		colour(w, PLAIN);
	if (mark->label.length) {
		buffer_byte(w->out, ' ');
		printed_text(w->out, mark->label);
	}
	if (mark->last_line > mark->line)
		buffer_format(w->out, " (to line %u)", (unsigned)mark->last_line);
	end_row(w);
	if (!mark->replacement.length)
		return;
	write_gutter(w, TEXT(""));
	buffer_repeat(w->out, ' ', start - row->from);
	colour(w, GREEN);
	printed_text(w->out, mark->replacement);
	colour(w, PLAIN);
	end_row(w);
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

/* Source lines, each with the marks that begin on it, in order of line and column. */
static void write_snippet(const struct writer *w, struct mark *marks, size_t count)
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
			end_row(w);
		}
		buffer_integer(&number, line);
		write_gutter(w, buffer_text(&number));
		write_clipped(w, &row, columns);
		end_row(w);
		for (; i < count && marks[i].line == line; i++)
			write_underline(w, &row, &marks[i]);
		arena_release(w->arena, (char *)row.text.bytes);
		previous = line;
	}
}

static struct mark make_mark(struct place place, bool primary)
{
	struct mark mark = {.place = place, .primary = primary};

	mark.line = source_line(place.source, place.start);
	mark.last_line = place.end > place.start ? source_line(place.source, place.end - 1) : mark.line;
	return mark;
}

static size_t digits_of(uint32_t line)
{
	size_t digits = 1;

	for (; line >= 10; line /= 10)
		digits++;
	return digits < DIGITS_USUAL ? DIGITS_USUAL : digits + 1;
}

/* ---- a finding */

static bool fixes_primary(const struct finding *finding)
{
	const struct fix *fix = finding->fix;

	return fix && fix->place.source == finding->place.source && fix->place.start == finding->place.start
		&& fix->place.end == finding->place.end;
}

/* The primary place and the labels of the same file. */
static void write_own_snippet(struct writer *w, const struct finding *finding)
{
	struct mark marks[LABELS_MAX + 1];
	size_t count = 0, labels = 0;

	marks[count] = make_mark(finding->place, true);
	if (fixes_primary(finding))
		marks[count].replacement = finding->fix->text;
	count++;
	for (const struct label *label = finding->labels; label && labels < LABELS_MAX; label = label->next, labels++) {
		if (label->place.source != finding->place.source)
			continue;
		marks[count] = make_mark(label->place, false);
		marks[count++].label = saying_text(w->arena, label->saying);
	}
	for (size_t i = 0; i < count; i++)
		w->digits = digits_of(marks[i].line) > w->digits ? digits_of(marks[i].line) : w->digits;
	write_snippet(w, marks, count);
}

static void write_remark(const struct writer *w, const char *kind, struct text text)
{
	buffer_repeat(w->out, ' ', w->digits + 1);
	buffer_string(w->out, "= ");
	buffer_string(w->out, kind);
	buffer_string(w->out, ": ");
	printed_text(w->out, text);
	end_row(w);
}

static void write_remarks(const struct writer *w, const struct finding *finding, bool helps)
{
	size_t count = 0;

	for (const struct remark *remark = finding->remarks; remark && count < REMARKS_MAX; remark = remark->next) {
		if (remark->is_help != helps)
			continue;
		write_remark(w, helps ? "help" : "note", saying_text(w->arena, remark->saying));
		count++;
	}
}

static void write_more_places(const struct writer *w, const struct finding *finding)
{
	struct buffer more = buffer_in(w->arena);
	size_t count = 0;

	for (const struct label *label = finding->labels; label; label = label->next)
		count++;
	if (count <= LABELS_MAX)
		return;
	buffer_integer(&more, (int64_t)(count - LABELS_MAX));
	write_remark(w, "note", saying_text(w->arena, SAY(MORE_PLACES, buffer_text(&more))));
}

/* Labels in other files, each with a snippet of its own. */
static void write_other_places(struct writer *w, const struct finding *finding)
{
	size_t labels = 0;

	for (const struct label *label = finding->labels; label && labels < LABELS_MAX; label = label->next, labels++) {
		struct mark mark;

		if (label->place.source == finding->place.source)
			continue;
		mark = make_mark(label->place, false);
		w->digits = digits_of(mark.line);
		write_place(w, label->place);
		write_severity(w, SEVERITY_NOTE);
		printed_text(w->out, saying_text(w->arena, label->saying));
		end_row(w);
		write_snippet(w, &mark, 1);
	}
}

static void write_finding(struct writer *w, const struct finding *finding)
{
	w->digits = DIGITS_USUAL;
	write_head(w, finding);
	end_row(w);
	write_own_snippet(w, finding);
	write_more_places(w, finding);
	write_remarks(w, finding, false);
	write_remarks(w, finding, true);
	write_other_places(w, finding);
}

void text_write(struct buffer *out, const struct findings *findings)
{
	struct writer w = {.out = out, .arena = out->arena, .style = findings->style};

	for (size_t i = 0; i < findings->count; i++)
		write_finding(&w, findings->items[i]);
}

void short_write(struct buffer *out, const struct findings *findings)
{
	struct writer w = {.out = out, .arena = out->arena, .style = findings->style};

	for (size_t i = 0; i < findings->count; i++) {
		write_head(&w, findings->items[i]);
		end_row(&w);
	}
}

void text_problems(struct buffer *out, const struct problem *problems, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		buffer_string(out, "journeyc: ");
		printed_text(out, problems[i].path);
		buffer_string(out, problems[i].path.length ? ": " : "");
		printed_text(out, problems[i].message);
		buffer_byte(out, '\n');
	}
}
