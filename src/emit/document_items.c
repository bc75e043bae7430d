/* Documents: pains with their opportunities, gains, the ranked opportunities, metrics. */
#include <math.h>
#include <stdlib.h>

#include "draw/phrase.h"
#include "emit/document.h"

static const struct text plain;

static void add_place(struct document *d, uint32_t entity)
{
	uint32_t parent = d->model->entities.items[entity].parent;

	document_cell(d);
	if (parent != d->journey->entity)
		document_reference(d, parent);
}

static struct text percent(struct document *d, const struct value *value)
{
	struct buffer out = buffer_in(d->arena);

	if (value)
		phrase_add_percent(&out, value->number);
	return buffer_text(&out);
}

/* ---- which opportunities solve a pain */

struct solution {
	uint32_t opportunity, next; /* next: of the same pain, a place in `items`; 0: none */
};

struct solutions {
	uint32_t *first;            /* by entity, from that of the journey on */
	VECTOR(struct solution) items;
};

static void find_solutions(struct document *d, struct solutions *ret_solutions)
{
	uint32_t journey = d->journey->entity, end = d->model->entities.items[journey].end;
	struct solutions solutions = {.first = arena_clear(d->arena, (end - journey) * sizeof(uint32_t))};

	VECTOR_PUSH(d->arena, &solutions.items, (struct solution){0});
	for (uint32_t entity = end; entity-- > journey;) {
		struct values solves;

		if (d->model->entities.items[entity].kind != KIND_OPPORTUNITY)
			continue;
		solves = entity_values(d->model, entity, KEY_OPPORTUNITY_SOLVES);
		for (size_t i = 0; i < solves.count; i++) {
			uint32_t *first = &solutions.first[solves.items[i].ref - journey];

			VECTOR_PUSH(d->arena, &solutions.items, ((struct solution){entity, *first}));
			*first = (uint32_t)solutions.items.count - 1;
		}
	}
	*ret_solutions = solutions;
}

/* ---- pains and gains */

struct item_keys {
	enum key severity, segments, evidence, frequency;
};

static void add_item(struct document *d, uint32_t item, const struct item_keys *of, const struct solutions *solutions)
{
	struct values segments = entity_values(d->model, item, of->segments);

	document_row(d, item, segments);
	document_cell(d);
	document_name(d, item, plain, plain);
	add_place(d, item);
	document_cell(d);
	document_word(d, plain, entity_word(d->model, item, of->severity));
	document_cell(d);
	document_text(d, plain, percent(d, entity_value(d->model, item, of->frequency)));
	document_cell(d);
	document_titles(d, plain, segments);
	document_evidence(d, item, of->evidence);
	document_cell(d);
	for (uint32_t i = solutions->first[item - d->journey->entity]; i; i = solutions->items.items[i].next)
		document_text(d, plain, artefact_short_title(d->model, d->arena, solutions->items.items[i].opportunity));
}

void document_add_items(struct document *d, enum kind kind, enum section_kind section, struct text title)
{
	static const struct item_keys pain = {KEY_PAIN_SEVERITY, KEY_PAIN_FOR, KEY_PAIN_EVIDENCE, KEY_PAIN_FREQUENCY};
	static const struct item_keys gain = {KEY_GAIN_SEVERITY, KEY_GAIN_FOR, KEY_GAIN_EVIDENCE, KEY_GAIN_FREQUENCY};
	uint32_t journey = d->journey->entity, end = d->model->entities.items[journey].end;
	struct solutions solutions;

	find_solutions(d, &solutions);
	document_section(d, section, title);
	document_column(d, kind == KIND_PAIN ? "Pain" : "Gain", false);
	document_column(d, "At", false);
	document_column(d, kind == KIND_PAIN ? "Severity" : "Weight", false);
	document_column(d, "Met by", true);
	document_column(d, "For", false);
	document_column(d, "Evidence", false);
	document_column(d, "Opportunities", false);
	for (uint32_t entity = journey; entity < end; entity++)
		if (d->model->entities.items[entity].kind == kind && document_shows(d, entity))
			add_item(d, entity, kind == KIND_PAIN ? &pain : &gain, &solutions);
	document_end_section(d);
}

/* ---- opportunities */

struct ranked {
	uint32_t opportunity;
	double priority;
};

/* The highest priority first; without one last; else as in the source. */
static int compare_ranks(const void *left, const void *right)
{
	const struct ranked *a = left, *b = right;

	if (isnan(a->priority) != isnan(b->priority))
		return isnan(a->priority) ? 1 : -1;
	if (!isnan(a->priority) && (a->priority > b->priority || a->priority < b->priority))
		return a->priority > b->priority ? -1 : 1;
	return a->opportunity < b->opportunity ? -1 : 1;
}

static void add_opportunity(struct document *d, const struct ranked *ranked)
{
	uint32_t o = ranked->opportunity;

	document_row(d, o, (struct values){0});
	document_cell(d);
	document_name(d, o, plain, plain);
	add_place(d, o);
	document_cell(d);
	document_number(d, isnan(ranked->priority) ? NAN : round(ranked->priority * 100) / 100);
	document_cell(d);
	document_number(d, entity_number(d->model, o, KEY_OPPORTUNITY_VALUE));
	document_cell(d);
	document_number(d, entity_number(d->model, o, KEY_OPPORTUNITY_BUSINESS));
	document_cell(d);
	document_number(d, entity_number(d->model, o, KEY_OPPORTUNITY_EFFORT));
	document_cell(d);
	document_titles(d, plain, entity_values(d->model, o, KEY_OPPORTUNITY_SOLVES));
	document_cell(d);
	document_word(d, plain, entity_word(d->model, o, KEY_OPPORTUNITY_STATUS));
	document_date(d, TEXT("Due"), o, KEY_OPPORTUNITY_DUE);
	document_cell(d);
	document_texts(d, plain, o, KEY_OPPORTUNITY_OWNER);
	document_cell(d);
	document_titles(d, plain, entity_values(d->model, o, KEY_OPPORTUNITY_METRIC));
}

void document_add_opportunities(struct document *d)
{
	uint32_t journey = d->journey->entity, end = d->model->entities.items[journey].end;
	VECTOR(struct ranked) ranked = {0};

	for (uint32_t entity = journey; entity < end; entity++)
		if (d->model->entities.items[entity].kind == KIND_OPPORTUNITY && document_shows(d, entity))
			VECTOR_PUSH(d->arena, &ranked, ((struct ranked){entity, opportunity_priority(d->model, entity)}));
	if (ranked.count)
		qsort(ranked.items, ranked.count, sizeof *ranked.items, compare_ranks);
	document_section(d, SECTION_OPPORTUNITIES, TEXT("Opportunities"));
	document_column(d, "Opportunity", false);
	document_column(d, "At", false);
	document_column(d, "Priority", true);
	document_column(d, "Value", true);
	document_column(d, "Business", true);
	document_column(d, "Effort", true);
	document_column(d, "Solves", false);
	document_column(d, "Status", false);
	document_column(d, "Owner", false);
	document_column(d, "Measured by", false);
	for (size_t i = 0; i < ranked.count; i++)
		add_opportunity(d, &ranked.items[i]);
	document_end_section(d);
}

/* ---- metrics */

static struct text amount(struct document *d, uint32_t metric, enum key key)
{
	const struct value *value = entity_value(d->model, metric, key);
	struct text unit = entity_text(d->model, metric, KEY_METRIC_UNIT);
	struct buffer out = buffer_in(d->arena);

	if (!value)
		return plain;
	phrase_add_amount(&out, value);
	if (unit.length) {
		buffer_byte(&out, ' ');
		buffer_add(&out, unit);
	}
	return buffer_text(&out);
}

static void add_metric(struct document *d, uint32_t metric)
{
	document_row(d, metric, (struct values){0});
	document_cell(d);
	document_name(d, metric, plain, plain);
	add_place(d, metric);
	document_cell(d);
	document_text(d, plain, amount(d, metric, KEY_METRIC_VALUE));
	document_cell(d);
	document_text(d, plain, amount(d, metric, KEY_METRIC_TARGET));
	document_cell(d);
	document_date(d, plain, metric, KEY_METRIC_DATE);
	document_cell(d);
	document_titles(d, plain, entity_values(d->model, metric, KEY_METRIC_SOURCE));
}

void document_add_metrics(struct document *d)
{
	uint32_t journey = d->journey->entity, end = d->model->entities.items[journey].end;

	document_section(d, SECTION_METRICS, TEXT("Metrics"));
	document_column(d, "Metric", false);
	document_column(d, "At", false);
	document_column(d, "Value", true);
	document_column(d, "Target", true);
	document_column(d, "Measured", false);
	document_column(d, "Source", false);
	for (uint32_t entity = journey; entity < end; entity++)
		if (d->model->entities.items[entity].kind == KIND_METRIC && document_shows(d, entity))
			add_metric(d, entity);
	document_end_section(d);
}
