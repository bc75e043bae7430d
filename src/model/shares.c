/* The shares out of one place, for one segment, are at most 100 %. */
#include <math.h>

#include "model/resolving.h"

/* Shares are decimal fractions, which binary numbers do not hold exactly. */
#define SHARE_SLACK 1e-6

/* The transitions of a journey as lists by the place that they leave, in source order. */
struct departures {
	uint32_t places;        /* slots: the start, then the entities of the journey */
	uint32_t *first, *last; /* by slot: transition index + 1; 0: none */
	uint32_t *next;         /* by transition of the journey */
};

static uint32_t slot_of(const struct journey *journey, uint32_t place)
{
	return place == PLACE_START ? 0 : place - journey->entity;
}

static uint32_t *clear_array(struct arena *arena, size_t count)
{
	return arena_block(arena, count * sizeof(uint32_t));
}

static struct departures sort_departures(struct resolving *r, const struct journey *journey)
{
	const struct transition *transitions = r->model->transitions.items + journey->transitions;
	struct departures d = {.places = r->model->entities.items[journey->entity].end - journey->entity};

	d.first = clear_array(r->arena, d.places);
	d.last = clear_array(r->arena, d.places);
	d.next = clear_array(r->arena, journey->transition_count + 1);
	for (uint32_t i = 0; i < journey->transition_count; i++) {
		uint32_t slot = slot_of(journey, transitions[i].from);

		if (d.first[slot])
			d.next[d.last[slot]] = i + 1;
		else
			d.first[slot] = i + 1;
		d.last[slot] = i + 1;
	}
	return d;
}

/* What has been added up out of one place. */
struct sums {
	double everyone, highest;  /* without `for`; the highest of a segment's own */
	uint32_t highest_segment;
	const struct value *last;  /* the share before this one */
	uint32_t last_file;
};

/* Adds a share to the sums of its segments, to each once however often it is named. */
static void add_segments(struct resolving *r, struct sums *sums, struct values segments, const struct value *share)
{
	for (size_t i = 0; i < segments.count; i++) {
		uint32_t segment = segments.items[i].ref;
		struct segment_sum *sum = &r->sums[segment];

		if (!segment || sum->last == share)
			continue;
		sum->last = share;
		sum->total += share->number;
		if (sum->total > sums->highest) {
			sums->highest = sum->total;
			sums->highest_segment = segment;
		}
	}
}

/* Leaves the sums of segments as they were found: zero. */
static void clear_segments(struct resolving *r, const struct transition *t)
{
	struct values segments = transition_values(r->model, t, KEY_TRANSITION_FOR);

	for (size_t i = 0; i < segments.count; i++)
		r->sums[segments.items[i].ref] = (struct segment_sum){0};
}

static void report_over(struct resolving *r, const struct transition *t, const struct value *share, const struct sums *sums)
{
	struct text from = t->from == PLACE_START ? TEXT("start") : entity_name(r->model, t->from);
	struct buffer total = buffer_in(r->arena);
	struct finding *finding;

	buffer_rounded(&total, sums->everyone + sums->highest, 4);
	finding = report_add(r->report, sums->highest_segment
		? SAY(SHARES_OVER_FOR, from, buffer_text(&total), entity_name(r->model, sums->highest_segment))
		: SAY(SHARES_OVER, from, buffer_text(&total)), node_place(r, t->file, share->node));
	if (sums->last)
		finding_label(r->report, finding, SAY(SHARE_BEFORE), node_place(r, sums->last_file, sums->last->node));
}

static void check_place(struct resolving *r, const struct journey *journey, const struct departures *d, uint32_t first)
{
	const struct transition *transitions = r->model->transitions.items + journey->transitions;
	struct sums sums = {0};

	for (uint32_t i = first; i; i = d->next[i]) {
		const struct transition *t = &transitions[i - 1];
		struct values shares = transition_values(r->model, t, KEY_TRANSITION_SHARE);
		struct values segments = transition_values(r->model, t, KEY_TRANSITION_FOR);

		if (!shares.count)
			continue;
		if (segments.count)
			add_segments(r, &sums, segments, &shares.items[0]);
		else
			sums.everyone += shares.items[0].number;
		if (sums.everyone + sums.highest > 100 + SHARE_SLACK) {
			report_over(r, t, &shares.items[0], &sums);
			break;
		}
		sums.last = &shares.items[0];
		sums.last_file = t->file;
	}
	for (uint32_t i = first; i; i = d->next[i])
		clear_segments(r, &transitions[i - 1]);
}

void check_shares(struct resolving *r, const struct journey *journey)
{
	struct departures d;

	if (journey->implied || !journey->transition_count)
		return;
	d = sort_departures(r, journey);
	for (uint32_t slot = 0; slot < d.places; slot++)
		if (d.first[slot])
			check_place(r, journey, &d, d.first[slot]);
	arena_release(r->arena, d.first);
	arena_release(r->arena, d.last);
	arena_release(r->arena, d.next);
}
