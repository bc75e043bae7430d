#include "report/findings.h"

#include <stdlib.h>

#include "report/fingerprint.h"
#include "report/printed.h"

const char *const suppression_words[] = {
	[SUPPRESSED_NOT] = NULL, [SUPPRESSED_IN_SOURCE] = "suppressed", [SUPPRESSED_BY_BASELINE] = "baseline",
};

const char *const suppression_kinds[] = {
	[SUPPRESSED_NOT] = NULL, [SUPPRESSED_IN_SOURCE] = "inSource", [SUPPRESSED_BY_BASELINE] = "external",
};

/* ---- counting */

static void count_one(struct tally *tally, const struct finding *finding)
{
	switch (finding->severity) {
	case SEVERITY_ERROR: tally->errors++; break;
	case SEVERITY_WARNING: tally->warnings++; break;
	case SEVERITY_NOTE: tally->notes++; break;
	case SEVERITY_OFF: break;
	}
	if (finding->fix)
		*(finding->fix->safe ? &tally->fixable_safe : &tally->fixable_unsafe) += 1;
}

struct tally findings_tally(struct finding *const *items, size_t count)
{
	struct tally tally = {0};
	const struct source *file = NULL;

	for (size_t i = 0; i < count; i++) {
		const struct finding *finding = items[i];

		if (finding->suppressed == SUPPRESSED_IN_SOURCE)
			tally.suppressed++;
		else if (finding->suppressed == SUPPRESSED_BY_BASELINE)
			tally.baselined++;
		else {
			count_one(&tally, finding);
			tally.files_with += !file || !text_equal(file->path, finding->place.source->path);
			file = finding->place.source;
		}
	}
	return tally;
}

/* ---- judging */

bool finding_fails(const struct findings *findings, const struct finding *finding)
{
	if (finding->suppressed != SUPPRESSED_NOT)
		return false;
	return (int)finding->severity >= findings->failing_from || rule_is_limit(finding->rule)
		|| (findings->language_fails && rules[finding->rule].group == GROUP_LANGUAGE);
}

bool findings_are_too_many(const struct findings *findings)
{
	return findings->tally.warnings > findings->warnings_max;
}

int findings_judge(const struct findings *findings)
{
	bool fails = findings_are_too_many(findings) || (findings->tally.unlisted && findings->failing_from != SEVERITY_NEVER);

	if (findings->problem_count)
		return 2;
	for (size_t i = 0; i < findings->count; i++) {
		fails |= finding_fails(findings, findings->items[i]);
		if (rule_is_limit(findings->items[i]->rule))
			return 2;
	}
	return fails;
}

/* ---- telling findings apart */

/* A finding, and its number in the order of output. */
struct numbered {
	struct finding *finding;
	size_t number;
};

static int compare_identities(const struct numbered *a, const struct numbered *b)
{
	int order = text_compare(a->finding->place.source->path, b->finding->place.source->path);

	return order ? order : text_compare(a->finding->fingerprint, b->finding->fingerprint);
}

static int compare_numbered(const void *left, const void *right)
{
	const struct numbered *a = left, *b = right;
	int order = compare_identities(a, b);

	return order ? order : (a->number > b->number) - (a->number < b->number);
}

void findings_identify(struct arena *arena, const struct findings *findings)
{
	size_t count = findings->count;
	struct numbered *all = arena_resize(arena, NULL, (count + 1) * sizeof *all);

	for (size_t i = 0; i < count; i++) {
		all[i] = (struct numbered){findings->items[i], i};
		all[i].finding->fingerprint = fingerprint(arena, all[i].finding);
	}
	if (count > 1)
		qsort(all, count, sizeof *all, compare_numbered);
	for (size_t i = 0; i < count; i++) {
		bool again = i && compare_identities(&all[i - 1], &all[i]) == 0;

		all[i].finding->ordinal = again ? all[i - 1].finding->ordinal + 1 : 1;
	}
	arena_release(arena, all);
}

/* ---- words that formats share */

/* One more of several parts, with a comma between. */
static void add_part(struct buffer *out, const char *format, size_t count)
{
	if (!count)
		return;
	buffer_string(out, out->length ? ", " : "");
	buffer_format(out, format, count);
}

void findings_count_text(struct buffer *out, enum tongue tongue, const struct tally *tally)
{
	struct buffer line = buffer_in(out->arena);
	size_t files = tally->files_with;

	add_part(&line, tongue_count(tongue, "%zu error", "%zu errors", tally->errors), tally->errors);
	add_part(&line, tongue_count(tongue, "%zu warning", "%zu warnings", tally->warnings), tally->warnings);
	add_part(&line, tongue_count(tongue, "%zu note", "%zu notes", tally->notes), tally->notes);
	if (files)
		buffer_format(&line, tongue_count(tongue, " in %zu file", " in %zu files", files), files);
	buffer_add(out, buffer_text(&line));
}

static void add_brackets(struct buffer *out, enum tongue tongue, const struct tally *tally)
{
	struct buffer more = buffer_in(out->arena);

	add_part(&more, tongue_say(tongue, "%zu fixed"), tally->fixed);
	add_part(&more, tongue_say(tongue, "%zu fixable with --fix"), tally->fixable_safe);
	add_part(&more, tongue_say(tongue, "%zu fixable with --fix --unsafe-fixes"), tally->fixable_unsafe);
	add_part(&more, tongue_say(tongue, "%zu suppressed"), tally->suppressed);
	add_part(&more, tongue_say(tongue, "%zu in the baseline"), tally->baselined);
	if (!more.length)
		return;
	buffer_string(out, " (");
	buffer_add(out, buffer_text(&more));
	buffer_byte(out, ')');
}

void findings_summary(struct buffer *out, enum tongue tongue, const struct tally *tally)
{
	if (!tally->files_with && !tally->fixed)
		return;
	if (tally->files_with)
		findings_count_text(out, tongue, tally);
	else
		buffer_string(out, tongue_say(tongue, "no findings"));
	add_brackets(out, tongue, tally);
	buffer_byte(out, '\n');
	if (tally->unlisted)
		buffer_format(out, tongue_say(tongue, "%zu more are not listed\n"), tally->unlisted);
}

void place_print(struct buffer *out, struct place place)
{
	struct place_in_source at = source_place(place.source, place.start);

	printed_add(out, place.source->path, &(struct printed_row){0});
	buffer_format(out, ":%u:%u", (unsigned)at.line, (unsigned)at.column);
}

struct text finding_message(struct arena *arena, enum tongue tongue, const struct finding *finding)
{
	return tongue == TONGUE_EN ? finding->rendered : saying_text(arena, tongue, finding->message);
}

void finding_helps(struct buffer *out, enum tongue tongue, const struct finding *finding, const char *before)
{
	for (const struct remark *remark = finding->remarks; remark; remark = remark->next)
		if (remark->is_help) {
			buffer_string(out, before);
			printed_text(out, saying_text(out->arena, tongue, remark->saying));
		}
}
