/* Documents: the journeys of a map side by side. */
#include <math.h>

#include "draw/phrase.h"
#include "emit/document.h"

static const struct text plain;

void document_find_extremes(const struct document *d, struct extremes *ret_extremes)
{
	uint32_t only = d->artefact->drawing.segment;
	struct extremes extremes = {.lowest = INFINITY, .highest = -INFINITY};

	for (uint32_t i = 0; i < d->journey->touchpoint_count; i++) {
		uint32_t touchpoint = d->model->touchpoints.items[d->journey->touchpoints + i];
		struct values scores = entity_values(d->model, touchpoint, KEY_TOUCHPOINT_EMOTION);

		for (size_t s = 0; s < scores.count && document_shows(d, touchpoint); s++) {
			double score = scores.items[s].number;

			if (only && scores.items[s].ref && scores.items[s].ref != only)
				continue;
			if (score < extremes.lowest) {
				extremes.lowest = score;
				extremes.lowest_at = touchpoint;
			}
			if (score > extremes.highest) {
				extremes.highest = score;
				extremes.highest_at = touchpoint;
			}
		}
	}
	*ret_extremes = extremes;
}

/* How many things of a kind the journey has that are shown. */
static size_t count_kind(const struct document *d, enum kind kind)
{
	const struct entity *entities = d->model->entities.items;
	size_t count = 0;

	for (uint32_t entity = d->journey->entity + 1; entity < entities[d->journey->entity].end; entity++)
		count += entities[entity].kind == kind && document_shows(d, entity);
	return count;
}

static void add_count(struct document *d, enum kind kind)
{
	size_t count = count_kind(d, kind);

	document_cell(d);
	if (count)
		document_number(d, (double)count);
}

static void add_lowest(struct document *d)
{
	struct buffer score = buffer_in(d->arena);
	struct extremes extremes;

	document_find_extremes(d, &extremes);
	document_cell(d);
	if (!extremes.lowest_at)
		return;
	phrase_add_number(&score, extremes.lowest, scale_is_signed(d->journey));
	document_text(d, plain, buffer_text(&score));
	document_reference(d, extremes.lowest_at);
}

static void add_conversions(struct document *d)
{
	struct values conversions = entity_values(d->model, d->journey->entity, KEY_JOURNEY_CONVERSION);

	document_cell(d);
	for (size_t i = 0; i < conversions.count; i++)
		if (conversions.items[i].ref)
			document_reference(d, conversions.items[i].ref);
}

static void add_journey(struct document *d, const struct journey *journey)
{
	uint32_t entity = journey->entity;

	d->journey = journey;
	document_row(d, entity, (struct values){0});
	document_cell(d);
	document_line(d, (struct entry){.text = entity_title(d->model, entity), .entity = entity, .strong = true});
	document_cell(d);
	document_word(d, plain, entity_word(d->model, entity, KEY_JOURNEY_STATE));
	add_count(d, KIND_PHASE);
	add_count(d, KIND_TOUCHPOINT);
	add_lowest(d);
	add_count(d, KIND_PAIN);
	add_count(d, KIND_OPPORTUNITY);
	add_conversions(d);
}

void document_make_overview(struct document *ret_document, struct arena *arena, const struct model *model,
			    const struct artefact *artefact)
{
	const struct journey *journey = NULL;
	struct document *d = ret_document;

	*d = (struct document){.arena = arena, .model = model, .artefact = artefact, .title = TEXT("Customer journeys")};
	document_section(d, SECTION_OVERVIEW, TEXT("Overview"));
	document_column(d, "Journey", false);
	document_column(d, "State", false);
	document_column(d, "Phases", true);
	document_column(d, "Touchpoints", true);
	document_column(d, "Lowest score", false);
	document_column(d, "Pains", true);
	document_column(d, "Opportunities", true);
	document_column(d, "Desired action", false);
	while ((journey = artefact_journey(model, artefact, journey)) != NULL)
		add_journey(d, journey);
	if (d->rows.count < 2)
		d->sections.count = 0;
	else
		document_end_section(d);
}
