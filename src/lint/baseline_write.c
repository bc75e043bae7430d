/* Writing a baseline: one entry a line, sorted, so that two branches that write it merge. */
#include "lint/baseline.h"

#include <stdlib.h>

#include "base/json.h"
#include "report/fingerprint.h"

struct entries {
	VECTOR(struct baseline_entry) items;
};

static int compare_entries(const void *left, const void *right)
{
	const struct baseline_entry *a = left, *b = right;
	int order = text_compare(a->path, b->path);

	if (!order)
		order = text_compare(a->rule, b->rule);
	return order ? order : text_compare(a->fingerprint, b->fingerprint);
}

/* Sorts the entries, and makes equal ones one that hides as many as all of them. */
static void merge_equal(struct entries *entries)
{
	struct baseline_entry *items = entries->items.items;
	size_t kept = 0;

	if (entries->items.count > 1)
		qsort(items, entries->items.count, sizeof *items, compare_entries);
	for (size_t i = 0; i < entries->items.count; i++)
		if (kept && compare_entries(&items[kept - 1], &items[i]) == 0)
			items[kept - 1].count += items[i].count;
		else
			items[kept++] = items[i];
	entries->items.count = kept;
}

/* What was found. */
static struct entries found(struct arena *arena, const struct report *report)
{
	struct entries entries = {0};

	for (size_t i = 0; i < report->findings.count; i++) {
		const struct finding *finding = report->findings.items[i];
		struct baseline_entry entry = {.count = 1};

		if (!baseline_may_hold(finding))
			continue;
		entry.path = baseline_path(arena, finding->place.source->path);
		entry.rule = text_of(rules[finding->rule].name);
		entry.fingerprint = fingerprint(arena, finding);
		VECTOR_PUSH(arena, &entries.items, entry);
	}
	merge_equal(&entries);
	return entries;
}

/* What was in the old baseline and could not be found now. A file that was only included may have given some of it. */
static struct entries kept(struct arena *arena, const struct baseline *old, const struct baseline_files *files)
{
	struct entries entries = {0};

	for (size_t i = 0; old && i < old->entries.count; i++) {
		const struct baseline_entry *entry = &old->entries.items[i];

		if (!files->was_checked(files->context, entry->path, rule_find(entry->rule))
		    && files->exists(files->context, entry->path))
			VECTOR_PUSH(arena, &entries.items, *entry);
	}
	merge_equal(&entries);
	return entries;
}

/* Both, sorted; of what is in both, the larger count. */
static struct entries join(struct arena *arena, const struct entries *a, const struct entries *b)
{
	struct entries both = {0};
	size_t i = 0, j = 0;

	while (i < a->items.count || j < b->items.count) {
		int order = i == a->items.count ? 1 : j == b->items.count ? -1
			: compare_entries(&a->items.items[i], &b->items.items[j]);
		struct baseline_entry entry = order <= 0 ? a->items.items[i] : b->items.items[j];

		if (order == 0 && b->items.items[j].count > entry.count)
			entry.count = b->items.items[j].count;
		i += order <= 0;
		j += order >= 0;
		VECTOR_PUSH(arena, &both.items, entry);
	}
	return both;
}

static void write_member(struct buffer *out, const char *before, struct text value)
{
	buffer_string(out, before);
	json_escape(out, value);
	buffer_byte(out, '"');
}

void baseline_write(struct buffer *out, const struct report *report, const struct baseline *old,
		    const struct baseline_files *files)
{
	struct entries new = found(out->arena, report), rest = kept(out->arena, old, files);
	struct entries all = join(out->arena, &new, &rest);

	buffer_string(out, "{\"version\":1,\"findings\":[");
	for (size_t i = 0; i < all.items.count; i++) {
		const struct baseline_entry *entry = &all.items.items[i];

		write_member(out, i ? ",\n{\"path\":\"" : "\n{\"path\":\"", entry->path);
		write_member(out, ",\"rule\":\"", entry->rule);
		write_member(out, ",\"fingerprint\":\"", entry->fingerprint);
		buffer_string(out, ",\"count\":");
		buffer_integer(out, (int64_t)entry->count);
		buffer_byte(out, '}');
	}
	buffer_string(out, "\n]}\n");
}
