#include "api/prove.h"

#include <stdlib.h>

#include "emit/emit.h"
#include "report/fingerprint.h"

/* ---- meaning */

static bool means_the_same(const struct journey_map *before, const struct journey_map *after)
{
	struct buffer old = buffer_in(before->model->arena), new = buffer_in(after->model->arena);

	emit_meaning(before->model, &old);
	emit_meaning(after->model, &new);
	return text_equal(buffer_text(&old), buffer_text(&new));
}

/* ---- comments */

static const struct file *file_with(const struct model *model, struct text identity)
{
	for (size_t i = 0; i < model->files.count; i++)
		if (text_equal(model->files.items[i].source->identity, identity))
			return &model->files.items[i];
	return NULL;
}

static struct text text_in(const struct file *file, struct span span)
{
	return text_between(file->source->text.bytes + span.start, file->source->text.bytes + span.end);
}

/* Whether every comment of the old file that no edit touches stands in the new one, in the same order. */
static bool keeps_comments(const struct file *old, const struct file *new, const struct edit *edits, size_t count)
{
	size_t next = 0, edit = 0;

	for (size_t i = 0; i < old->tree->comments.count; i++) {
		struct span comment = old->tree->comments.items[i];

		while (edit < count && edits[edit].place.end <= comment.start)
			edit++;
		if (edit < count && edits[edit].place.start < comment.end)
			continue;
		while (next < new->tree->comments.count
		       && !text_equal(text_in(new, new->tree->comments.items[next]), text_in(old, comment)))
			next++;
		if (next++ == new->tree->comments.count)
			return false;
	}
	return true;
}

static bool keeps_all_comments(const struct journey_map *before, const struct journey_map *after, const struct edits *edits)
{
	for (size_t i = 0, count; i < edits->items.count; i += count) {
		struct text identity = edits->items.items[i].place.source->identity;
		const struct file *old = file_with(before->model, identity), *new = file_with(after->model, identity);

		count = edits_of_file(edits, i);
		if (old && (!new || !keeps_comments(old, new, &edits->items.items[i], count)))
			return false;
	}
	return true;
}

/* ---- errors of the language */

struct prints {
	VECTOR(struct text) items;
};

static int compare_texts(const void *left, const void *right)
{
	return text_compare(*(const struct text *)left, *(const struct text *)right);
}

/* The fingerprints of a map's errors, sorted. */
static struct prints errors_of(const struct journey_map *map)
{
	struct arena *arena = map->model->arena;
	struct report report = map->report;
	struct prints prints = {0};

	report_sort(&report);
	model_locate(map->model, &report);
	for (size_t i = 0; i < report.findings.count; i++)
		if (rules[report.findings.items[i]->rule].group == GROUP_LANGUAGE)
			VECTOR_PUSH(arena, &prints.items, fingerprint(arena, report.findings.items[i]));
	if (prints.items.count > 1)
		qsort(prints.items.items, prints.items.count, sizeof *prints.items.items, compare_texts);
	return prints;
}

static bool brings_no_error(const struct journey_map *before, const struct journey_map *after)
{
	struct prints old = errors_of(before), new = errors_of(after);
	size_t i = 0;

	for (size_t j = 0; j < new.items.count; j++, i++) {
		while (i < old.items.count && text_compare(old.items.items[i], new.items.items[j]) < 0)
			i++;
		if (i == old.items.count || !text_equal(old.items.items[i], new.items.items[j]))
			return false;
	}
	return true;
}

bool fix_is_harmless(const struct journey_map *before, const struct journey_map *after, const struct edits *edits, bool safe)
{
	if (!safe)
		return brings_no_error(before, after);
	return means_the_same(before, after) && keeps_all_comments(before, after, edits);
}
