#include "report/finding.h"

#include <stdlib.h>

#include "base/utf8.h"

const struct phrase_row phrases[PHRASE_COUNT] = {
#define MESSAGE(id, about, sentence) [PHRASE_##id] = {.rule = RULE_##about, .text = sentence},
#define PHRASE(id, sentence) [PHRASE_##id] = {.text = sentence},
#include "report/messages.def"
};

static struct finding *add(struct report *report, struct saying message, struct place place, enum severity severity)
{
	struct finding *finding = ARENA_NEW(report->arena, struct finding);

	finding->rule = phrases[message.phrase].rule;
	finding->severity = severity;
	finding->message = message;
	finding->place = place;
	VECTOR_PUSH(report->arena, &report->findings, finding);
	report->errors += severity == SEVERITY_ERROR;
	report->over_limit |= finding->rule == RULE_TOO_LARGE || finding->rule == RULE_NESTING_TOO_DEEP;
	return finding;
}

struct finding *report_add(struct report *report, struct saying message, struct place place)
{
	return add(report, message, place, rules[phrases[message.phrase].rule].recommended);
}

struct finding *report_warn(struct report *report, struct saying message, struct place place)
{
	return add(report, message, place, SEVERITY_WARNING);
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

static int compare_findings(const void *left, const void *right)
{
	const struct finding *a = *(struct finding *const *)left, *b = *(struct finding *const *)right;
	int order = text_compare(a->place.source->path, b->place.source->path);

	if (!order)
		order = (a->place.start > b->place.start) - (a->place.start < b->place.start);
	if (!order)
		order = strcmp(rules[a->rule].name, rules[b->rule].name);
	return order ? order : text_compare(a->rendered, b->rendered);
}

void report_sort(struct report *report)
{
	struct finding **items = report->findings.items;
	size_t kept = 0;

	for (size_t i = 0; i < report->findings.count; i++)
		items[i]->rendered = saying_text(report->arena, items[i]->message);
	if (report->findings.count > 1)
		qsort(items, report->findings.count, sizeof *items, compare_findings);
	for (size_t i = 0; i < report->findings.count; i++)
		if (!kept || compare_findings(&items[kept - 1], &items[i]) != 0)
			items[kept++] = items[i];
	report->findings.count = kept;
}

/* ---- sayings */

/* Whether a text has more code points than a quoted part may have; where it ends then. */
static bool is_too_long(struct text text, struct text *ret_cut)
{
	if (text.length <= QUOTED_RUNES_MAX)
		return false;
	*ret_cut = utf8_first(text, QUOTED_RUNES_MAX);
	return ret_cut->length < text.length;
}

static void render_quoted(struct buffer *out, struct text text)
{
	struct text cut;

	if (is_too_long(text, &cut)) {
		buffer_add(out, cut);
		buffer_string(out, "…");
	} else
		buffer_add(out, text);
}

static bool is_argument(const char *at)
{
	return at[0] == '{' && at[1] >= '0' && at[1] < '0' + ARGUMENTS_MAX && at[2] == '}';
}

void saying_render(struct buffer *out, struct saying saying)
{
	bool quoted = false;

	for (const char *at = phrases[saying.phrase].text; *at; at++) {
		if (*at == '`')
			quoted = !quoted;
		if (!is_argument(at)) {
			buffer_byte(out, *at);
			continue;
		}
		if (quoted)
			render_quoted(out, saying.arguments[at[1] - '0']);
		else
			buffer_add(out, saying.arguments[at[1] - '0']);
		at += 2;
	}
}

void saying_quoted(struct buffer *out, struct saying saying)
{
	bool quoted = false;

	for (const char *at = phrases[saying.phrase].text; *at; at++) {
		if (*at == '`') {
			quoted = !quoted;
			if (!quoted)
				buffer_byte(out, '\0');
		} else if (quoted && is_argument(at)) {
			render_quoted(out, saying.arguments[at[1] - '0']);
			at += 2;
		} else if (quoted)
			buffer_byte(out, *at);
	}
}

struct text saying_text(struct arena *arena, struct saying saying)
{
	struct buffer out = buffer_in(arena);

	saying_render(&out, saying);
	return buffer_text(&out);
}
