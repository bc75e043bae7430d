/* What is declared and never named. Silent where the map has an error: what was not understood may have named it. */
#include "lint/check.h"

static void report_unused(struct lint *l, uint32_t entity, struct saying message, struct saying help)
{
	const struct entity *e = entity_at(l, entity);
	struct text name = lint_name(l, entity);
	struct finding *finding;

	if (!e->name || l->named[entity] || l->holes.any)
		return;
	message.arguments[0] = argument_text(name);
	finding = lint_add(l, message, lint_place(l, entity));
	lint_help(l, finding, help);
	lint_offer_deletion(l, finding, SAY(DELETE_IT, name), e->file, e->node);
}

static void check_evidence(struct lint *l, uint32_t entity)
{
	report_unused(l, entity, SAY(EVIDENCE_UNUSED), SAY(USE_OR_DELETE, TEXT("evidence"), lint_name(l, entity)));
}

static void check_channel_use(struct lint *l, uint32_t entity)
{
	report_unused(l, entity, SAY(CHANNEL_UNUSED), SAY(USE_OR_DELETE, TEXT("channel"), lint_name(l, entity)));
}

static void check_competitor(struct lint *l, uint32_t entity)
{
	report_unused(l, entity, SAY(COMPETITOR_UNUSED), SAY(USE_COMPETITOR, lint_name(l, entity)));
}

/* ---- in a journey */

void check_unused_evidence(struct lint *l, const struct facts *f, uint32_t evidence)
{
	(void)f;
	check_evidence(l, evidence);
}

void check_unused_channel(struct lint *l, const struct facts *f, uint32_t channel)
{
	(void)f;
	check_channel_use(l, channel);
}

void check_unused_competitor(struct lint *l, const struct facts *f, uint32_t competitor)
{
	(void)f;
	check_competitor(l, competitor);
}

/* The metric of a phase or touchpoint measures what it stands in. */
void check_unused_metric(struct lint *l, const struct facts *f, uint32_t metric)
{
	if (entity_at(l, metric)->parent == f->entity)
		report_unused(l, metric, SAY(METRIC_UNUSED), SAY(USE_METRIC, lint_name(l, metric)));
}

/* ---- at the top of the file that is checked: what an included file shares may be for others, and so may all that a file
 * without a journey holds */

static void check_shared(struct lint *l, uint32_t file, enum kind kind, void (*check)(struct lint *l, uint32_t entity))
{
	const struct entity *entities = l->model->entities.items;

	if (file != 0 || !l->model->journeys.count)
		return;
	for (uint32_t i = 1; i < entities[0].end; i = entities[i].end)
		if (entities[i].kind == kind && entities[i].file == file)
			check(l, i);
}

void check_shared_evidence(struct lint *l, uint32_t file)
{
	check_shared(l, file, KIND_EVIDENCE, check_evidence);
}

void check_shared_channels(struct lint *l, uint32_t file)
{
	check_shared(l, file, KIND_CHANNEL, check_channel_use);
}

void check_shared_competitors(struct lint *l, uint32_t file)
{
	check_shared(l, file, KIND_COMPETITOR, check_competitor);
}
