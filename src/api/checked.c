/* What stays of a map. */
#include <stdlib.h>

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

static void collect_suppressions(struct journey_map *map, struct checked *checked, const struct file *files)
{
	for (size_t i = 0; map->model && i < checked->file_count; i++) {
		struct suppressions *suppressions = &checked->files[i].suppressions;

		suppressions_collect(&map->report, (struct source *)files[i].source, files[i].tree, checked->severities, suppressions);
		suppressions->judged = i == 0 && checked->errors == 0 && checked->unlisted == 0;
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
	report_sort(&map->report);
	if (map->model)
		model_locate(map->model, &map->report);
	checked->finding_count = map->report.findings.count;
	checked->findings = arena_take(arena, (checked->finding_count + 1) * sizeof *checked->findings);
	for (size_t i = 0; i < checked->finding_count; i++)
		checked->findings[i] = finding_keep(arena, map->report.findings.items[i]);
}

static void list_files(struct arena *arena, struct checked *checked, const struct file *files, size_t count)
{
	checked->file_count = count;
	checked->files = arena_clear(arena, count * sizeof *checked->files);
	for (size_t i = 0; i < count; i++) {
		checked->files[i].path = arena_copy(arena, files[i].source->path);
		checked->files[i].identity = arena_copy(arena, files[i].source->identity);
	}
}

struct checked *checked_make(struct journey_session *session, struct journey_map *map, const struct journey_input *input,
			     const struct file *files, size_t count)
{
	struct arena *arena = &session->arena;
	struct checked *checked = ARENA_NEW(arena, struct checked);

	checked->input = keep_input(arena, input);
	checked->is_text = input->bytes != NULL;
	checked->errors = map->report.errors;
	checked->unlisted = map->report.unlisted;
	checked->over_limit = map->report.over_limit;
	for (enum rule rule = RULE_NONE; rule < RULE_COUNT; rule++)
		checked->severities[rule] = (uint8_t)rules[rule].recommended;
	list_files(arena, checked, files, count);
	collect_suppressions(map, checked, files);
	keep_findings(arena, map, checked);
	for (size_t i = 0; i < checked->file_count; i++)
		keep_suppressions(arena, &checked->files[i].suppressions);
	return checked;
}

void session_keep(struct journey_session *session, struct journey_map *map, const struct journey_input *input,
		  const struct file *files, size_t count)
{
	VECTOR_PUSH(&session->arena, &session->checked, checked_make(session, map, input, files, count));
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
