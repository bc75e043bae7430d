/* Whose journey it is. */
#include "lint/check.h"

void check_no_segment(struct lint *l, const struct facts *f)
{
	struct finding *finding;

	if (f->segment_count || holes_have(&l->holes, f->entity, HOLE_STATEMENT) || l->holes.names
	    || l->holes.seen[RULE_UNDEFINED_SEGMENT])
		return;
	finding = lint_add(l, SAY(NOBODY, entity_name(l->model, f->entity)), lint_place(l, f->entity));
	lint_help(l, finding, SAY(ADD_SEGMENT));
}

void check_many_segments(struct lint *l, const struct facts *f)
{
	struct finding *finding;

	if (!lint_exceeds(l, SETTING_MAX_SEGMENTS, f->segment_count))
		return;
	finding = lint_add(l, SAY(SEGMENTS_MANY, entity_name(l->model, f->entity), lint_count(l, f->segment_count),
				  lint_number(l, lint_value(l, SETTING_MAX_SEGMENTS))), lint_place(l, f->entity));
	lint_help(l, finding, SAY(MERGE_SEGMENTS));
}

void check_needs(struct lint *l, const struct facts *f, uint32_t segment)
{
	(void)f;
	if (lint_lacks(l, segment, KEY_SEGMENT_NEEDS) && lint_lacks(l, segment, KEY_SEGMENT_GOALS))
		lint_help(l, lint_add(l, SAY(SEGMENT_NEEDLESS, lint_name(l, segment)), lint_place(l, segment)), SAY(ADD_NEEDS));
}

/* A shared segment belongs to the journey because something names it; so only its own can be unused. */
void check_unused_segments(struct lint *l, const struct facts *f)
{
	uint32_t named = 0;

	for (uint32_t i = 0; i < f->segment_count; i++)
		named += l->named[f->segments[i]];
	for (uint32_t i = 0; i < f->segment_count && named && !l->holes.any; i++) {
		uint32_t segment = f->segments[i];
		struct text name = lint_name(l, segment);
		struct finding *finding;

		if (l->named[segment])
			continue;
		finding = lint_add(l, SAY(SEGMENT_UNUSED, name), lint_place(l, segment));
		lint_help(l, finding, SAY(USE_SEGMENT, name));
		lint_offer_deletion(l, finding, SAY(DELETE_IT, name), entity_at(l, segment)->file, entity_at(l, segment)->node);
	}
}

/* ---- shares */

#define SHARE_SLACK 1e-6

void check_segment_shares(struct lint *l, const struct facts *f)
{
	uint32_t last = f->segment_count ? f->segments[f->segment_count - 1] : 0;
	struct finding *finding;
	double total = 0;

	for (uint32_t i = 0; i < f->segment_count; i++)
		total += entity_number(l->model, f->segments[i], KEY_SEGMENT_SHARE);
	if (!last || isnan(total) || fabs(total - 100) < SHARE_SLACK || holes_have(&l->holes, f->entity, HOLE_STATEMENT))
		return;
	/* A shared segment may be right for other journeys. */
	finding = lint_add(l, SAY(SEGMENT_TOTAL, entity_name(l->model, f->entity), lint_number(l, total)),
			   entity_at(l, last)->parent ? lint_value_place(l, last, entity_value(l->model, last, KEY_SEGMENT_SHARE))
						      : lint_place(l, f->entity));
	lint_help(l, finding, SAY(SEGMENT_REST));
}

/* ---- gaps */

/* Who meets something in a phase. */
struct meeting {
	uint32_t *met;    /* by entity: the last phase in which a touchpoint is for that segment */
	uint32_t count;   /* how many segments, in this one */
	bool everyone;
};

static void meet(const struct lint *l, struct meeting *meeting, uint32_t phase, uint32_t touchpoint)
{
	struct values segments = entity_values(l->model, touchpoint, KEY_TOUCHPOINT_FOR);

	if (!segments.count || lint_has_unknown(segments)) {
		meeting->everyone = true;
		return;
	}
	for (size_t i = 0; i < segments.count; i++) {
		uint32_t segment = segments.items[i].ref;

		meeting->count += meeting->met[segment] != phase;
		meeting->met[segment] = phase;
	}
}

/* One finding for a phase, which names the first segment that meets nothing there. */
static void report_gap(struct lint *l, const struct facts *f, const struct meeting *meeting, uint32_t phase)
{
	uint32_t first = 0, others = f->segment_count - meeting->count - 1;
	struct text segment, name = lint_name(l, phase);
	struct finding *finding;

	while (meeting->met[f->segments[first]] == phase)
		first++;
	segment = lint_name(l, f->segments[first]);
	finding = lint_add(l, others ? SAY(SEGMENTS_AWAY, segment, name, lint_count(l, others)) : SAY(SEGMENT_AWAY, segment, name),
			   lint_place(l, phase));
	lint_label(l, finding, SAY(DECLARED_HERE), lint_place(l, f->segments[first]));
	lint_help(l, finding, SAY(FILL_GAP));
}

void check_segment_gaps(struct lint *l, const struct facts *f)
{
	struct meeting meeting = {.met = l->stamps};

	for (uint32_t i = 0; i < f->phase_count; i++) {
		uint32_t phase = f->phases[i].entity;

		meeting.count = 0;
		meeting.everyone = !f->phases[i].touchpoints || holes_have(&l->holes, phase, HOLE_STATEMENT);
		for (uint32_t t = phase + 1; t < entity_at(l, phase)->end && !meeting.everyone; t++)
			if (entity_at(l, t)->kind == KIND_TOUCHPOINT)
				meet(l, &meeting, phase, t);
		if (!meeting.everyone && meeting.count < f->segment_count)
			report_gap(l, f, &meeting, phase);
	}
}
