/* A baseline against findings. */
#include "lint/baseline.h"

#include <stdlib.h>

#include "base/skip.h"
#include "base/utf8.h"
#include "report/fingerprint.h"

bool baseline_may_hold(const struct finding *finding)
{
	return rule_is_suppressible(finding->rule) && finding->suppressed != SUPPRESSED_IN_SOURCE;
}

/* ---- entries by what they hide */

/* The entries, sorted by fingerprint and then path. */
struct index {
	struct baseline_entry **items;
	size_t count;
	struct skip open; /* those that can still hide something */
};

static int compare_entries(const void *left, const void *right)
{
	const struct baseline_entry *a = *(struct baseline_entry *const *)left, *b = *(struct baseline_entry *const *)right;
	int order = text_compare(a->fingerprint, b->fingerprint);

	if (!order)
		order = text_compare(a->path, b->path);
	return order ? order : (a->start > b->start) - (a->start < b->start);
}

static struct index make_index(struct arena *arena, struct baseline *baseline)
{
	struct index index = {.items = arena_take(arena, (baseline->entries.count + 1) * sizeof *index.items)};

	for (; index.count < baseline->entries.count; index.count++)
		index.items[index.count] = &baseline->entries.items[index.count];
	if (index.count > 1)
		qsort(index.items, index.count, sizeof *index.items, compare_entries);
	index.open = skip_create(arena, index.count);
	return index;
}

/* The first entry from that fingerprint and path on; without a path, from the fingerprint on. */
static size_t first_from(const struct index *index, struct text fingerprint, struct text path)
{
	const struct baseline_entry wanted = {.fingerprint = fingerprint, .path = path};
	const struct baseline_entry *pointer = &wanted;
	size_t low = 0, high = index->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare_entries(&index->items[middle], &pointer) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct text baseline_path(struct arena *arena, struct text path)
{
	struct buffer out = buffer_in(arena);
	const char *at = path.bytes, *end = at + path.length;

	if (utf8_plain(at, end) == end)
		return path;
	while (at < end)
		buffer_rune(&out, utf8_next(&at, end, NULL));
	return buffer_text(&out);
}

/* ---- hiding */

static bool is_for(const struct baseline_entry *entry, struct text fingerprint, const struct text *path)
{
	return text_equal(entry->fingerprint, fingerprint) && (!path || text_equal(entry->path, *path));
}

/* Lets a finding be hidden by the first entry of its fingerprint that is not used up, for that path or, where it is NULL,
 * any. */
static void match(struct index *index, struct finding *finding, struct text fingerprint, const struct text *path)
{
	size_t i = skip_next(&index->open, first_from(index, fingerprint, path ? *path : TEXT("")));

	if (i == index->count || !is_for(index->items[i], fingerprint, path))
		return;
	finding->suppressed = SUPPRESSED_BY_BASELINE;
	if (--index->items[i]->left == 0)
		skip_done(&index->open, i);
}

static void match_in_files(struct report *report, struct index *index)
{
	for (size_t i = 0; i < report->findings.count; i++) {
		struct finding *finding = report->findings.items[i];
		struct text path = baseline_path(report->arena, finding->place.source->path);

		if (baseline_may_hold(finding))
			match(index, finding, fingerprint(report->arena, finding), &path);
	}
}

/* By entries for files that are gone: they were renamed. */
static void match_renamed(struct report *report, struct index *index)
{
	for (size_t i = 0; i < index->count; i++)
		if (!index->items[i]->gone)
			skip_done(&index->open, i);
	for (size_t i = 0; i < report->findings.count; i++) {
		struct finding *finding = report->findings.items[i];

		if (baseline_may_hold(finding) && !finding->suppressed)
			match(index, finding, fingerprint(report->arena, finding), NULL);
	}
}

/* Looks which files of entries that are left over are gone; says whether there are any. */
static bool find_gone(struct baseline *baseline, const struct baseline_files *files)
{
	bool any = false;

	for (size_t i = 0; i < baseline->entries.count; i++) {
		struct baseline_entry *entry = &baseline->entries.items[i];

		entry->gone = entry->left && !files->exists(files->context, entry->path);
		any |= entry->gone;
	}
	return any;
}

static void report_stale(struct report *report, const struct baseline *baseline, const struct baseline_entry *entry,
			 enum severity severity)
{
	struct place place = {baseline->source, entry->start, entry->end};
	struct buffer left = buffer_in(report->arena);
	struct finding *finding;

	buffer_integer(&left, (int64_t)entry->left);
	finding = report_add_chosen(report, entry->left == entry->count
				    ? SAY(BASELINE_STALE, entry->rule, entry->path)
				    : SAY(BASELINE_STALE_SOME, entry->rule, entry->path, buffer_text(&left)), place, severity);
	finding_help(report, finding, SAY(BASELINE_WRITE));
}

void baseline_apply(struct report *report, struct baseline *baseline, const struct baseline_files *files, enum severity severity)
{
	struct index index = make_index(report->arena, baseline);

	for (size_t i = 0; i < baseline->entries.count; i++)
		baseline->entries.items[i].left = baseline->entries.items[i].count;
	match_in_files(report, &index);
	if (find_gone(baseline, files))
		match_renamed(report, &index);
	for (size_t i = 0; i < baseline->entries.count && severity != SEVERITY_OFF; i++) {
		const struct baseline_entry *entry = &baseline->entries.items[i];

		if (entry->left && (entry->gone || files->was_checked(files->context, entry->path, rule_find(entry->rule))))
			report_stale(report, baseline, entry, severity);
	}
}
