#include "lint/check.h"

/* ---- phases and stages */

static uint32_t find_stage(const struct model *model, const struct journey *journey, struct text stage)
{
	for (uint32_t i = 0; i < journey->stage_count && stage.length; i++)
		if (text_equal(stage, model->stages.items[journey->stages + i]))
			return i;
	return STAGE_NONE;
}

/* The stage that a phase names and no table knows: an error said so, and it may stand for any. */
static bool is_mistaken(const struct lint *l, const struct phase_facts *phase, const struct journey *journey)
{
	const struct value *stage = entity_value(l->model, phase->entity, KEY_PHASE_STAGE);

	if (!stage)
		return lint_says(l, phase->entity, KEY_PHASE_STAGE);
	return l->holes.any && journey->stage_count && phase->stage == STAGE_NONE
		&& !stage_is_built_in(phase_stage(l->model, journey, phase->entity));
}

static bool model_is_mistaken(const struct lint *l, const struct facts *f)
{
	const struct value *model = entity_value(l->model, f->entity, KEY_JOURNEY_MODEL);

	if (!model)
		return lint_says(l, f->entity, KEY_JOURNEY_MODEL);
	return !model->ref && !text_is(model_text(l->model, model->text), f->journey->built_in->name);
}

static void find_phases(const struct lint *l, struct facts *f)
{
	VECTOR(struct phase_facts) phases = {0};

	f->stages_known = !holes_have(&l->holes, f->entity, HOLE_STATEMENT) && !model_is_mistaken(l, f);
	for (uint32_t i = 0; (i = entity_child(l->model, f->entity, KIND_PHASE, i)) != 0;) {
		struct text stage = phase_stage(l->model, f->journey, i);
		struct phase_facts phase = {
			.entity = i, .stage = find_stage(l->model, f->journey, stage),
			.is_purchase = text_is(stage, "purchase"), .is_consideration = text_is(stage, "consideration"),
		};

		f->stages_known &= !is_mistaken(l, &phase, f->journey);
		VECTOR_PUSH(l->arena, &phases, phase);
	}
	f->phases = phases.items;
	f->phase_count = (uint32_t)phases.count;
}

uint32_t facts_phase(const struct facts *facts, const struct lint *l, uint32_t touchpoint)
{
	uint32_t parent = entity_at(l, touchpoint)->parent, low = 0, high = facts->phase_count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (facts->phases[middle].entity < parent)
			low = middle + 1;
		else
			high = middle;
	}
	return low < facts->phase_count && facts->phases[low].entity == parent ? low : facts->phase_count;
}

static bool uses_model(const struct facts *f, const char *name)
{
	return f->journey->built_in && strcmp(f->journey->built_in->name, name) == 0;
}

/* Whether a phase comes before the purchase, or behind it: by its stage, else by where it stands. */
static bool is_on_side(const struct facts *f, uint32_t phase, bool before)
{
	uint32_t stage = f->phases[phase].stage, purchase = f->phases[f->purchase].stage;

	if (f->phases[phase].is_purchase)
		return false;
	if (stage != STAGE_NONE && purchase != STAGE_NONE)
		return before ? stage < purchase : stage > purchase;
	return before ? phase < f->purchase : phase > f->purchase;
}

static void find_purchase(struct facts *f)
{
	bool before = false, behind = false;

	for (f->purchase = 0; f->purchase < f->phase_count && !f->phases[f->purchase].is_purchase;)
		f->purchase++;
	if (f->purchase == f->phase_count || !f->stages_known || uses_model(f, "free"))
		return;
	for (uint32_t i = 0; i < f->phase_count; i++) {
		before |= is_on_side(f, i, true);
		behind |= is_on_side(f, i, false);
	}
	f->starts_at_purchase = !before && !uses_model(f, "customer");
	f->ends_at_purchase = !behind && !uses_model(f, "buyer") && !uses_model(f, "orientation");
}

/* ---- touchpoints */

static void add_scores(const struct lint *l, struct facts *f, uint32_t touchpoint)
{
	struct values scores = entity_values(l->model, touchpoint, KEY_TOUCHPOINT_EMOTION);

	f->scored += scores.count > 0;
	for (size_t i = 0; i < scores.count; i++) {
		double score = scores.items[i].number;

		f->lowest = f->scores == 0 || score < f->lowest ? score : f->lowest;
		f->highest = f->scores == 0 || score > f->highest ? score : f->highest;
		f->scores++;
	}
}

static void find_touchpoints(const struct lint *l, struct facts *f)
{
	f->touchpoints = l->model->touchpoints.items + f->journey->touchpoints;
	f->touchpoint_count = f->journey->touchpoint_count;
	for (uint32_t i = 0; i < f->touchpoint_count; i++) {
		uint32_t touchpoint = f->touchpoints[i], phase = facts_phase(f, l, touchpoint);
		enum word moment = entity_word(l->model, touchpoint, KEY_TOUCHPOINT_MOMENT);

		if (phase < f->phase_count) {
			f->phases[phase].touchpoints++;
			f->last_phase = f->phases[phase].entity;
		}
		add_scores(l, f, touchpoint);
		f->moments += moment != WORD_NONE;
		f->truths += moment == WORD_MOMENT_TRUTH;
		f->has_backstage |= lint_says(l, touchpoint, KEY_TOUCHPOINT_BACKSTAGE);
	}
	for (uint32_t i = f->entity + 1; i < entity_at(l, f->entity)->end; i++)
		f->pains += entity_at(l, i)->kind == KIND_PAIN;
}

/* ---- what errors leave open */

/* Whether a statement was lost among those of the journey and its phases, where flows and touchpoints stand. */
static bool lost_among_phases(const struct lint *l, const struct facts *f, unsigned holes)
{
	bool lost = holes_have(&l->holes, f->entity, holes);

	for (uint32_t i = 0; i < f->phase_count; i++)
		lost |= holes_have(&l->holes, f->phases[i].entity, holes);
	return lost;
}

struct facts facts_find(const struct lint *l, const struct journey *journey)
{
	struct facts f = {
		.journey = journey, .entity = journey->entity, .middle = (journey->low + journey->high) / 2,
		.segments = l->model->segments.items + journey->segments, .segment_count = journey->segment_count,
	};

	find_phases(l, &f);
	find_touchpoints(l, &f);
	find_purchase(&f);
	f.common = common_find(l, &f);
	f.flows_known = !lost_among_phases(l, &f, HOLE_STATEMENT | HOLE_FLOW);
	f.graph = journey->implied ? NULL : graph_create(l->arena, l->model, journey);
	return f;
}
