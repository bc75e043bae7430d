/* The findings of a session, of all its maps together. */
#include <stdlib.h>

#include "api/files.h"
#include "api/session.h"
#include "api/tables.h"
#include "report/printed.h"
#include "report/reports.h"
#include "report/text.h"

/* Logical paths are only worked out where a format tells them. */
static void locate_all(struct journey_session *session)
{
	for (struct journey_map *map = session->maps; map; map = map->next) {
		if (map->located || !map->model)
			continue;
		report_sort(&map->report);
		model_locate(map->model, &map->report);
		map->located = true;
	}
}

/* All findings in one report, sorted, of at least a severity. */
static struct report gather_report(struct journey_session *session, enum severity least)
{
	struct report all = {.arena = &session->scratch};

	for (struct journey_map *map = session->maps; map; map = map->next)
		for (size_t i = 0; i < map->report.findings.count; i++)
			if (map->report.findings.items[i]->severity >= least)
				VECTOR_PUSH(&session->scratch, &all.findings, map->report.findings.items[i]);
	report_sort(&all);
	return all;
}

static int compare_texts(const void *left, const void *right)
{
	return text_compare(*(const struct text *)left, *(const struct text *)right);
}

/* The files that were checked: sorted, each once. */
static void gather_files(struct journey_session *session, struct findings *findings)
{
	size_t count = session->files.count, kept = 0;
	struct text *files = arena_resize(&session->scratch, NULL, (count + 1) * sizeof *files);

	if (count)
		memcpy(files, session->files.items, count * sizeof *files);
	qsort(files, count, sizeof *files, compare_texts);
	for (size_t i = 0; i < count; i++)
		if (!kept || !text_equal(files[kept - 1], files[i]))
			files[kept++] = files[i];
	findings->files = files;
	findings->file_count = kept;
}

static int compare_problems(const void *left, const void *right)
{
	const struct problem *a = left, *b = right;
	int order = text_compare(a->path, b->path);

	return order ? order : text_compare(a->message, b->message);
}

/* The order in which operands are given is not that of a report. */
static void sort_problems(struct journey_session *session)
{
	if (session->problems.count > 1)
		qsort(session->problems.items, session->problems.count, sizeof *session->problems.items, compare_problems);
}

/* Takes out what is suppressed. */
static size_t drop_suppressed(struct finding **items, size_t count)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++)
		if (items[i]->suppressed == SUPPRESSED_NOT)
			items[kept++] = items[i];
	return kept;
}

/* What a report shows. */
static struct findings gather(struct journey_session *session, const struct journey_report *report, bool show_suppressed)
{
	struct report all = gather_report(session, SEVERITY_NOTE + (enum severity)report->least);
	struct findings findings = {
		.items = all.findings.items, .count = all.findings.count, .show_suppressed = show_suppressed,
		.problems = session->problems.items, .problem_count = session->problems.count,
		.tally = findings_tally(all.findings.items, all.findings.count),
		.failing_from = SEVERITY_NOTE + report->failing, .language_fails = report->language_fails,
		.warnings_max = report->limits_warnings ? report->warnings_max : SIZE_MAX,
		.exit_status = report->exit_status, .version = journey_version(),
		.style = {.colour = report->colour, .width = report->width},
	};

	for (struct journey_map *map = session->maps; map; map = map->next)
		findings.tally.unlisted += map->report.unlisted;
	sort_problems(session);
	gather_files(session, &findings);
	if (!show_suppressed)
		findings.count = drop_suppressed(all.findings.items, all.findings.count);
	return findings;
}

static void use_arenas(struct journey_session *session, jmp_buf *escape)
{
	session_begin(session, escape);
	for (struct journey_map *map = session->maps; map; map = map->next)
		map->arena.failure = escape;
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
	use_arenas(session, &escape);
	if (setjmp(escape)) {
		session->problem = "there is not enough memory";
		return JOURNEY_FAILED;
	}
	if (format == SIZE_MAX) {
		session_fail(session, TEXT("there is no such format of findings"));
		return JOURNEY_FAILED;
	}
	row = &report_formats[format];
	if (row->identifies)
		locate_all(session);
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

	use_arenas(session, &escape);
	if (setjmp(escape))
		return JOURNEY_FAILED;
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
	use_arenas(session, &escape);
	if (setjmp(escape))
		return JOURNEY_FAILED;
	findings = gather(session, report, false);
	out = buffer_in(&session->scratch);
	findings_summary(&out, &findings.tally);
	output_take(&out, ret_output);
	return JOURNEY_DONE;
}

struct journey_tally journey_count(struct journey_session *session)
{
	struct journey_tally count = {0};
	struct findings findings;
	jmp_buf escape;

	use_arenas(session, &escape);
	if (setjmp(escape))
		return count;
	findings = gather(session, &(struct journey_report){0}, false);
	count = (struct journey_tally){
		.files = findings.file_count, .files_with = findings.tally.files_with,
		.errors = findings.tally.errors, .warnings = findings.tally.warnings, .notes = findings.tally.notes,
		.fixable_safe = findings.tally.fixable_safe, .fixable_unsafe = findings.tally.fixable_unsafe,
		.unlisted = findings.tally.unlisted,
	};
	for (struct journey_map *map = session->maps; map; map = map->next)
		count.over_limit |= map->report.over_limit;
	return count;
}

void journey_add_problem(struct journey_session *session, const char *kind, const char *path, const char *message)
{
	struct problem problem = {.kind = kind};
	jmp_buf escape;

	session->arena.failure = &escape;
	if (setjmp(escape))
		return;
	problem.path = arena_copy(&session->arena, text_of(path));
	problem.message = arena_copy(&session->arena, text_of(message));
	VECTOR_PUSH(&session->arena, &session->problems, problem);
}

enum journey_status journey_problems(struct journey_session *session, struct journey_output *ret_output)
{
	struct buffer out;
	jmp_buf escape;

	*ret_output = (struct journey_output){0};
	use_arenas(session, &escape);
	if (setjmp(escape))
		return JOURNEY_FAILED;
	sort_problems(session);
	out = buffer_in(&session->scratch);
	text_problems(&out, session->problems.items, session->problems.count);
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
