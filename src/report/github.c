/* Findings as orders to a GitHub runner, which shows them beside the changed lines. */
#include "base/utf8.h"
#include "report/marked.h"
#include "report/printed.h"
#include "report/reports.h"

/* The runner shows that many of a level in a step, and hides the rest. */
enum { SHOWN_MAX = 10, MESSAGE_UNITS_MAX = 4000 };

static const char *const levels[] = {
	[SEVERITY_NOTE] = "notice", [SEVERITY_WARNING] = "warning", [SEVERITY_ERROR] = "error",
};

static void add_path(struct buffer *out, struct text path)
{
	struct buffer printed = buffer_in(out->arena);

	buffer_string(out, "file=");
	printed_text(&printed, path);
	marked_order(out, buffer_text(&printed), true);
	buffer_byte(out, ',');
}

/* The first MESSAGE_UNITS_MAX UTF-16 units of a text, the last one being `…` where some are left out. */
static struct text cut(struct buffer *text)
{
	const char *at = text->bytes, *end = at + text->length, *fits = at;
	size_t units = 0;

	while (at < end && units <= MESSAGE_UNITS_MAX) {
		if (units < MESSAGE_UNITS_MAX)
			fits = at;
		units += utf8_next(&at, end, NULL) > 0xFFFF ? 2 : 1;
	}
	if (units <= MESSAGE_UNITS_MAX)
		return buffer_text(text);
	text->length = (size_t)(fits - text->bytes);
	buffer_string(text, "…");
	return buffer_text(text);
}

static void write_finding(struct buffer *out, enum tongue tongue, const struct finding *finding)
{
	struct place_in_source start = source_place(finding->place.source, finding->place.start);
	struct place_in_source end = source_place(finding->place.source, finding->place.end);
	struct buffer message = buffer_in(out->arena);

	buffer_format(out, "::%s ", levels[finding->severity]);
	add_path(out, finding->place.source->path);
	buffer_format(out, "line=%u,endLine=%u,", (unsigned)start.line, (unsigned)end.line);
	if (start.line == end.line)
		buffer_format(out, "col=%u,endColumn=%u,", (unsigned)start.column_utf16, (unsigned)end.column_utf16);
	buffer_format(out, "title=%s::", rules[finding->rule].name);
	printed_text(&message, finding_message(out->arena, tongue, finding));
	finding_helps(&message, tongue, finding, "\nhelp: ");
	marked_order(out, cut(&message), false);
	buffer_byte(out, '\n');
}

static void write_problem(struct buffer *out, const struct problem *problem)
{
	struct buffer message = buffer_in(out->arena);

	buffer_string(out, "::error ");
	if (problem->path.length)
		add_path(out, problem->path);
	buffer_string(out, "title=journeyc::");
	printed_text(&message, problem->message);
	marked_order(out, cut(&message), false);
	buffer_byte(out, '\n');
}

/* The first `most` findings of a severity. */
static void write_level(struct buffer *out, const struct findings *findings, enum severity severity, size_t most)
{
	for (size_t i = 0; i < findings->count && most; i++)
		if (findings->items[i]->severity == severity) {
			write_finding(out, findings->tongue, findings->items[i]);
			most--;
		}
}

static size_t at_most(size_t count, size_t most)
{
	return count < most ? count : most;
}

void github_write(struct buffer *out, const struct findings *findings)
{
	const struct tally *tally = &findings->tally;
	size_t problems = at_most(findings->problem_count, SHOWN_MAX);
	size_t errors = at_most(tally->errors, SHOWN_MAX - problems);
	size_t warnings = at_most(tally->warnings, SHOWN_MAX);
	size_t notes = at_most(tally->notes, SHOWN_MAX);
	size_t all = findings->problem_count + tally->errors + tally->warnings + tally->notes;

	if (problems + errors + warnings + notes < all)
		notes = at_most(notes, SHOWN_MAX - 1);
	for (size_t i = 0; i < problems; i++)
		write_problem(out, &findings->problems[i]);
	write_level(out, findings, SEVERITY_ERROR, errors);
	write_level(out, findings, SEVERITY_WARNING, warnings);
	write_level(out, findings, SEVERITY_NOTE, notes);
	all -= problems + errors + warnings + notes;
	if (!all)
		return;
	buffer_string(out, "::notice title=journeyc::");
	buffer_format(out, tongue_count(findings->tongue, "%zu more finding is not shown here; the log has it\n",
					"%zu more findings are not shown here; the log has them all\n", all), all);
}
