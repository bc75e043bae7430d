/* How we know. */
#include "lint/check.h"

/* Whether something rests on evidence, says that it does not, or says nothing. */
enum support { SUPPORT_NONE, SUPPORT_ASSUMED, SUPPORT_EVIDENCE };

static enum support support_of(const struct lint *l, uint32_t entity, enum key key)
{
	const struct value *evidence = entity_value(l->model, entity, key);

	if (evidence)
		return evidence->mark & MARK_ASSUMPTION ? SUPPORT_ASSUMED : SUPPORT_EVIDENCE;
	return lint_lacks(l, entity, key) ? SUPPORT_NONE : SUPPORT_EVIDENCE;
}

static void report_unproven(struct lint *l, uint32_t entity, struct saying what)
{
	struct finding *finding = lint_add(l, SAY(UNPROVEN, saying_keep(l->arena, what), lint_name(l, entity)), lint_place(l, entity));

	lint_help(l, finding, SAY(ADD_EVIDENCE));
}

void check_touchpoint_evidence(struct lint *l, const struct facts *f, uint32_t touchpoint)
{
	bool scored = entity_value(l->model, touchpoint, KEY_TOUCHPOINT_EMOTION) != NULL;
	bool moment = entity_value(l->model, touchpoint, KEY_TOUCHPOINT_MOMENT) != NULL;

	(void)f;
	if ((scored || moment) && support_of(l, touchpoint, KEY_TOUCHPOINT_EVIDENCE) == SUPPORT_NONE)
		report_unproven(l, touchpoint, scored ? SAY(SCORE_OF) : SAY(MOMENT_OF));
}

void check_pain_evidence(struct lint *l, const struct facts *f, uint32_t pain)
{
	(void)f;
	if (support_of(l, pain, KEY_PAIN_EVIDENCE) == SUPPORT_NONE)
		report_unproven(l, pain, SAY(PAIN_CALLED));
}

/* How much of what a map claims rests on nothing. */
void check_mostly_assumed(struct lint *l, const struct facts *f)
{
	size_t claims = 0, assumed = 0;
	struct finding *finding;

	for (uint32_t i = f->entity + 1; i < entity_at(l, f->entity)->end; i++) {
		bool is_pain = entity_at(l, i)->kind == KIND_PAIN;
		size_t made = is_pain;

		if (entity_at(l, i)->kind == KIND_TOUCHPOINT) {
			made += entity_value(l->model, i, KEY_TOUCHPOINT_EMOTION) != NULL;
			made += entity_value(l->model, i, KEY_TOUCHPOINT_MOMENT) != NULL;
		}
		claims += made;
		if (made && support_of(l, i, is_pain ? KEY_PAIN_EVIDENCE : KEY_TOUCHPOINT_EVIDENCE) != SUPPORT_EVIDENCE)
			assumed += made;
	}
	if (!lint_reaches(l, SETTING_ASSUMED_FROM, claims)
	    || 100.0 * (double)assumed <= lint_value(l, SETTING_ASSUMED_SHARE) * (double)claims)
		return;
	finding = lint_add(l, SAY(GUESSES, entity_name(l->model, f->entity), lint_count(l, assumed), lint_count(l, claims)),
			   lint_place(l, f->entity));
	lint_help(l, finding, SAY(TALK_TO_CUSTOMERS));
}

/* ---- numbers and voices */

enum side { SIDE_UNKNOWN, SIDE_NUMBERS, SIDE_VOICES, SIDE_COUNT };

static enum side side_of(enum word kind)
{
	switch (kind) {
	case WORD_RESEARCH_SURVEY: case WORD_RESEARCH_ANALYTICS:
		return SIDE_NUMBERS;
	case WORD_NONE: case WORD_RESEARCH_OTHER:
		return SIDE_UNKNOWN;
	default:
		return SIDE_VOICES;
	}
}

/* The evidence that a journey has: its own, and what it names of the shared. */
static void count_sides(const struct lint *l, const struct facts *f, size_t *counts)
{
	for (uint32_t i = f->entity + 1; i < entity_at(l, f->entity)->end; i++) {
		const struct entity *e = entity_at(l, i);

		if (e->kind == KIND_EVIDENCE)
			counts[side_of(entity_word(l->model, i, KEY_EVIDENCE_KIND))]++;
		for (uint32_t v = e->values; v < e->values + e->value_count; v++) {
			uint32_t named = l->model->values.items[v].ref;

			if (named && entity_at(l, named)->kind == KIND_EVIDENCE && !entity_at(l, named)->parent)
				counts[side_of(entity_word(l->model, named, KEY_EVIDENCE_KIND))]++;
		}
	}
}

void check_evidence_kinds(struct lint *l, const struct facts *f)
{
	size_t counts[SIDE_COUNT] = {0};
	bool numbers;
	struct finding *finding;

	count_sides(l, f, counts);
	numbers = counts[SIDE_NUMBERS] > 0;
	if (counts[SIDE_UNKNOWN] || numbers == (counts[SIDE_VOICES] > 0) || holes_have(&l->holes, f->entity, HOLE_WITHIN))
		return;
	finding = lint_add(l, numbers ? SAY(NUMBERS_ONLY, entity_name(l->model, f->entity))
				      : SAY(VOICES_ONLY, entity_name(l->model, f->entity)), lint_place(l, f->entity));
	lint_help(l, finding, numbers ? SAY(ADD_VOICES) : SAY(ADD_NUMBERS));
}

/* ---- the day of the review */

/* A date such as 20260914, some months later. It need not be in the calendar: dates are only compared. */
static double months_later(double date, double months)
{
	long day = (long)date % 100, month = (long)date / 100 % 100 - 1, year = (long)date / 10000;
	long count = year * 12 + month + (long)months, later = count / 12 * 10000 + (count % 12 + 1) * 100 + day;

	return (double)later;
}

void check_stale(struct lint *l, const struct facts *f)
{
	const struct value *reviewed = entity_value(l->model, f->entity, KEY_JOURNEY_REVIEWED);
	double months = lint_value(l, SETTING_STALE_MONTHS);
	struct finding *finding;

	if (!reviewed || l->own->today <= months_later(reviewed->number, months))
		return;
	finding = lint_add(l, SAY(REVIEW_OLD, entity_name(l->model, f->entity), model_text(l->model, reviewed->text),
				  lint_number(l, months)), lint_value_place(l, f->entity, reviewed));
	lint_help(l, finding, SAY(REVIEW_NOW));
}
