#include "report/text.h"

#include "report/printed.h"
#include "report/reports.h"
#include "report/text_parts.h"

enum { LABELS_MAX = 3, REMARKS_MAX = 3 };

void text_colour(const struct writer *w, const char *code)
{
	if (w->style.colour)
		buffer_string(w->out, code);
}

void text_end_row(const struct writer *w)
{
	while (w->out->length && w->out->bytes[w->out->length - 1] == ' ')
		w->out->length--;
	buffer_byte(w->out, '\n');
}

static const char *severity_colour(enum severity severity)
{
	return severity == SEVERITY_ERROR ? RED : severity == SEVERITY_WARNING ? MAGENTA : CYAN;
}

/* ---- the first line */

static void write_place(const struct writer *w, struct place place)
{
	text_colour(w, BOLD);
	place_print(w->out, place);
	buffer_byte(w->out, ':');
	text_colour(w, PLAIN);
}

static void write_severity(const struct writer *w, enum severity severity)
{
	buffer_byte(w->out, ' ');
	text_colour(w, severity_colour(severity));
	buffer_string(w->out, severities[severity]);
	text_colour(w, PLAIN);
	buffer_string(w->out, ": ");
}

static void write_rule(const struct writer *w, enum rule rule)
{
	buffer_byte(w->out, ' ');
	text_colour(w, BOLD);
	buffer_byte(w->out, '[');
	buffer_string(w->out, rules[rule].name);
	buffer_byte(w->out, ']');
	text_colour(w, PLAIN);
}

static void write_suppression(const struct writer *w, const struct finding *finding)
{
	if (finding->suppressed == SUPPRESSED_NOT)
		return;
	buffer_string(w->out, " (");
	buffer_string(w->out, suppression_words[finding->suppressed]);
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
	printed_text(w->out, finding_message(w->arena, w->tongue, finding));
	if (finding->rule)
		write_rule(w, finding->rule);
	write_suppression(w, finding);
}

void text_first_line(struct buffer *out, enum tongue tongue, const struct finding *finding)
{
	write_head(&(struct writer){.out = out, .arena = out->arena, .tongue = tongue}, finding);
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

	marks[count] = snippet_mark(finding->place, true);
	if (fixes_primary(finding))
		marks[count].replacement = finding->fix->text;
	count++;
	for (const struct label *label = finding->labels; label && labels < LABELS_MAX; label = label->next, labels++) {
		if (label->place.source != finding->place.source)
			continue;
		marks[count] = snippet_mark(label->place, false);
		marks[count++].label = saying_text(w->arena, w->tongue, label->saying);
	}
	w->digits = snippet_digits(marks, count);
	snippet_write(w, marks, count);
}

static void write_remark(const struct writer *w, const char *kind, struct text text)
{
	buffer_repeat(w->out, ' ', w->digits + 1);
	buffer_string(w->out, "= ");
	buffer_string(w->out, kind);
	buffer_string(w->out, ": ");
	printed_text(w->out, text);
	text_end_row(w);
}

static void write_remarks(const struct writer *w, const struct finding *finding, bool helps)
{
	size_t count = 0;

	for (const struct remark *remark = finding->remarks; remark && count < REMARKS_MAX; remark = remark->next) {
		if (remark->is_help != helps)
			continue;
		write_remark(w, helps ? "help" : "note", saying_text(w->arena, w->tongue, remark->saying));
		count++;
	}
}

static void write_more_places(const struct writer *w, const struct finding *finding)
{
	size_t count = 0;

	for (const struct label *label = finding->labels; label; label = label->next)
		count++;
	if (count <= LABELS_MAX)
		return;
	write_remark(w, "note", saying_text(w->arena, w->tongue, SAY(MORE_PLACES, saying_number(w->arena, count - LABELS_MAX))));
}

/* Labels in other files, each with a snippet of its own. */
static void write_other_places(struct writer *w, const struct finding *finding)
{
	size_t labels = 0;

	for (const struct label *label = finding->labels; label && labels < LABELS_MAX; label = label->next, labels++) {
		struct mark mark;

		if (label->place.source == finding->place.source)
			continue;
		mark = snippet_mark(label->place, false);
		w->digits = snippet_digits(&mark, 1);
		write_place(w, label->place);
		write_severity(w, SEVERITY_NOTE);
		printed_text(w->out, saying_text(w->arena, w->tongue, label->saying));
		text_end_row(w);
		snippet_write(w, &mark, 1);
	}
}

static void write_finding(struct writer *w, const struct finding *finding)
{
	write_head(w, finding);
	text_end_row(w);
	write_own_snippet(w, finding);
	write_more_places(w, finding);
	write_remarks(w, finding, false);
	write_remarks(w, finding, true);
	write_other_places(w, finding);
}

void text_write(struct buffer *out, const struct findings *findings)
{
	struct writer w = {.out = out, .arena = out->arena, .tongue = findings->tongue, .style = findings->style};

	for (size_t i = 0; i < findings->count; i++)
		write_finding(&w, findings->items[i]);
}

void short_write(struct buffer *out, const struct findings *findings)
{
	struct writer w = {.out = out, .arena = out->arena, .tongue = findings->tongue, .style = findings->style};

	for (size_t i = 0; i < findings->count; i++) {
		write_head(&w, findings->items[i]);
		text_end_row(&w);
	}
}

void text_problems(struct buffer *out, const struct findings *findings)
{
	struct writer w = {.out = out, .arena = out->arena, .tongue = findings->tongue};

	for (size_t i = 0; i < findings->problem_count; i++) {
		const struct problem *problem = &findings->problems[i];

		if (problem->finding) {
			write_finding(&w, problem->finding);
			continue;
		}
		buffer_string(out, "journeyc: ");
		printed_text(out, problem->path);
		buffer_string(out, problem->path.length ? ": " : "");
		printed_text(out, problem->message);
		buffer_byte(out, '\n');
	}
}
