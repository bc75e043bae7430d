/* The findings of a session, of all its maps together. */
#include <stdlib.h>

#include "api/session.h"
#include "api/tables.h"
#include "report/printed.h"
#include "report/text.h"

/* All findings in one report, sorted, of at least a severity. */
static struct report gather(struct journey_session *session, enum severity least)
{
	struct report all = {.arena = &session->scratch};

	for (struct journey_map *map = session->maps; map; map = map->next)
		for (size_t i = 0; i < map->report.findings.count; i++) {
			struct finding *finding = map->report.findings.items[i];

			if (finding->severity < least)
				continue;
			VECTOR_PUSH(&session->scratch, &all.findings, finding);
		}
	report_sort(&all);
	return all;
}

/* Logical paths are only worked out where a format tells them. */
static void locate_all(struct journey_session *session)
{
	for (struct journey_map *map = session->maps; map; map = map->next)
		for (size_t i = 0; map->model && i < map->report.findings.count; i++)
			model_locate(map->model, map->report.findings.items[i]);
}

static void use_arenas(struct journey_session *session, jmp_buf *escape)
{
	session_begin(session, escape);
	for (struct journey_map *map = session->maps; map; map = map->next)
		map->arena.failure = escape;
}

static void write_text(const struct report *all, const struct journey_report *report, struct buffer *out)
{
	struct text_style style = {.colour = report->colour, .width = report->width,
				   .brief = report->format && strcmp(report->format, "short") == 0};

	for (size_t i = 0; i < all->findings.count; i++)
		text_finding(out, all->findings.items[i], &style);
}

static void write_json(struct journey_session *session, const struct report *all, const struct journey_report *report,
		       struct buffer *out)
{
	struct findings findings = {
		.items = all->findings.items, .count = all->findings.count,
		.problems = session->problems.items, .problem_count = session->problems.count,
		.files = session->files, .exit_status = report->exit_status, .version = journey_version(),
	};

	locate_all(session);
	json_findings(out, &findings);
}

enum journey_status journey_write_report(struct journey_session *session, const struct journey_report *report,
					 struct journey_output *ret_output)
{
	size_t format = table_find("report", text_of(report->format ? report->format : "text"));
	struct report all;
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
	all = gather(session, SEVERITY_NOTE + (enum severity)report->least);
	out = buffer_in(&session->scratch);
	if (report->format && strcmp(report->format, "json") == 0)
		write_json(session, &all, report, &out);
	else
		write_text(&all, report, &out);
	output_take(&out, ret_output);
	return JOURNEY_DONE;
}

struct journey_tally journey_count(struct journey_session *session)
{
	struct journey_tally count = {.files = session->files};
	struct findings findings = {0};
	struct report all;
	struct tally tally;
	jmp_buf escape;

	use_arenas(session, &escape);
	if (setjmp(escape))
		return count;
	all = gather(session, SEVERITY_NOTE);
	findings.items = all.findings.items;
	findings.count = all.findings.count;
	tally = findings_tally(&findings);
	count.files_with = tally.files_with;
	count.errors = tally.errors;
	count.warnings = tally.warnings;
	count.notes = tally.notes;
	count.fixable_safe = tally.fixable_safe;
	count.fixable_unsafe = tally.fixable_unsafe;
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
