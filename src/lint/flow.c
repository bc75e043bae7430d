/* Which ways lead through. Where an error leaves open which steps there are, nothing is said of what seems to be missing. */
#include <stdlib.h>

#include "lint/check.h"

static const struct transition *transition_at(const struct lint *l, const struct facts *f, uint32_t step)
{
	return &l->model->transitions.items[f->journey->transitions + step];
}

static struct text place_name(const struct lint *l, uint32_t place)
{
	return place == PLACE_START ? TEXT("start") : place == PLACE_EXIT ? TEXT("exit") : lint_name(l, place);
}

void check_reach(struct lint *l, const struct facts *f, uint32_t touchpoint)
{
	struct text name = lint_name(l, touchpoint);
	uint32_t place;

	if (!f->graph || !f->flows_known || !entity_at(l, touchpoint)->known)
		return;
	place = graph_place(f->graph, touchpoint);
	if (place != PLACE_NONE && !f->graph->reached[place])
		lint_help(l, lint_add(l, SAY(UNREACHABLE, name), lint_place(l, touchpoint)), SAY(ADD_WAY_IN, name));
}

void check_dead_end(struct lint *l, const struct facts *f, uint32_t touchpoint)
{
	struct text name = lint_name(l, touchpoint);
	const struct graph *graph = f->graph;
	uint32_t place;

	if (!graph || !f->flows_known || !entity_at(l, touchpoint)->known || entity_at(l, touchpoint)->parent == f->last_phase)
		return;
	place = graph_place(graph, touchpoint);
	if (place == PLACE_NONE || graph->first[place] != graph->first[place + 1] || !graph->reached[place]
	    || l->converts[touchpoint] || l->holes.seen[RULE_UNDEFINED_TOUCHPOINT])
		return;
	lint_help(l, lint_add(l, SAY(NO_WAY_ON, name), lint_place(l, touchpoint)), SAY(ADD_WAY_ON, name));
}

/* ---- loops */

static void report_loop(struct lint *l, const struct facts *f, uint32_t first, uint32_t second, uint32_t size)
{
	uint32_t touchpoint = f->touchpoints[first];
	struct text a = lint_name(l, touchpoint), b = size > 1 ? lint_name(l, f->touchpoints[second]) : TEXT("");
	struct finding *finding = lint_add(l, size == 1 ? SAY(NO_WAY_OUT, a) : size == 2 ? SAY(NO_WAY_OUT_2, a, b)
					   : SAY(NO_WAY_OUT_MANY, a, b, lint_count(l, size - 2)), lint_place(l, touchpoint));

	lint_help(l, finding, SAY(ADD_WAY_OUT));
}

/* A finding for each closed component, at its first touchpoint. */
void check_loops(struct lint *l, const struct facts *f)
{
	const struct graph *graph = f->graph;
	uint32_t *first;

	if (!graph || !f->flows_known)
		return;
	first = arena_clear(l->arena, (graph->component_count + 1) * sizeof *first); /* by component: its first place + 1 */
	for (uint32_t place = 0; place < graph->count; place++) {
		uint32_t component = graph->component[place], size = graph->sizes[component];

		if (!graph->closed[component])
			continue;
		if (!first[component])
			first[component] = place + 1;
		else if (first[component] != PLACE_NONE) {
			report_loop(l, f, first[component] - 1, place, size);
			first[component] = PLACE_NONE;
		}
		if (size == 1)
			report_loop(l, f, place, place, 1);
	}
}

/* ---- steps written twice */

struct written {
	uint32_t to, step;
	uint64_t audience;
};

static int compare_written(const void *left, const void *right)
{
	const struct written *a = left, *b = right;

	if (a->to != b->to)
		return a->to < b->to ? -1 : 1;
	if (a->audience != b->audience)
		return a->audience < b->audience ? -1 : 1;
	return (a->step > b->step) - (a->step < b->step);
}

/* Whether a statement is this one step: then it can be deleted without touching others. */
static bool is_single_step(const struct lint *l, const struct transition *t)
{
	const struct tree *tree = l->model->files.items[t->file].tree;
	unsigned targets = 0;

	for (uint32_t i = t->flow + 1; i < tree->nodes.items[t->flow].data && targets < 2; i++) {
		if (node_holds(&tree->nodes.items[i]))
			break;
		targets += (tree->nodes.items[i].flags & (NODE_AFTER_ARROW | NODE_AFTER_COMMA)) != 0;
	}
	return targets == 1;
}

static void report_twice(struct lint *l, const struct facts *f, const struct written *first, const struct written *second)
{
	const struct transition *t = transition_at(l, f, second->step);
	struct finding *finding = lint_add(l, SAY(STEP_TWICE, place_name(l, t->from), place_name(l, t->to)), lint_target_place(l, t));

	lint_label(l, finding, SAY(FIRST_WRITTEN), lint_target_place(l, transition_at(l, f, first->step)));
	lint_help(l, finding, SAY(FOR_WHOM));
	if (is_single_step(l, t))
		lint_offer_deletion(l, finding, SAY(DELETE_STEP), t->file, t->flow);
}

/* Among the steps out of one place; `written` has room for them. */
static void check_duplicates_from(struct lint *l, const struct facts *f, uint32_t place, struct written *written)
{
	const uint32_t *departures = f->graph->departures + f->graph->first[place];
	uint32_t count = f->graph->first[place + 1] - f->graph->first[place];

	for (uint32_t i = 0; i < count; i++)
		written[i] = (struct written){transition_at(l, f, departures[i])->to, departures[i],
					      graph_terms(f->graph, departures[i])->audience};
	qsort(written, count, sizeof *written, compare_written);
	for (uint32_t i = 1; i < count; i++)
		if (written[i].to == written[i - 1].to && written[i].audience == written[i - 1].audience)
			report_twice(l, f, &written[i - 1], &written[i]);
}

void check_duplicate_steps(struct lint *l, const struct facts *f)
{
	const struct graph *graph = f->graph;
	struct written *written;
	uint32_t most = 0;

	if (!graph || l->holes.seen[RULE_UNDEFINED_SEGMENT])
		return;
	for (uint32_t place = 0; place <= graph->count; place++)
		if (graph->first[place + 1] - graph->first[place] > most)
			most = graph->first[place + 1] - graph->first[place];
	written = arena_take(l->arena, (most + 1) * sizeof *written);
	for (uint32_t place = 0; place <= graph->count; place++)
		if (graph->first[place + 1] - graph->first[place] > 1)
			check_duplicates_from(l, f, place, written);
}

/* ---- shares */

#define SHARE_SLACK 1e-6

/* The sum of the shares out of a place; NAN where one is not given, or there is a way out. */
static double sum_of_shares(const struct lint *l, const struct graph *graph, uint32_t place)
{
	double sum = 0;

	for (uint32_t i = graph->first[place]; i < graph->first[place + 1]; i++) {
		uint32_t step = graph->departures[i];

		if (graph->steps[step].to == PLACE_NONE || graph_terms(graph, step)->kind == WORD_STEP_EXIT)
			return NAN;
		sum += graph_share(graph, l->model, step);
	}
	return sum;
}

/* Where a transition says its share. */
static struct place share_place(const struct lint *l, const struct transition *t)
{
	struct values shares = transition_values(l->model, t, KEY_TRANSITION_SHARE);

	return shares.count ? lint_node_place(l, t->file, shares.items[0].node) : lint_target_place(l, t);
}

void check_incomplete_shares(struct lint *l, const struct facts *f)
{
	const struct graph *graph = f->graph;

	if (!graph || !f->flows_known)
		return;
	for (uint32_t place = 0; place <= graph->count; place++) {
		uint32_t first = graph->first[place], end = graph->first[place + 1];
		double sum = sum_of_shares(l, graph, place);
		const struct transition *last;
		struct finding *finding;

		if (first == end || isnan(sum) || sum > 100 - SHARE_SLACK)
			continue;
		last = transition_at(l, f, graph->departures[end - 1]);
		finding = lint_add(l, SAY(SHARES_SHORT, place_name(l, last->from), lint_number(l, sum)), share_place(l, last));
		lint_help(l, finding, SAY(ADD_REST, lint_number(l, 100 - sum)));
	}
}

/* ---- back */

void check_backward_jump(struct lint *l, const struct facts *f, uint32_t step)
{
	const struct transition *t = transition_at(l, f, step);
	enum word kind = f->graph ? graph_terms(f->graph, step)->kind : WORD_NONE;
	uint32_t from, to;
	struct finding *finding;

	if (!f->graph || t->from == PLACE_START || t->to == PLACE_EXIT || kind == WORD_STEP_LOOP || kind == WORD_STEP_BACK)
		return;
	from = facts_phase(f, l, t->from);
	to = facts_phase(f, l, t->to);
	if (from == f->phase_count || to >= from)
		return;
	finding = lint_add(l, SAY(BACKWARDS, lint_name(l, t->from), lint_name(l, t->to), lint_name(l, f->phases[to].entity)),
			   lint_target_place(l, t));
	lint_label(l, finding, SAY(EARLIER_PHASE), lint_place(l, f->phases[to].entity));
	lint_help(l, finding, SAY(SAY_BACK));
}
