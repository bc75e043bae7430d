#include "report/finding.h"

#include <stdlib.h>

struct finding *report_add_chosen(struct report *report, struct saying message, struct place place, enum severity severity)
{
	bool listed = report->findings.count < FINDINGS_MAX;
	struct finding *finding = listed ? ARENA_NEW(report->arena, struct finding) : &report->spare;

	*finding = (struct finding){0};
	finding->rule = phrases[message.phrase].rule;
	finding->severity = severity;
	finding->message = message;
	finding->place = place;
	if (listed)
		VECTOR_PUSH(report->arena, &report->findings, finding);
	report->unlisted += !listed;
	return finding;
}

struct finding *report_add(struct report *report, struct saying message, struct place place)
{
	enum rule rule = phrases[message.phrase].rule;

	report->errors += rules[rule].recommended == SEVERITY_ERROR;
	report->over_limit |= rule_is_limit(rule);
	return report_add_chosen(report, message, place, rules[rule].recommended);
}

void finding_label(struct report *report, struct finding *finding, struct saying saying, struct place place)
{
	struct label *label = ARENA_NEW(report->arena, struct label);

	*label = (struct label){.saying = saying, .place = place};
	if (finding->last_label)
		finding->last_label->next = label;
	else
		finding->labels = label;
	finding->last_label = label;
}

static void add_remark(struct report *report, struct finding *finding, struct saying saying, bool is_help)
{
	struct remark *remark = ARENA_NEW(report->arena, struct remark);

	*remark = (struct remark){.saying = saying, .is_help = is_help};
	if (finding->last_remark)
		finding->last_remark->next = remark;
	else
		finding->remarks = remark;
	finding->last_remark = remark;
}

void finding_note(struct report *report, struct finding *finding, struct saying saying)
{
	add_remark(report, finding, saying, false);
}

void finding_help(struct report *report, struct finding *finding, struct saying saying)
{
	add_remark(report, finding, saying, true);
}

void finding_suggest(struct report *report, struct finding *finding, const struct nearest *nearest)
{
	static const enum phrase by_count[] = {PHRASE_NONE, PHRASE_MEAN_1, PHRASE_MEAN_2, PHRASE_MEAN_3};
	struct saying question = {.phrase = by_count[nearest->count]};
	struct text name = nearest->names[0];

	if (!nearest->count)
		return;
	for (unsigned i = 0; i < nearest->count; i++)
		question.arguments[i] = argument_text(nearest->names[i]);
	finding_help(report, finding, question);
	if (nearest->count > 1)
		return;
	finding->fix = ARENA_NEW(report->arena, struct fix);
	*finding->fix = (struct fix){.title = SAY(REPLACE_WITH, name), .place = finding->place, .text = name};
}

static int compare_findings(const struct finding *a, const struct finding *b)
{
	int order = text_compare(a->place.source->path, b->place.source->path);

	if (!order)
		order = (a->place.start > b->place.start) - (a->place.start < b->place.start);
	if (!order)
		order = strcmp(rules[a->rule].name, rules[b->rule].name);
	return order ? order : text_compare(a->rendered, b->rendered);
}

static int compare_ordered(const void *left, const void *right)
{
	const struct finding *a = *(struct finding *const *)left, *b = *(struct finding *const *)right;
	int order = compare_findings(a, b);

	return order ? order : (a->order > b->order) - (a->order < b->order);
}

void report_sort(struct report *report)
{
	struct finding **items = report->findings.items;
	size_t kept = 0;

	for (size_t i = 0; i < report->findings.count; i++) {
		items[i]->order = i;
		if (!items[i]->rendered.bytes)
			items[i]->rendered = saying_text(report->arena, TONGUE_EN, items[i]->message);
	}
	if (report->findings.count > 1)
		qsort(items, report->findings.count, sizeof *items, compare_ordered);
	for (size_t i = 0; i < report->findings.count; i++)
		if (!kept || compare_findings(items[kept - 1], items[i]) != 0)
			items[kept++] = items[i];
	report->findings.count = kept;
}
