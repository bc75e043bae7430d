/* Findings as Markdown, for a comment on a pull request and a job summary. Nothing in a map is markup there. */
#include "base/utf8.h"
#include "report/marked.h"
#include "report/marked_table.h"
#include "report/reports.h"

/* In UTF-16 code units, so that the table keeps its room. */
enum { PROBLEM_UNITS_MAX = 20000 };

static void add_saying(struct buffer *out, enum tongue tongue, struct saying saying)
{
	struct stretches stretches = saying_stretches(out->arena, tongue, saying);

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

static struct text make_row(struct arena *arena, enum tongue tongue, const struct finding *finding)
{
	struct place_in_source at = source_place(finding->place.source, finding->place.start);
	struct buffer row = buffer_in(arena), place = buffer_in(arena);

	buffer_add(&place, finding->place.source->path);
	buffer_format(&place, ":%u:%u", (unsigned)at.line, (unsigned)at.column);
	buffer_format(&row, "| %s | ", severities[finding->severity]);
	marked_code(&row, buffer_text(&place));
	buffer_string(&row, " | ");
	add_saying(&row, tongue, finding->message);
	for (const struct remark *remark = finding->remarks; remark; remark = remark->next)
		if (remark->is_help) {
			buffer_string(&row, "; ");
			add_saying(&row, tongue, remark->saying);
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
	size_t problems = findings->problem_count, files = findings->file_count;
	enum tongue tongue = findings->tongue;

	findings_count_text(&counts, tongue, &findings->tally);
	if (problems) {
		buffer_string(&counts, counts.length ? ", " : "");
		buffer_format(&counts, tongue_count(tongue, "%zu problem", "%zu problems", problems), problems);
	}
	if (!counts.length)
		buffer_format(&counts, tongue_count(tongue, "no findings in %zu file", "no findings in %zu files", files),
			      files);
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
			buffer_format(out, tongue_say(findings->tongue, "- and %zu more; the log has them all\n"),
				      findings->problem_count - i);
			break;
		}
		buffer_add(out, buffer_text(&row));
	}
}

void markdown_write(struct buffer *out, const struct findings *findings)
{
	struct marked_table table = {
		.arena = out->arena, .tongue = findings->tongue,
		.head = tongue_say(findings->tongue, "| severity | place | finding | rule |\n|---|---|---|---|\n"),
	};
	size_t left;

	write_heading(out, findings);
	write_problems(out, findings);
	table.units = utf8_count_utf16(buffer_text(out));
	for (size_t i = 0; i < findings->count; i++)
		if (!marked_table_add(&table, make_row(out->arena, findings->tongue, findings->items[i])))
			break;
	left = findings->count - table.rows.count;
	marked_table_write(out, &table);
	if (left)
		buffer_format(out, tongue_count(findings->tongue, "\n%zu more finding is left out; the log has it.\n",
						"\n%zu more findings are left out; the log has them all.\n", left), left);
}
