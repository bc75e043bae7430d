/* Findings as Markdown, for a comment on a pull request and a job summary. Nothing in a map is markup there. */
#include "base/utf8.h"
#include "report/marked.h"
#include "report/reports.h"

/* In UTF-16 units: a comment may have 65,536. What is reserved is for all but the rows. */
enum { UNITS_MAX = 60000, RESERVED = 1000, PROBLEM_UNITS_MAX = 20000, ROWS_OPEN = 20 };

#define TABLE_HEAD "| severity | place | finding | rule |\n|---|---|---|---|\n"

static void add_saying(struct buffer *out, struct saying saying)
{
	struct stretches stretches = saying_stretches(out->arena, saying);

	for (size_t i = 0; i < stretches.count; i++)
		if (stretches.items[i].quoted)
			marked_code(out, stretches.items[i].text);
		else
			marked_words(out, stretches.items[i].text);
}

static void add_suppression(struct buffer *out, const struct finding *finding)
{
	if (finding->suppressed == SUPPRESSED_NOT)
		return;
	buffer_string(out, " (");
	buffer_string(out, suppression_words[finding->suppressed]);
	if (finding->reason.length) {
		buffer_string(out, ": ");
		marked_code(out, finding->reason);
	}
	buffer_byte(out, ')');
}

static struct text make_row(struct arena *arena, const struct finding *finding)
{
	struct place_in_source at = source_place(finding->place.source, finding->place.start);
	struct buffer row = buffer_in(arena), place = buffer_in(arena);

	buffer_add(&place, finding->place.source->path);
	buffer_format(&place, ":%u:%u", (unsigned)at.line, (unsigned)at.column);
	buffer_format(&row, "| %s | ", severities[finding->severity]);
	marked_code(&row, buffer_text(&place));
	buffer_string(&row, " | ");
	add_saying(&row, finding->message);
	for (const struct remark *remark = finding->remarks; remark; remark = remark->next)
		if (remark->is_help) {
			buffer_string(&row, "; ");
			add_saying(&row, remark->saying);
		}
	buffer_string(&row, " | ");
	marked_code(&row, text_of(rules[finding->rule].name));
	add_suppression(&row, finding);
	buffer_string(&row, " |\n");
	return buffer_text(&row);
}

static void write_heading(struct buffer *out, const struct findings *findings)
{
	struct buffer counts = buffer_in(out->arena);
	size_t problems = findings->problem_count;

	findings_count_text(&counts, &findings->tally);
	if (problems)
		buffer_format(&counts, "%s%zu problem%s", counts.length ? ", " : "", problems, problems == 1 ? "" : "s");
	if (!counts.length)
		buffer_format(&counts, "no findings in %zu file%s", findings->file_count, findings->file_count == 1 ? "" : "s");
	buffer_string(out, "<!-- journeyc:lint -->\n### journeyc: ");
	buffer_add(out, buffer_text(&counts));
	buffer_byte(out, '\n');
}

static void write_problems(struct buffer *out, const struct findings *findings)
{
	size_t units = 0;

	buffer_string(out, findings->problem_count ? "\n" : "");
	for (size_t i = 0; i < findings->problem_count; i++) {
		const struct problem *problem = &findings->problems[i];
		struct buffer row = buffer_in(out->arena);

		buffer_string(&row, "- ");
		if (problem->path.length) {
			marked_code(&row, problem->path);
			buffer_string(&row, ": ");
		}
		marked_words(&row, problem->message);
		buffer_byte(&row, '\n');
		units += utf8_count_utf16(buffer_text(&row));
		if (units > PROBLEM_UNITS_MAX) {
			buffer_format(out, "- and %zu more; the log has them all\n", findings->problem_count - i);
			break;
		}
		buffer_add(out, buffer_text(&row));
	}
}

/* The rows that fit, and how many they are. */
static size_t make_rows(struct arena *arena, const struct findings *findings, struct text *ret_rows, size_t units)
{
	size_t count = 0;

	for (; count < findings->count; count++) {
		ret_rows[count] = make_row(arena, findings->items[count]);
		units += utf8_count_utf16(ret_rows[count]);
		if (units > UNITS_MAX - RESERVED)
			break;
	}
	return count;
}

static void write_rows(struct buffer *out, const struct text *rows, size_t count)
{
	buffer_string(out, "\n" TABLE_HEAD);
	for (size_t i = 0; i < count; i++)
		buffer_add(out, rows[i]);
}

void markdown_write(struct buffer *out, const struct findings *findings)
{
	struct text *rows = arena_resize(out->arena, NULL, (findings->count + 1) * sizeof *rows);
	size_t count, left;

	write_heading(out, findings);
	write_problems(out, findings);
	count = make_rows(out->arena, findings, rows, utf8_count_utf16(buffer_text(out)));
	left = findings->count - count;
	if (count)
		write_rows(out, rows, count < ROWS_OPEN ? count : ROWS_OPEN);
	if (count > ROWS_OPEN) {
		buffer_format(out, "\n<details><summary>%zu more</summary>\n", count - ROWS_OPEN);
		write_rows(out, rows + ROWS_OPEN, count - ROWS_OPEN);
		buffer_string(out, "\n</details>\n");
	}
	if (left)
		buffer_format(out, "\n%zu more finding%s left out; the log has %s.\n", left, left == 1 ? " is" : "s are",
			      left == 1 ? "it" : "them all");
	arena_release(out->arena, rows);
}
