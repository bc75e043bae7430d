/* Whether the map tells the whole story. */
#include "lint/check.h"

static struct finding *add_of_journey(struct lint *l, const struct facts *f, struct saying message)
{
	return lint_add(l, message, lint_place(l, f->entity));
}

static struct text journey_name(const struct lint *l, const struct facts *f)
{
	return entity_name(l->model, f->entity);
}

/* Whether a block was lost in the journey or one of its phases: what seems to be missing may be in it. */
static bool lost_blocks(const struct lint *l, const struct facts *f)
{
	bool lost = holes_have(&l->holes, f->entity, HOLE_STATEMENT);

	for (uint32_t i = 0; i < f->phase_count; i++)
		lost |= holes_have(&l->holes, f->phases[i].entity, HOLE_STATEMENT);
	return lost;
}

void check_empty_journey(struct lint *l, const struct facts *f)
{
	if (!f->touchpoint_count && !lost_blocks(l, f))
		lint_help(l, add_of_journey(l, f, SAY(JOURNEY_EMPTY, journey_name(l, f))), SAY(ADD_TOUCHPOINT));
}

/* ---- stages */

/* Whether a stage has no phase, and no other rule says so. */
static bool is_missing(const struct facts *f, const bool *present, uint32_t stage)
{
	uint32_t purchase = f->purchase < f->phase_count ? f->phases[f->purchase].stage : STAGE_NONE;

	if (present[stage])
		return false;
	if (purchase == STAGE_NONE)
		return true;
	return stage < purchase ? !f->starts_at_purchase : !f->ends_at_purchase;
}

enum { LISTED_MAX = 5 };

/* `a`, `b` or `c` */
static const struct saying *list_stages(struct lint *l, const struct facts *f, const uint32_t *stages, uint32_t count)
{
	const struct saying *list = NULL;

	for (uint32_t i = 0; i < count && i < LISTED_MAX; i++) {
		const struct saying *stage = saying_keep(l->arena, SAY(STAGE, l->model->stages.items[f->journey->stages + stages[i]]));
		bool last = i + 1 == count;

		list = i == 0 ? stage
			: saying_keep(l->arena, last ? SAY(LIST_OR, list, stage) : SAY(LIST_COMMA, list, stage));
	}
	return count > LISTED_MAX ? saying_keep(l->arena, SAY(LIST_MORE, list, lint_count(l, count - LISTED_MAX))) : list;
}

void check_missing_phases(struct lint *l, const struct facts *f)
{
	uint32_t count = f->journey->stage_count, missing = 0;
	bool *present = arena_clear(l->arena, count + 1);
	uint32_t *stages = arena_clear(l->arena, (count + 1) * sizeof *stages);
	const struct value *model = entity_value(l->model, f->entity, KEY_JOURNEY_MODEL);
	struct finding *finding;
	struct text first;

	if (!f->stages_known || (!f->phase_count && !f->touchpoint_count))
		return;
	for (uint32_t i = 0; i < f->phase_count; i++)
		present[f->phases[i].stage == STAGE_NONE ? count : f->phases[i].stage] = true;
	for (uint32_t stage = 0; stage < count; stage++)
		if (is_missing(f, present, stage))
			stages[missing++] = stage;
	if (!missing)
		return;
	finding = add_of_journey(l, f, SAY(STAGE_MISSING, journey_name(l, f), list_stages(l, f, stages, missing)));
	if (model)
		lint_label(l, finding, SAY(MODEL_HERE), lint_value_place(l, f->entity, model));
	first = l->model->stages.items[f->journey->stages + stages[0]];
	/* Phases with names of their own need not be more, only say what they are. */
	lint_help(l, finding, missing == count && f->phase_count ? SAY(NAME_STAGES, first) : SAY(ADD_PHASE, first));
}

void check_empty_phases(struct lint *l, const struct facts *f)
{
	for (uint32_t i = 0; i < f->phase_count && f->touchpoint_count; i++) {
		uint32_t phase = f->phases[i].entity;

		if (!f->phases[i].touchpoints && !holes_have(&l->holes, phase, HOLE_STATEMENT))
			lint_help(l, lint_add(l, SAY(PHASE_EMPTY, lint_name(l, phase)), lint_place(l, phase)), SAY(FILL_PHASE));
	}
}

void check_phase_order(struct lint *l, const struct facts *f)
{
	const struct phase_facts *before = NULL;

	for (uint32_t i = 0; i < f->phase_count && f->stages_known; i++) {
		const struct phase_facts *phase = &f->phases[i];
		struct finding *finding;

		if (phase->stage == STAGE_NONE)
			continue;
		if (before && before->stage > phase->stage) {
			finding = lint_add(l, SAY(PHASE_EARLY, lint_name(l, phase->entity), lint_name(l, before->entity)),
					   lint_place(l, phase->entity));
			lint_label(l, finding, SAY(LATER_PHASE), lint_place(l, before->entity));
		}
		before = phase;
	}
}

/* ---- the purchase */

static void add_at_purchase(struct lint *l, const struct facts *f, struct saying message, struct saying help)
{
	uint32_t phase = f->phases[f->purchase].entity;

	message.arguments[0] = argument_text(journey_name(l, f));
	message.arguments[1] = argument_text(lint_name(l, phase));
	lint_help(l, lint_add(l, message, lint_place(l, phase)), help);
}

void check_start(struct lint *l, const struct facts *f)
{
	if (f->starts_at_purchase)
		add_at_purchase(l, f, SAY(NOTHING_BEFORE), SAY(ADD_BEFORE));
}

void check_end(struct lint *l, const struct facts *f)
{
	if (f->ends_at_purchase)
		add_at_purchase(l, f, SAY(NOTHING_AFTER), SAY(ADD_AFTER));
}

/* ---- keys of the journey */

static void check_key(struct lint *l, const struct facts *f, enum key key, struct saying message, struct saying help)
{
	message.arguments[0] = argument_text(journey_name(l, f));
	if (lint_lacks(l, f->entity, key))
		lint_help(l, add_of_journey(l, f, message), help);
}

void check_goal(struct lint *l, const struct facts *f)
{
	check_key(l, f, KEY_JOURNEY_GOAL, SAY(GOAL_MISSING), SAY(ADD_KEY, TEXT("goal: \"…\"")));
}

void check_state(struct lint *l, const struct facts *f)
{
	check_key(l, f, KEY_JOURNEY_STATE, SAY(STATE_MISSING), SAY(ADD_EITHER, TEXT("state: as-is"), TEXT("state: to-be")));
}

void check_owner(struct lint *l, const struct facts *f)
{
	check_key(l, f, KEY_JOURNEY_OWNER, SAY(OWNER_MISSING), SAY(ADD_KEY, TEXT("owner: \"…\"")));
}

void check_promise(struct lint *l, const struct facts *f)
{
	check_key(l, f, KEY_JOURNEY_PROMISE, SAY(PROMISE_MISSING), SAY(ADD_KEY, TEXT("promise: \"…\"")));
}

/* The last touchpoint of the purchase is a fair guess at the desired action; no text where there is none. */
static struct text likely_conversion(const struct lint *l, const struct facts *f)
{
	struct text name = TEXT("");
	uint32_t touchpoint = 0;

	if (f->purchase == f->phase_count)
		return name;
	while ((touchpoint = entity_child(l->model, f->phases[f->purchase].entity, KIND_TOUCHPOINT, touchpoint)) != 0)
		name = entity_at(l, touchpoint)->name ? entity_name(l->model, touchpoint) : name;
	return name;
}

void check_conversion(struct lint *l, const struct facts *f)
{
	struct text likely = likely_conversion(l, f);

	check_key(l, f, KEY_JOURNEY_CONVERSION, SAY(CONVERSION_MISSING), likely.length ? SAY(ADD_CONVERSION, likely) : SAY(NAME_CONVERSION));
}

/* ---- what phases should hold */

static bool holds(const struct lint *l, uint32_t entity, enum kind kind)
{
	for (uint32_t i = entity + 1; i < entity_at(l, entity)->end; i++)
		if (entity_at(l, i)->kind == kind)
			return true;
	return false;
}

void check_phase_metrics(struct lint *l, const struct facts *f)
{
	for (uint32_t i = 0; i < f->phase_count; i++) {
		uint32_t phase = f->phases[i].entity;

		if (f->phases[i].touchpoints && !holds(l, phase, KIND_METRIC) && !holes_have(&l->holes, phase, HOLE_WITHIN))
			lint_help(l, lint_add(l, SAY(PHASE_UNMEASURED, lint_name(l, phase)), lint_place(l, phase)), SAY(ADD_METRIC));
	}
}

static bool names_competitor(const struct lint *l, uint32_t phase)
{
	for (uint32_t i = phase + 1; i < entity_at(l, phase)->end; i++)
		if (entity_at(l, i)->kind == KIND_TOUCHPOINT && lint_says(l, i, KEY_TOUCHPOINT_COMPETITOR))
			return true;
	return false;
}

void check_competition(struct lint *l, const struct facts *f)
{
	uint32_t first = 0;

	for (uint32_t i = 0; i < f->phase_count; i++) {
		uint32_t phase = f->phases[i].entity;

		if (!f->phases[i].is_consideration || !f->phases[i].touchpoints)
			continue;
		if (names_competitor(l, phase) || holes_have(&l->holes, phase, HOLE_WITHIN))
			return;
		first = first ? first : phase;
	}
	if (first)
		lint_help(l, lint_add(l, SAY(ALONE, lint_name(l, first)), lint_place(l, first)), SAY(ADD_COMPETITOR));
}

/* ---- how much there is */

void check_many_phases(struct lint *l, const struct facts *f)
{
	if (lint_exceeds(l, SETTING_MAX_PHASES, f->phase_count))
		lint_help(l, add_of_journey(l, f, SAY(PHASES_MANY, journey_name(l, f), lint_count(l, f->phase_count),
						      lint_number(l, lint_value(l, SETTING_MAX_PHASES)))), SAY(JOIN_PHASES));
}

void check_many_touchpoints(struct lint *l, const struct facts *f)
{
	if (lint_exceeds(l, SETTING_MAX_TOUCHPOINTS, f->touchpoint_count))
		lint_help(l, add_of_journey(l, f, SAY(TOUCHPOINTS_MANY, journey_name(l, f), lint_count(l, f->touchpoint_count),
						      lint_number(l, lint_value(l, SETTING_MAX_TOUCHPOINTS)))), SAY(SPLIT_MAP));
}
