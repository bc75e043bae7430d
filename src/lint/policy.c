#include "lint/policy.h"

static const struct policy_file *file_called(const struct policy *policy, struct text path)
{
	size_t low = 0, high = policy->file_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (text_compare(policy->files[middle].path, path) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < policy->file_count && text_equal(policy->files[low].path, path) ? &policy->files[low] : NULL;
}

/* ---- suppressions */

/* The first finding, among the first `count`, in a file whose path is not before `path`. */
static size_t first_in(const struct report *report, size_t count, struct text path)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (text_compare(report->findings.items[middle]->place.source->path, path) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void suppress(const struct policy *policy, struct report *report)
{
	size_t count = report->findings.count;

	for (size_t i = 0; i < policy->file_count; i++) {
		const struct policy_file *file = &policy->files[i];
		size_t start = first_in(report, count, file->path), end = start;

		if (!file->suppressions.waivers.count)
			continue;
		while (end < count && text_equal(report->findings.items[end]->place.source->path, file->path))
			end++;
		suppressions_apply(report, &file->suppressions, report->findings.items + start, report->findings.items + end);
	}
}

/* ---- the baseline */

static bool file_exists(void *context, struct text path)
{
	const struct policy *policy = context;

	return policy->exists(policy->context, path);
}

static bool file_was_checked(void *context, struct text path, enum rule rule)
{
	const struct policy_file *file = file_called(context, path);

	return file && file->checked && (rule == RULE_NONE || file->severities[rule] != SEVERITY_OFF);
}

static struct baseline_files files_of(const struct policy *policy)
{
	return (struct baseline_files){.context = (void *)policy, .exists = file_exists, .was_checked = file_was_checked};
}

void policy_write_baseline(const struct policy *policy, const struct report *report, const struct baseline *old,
			   struct buffer *out)
{
	struct baseline_files files = files_of(policy);

	baseline_write(out, report, old, &files);
}

static void hide_recorded(struct report *report)
{
	for (size_t i = 0; i < report->findings.count; i++)
		if (baseline_may_hold(report->findings.items[i]))
			report->findings.items[i]->suppressed = SUPPRESSED_BY_BASELINE;
}

/* ---- changes */

static void drop_unconcerned(const struct changes *changes, struct report *report)
{
	struct finding **items = report->findings.items;
	size_t kept = 0;

	for (size_t i = 0; i < report->findings.count; i++)
		if (changes_concern(changes, items[i]))
			items[kept++] = items[i];
	report->findings.count = kept;
}

void policy_apply(const struct policy *policy, struct report *report)
{
	struct baseline_files files = files_of(policy);

	report_sort(report);
	for (size_t i = 0; i < report->findings.count; i++)
		report->findings.items[i]->suppressed = SUPPRESSED_NOT;
	suppress(policy, report);
	if (policy->recorded)
		hide_recorded(report);
	else if (policy->baseline)
		baseline_apply(report, policy->baseline, &files, policy->stale_baseline);
	if (policy->changes)
		drop_unconcerned(policy->changes, report);
	report_sort(report);
}
