/* How it feels. */
#include "lint/check.h"

#define SCORE_SLACK 1e-9

static struct text journey_name(const struct lint *l, const struct facts *f)
{
	return entity_name(l->model, f->entity);
}

void check_emotion(struct lint *l, const struct facts *f, uint32_t touchpoint)
{
	struct finding *finding;

	if (!f->scored || !lint_lacks(l, touchpoint, KEY_TOUCHPOINT_EMOTION))
		return;
	finding = lint_add(l, SAY(SCORE_ABSENT, lint_name(l, touchpoint)), lint_place(l, touchpoint));
	lint_help(l, finding, SAY(ADD_SCORE, lint_number(l, f->journey->low), lint_number(l, f->journey->high)));
}

void check_flat_curve(struct lint *l, const struct facts *f)
{
	double range = lint_value(l, SETTING_FLAT_RANGE);
	struct finding *finding;

	if (!lint_reaches(l, SETTING_FLAT_SCORES, f->scores) || f->highest - f->lowest > range + SCORE_SLACK)
		return;
	finding = lint_add(l, SAY(CURVE_FLAT, journey_name(l, f), lint_count(l, f->scores), lint_number(l, range)),
			   lint_place(l, f->entity));
	lint_help(l, finding, SAY(BEND_CURVE, lint_number(l, f->journey->low), lint_number(l, f->journey->high)));
}

void check_only_positive(struct lint *l, const struct facts *f)
{
	if (f->scores && f->lowest >= f->middle && !f->pains && !holes_have(&l->holes, f->entity, HOLE_WITHIN))
		lint_help(l, lint_add(l, SAY(ALL_WELL, journey_name(l, f)), lint_place(l, f->entity)), SAY(ASK_LOWS));
}

/* ---- dips */

/* The pains that can explain the low scores of a touchpoint: its own, and those of its phase. */
struct pains {
	uint32_t touchpoint, phase;
	bool any, for_everyone;       /* of the touchpoint */
	bool phase_any, phase_for_everyone;
};

static bool is_for_everyone(struct values segments)
{
	return !segments.count || lint_has_unknown(segments);
}

/* Stamps the segments that a pain directly in `outer` is for. */
static void stamp_pains(const struct lint *l, uint32_t *stamps, uint32_t outer, bool *ret_any, bool *ret_for_everyone)
{
	*ret_any = *ret_for_everyone = false;
	for (uint32_t pain = 0; (pain = entity_child(l->model, outer, KIND_PAIN, pain)) != 0;) {
		struct values segments = entity_values(l->model, pain, KEY_PAIN_FOR);

		*ret_any = true;
		*ret_for_everyone |= is_for_everyone(segments);
		for (size_t i = 0; i < segments.count; i++)
			stamps[segments.items[i].ref] = outer;
	}
}

static bool is_explained_for(const struct lint *l, const struct pains *pains, uint32_t segment)
{
	return pains->for_everyone || pains->phase_for_everyone || l->stamps[segment] == pains->touchpoint
		|| l->outer_stamps[segment] == pains->phase;
}

/* A score for everyone stands for the segments that meet the touchpoint and have no score of their own. */
static bool is_explained_for_all(struct lint *l, const struct facts *f, const struct pains *pains, struct values scores)
{
	struct values meets = entity_values(l->model, pains->touchpoint, KEY_TOUCHPOINT_FOR);

	if (pains->for_everyone || pains->phase_any)
		return true;
	if (!pains->any || !f->segment_count)
		return pains->any;
	for (size_t i = 0; i < scores.count; i++)
		l->stamps[scores.items[i].ref] = pains->touchpoint;
	for (size_t i = 0; i < meets.count; i++)
		if (l->stamps[meets.items[i].ref] != pains->touchpoint)
			return false;
	for (uint32_t i = 0; i < f->segment_count && !meets.count; i++)
		if (l->stamps[f->segments[i]] != pains->touchpoint)
			return false;
	return true;
}

static void report_dip(struct lint *l, uint32_t touchpoint, const struct value *score)
{
	struct text name = lint_name(l, touchpoint), segment = score->ref ? lint_name(l, score->ref) : TEXT("");
	struct finding *finding = lint_add(l, score->ref ? SAY(DIP_FOR, name, segment) : SAY(DIP, name),
					   lint_value_place(l, touchpoint, score));

	lint_help(l, finding, score->ref ? SAY(ADD_PAIN_FOR, segment) : SAY(ADD_PAIN));
}

static void check_dips_of(struct lint *l, const struct facts *f, struct pains *pains)
{
	struct values scores = entity_values(l->model, pains->touchpoint, KEY_TOUCHPOINT_EMOTION);
	double third = f->journey->low + (f->journey->high - f->journey->low) / 3;
	double at = isnan(lint_value(l, SETTING_DIP_AT)) ? third : lint_value(l, SETTING_DIP_AT);

	stamp_pains(l, l->stamps, pains->touchpoint, &pains->any, &pains->for_everyone);
	/* That for everyone comes last: it stamps the segments that have a score of their own. */
	for (size_t i = scores.count; i-- > 0;) {
		const struct value *score = &scores.items[i];

		if (score->number > at + SCORE_SLACK)
			continue;
		if (score->ref ? !is_explained_for(l, pains, score->ref) : !is_explained_for_all(l, f, pains, scores))
			report_dip(l, pains->touchpoint, score);
	}
}

void check_dips(struct lint *l, const struct facts *f)
{
	struct pains pains = {0};

	for (uint32_t i = 0; i < f->touchpoint_count; i++) {
		uint32_t parent = entity_at(l, f->touchpoints[i])->parent;

		pains.touchpoint = f->touchpoints[i];
		if (parent != pains.phase)
			stamp_pains(l, l->outer_stamps, parent, &pains.phase_any, &pains.phase_for_everyone);
		pains.phase = parent;
		if (!holes_have(&l->holes, pains.touchpoint, HOLE_WITHIN))
			check_dips_of(l, f, &pains);
	}
}

/* ---- moments */

void check_no_moment(struct lint *l, const struct facts *f)
{
	struct finding *finding;

	if (f->truths || !lint_reaches(l, SETTING_MOMENT_FROM, f->touchpoint_count)
	    || holes_have(&l->holes, f->entity, HOLE_WITHIN))
		return;
	finding = lint_add(l, SAY(MOMENT_MISSING, journey_name(l, f), lint_count(l, f->touchpoint_count)), lint_place(l, f->entity));
	lint_help(l, finding, SAY(ADD_MOMENT));
}

void check_many_moments(struct lint *l, const struct facts *f)
{
	double share = lint_value(l, SETTING_MAX_MOMENT_SHARE) / 100;
	struct finding *finding;

	/* A single one is never too many. */
	if (f->moments < 2 || (!lint_exceeds(l, SETTING_MAX_MOMENTS, f->moments)
			       && f->moments <= share * f->touchpoint_count + SCORE_SLACK))
		return;
	finding = lint_add(l, SAY(MOMENTS_MANY, journey_name(l, f), lint_count(l, f->moments), lint_count(l, f->touchpoint_count)),
			   lint_place(l, f->entity));
	lint_help(l, finding, SAY(FEWER_MOMENTS));
}

/* Whether an opportunity stands in a touchpoint, or solves one of its pains. */
static bool is_taken_up(const struct lint *l, uint32_t touchpoint)
{
	for (uint32_t i = touchpoint + 1; i < entity_at(l, touchpoint)->end; i++)
		if (entity_at(l, i)->kind == KIND_OPPORTUNITY || l->solved[i])
			return true;
	return false;
}

void check_weak_moment(struct lint *l, const struct facts *f, uint32_t touchpoint)
{
	struct values scores = entity_values(l->model, touchpoint, KEY_TOUCHPOINT_EMOTION);
	const struct value *moment = entity_value(l->model, touchpoint, KEY_TOUCHPOINT_MOMENT);
	struct finding *finding;
	size_t low = 0;

	while (low < scores.count && scores.items[low].number >= f->middle)
		low++;
	if (!moment || moment->word != WORD_MOMENT_TRUTH || low == scores.count || is_taken_up(l, touchpoint)
	    || holes_have(&l->holes, touchpoint, HOLE_WITHIN) || l->holes.seen[RULE_UNDEFINED_PAIN])
		return;
	finding = lint_add(l, SAY(MOMENT_WEAK, lint_name(l, touchpoint)), lint_place(l, touchpoint));
	lint_label(l, finding, SAY(SCORE_HERE), lint_value_place(l, touchpoint, &scores.items[low]));
	lint_help(l, finding, SAY(ADD_IDEA));
}
