/* The findings of a session, of all its maps together. */
#include <stdlib.h>

#include "api/files.h"
#include "api/session.h"
#include "api/tables.h"
#include "report/printed.h"
#include "report/reports.h"
#include "report/text.h"

/* The files that were checked: sorted, each once. */
static void gather_files(struct journey_session *session, struct findings *findings)
{
	struct checked_list list = checked_all(session);
	struct text *files = arena_take(&session->scratch, (list.items.count + 1) * sizeof *files);
	size_t kept = 0;

	for (size_t i = 0; i < list.items.count; i++)
		if (!kept || !text_equal(files[kept - 1], list.items.items[i]->files[0].path))
			files[kept++] = list.items.items[i]->files[0].path;
	findings->files = files;
	findings->file_count = kept;
}

static int compare_problems(const void *left, const void *right)
{
	const struct problem *a = left, *b = right;
	int order = text_compare(a->path, b->path);

	if (!order && a->finding && b->finding)
		order = (a->finding->place.start > b->finding->place.start) - (a->finding->place.start < b->finding->place.start);
	return order ? order : text_compare(a->message, b->message);
}

/* The problems of a session and those that it took over, each once. The order in which operands are given is not theirs. */
static void gather_problems(struct journey_session *session, struct findings *findings)
{
	VECTOR(struct problem) problems = {0};
	size_t kept = 0;

	for (struct journey_session *one = session; one; one = one->joined)
		for (size_t i = 0; i < one->problems.count; i++)
			VECTOR_PUSH(&session->scratch, &problems, one->problems.items[i]);
	if (problems.count > 1)
		qsort(problems.items, problems.count, sizeof *problems.items, compare_problems);
	for (size_t i = 0; i < problems.count; i++)
		if (!kept || compare_problems(&problems.items[kept - 1], &problems.items[i]) != 0)
			problems.items[kept++] = problems.items[i];
	findings->problems = problems.items;
	findings->problem_count = kept;
}

/* Takes out what is less severe, and what is suppressed where that is not shown. */
static size_t drop(struct finding **items, size_t count, enum severity least, bool suppressed)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++)
		if (items[i]->severity >= least && (!suppressed || items[i]->suppressed == SUPPRESSED_NOT))
			items[kept++] = items[i];
	return kept;
}

static size_t count_unlisted(struct journey_session *session)
{
	struct checked_list list = checked_all(session);
	size_t count = 0;

	for (size_t i = 0; i < list.items.count; i++)
		count += list.items.items[i]->unlisted;
	return count;
}

/* What a report shows. */
static struct findings gather(struct journey_session *session, const struct journey_report *report, bool show_suppressed)
{
	struct report all = session_judge(session);
	struct findings findings = {
		.items = all.findings.items, .show_suppressed = show_suppressed,
		.failing_from = SEVERITY_NOTE + report->failing, .language_fails = report->language_fails,
		.warnings_max = report->limits_warnings ? report->warnings_max : SIZE_MAX,
		.exit_status = report->exit_status, .version = journey_version(), .tongue = session->tongue,
		.style = {.colour = report->colour, .width = report->width},
	};

	gather_problems(session, &findings);
	gather_files(session, &findings);
	findings.count = drop(all.findings.items, all.findings.count, SEVERITY_NOTE + (enum severity)report->least, false);
	findings.tally = findings_tally(all.findings.items, findings.count);
	findings.tally.fixed = session->fixed;
	findings.tally.unlisted = count_unlisted(session);
	if (!show_suppressed)
		findings.count = drop(all.findings.items, findings.count, SEVERITY_OFF, true);
	return findings;
}

enum journey_status journey_write_report(struct journey_session *session, const struct journey_report *report,
					 struct journey_output *ret_output)
{
	size_t format = table_find("report", text_of(report->format ? report->format : "text"));
	const struct report_row *row;
	struct findings findings;
	struct buffer out;
	jmp_buf escape;

	*ret_output = (struct journey_output){0};
	session_begin(session, &escape);
	if (setjmp(escape))
		return session_exhausted(session);
	if (format == SIZE_MAX) {
		session_fail(session, SAY(NO_SUCH_REPORT));
		return JOURNEY_FAILED;
	}
	row = &report_formats[format];
	findings = gather(session, report, report->show_suppressed && !row->hides_suppressed);
	if (row->identifies)
		findings_identify(&session->scratch, &findings);
	out = buffer_in(&session->scratch);
	row->write(&out, &findings);
	output_take(&out, ret_output);
	return JOURNEY_DONE;
}

enum journey_status journey_judge(struct journey_session *session, const struct journey_report *report)
{
	struct findings findings;
	jmp_buf escape;

	session_begin(session, &escape);
	if (setjmp(escape))
		return session_exhausted(session);
	if (session_is_exhausted(session))
		return session_exhausted(session);
	findings = gather(session, report, false);
	return (enum journey_status)findings_judge(&findings);
}

enum journey_status journey_summary(struct journey_session *session, const struct journey_report *report,
				    struct journey_output *ret_output)
{
	struct findings findings;
	struct buffer out;
	jmp_buf escape;

	*ret_output = (struct journey_output){0};
	session_begin(session, &escape);
	if (setjmp(escape))
		return session_exhausted(session);
	findings = gather(session, report, false);
	out = buffer_in(&session->scratch);
	findings_summary(&out, session->tongue, &findings.tally);
	output_take(&out, ret_output);
	return JOURNEY_DONE;
}

struct journey_tally journey_count(struct journey_session *session)
{
	struct journey_tally count = {0};
	struct checked_list list;
	struct findings findings;
	jmp_buf escape;

	session_begin(session, &escape);
	if (setjmp(escape)) {
		session_exhausted(session);
		return count;
	}
	findings = gather(session, &(struct journey_report){0}, false);
	count = (struct journey_tally){
		.files = findings.file_count, .files_with = findings.tally.files_with,
		.errors = findings.tally.errors, .warnings = findings.tally.warnings, .notes = findings.tally.notes,
		.fixable_safe = findings.tally.fixable_safe, .fixable_unsafe = findings.tally.fixable_unsafe,
		.unlisted = findings.tally.unlisted,
	};
	list = checked_all(session);
	for (size_t i = 0; i < list.items.count; i++)
		count.over_limit |= list.items.items[i]->over_limit;
	return count;
}

void journey_add_problem(struct journey_session *session, const char *kind, const char *path, const char *message)
{
	struct problem problem = {.kind = kind};
	jmp_buf escape;

	session->arena.failure = &escape;
	if (setjmp(escape)) {
		session_exhausted(session);
		return;
	}
	problem.path = arena_copy(&session->arena, text_of(path));
	problem.message = arena_copy(&session->arena, text_of(message));
	VECTOR_PUSH(&session->arena, &session->problems, problem);
}

enum journey_status journey_problems(struct journey_session *session, struct journey_output *ret_output)
{
	struct findings findings = {.tongue = session->tongue};
	struct buffer out;
	jmp_buf escape;

	*ret_output = (struct journey_output){0};
	session_begin(session, &escape);
	if (setjmp(escape))
		return session_exhausted(session);
	gather_problems(session, &findings);
	out = buffer_in(&session->scratch);
	text_problems(&out, &findings);
	output_take(&out, ret_output);
	return JOURNEY_DONE;
}

enum journey_status journey_shown_path(const char *path, const char *base, struct journey_output *ret_output)
{
	struct arena arena;
	struct buffer out;
	jmp_buf escape;

	*ret_output = (struct journey_output){0};
	arena_create(&arena, &escape);
	if (setjmp(escape)) {
		arena_destroy(&arena);
		return JOURNEY_FAILED;
	}
	out = buffer_in(&arena);
	buffer_add(&out, path_relative(&arena, path_absolute(&arena, text_of(path)), path_absolute(&arena, text_of(base ? base : "."))));
	output_take(&out, ret_output);
	arena_destroy(&arena);
	return JOURNEY_DONE;
}

enum journey_status journey_printed(const char *text, struct journey_output *ret_output)
{
	struct arena arena;
	struct buffer out;
	jmp_buf escape;

	arena_create(&arena, &escape);
	if (setjmp(escape)) {
		arena_destroy(&arena);
		return JOURNEY_FAILED;
	}
	out = buffer_in(&arena);
	printed_add(&out, text_of(text), &(struct printed_row){0});
	output_take(&out, ret_output);
	arena_destroy(&arena);
	return JOURNEY_DONE;
}
