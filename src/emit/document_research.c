/* Documents: the evidence with what rests on it, and the findings of the checks. */
#include "draw/phrase.h"
#include "emit/document.h"
#include "report/finding.h"

static const struct text plain;

/* ---- what rests on which evidence */

struct use {
	uint32_t user, next; /* next: of the same evidence, a place in `items`; 0: none */
};

struct uses {
	uint32_t *first;     /* by entity */
	VECTOR(struct use) items;
};

/* The touchpoint that a thing is or stands in; else itself. */
static uint32_t touchpoint_of(const struct model *model, uint32_t entity)
{
	uint32_t parent = model->entities.items[entity].parent;

	return model->entities.items[parent].kind == KIND_TOUCHPOINT ? parent : entity;
}

static void add_use(struct document *d, struct uses *uses, uint32_t evidence, uint32_t user)
{
	uint32_t *first = &uses->first[evidence];

	if (*first && uses->items.items[*first].user == user)
		return;
	VECTOR_PUSH(d->arena, &uses->items, ((struct use){user, *first}));
	*first = (uint32_t)uses->items.count - 1;
}

static void find_uses(struct document *d, struct uses *ret_uses)
{
	const struct model *model = d->model;
	uint32_t journey = d->journey->entity;
	struct uses uses = {.first = arena_clear(d->arena, model->entities.count * sizeof(uint32_t))};

	VECTOR_PUSH(d->arena, &uses.items, (struct use){0});
	for (uint32_t e = model->entities.items[journey].end; e-- > journey;) {
		const struct entity *entity = &model->entities.items[e];

		for (uint32_t v = 0; v < entity->value_count; v++) {
			const struct value *value = &model->values.items[entity->values + v];

			if (keys[value->key].of == KIND_EVIDENCE && value->ref && document_shows(d, e))
				add_use(d, &uses, value->ref, touchpoint_of(model, e));
		}
	}
	*ret_uses = uses;
}

static void add_evidence(struct document *d, uint32_t evidence, const struct uses *uses)
{
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
	for (uint32_t i = uses->first[evidence]; i; i = uses->items.items[i].next)
		document_reference(d, uses->items.items[i].user);
}

void document_add_research(struct document *d)
{
	uint32_t evidence;
	struct uses uses;

	find_uses(d, &uses);
	document_section(d, SECTION_EVIDENCE, TEXT("Evidence"));
	document_column(d, "Evidence", false);
	document_column(d, "Kind", false);
	document_column(d, "Gathered", false);
	document_column(d, "Sample", true);
	document_column(d, "What rests on it", false);
	for (evidence = 0; (evidence = entity_child(d->model, d->journey->entity, KIND_EVIDENCE, evidence)) != 0;)
		add_evidence(d, evidence, &uses);
	for (evidence = 0; (evidence = entity_child(d->model, 0, KIND_EVIDENCE, evidence)) != 0;)
		if (uses.first[evidence])
			add_evidence(d, evidence, &uses);
	document_end(d);
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

/* Whether a place lies in a journey that the artefact does not show. */
static bool is_elsewhere(const struct model *model, const struct artefact *artefact, uint32_t file, uint32_t offset)
{
	for (size_t i = 0; i < model->journeys.count && artefact->journey; i++) {
		const struct entity *entity = &model->entities.items[model->journeys.items[i].entity];
		const struct node *node = &model->files.items[entity->file].tree->nodes.items[entity->node];

		if (artefact->journey != &model->journeys.items[i] && entity->file == file && offset >= node->start
		    && offset < node->end)
			return true;
	}
	return false;
}

static void add_finding(struct document *d, const struct finding *finding, uint32_t file)
{
	struct buffer where = buffer_in(d->arena);

	document_row(d, 0, (struct values){0});
	document_cell(d);
	document_text(d, plain, text_of(severities[finding->severity]));
	document_cell(d);
	document_text(d, plain, saying_text(d->arena, finding->message));
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
	struct report sorted = {.arena = model->arena};
	uint32_t file = 0;

	*d = (struct document){.arena = arena, .model = model, .artefact = artefact, .title = TEXT("Findings")};
	for (size_t i = 0; i < model->report->findings.count; i++)
		VECTOR_PUSH(arena, &sorted.findings, model->report->findings.items[i]);
	report_sort(&sorted);
	document_section(d, SECTION_FINDINGS, TEXT("Findings of the checks"));
	document_column(d, "Severity", false);
	document_column(d, "Finding", false);
	document_column(d, "Rule", false);
	document_column(d, "Where", false);
	for (size_t i = 0; i < sorted.findings.count; i++) {
		const struct finding *finding = sorted.findings.items[i];

		file = file_of(model, &finding->place, file);
		if (finding->severity && !is_elsewhere(model, artefact, file, finding->place.start))
			add_finding(d, finding, file);
	}
	document_end(d);
}
