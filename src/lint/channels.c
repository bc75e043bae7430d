/* Where it happens. */
#include "lint/check.h"

void check_channel(struct lint *l, const struct facts *f, uint32_t touchpoint)
{
	(void)f;
	if (lint_lacks(l, touchpoint, KEY_TOUCHPOINT_CHANNEL)
	    && entity_word(l->model, touchpoint, KEY_TOUCHPOINT_KIND) != WORD_CONTACT_ACTION)
		lint_add(l, SAY(CHANNEL_MISSING, lint_name(l, touchpoint)), lint_place(l, touchpoint));
}

static const struct value *channel_of(const struct lint *l, uint32_t touchpoint)
{
	return entity_value(l->model, touchpoint, KEY_TOUCHPOINT_CHANNEL);
}

/* ---- what all touchpoints have in common */

/* What customers do on their own has no channel, and is no part of this. */
static bool is_own_action(const struct lint *l, uint32_t touchpoint)
{
	return entity_word(l->model, touchpoint, KEY_TOUCHPOINT_KIND) == WORD_CONTACT_ACTION && !channel_of(l, touchpoint);
}

/* Names are the same text wherever they stand. */
static bool same_channel(const struct value *a, const struct value *b)
{
	return a && b && a->text == b->text;
}

/* Whether medium and ownership follow from the channel alone. */
static bool follows_channel(const struct lint *l, uint32_t touchpoint)
{
	return !entity_gives(l->model, touchpoint, KEY_TOUCHPOINT_MEDIUM) && !entity_gives(l->model, touchpoint, KEY_TOUCHPOINT_OWNERSHIP);
}

static void compare(const struct lint *l, struct common *common, uint32_t touchpoint)
{
	bool same = same_channel(channel_of(l, touchpoint), channel_of(l, common->first));

	common->channel &= same;
	if (same && follows_channel(l, touchpoint) && follows_channel(l, common->first))
		return;
	if (touchpoint_medium(l->model, touchpoint) != common->medium)
		common->medium = WORD_NONE;
	if (touchpoint_ownership(l->model, touchpoint) != common->ownership)
		common->ownership = WORD_NONE;
}

struct common common_find(const struct lint *l, const struct facts *f)
{
	struct common common = {0};
	uint32_t count = 0;

	for (uint32_t i = 0; i < f->touchpoint_count && (!count || common.channel || common.medium || common.ownership); i++) {
		uint32_t touchpoint = f->touchpoints[i];

		if (is_own_action(l, touchpoint))
			continue;
		if (count++) {
			compare(l, &common, touchpoint);
			continue;
		}
		common.first = touchpoint;
		common.channel = channel_of(l, touchpoint) != NULL;
		common.medium = touchpoint_medium(l->model, touchpoint);
		common.ownership = touchpoint_ownership(l->model, touchpoint);
	}
	return count > 1 && !holes_have(&l->holes, f->entity, HOLE_WITHIN) ? common : (struct common){0};
}

static void report_common(struct lint *l, const struct facts *f, struct saying message, struct saying help)
{
	message.arguments[0] = argument_text(entity_name(l->model, f->entity));
	lint_help(l, lint_add(l, message, lint_place(l, f->entity)), help);
}

void check_single_channel(struct lint *l, const struct facts *f)
{
	if (f->common.channel)
		report_common(l, f, SAY(CHANNEL_SINGLE, TEXT(""), model_text(l->model, channel_of(l, f->common.first)->text)),
			      SAY(ADD_CHANNELS));
}

void check_online_only(struct lint *l, const struct facts *f)
{
	if (f->common.medium == WORD_MEDIUM_ONLINE)
		report_common(l, f, SAY(ALL_ONLINE), SAY(ADD_PHYSICAL));
}

void check_physical_only(struct lint *l, const struct facts *f)
{
	if (f->common.medium == WORD_MEDIUM_PHYSICAL)
		report_common(l, f, SAY(ALL_PHYSICAL), SAY(ADD_ONLINE));
}

void check_owned_only(struct lint *l, const struct facts *f)
{
	if (f->common.ownership == WORD_OWNERSHIP_OWNED)
		report_common(l, f, SAY(ALL_OWNED), SAY(ADD_PAID_EARNED));
}

/* ---- from one channel into another */

/* By how much the score falls for a segment, or for everyone (0); NAN where it is not known at both ends. */
static double fall_for(struct lint *l, struct values from, struct values to, uint32_t segment)
{
	const struct value *a = score_for(from, segment), *b = score_for(to, segment);
	uint64_t cost = from.count + to.count;

	l->budget -= cost < l->budget ? cost : l->budget;
	return a && b ? a->number - b->number : NAN;
}

/* Whether the score falls far enough, for everyone or for a segment that one of the two scores apart. Where the map is so
 * large that this would take too long, only what everyone feels is compared. */
static bool falls(struct lint *l, uint32_t from, uint32_t to, double drop, uint32_t *ret_segment, double *ret_fall)
{
	struct values a = entity_values(l->model, from, KEY_TOUCHPOINT_EMOTION);
	struct values b = entity_values(l->model, to, KEY_TOUCHPOINT_EMOTION);

	*ret_segment = 0;
	*ret_fall = fall_for(l, a, b, 0);
	if (*ret_fall >= drop)
		return true;
	for (size_t i = 0; i < a.count + b.count && l->budget; i++) {
		*ret_segment = i < b.count ? b.items[i].ref : a.items[i - b.count].ref;
		*ret_fall = fall_for(l, a, b, *ret_segment);
		if (*ret_fall >= drop)
			return true;
	}
	return false;
}

void check_channel_switch(struct lint *l, const struct facts *f, uint32_t step)
{
	const struct transition *t = &l->model->transitions.items[f->journey->transitions + step];
	const struct value *before, *behind;
	struct text from, to;
	struct finding *finding;
	uint32_t segment;
	double fall;

	if (t->from == PLACE_START || t->to == PLACE_EXIT)
		return;
	before = channel_of(l, t->from);
	behind = channel_of(l, t->to);
	if (!before || !behind || same_channel(before, behind)
	    || !falls(l, t->from, t->to, lint_value(l, SETTING_SWITCH_DROP), &segment, &fall))
		return;
	from = lint_name(l, t->from);
	to = lint_name(l, t->to);
	finding = lint_add(l, segment ? SAY(SWITCH_DIP_FOR, from, to, lint_name(l, segment), lint_number(l, fall))
				      : SAY(SWITCH_DIP, from, to, lint_number(l, fall)), lint_target_place(l, t));
	lint_help(l, finding, SAY(FIND_LOSS));
}
