/* What stays of a map. */
#include <stdlib.h>

#include "api/lint.h"
#include "api/session.h"
#include "report/keep.h"

static const char *keep_string(struct arena *arena, const char *string)
{
	return string ? arena_copy(arena, text_of(string)).bytes : NULL;
}

/* An input, to be read again; a text is not kept. */
static struct journey_input keep_input(struct arena *arena, const struct journey_input *input)
{
	struct journey_input kept = *input;

	kept.path = keep_string(arena, input->path);
	kept.root = keep_string(arena, input->root);
	kept.base = keep_string(arena, input->base);
	kept.bytes = NULL;
	kept.length = 0;
	return kept;
}

/* What is in force in a file. Rules that ask for a day are off where none is given. */
static void note_severities(const struct settings *settings, uint8_t *ret_severities)
{
	memcpy(ret_severities, settings->severities, sizeof settings->severities);
	if (!settings->today)
		ret_severities[RULE_OVERDUE] = ret_severities[RULE_STALE] = SEVERITY_OFF;
}

static void collect_suppressions(struct journey_map *map, const struct journey_input *input,
				 const struct settings *const *settings, struct checked *checked)
{
	for (size_t i = 0; i < checked->file_count; i++) {
		const struct file *file = &map->model->files.items[i];
		struct suppressions *suppressions = &checked->files[i].suppressions;
		uint8_t in_force[RULE_COUNT];

		note_severities(settings[i], in_force);
		suppressions_collect(&map->report, (struct source *)file->source, file->tree, in_force, suppressions);
		suppressions->judged = i == 0 && !input->narrowed && checked->errors == 0 && checked->unlisted == 0;
	}
}

/* Moves the waivers of a file to the session, with their source. */
static void keep_suppressions(struct arena *arena, struct suppressions *suppressions)
{
	struct waiver *kept;
	size_t count = suppressions->waivers.count;

	if (!count) {
		*suppressions = (struct suppressions){0};
		return;
	}
	source_move(suppressions->source, arena);
	kept = arena_take(arena, count * sizeof *kept);
	memcpy(kept, suppressions->waivers.items, count * sizeof *kept);
	suppressions->waivers.items = kept;
	suppressions->waivers.room = count;
}

static void keep_findings(struct arena *arena, struct journey_map *map, struct checked *checked)
{
	checked->finding_count = map->report.findings.count;
	checked->findings = arena_take(arena, (checked->finding_count + 1) * sizeof *checked->findings);
	for (size_t i = 0; i < checked->finding_count; i++)
		checked->findings[i] = finding_keep(arena, map->report.findings.items[i]);
}

static void add_file(struct arena *arena, struct checked *checked, const struct source *source)
{
	checked->files[checked->file_count++] = (struct checked_file){
		.path = arena_copy(arena, source->path), .identity = arena_copy(arena, source->identity),
	};
}

static struct checked *create(struct arena *arena, const struct journey_map *map, const struct journey_input *input, size_t files)
{
	struct checked *checked = ARENA_NEW(arena, struct checked);

	checked->input = keep_input(arena, input);
	checked->is_text = input->bytes != NULL;
	checked->errors = map->report.errors;
	checked->unlisted = map->report.unlisted;
	checked->over_limit = map->report.over_limit;
	checked->files = arena_take(arena, files * sizeof *checked->files);
	return checked;
}

struct checked *checked_make(struct journey_session *session, struct journey_map *map, const struct journey_input *input)
{
	const struct settings *const *settings = session_lint(session, map, input);
	struct arena *arena = &session->arena;
	size_t count = map->model->files.count;
	struct checked *checked = create(arena, map, input, count);

	for (size_t i = 0; i < count; i++)
		add_file(arena, checked, map->model->files.items[i].source);
	note_severities(settings[0], checked->severities);
	collect_suppressions(map, input, settings, checked);
	report_sort(&map->report);
	model_locate(map->model, &map->report);
	keep_findings(arena, map, checked);
	for (size_t i = 0; i < count; i++)
		keep_suppressions(arena, &checked->files[i].suppressions);
	return checked;
}

void session_check(struct journey_session *session, struct journey_map *map, const struct journey_input *input)
{
	map->checked = checked_make(session, map, input);
	VECTOR_PUSH(&session->arena, &session->checked, map->checked);
}

void session_check_source(struct journey_session *session, struct journey_map *map, const struct journey_input *input,
			  const struct source *source)
{
	struct checked *checked = create(&session->arena, map, input, 1);

	add_file(&session->arena, checked, source);
	report_sort(&map->report);
	keep_findings(&session->arena, map, checked);
	VECTOR_PUSH(&session->arena, &session->checked, checked);
}

static int compare_checked(const void *left, const void *right)
{
	const struct checked *a = *(struct checked *const *)left, *b = *(struct checked *const *)right;

	return text_compare(a->files[0].path, b->files[0].path);
}

struct checked_list checked_all(struct journey_session *session)
{
	struct checked_list list = {0};

	for (struct journey_session *one = session; one; one = one->joined)
		for (size_t i = 0; i < one->checked.count; i++)
			VECTOR_PUSH(&session->scratch, &list.items, one->checked.items[i]);
	if (list.items.count > 1)
		qsort(list.items.items, list.items.count, sizeof *list.items.items, compare_checked);
	return list;
}
