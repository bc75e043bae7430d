/* Suppressions against findings: each finding is hidden by the first comment that covers it. */
#include "lint/suppression.h"

#include <stdlib.h>

#include "base/skip.h"

/* The findings of a file that can be hidden, by rule and place. */
struct hiding {
	struct finding **items;
	size_t count;
	struct skip visible;
};

static int compare_findings(const void *left, const void *right)
{
	const struct finding *a = *(struct finding *const *)left, *b = *(struct finding *const *)right;

	if (a->rule != b->rule)
		return a->rule < b->rule ? -1 : 1;
	return (a->place.start > b->place.start) - (a->place.start < b->place.start);
}

static struct hiding prepare(struct arena *arena, struct finding **findings, struct finding **end)
{
	struct hiding hiding = {.items = arena_take(arena, (size_t)(end - findings) * sizeof *findings)};

	for (; findings < end; findings++)
		if (rule_is_suppressible((*findings)->rule))
			hiding.items[hiding.count++] = *findings;
	if (hiding.count > 1)
		qsort(hiding.items, hiding.count, sizeof *hiding.items, compare_findings);
	hiding.visible = skip_create(arena, hiding.count);
	return hiding;
}

/* The first finding of a rule from an offset on. */
static size_t first_from(const struct hiding *hiding, enum rule rule, uint32_t offset)
{
	size_t low = 0, high = hiding->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct finding *finding = hiding->items[middle];

		if (finding->rule < rule || (finding->rule == rule && finding->place.start < offset))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Hides what a waiver covers; says whether there was anything. */
static bool hide(struct hiding *hiding, const struct waiver *waiver)
{
	size_t i = skip_next(&hiding->visible, first_from(hiding, waiver->rule, waiver->covered.start));
	bool any = false;

	while (i < hiding->count && hiding->items[i]->rule == waiver->rule && hiding->items[i]->place.start < waiver->covered.end) {
		hiding->items[i]->suppressed = SUPPRESSED_IN_SOURCE;
		hiding->items[i]->reason = waiver->reason;
		skip_done(&hiding->visible, i);
		any = true;
		i = skip_next(&hiding->visible, i);
	}
	return any;
}

/* ---- those that hide nothing */

/* What is deleted with a comment: its line, where it has one of its own, else the blanks before it. The last line of a file
 * that does not end takes the line end before it along, so that the file still does not end with one. */
static struct span comment_with_blanks(const struct source *source, struct span comment)
{
	const char *bytes = source->text.bytes;
	uint32_t start = comment.start, end = comment.end, size = (uint32_t)source->text.length;

	while (start > source->bom && (bytes[start - 1] == ' ' || bytes[start - 1] == '\t'))
		start--;
	while (end < size && bytes[end] != '\n')
		end++;
	if (start > source->bom && bytes[start - 1] != '\n')
		return (struct span){start, end < size && bytes[end - 1] == '\r' ? end - 1 : end};
	if (end < size)
		end++;
	else if (start > source->bom)
		start -= start > source->bom + 1 && bytes[start - 2] == '\r' ? 2 : 1;
	return (struct span){start, end};
}

static void report_unused(struct report *report, const struct suppressions *suppressions, const struct waiver *waiver, bool whole)
{
	struct place place = {suppressions->source, waiver->id.start, waiver->id.end};
	struct text id = text_between(place.source->text.bytes + place.start, place.source->text.bytes + place.end);
	struct finding *finding = report_add_chosen(report, SAY(SUPPRESSION_UNUSED, id), place, suppressions->severity);
	struct span to_delete = whole ? comment_with_blanks(place.source, waiver->comment) : waiver->to_delete;

	finding_help(report, finding, SAY(SUPPRESSION_DELETE));
	finding->fix = ARENA_NEW(report->arena, struct fix);
	*finding->fix = (struct fix){
		.title = whole ? SAY(DELETE_COMMENT) : SAY(DELETE_ID, id), .safe = true,
		.place = {place.source, to_delete.start, to_delete.end}, .text = TEXT(""),
	};
}

/* Whether none of the ids of a comment, from its first waiver on, hides anything. */
static bool is_all_unused(const struct suppressions *suppressions, const bool *used, size_t first)
{
	const struct waiver *waivers = suppressions->waivers.items;
	size_t i = first;

	while (i < suppressions->waivers.count && waivers[i].comment.start == waivers[first].comment.start
	       && !used[i] && !waivers[i].off)
		i++;
	return i - first == waivers[first].ids;
}

static void report_all_unused(struct report *report, const struct suppressions *suppressions, const bool *used)
{
	const struct waiver *waivers = suppressions->waivers.items;
	bool whole = false;

	for (size_t i = 0; i < suppressions->waivers.count; i++) {
		if (i == 0 || waivers[i].comment.start != waivers[i - 1].comment.start)
			whole = is_all_unused(suppressions, used, i);
		if (!used[i] && !waivers[i].off)
			report_unused(report, suppressions, &waivers[i], whole);
	}
}

void suppressions_apply(struct report *report, const struct suppressions *suppressions, struct finding **findings,
			struct finding **end)
{
	struct hiding hiding = prepare(report->arena, findings, end);
	bool *used = arena_clear(report->arena, suppressions->waivers.count + 1);

	for (size_t i = 0; i < suppressions->waivers.count; i++)
		used[i] = hide(&hiding, &suppressions->waivers.items[i]);
	if (suppressions->judged && suppressions->severity != SEVERITY_OFF)
		report_all_unused(report, suppressions, used);
}
