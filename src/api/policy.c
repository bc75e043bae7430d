/* The findings of a run on their way: what the library is told of baseline and changes, and what becomes of it. */
#include <stdlib.h>
#include <sys/stat.h>

#include "api/configuration.h"
#include "api/session.h"

/* ---- what is needed to judge */

static bool exists(void *context, struct text path)
{
	struct journey_session *session = context;
	struct buffer whole = buffer_in(&session->scratch);
	struct stat status;

	buffer_add(&whole, session->base);
	buffer_byte(&whole, '/');
	buffer_add(&whole, path);
	buffer_byte(&whole, '\0');
	return stat(whole.bytes, &status) == 0;
}

static int compare_files(const void *left, const void *right)
{
	const struct policy_file *a = left, *b = right;
	int order = text_compare(a->path, b->path);

	return order ? order : b->checked - a->checked;
}

/* The files of all maps. One that is both an input and included is looked at as an input. */
static void list_files(struct journey_session *session, const struct checked_list *list, struct policy *policy)
{
	VECTOR(struct policy_file) files = {0};
	size_t kept = 0;

	for (size_t i = 0; i < list->items.count; i++) {
		const struct checked *checked = list->items.items[i];

		for (size_t j = 0; j < checked->file_count; j++) {
			struct policy_file file = {
				.path = checked->files[j].path, .suppressions = checked->files[j].suppressions,
				.severities = checked->severities, .checked = j == 0 && !checked->errors && !checked->unlisted,
			};

			if (j == 0 || file.suppressions.waivers.count)
				VECTOR_PUSH(&session->scratch, &files, file);
		}
	}
	if (files.count > 1)
		qsort(files.items, files.count, sizeof *files.items, compare_files);
	for (size_t i = 0; i < files.count; i++)
		if (!kept || !text_equal(files.items[kept - 1].path, files.items[i].path))
			files.items[kept++] = files.items[i];
	policy->files = files.items;
	policy->file_count = kept;
}

static struct policy make_policy(struct journey_session *session, const struct checked_list *list)
{
	struct policy policy = {
		.exists = exists, .context = session, .changes = session->changes,
		.baseline = session->baseline, .recorded = session->recorded, .stale_baseline = session->stale_baseline,
	};

	list_files(session, list, &policy);
	return policy;
}

/* The findings of all maps of a list. */
static struct report gather_maps(struct journey_session *session, const struct checked_list *list)
{
	struct report report = {.arena = &session->scratch};

	for (size_t i = 0; i < list->items.count; i++)
		for (size_t j = 0; j < list->items.items[i]->finding_count; j++)
			VECTOR_PUSH(&session->scratch, &report.findings, list->items.items[i]->findings[j]);
	return report;
}

/* Those, and what the sessions found elsewhere. */
static struct report gather(struct journey_session *session, const struct checked_list *list)
{
	struct report report = gather_maps(session, list);

	for (struct journey_session *one = session; one; one = one->joined)
		for (size_t i = 0; i < one->report.findings.count; i++)
			VECTOR_PUSH(&session->scratch, &report.findings, one->report.findings.items[i]);
	return report;
}

struct report map_judge(struct journey_session *session, const struct journey_map *map)
{
	struct checked_list list = {0};
	struct policy policy;
	struct report report;
	size_t kept = 0;

	if (map->checked)
		VECTOR_PUSH(&session->scratch, &list.items, map->checked);
	policy = make_policy(session, &list);
	report = gather_maps(session, &list);
	policy_apply(&policy, &report);
	for (size_t i = 0; i < report.findings.count; i++)
		if (report.findings.items[i]->suppressed == SUPPRESSED_NOT)
			report.findings.items[kept++] = report.findings.items[i];
	report.findings.count = kept;
	return report;
}

struct report session_judge(struct journey_session *session)
{
	struct checked_list list = checked_all(session);
	struct policy policy = make_policy(session, &list);
	struct report report = gather(session, &list);

	policy_apply(&policy, &report);
	return report;
}

/* ---- what the library is told */

/* Reads a baseline; says why it cannot be taken. */
static bool read_baseline(struct journey_session *session, const struct journey_input *input)
{
	struct arena *arena = &session->arena;
	struct text path = path_absolute(arena, text_of(input->path));
	struct saying problem;
	struct file_answer answer = {.status = FILE_READ};
	struct baseline *baseline = ARENA_NEW(arena, struct baseline);
	struct settings settings;

	session->base = path_absolute(arena, text_of(input->base ? input->base : "."));
	if (input->bytes)
		answer.text = files_pad(arena, (struct text){input->bytes, input->length});
	else
		answer = files_read(arena, path, SOURCE_BYTES_MAX, FILES_ANY);
	if (answer.status != FILE_READ) {
		session_fail(session, answer.status == FILE_TOO_BIG ? SAY(FILE_BIG) : SAY(AS_IT_IS, answer.reason));
		return false;
	}
	if (!baseline_read(arena, source_create(arena, path_relative(arena, path, session->base), answer.text), baseline, &problem)) {
		session_fail(session, problem);
		return false;
	}
	configuration_settings(session, path, session->base, &settings);
	session->stale_baseline = settings_severity(&settings, RULE_STALE_BASELINE);
	session->baseline = baseline;
	return true;
}

enum journey_status journey_use_baseline(struct journey_session *session, const struct journey_input *input)
{
	jmp_buf escape;

	session_begin(session, &escape);
	if (setjmp(escape))
		return session_exhausted(session);
	return read_baseline(session, input) ? JOURNEY_DONE : JOURNEY_FAILED;
}

enum journey_status journey_use_changes(struct journey_session *session, const struct journey_changes *changes)
{
	struct changes *read;
	jmp_buf escape;

	session_begin(session, &escape);
	if (setjmp(escape))
		return session_exhausted(session);
	read = ARENA_NEW(&session->arena, struct changes);
	changes_read(&session->arena, arena_copy(&session->arena, (struct text){changes->diff, changes->diff_length}),
		     arena_copy(&session->arena, (struct text){changes->tracked, changes->tracked_length}), read);
	session->changes = read;
	return JOURNEY_DONE;
}

enum journey_status journey_write_baseline(struct journey_session *session, struct journey_output *ret_output)
{
	struct checked_list list;
	struct policy policy;
	struct report report;
	struct buffer out;
	jmp_buf escape;

	*ret_output = (struct journey_output){0};
	session_begin(session, &escape);
	if (setjmp(escape))
		return session_exhausted(session);
	list = checked_all(session);
	policy = make_policy(session, &list);
	policy.baseline = NULL;
	report = gather(session, &list);
	policy_apply(&policy, &report);
	out = buffer_in(&session->scratch);
	policy_write_baseline(&policy, &report, session->baseline, &out);
	output_take(&out, ret_output);
	session->recorded = true;
	return JOURNEY_DONE;
}
