/* What will be done about it. */
#include "lint/check.h"

/* Where an opportunity beside it was rejected, it was decided to live with the pain. */
void check_pain(struct lint *l, const struct facts *f, uint32_t pain)
{
	struct text name = lint_name(l, pain);
	bool named = entity_at(l, pain)->name != 0;
	struct finding *finding;

	(void)f;
	if (l->solved[pain] || (named && !entity_at(l, pain)->known) || l->holes.seen[RULE_UNDEFINED_PAIN]
	    || holes_have(&l->holes, entity_at(l, pain)->parent, HOLE_WITHIN) || l->rejecting[entity_at(l, pain)->parent])
		return;
	finding = lint_add(l, SAY(PAIN_UNSOLVED, name), lint_place(l, pain));
	lint_help(l, finding, named ? SAY(ADD_OPPORTUNITY, name) : SAY(NAME_PAIN));
}

void check_priority(struct lint *l, const struct facts *f, uint32_t opportunity)
{
	bool value = !lint_lacks(l, opportunity, KEY_OPPORTUNITY_VALUE), effort = !lint_lacks(l, opportunity, KEY_OPPORTUNITY_EFFORT);
	struct saying missing = value ? SAY(NO_EFFORT_WORD) : effort ? SAY(NO_VALUE_WORD) : SAY(VALUE_NOR_EFFORT);
	struct finding *finding;

	(void)f;
	if (value && effort)
		return;
	finding = lint_add(l, SAY(PRIORITY_OPEN, lint_name(l, opportunity), saying_keep(l->arena, missing)),
			   lint_place(l, opportunity));
	lint_help(l, finding, SAY(ADD_PRIORITY));
}

void check_opportunity_owner(struct lint *l, const struct facts *f, uint32_t opportunity)
{
	const struct value *status = entity_value(l->model, opportunity, KEY_OPPORTUNITY_STATUS);
	const struct saying *word;
	struct finding *finding;

	(void)f;
	if (!status || (status->word != WORD_PROGRESS_PLANNED && status->word != WORD_PROGRESS_DOING)
	    || !lint_lacks(l, opportunity, KEY_OPPORTUNITY_OWNER))
		return;
	word = saying_keep(l->arena, status->word == WORD_PROGRESS_PLANNED ? SAY(IS_PLANNED) : SAY(IS_DOING));
	finding = lint_add(l, SAY(TAKEN_BY_NOBODY, lint_name(l, opportunity), word), lint_place(l, opportunity));
	lint_help(l, finding, SAY(ADD_OWNER));
}

void check_due(struct lint *l, const struct facts *f, uint32_t opportunity)
{
	const struct value *due = entity_value(l->model, opportunity, KEY_OPPORTUNITY_DUE);
	enum word status = entity_word(l->model, opportunity, KEY_OPPORTUNITY_STATUS);
	struct finding *finding;

	(void)f;
	if (!due || due->number >= l->own->today || status == WORD_PROGRESS_DONE || status == WORD_PROGRESS_REJECTED)
		return;
	finding = lint_add(l, SAY(DAY_PASSED, lint_name(l, opportunity), model_text(l->model, due->text)),
			   lint_value_place(l, opportunity, due));
	lint_help(l, finding, SAY(SAY_DONE));
}
