/* Findings as the XML of Checkstyle. */
#include "report/printed.h"
#include "report/reports.h"
#include "report/xml.h"

static const char *const levels[] = {
	[SEVERITY_NOTE] = "info", [SEVERITY_WARNING] = "warning", [SEVERITY_ERROR] = "error",
};

static void open_file(struct buffer *out, struct text path)
{
	buffer_string(out, "<file");
	xml_attribute(out, "name", path);
	buffer_string(out, ">\n");
}

static void write_finding(struct buffer *out, enum tongue tongue, const struct finding *finding)
{
	struct place_in_source at = source_place(finding->place.source, finding->place.start);
	struct buffer message = buffer_in(out->arena);

	printed_text(&message, finding_message(out->arena, tongue, finding));
	finding_helps(&message, tongue, finding, "\nhelp: ");
	buffer_format(out, "<error line=\"%u\" column=\"%u\" severity=\"%s\" message=\"", (unsigned)at.line, (unsigned)at.column,
		      levels[finding->severity]);
	xml_escape(out, buffer_text(&message));
	buffer_format(out, "\" source=\"journeyc.%s\"/>\n", rules[finding->rule].name);
}

/* A problem, at the first line of the file that it is about. */
static void write_problem(struct buffer *out, const struct problem *problem)
{
	open_file(out, problem->path.length ? problem->path : TEXT("."));
	buffer_string(out, "<error line=\"1\" severity=\"error\"");
	xml_attribute(out, "message", problem->message);
	buffer_format(out, " source=\"journeyc.%s\"/>\n</file>\n", problem->kind);
}

void checkstyle_write(struct buffer *out, const struct findings *findings)
{
	struct text path = {0};

	buffer_string(out, XML_HEAD "<checkstyle version=\"4.3\">\n");
	for (size_t i = 0; i < findings->problem_count; i++)
		write_problem(out, &findings->problems[i]);
	for (size_t i = 0; i < findings->count; i++) {
		struct text next = findings->items[i]->place.source->path;

		if (!i || !text_equal(path, next)) {
			buffer_string(out, i ? "</file>\n" : "");
			open_file(out, next);
		}
		path = next;
		write_finding(out, findings->tongue, findings->items[i]);
	}
	buffer_string(out, findings->count ? "</file>\n" : "");
	buffer_string(out, "</checkstyle>\n");
}
