/* Documents: the evidence with what rests on it, and the findings of the checks. */
#include <stdlib.h>

#include "emit/document.h"


static const struct text plain;

/* ---- what rests on which evidence */

struct use {
	uint32_t evidence, user;
};

struct uses {
	struct use *items; /* by evidence, then as in the source */
	size_t count, room;
};

/* The touchpoint that a thing is or stands in; else itself. */
static uint32_t touchpoint_of(const struct model *model, uint32_t entity)
{
	uint32_t parent = model->entities.items[entity].parent;

	return model->entities.items[parent].kind == KIND_TOUCHPOINT ? parent : entity;
}

static int compare_uses(const void *left, const void *right)
{
	const struct use *a = left, *b = right;

	if (a->evidence != b->evidence)
		return a->evidence < b->evidence ? -1 : 1;
	return a->user < b->user ? -1 : a->user > b->user;
}

static struct uses find_uses(struct document *d)
{
	const struct model *model = d->model;
	uint32_t journey = d->journey->entity;
	struct uses uses = {0};

	for (uint32_t e = journey; e < model->entities.items[journey].end; e++) {
		const struct entity *entity = &model->entities.items[e];

		for (uint32_t v = 0; v < entity->value_count; v++) {
			const struct value *value = &model->values.items[entity->values + v];

			if (keys[value->key].of == KIND_EVIDENCE && value->ref && document_shows(d, e))
				VECTOR_PUSH(d->arena, &uses, ((struct use){value->ref, touchpoint_of(model, e)}));
		}
	}
	if (uses.count)
		qsort(uses.items, uses.count, sizeof *uses.items, compare_uses);
	return uses;
}

/* The first use of an evidence, or of the next one that has any. */
static size_t first_use(const struct uses *uses, uint32_t evidence)
{
	size_t low = 0, high = uses->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (uses->items[middle].evidence < evidence)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Adds a row; gives the place behind the uses of this evidence. */
static size_t add_evidence(struct document *d, uint32_t evidence, const struct uses *uses)
{
	size_t use = first_use(uses, evidence);

	document_row(d, evidence, (struct values){0});
	document_cell(d);
	document_name(d, evidence, entity_text(d->model, evidence, KEY_EVIDENCE_LINK), plain);
	document_cell(d);
	document_word(d, plain, entity_word(d->model, evidence, KEY_EVIDENCE_KIND));
	document_cell(d);
	document_date(d, plain, evidence, KEY_EVIDENCE_DATE);
	document_cell(d);
	document_number(d, entity_number(d->model, evidence, KEY_EVIDENCE_SAMPLE));
	document_cell(d);
	for (; use < uses->count && uses->items[use].evidence == evidence; use++)
		if (!use || compare_uses(&uses->items[use], &uses->items[use - 1]) != 0)
			document_reference(d, uses->items[use].user);
	return use;
}

/* The evidence of the journey, then what it uses of the shared one. */
void document_add_research(struct document *d)
{
	struct uses uses = find_uses(d);
	uint32_t evidence = 0;

	document_section(d, SECTION_EVIDENCE, TEXT("Evidence"));
	document_column(d, "Evidence", false);
	document_column(d, "Kind", false);
	document_column(d, "Gathered", false);
	document_column(d, "Sample", true);
	document_column(d, "What rests on it", false);
	while ((evidence = entity_child(d->model, d->journey->entity, KIND_EVIDENCE, evidence)) != 0)
		add_evidence(d, evidence, &uses);
	for (size_t use = 0; use < uses.count;) {
		evidence = uses.items[use].evidence;
		if (d->model->entities.items[evidence].parent == d->journey->entity)
			use++;
		else
			use = add_evidence(d, evidence, &uses);
	}
	document_end_section(d);
}

/* ---- findings */

/* The file of the compilation that a place is in; the input where it is in none. */
static uint32_t file_of(const struct model *model, const struct place *place, uint32_t last)
{
	if (model->files.items[last].source == place->source)
		return last;
	for (uint32_t i = 0; i < model->files.count; i++)
		if (model->files.items[i].source == place->source)
			return i;
	return 0;
}

/* Whether a place of the input lies in a journey that the artefact does not show. Journeys stand in the input, one behind
 * another. */
static bool is_elsewhere(const struct model *model, const struct artefact *artefact, uint32_t file, uint32_t offset)
{
	const struct tree *tree = model->files.items[0].tree;
	const struct node *nodes = tree->nodes.items;
	size_t low = 0, high = model->journeys.count;

	if (!artefact->journey || file)
		return false;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (nodes[model->entities.items[model->journeys.items[middle].entity].node].start <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low && artefact->journey != &model->journeys.items[low - 1]
	       && offset < node_end(tree, &nodes[model->entities.items[model->journeys.items[low - 1].entity].node]);
}

static void add_finding(struct document *d, const struct finding *finding, uint32_t file)
{
	struct buffer where = buffer_in(d->arena);

	document_row(d, 0, (struct values){0});
	document_cell(d);
	document_text(d, plain, text_of(severities[finding->severity]));
	document_cell(d);
	document_text(d, plain, saying_text(d->arena, TONGUE_EN, finding->message));
	document_cell(d);
	document_text(d, plain, text_of(rules[finding->rule].name));
	document_cell(d);
	buffer_add(&where, d->model->files.items[file].path);
	buffer_byte(&where, ':');
	buffer_integer(&where, source_line(finding->place.source, finding->place.start));
	document_text(d, plain, buffer_text(&where));
}

void document_make_findings(struct document *ret_document, struct arena *arena, const struct model *model,
			    const struct artefact *artefact)
{
	struct document *d = ret_document;
	uint32_t file = 0;

	*d = (struct document){.arena = arena, .model = model, .artefact = artefact, .title = TEXT("Findings")};
	document_section(d, SECTION_FINDINGS, TEXT("Findings of the checks"));
	document_column(d, "Severity", false);
	document_column(d, "Finding", false);
	document_column(d, "Rule", false);
	document_column(d, "Where", false);
	for (size_t i = 0; i < artefact->finding_count; i++) {
		const struct finding *finding = artefact->findings[i];

		file = file_of(model, &finding->place, file);
		if (finding->severity && !is_elsewhere(model, artefact, file, finding->place.start))
			add_finding(d, finding, file);
	}
	document_end_section(d);
}
