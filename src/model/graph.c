/* Transitions to a graph: places, departures by place, and what can be reached. */
#include "model/graph.h"

#include <math.h>

static void *take(struct arena *arena, size_t count, size_t size)
{
	return arena_clear(arena, (count + 1) * size);
}

uint32_t graph_place(const struct graph *graph, uint32_t entity)
{
	if (entity == PLACE_START)
		return graph->count;
	return entity < graph->journey->entity || entity >= graph->end ? PLACE_NONE : graph->places[entity - graph->journey->entity];
}

static void number_places(struct arena *arena, struct graph *graph, const struct model *model)
{
	const uint32_t *touchpoints = model->touchpoints.items + graph->journey->touchpoints;
	uint32_t first = graph->journey->entity;

	graph->end = model->entities.items[first].end;
	graph->places = arena_take(arena, (graph->end - first) * sizeof *graph->places);
	memset(graph->places, 0xFF, (graph->end - first) * sizeof *graph->places);
	for (uint32_t i = 0; i < graph->count; i++)
		graph->places[touchpoints[i] - first] = i;
}

/* ---- steps */

/* A number for a set of segments, whatever their order. */
static uint64_t audience_of(struct values segments)
{
	uint64_t sum = segments.count;

	for (size_t i = 0; i < segments.count; i++) {
		uint64_t mix = (segments.items[i].ref + 1) * 0x9E3779B97F4A7C15u;

		sum += (mix ^ mix >> 29) * 0xBF58476D1CE4E5B9u;
	}
	return sum;
}

static struct terms terms_of(const struct model *model, uint32_t body)
{
	return (struct terms){
		.kind = body ? entity_word(model, body, KEY_TRANSITION_KIND) : WORD_NONE,
		.share = body ? entity_number(model, body, KEY_TRANSITION_SHARE) : NAN,
		.audience = body ? audience_of(entity_values(model, body, KEY_TRANSITION_FOR)) : 0,
	};
}

double graph_share(const struct graph *graph, const struct model *model, uint32_t step)
{
	const struct transition *t = &model->transitions.items[graph->journey->transitions + step];

	for (uint32_t i = 0; i < t->value_count; i++)
		if (model->values.items[t->values + i].key == KEY_TRANSITION_SHARE)
			return model->values.items[t->values + i].number;
	return graph_terms(graph, step)->share;
}

static void make_steps(struct arena *arena, struct graph *graph, const struct model *model)
{
	const struct transition *transitions = model->transitions.items + graph->journey->transitions;
	uint32_t body = 0;

	VECTOR_PUSH(arena, &graph->terms, terms_of(model, 0));
	for (uint32_t i = 0; i < graph->journey->transition_count; i++) {
		const struct transition *t = &transitions[i];
		struct step *step = &graph->steps[i];

		if (t->body && t->body != body)
			VECTOR_PUSH(arena, &graph->terms, terms_of(model, body = t->body));
		step->terms = t->body ? (uint32_t)graph->terms.count - 1 : 0;
		step->from = graph_place(graph, t->from);
		step->to = graph_place(graph, t->to);
		if (t->to != PLACE_EXIT && step->to == PLACE_NONE)
			step->from = PLACE_NONE;
	}
}

/* ---- departures */

static void sort_departures(struct arena *arena, struct graph *graph)
{
	uint32_t count = graph->journey->transition_count, *next = arena_block(arena, (graph->count + 1) * sizeof *next);

	for (uint32_t i = 0; i < count; i++) {
		const struct step *step = &graph->steps[i];

		if (step->from == PLACE_NONE)
			continue;
		graph->first[step->from + 1]++;
	}
	for (uint32_t place = 0; place <= graph->count; place++) {
		graph->first[place + 1] += graph->first[place];
		next[place] = graph->first[place];
	}
	for (uint32_t i = 0; i < count; i++)
		if (graph->steps[i].from != PLACE_NONE)
			graph->departures[next[graph->steps[i].from]++] = i;
	arena_release(arena, next);
}

/* ---- reach */

struct queue {
	uint32_t *places;
	uint32_t count;
};

static void enter(struct graph *graph, struct queue *queue, uint32_t place)
{
	if (place == PLACE_NONE || graph->reached[place])
		return;
	graph->reached[place] = true;
	queue->places[queue->count++] = place;
}

/* Every place that no other leads to. */
static void enter_sources(struct arena *arena, struct graph *graph, struct queue *queue)
{
	bool *led_to = arena_block(arena, graph->count + 1);

	for (uint32_t i = 0; i < graph->journey->transition_count; i++) {
		const struct step *step = &graph->steps[i];

		if (step->from != PLACE_NONE && step->to != PLACE_NONE && step->to != step->from)
			led_to[step->to] = true;
	}
	for (uint32_t place = 0; place < graph->count; place++)
		if (!led_to[place])
			enter(graph, queue, place);
	arena_release(arena, led_to);
}

/* Where customers begin: at the start; where nothing leaves it, at what nothing leads to; in a circle, at its first place. */
static void enter_starts(struct arena *arena, struct graph *graph, struct queue *queue)
{
	if (graph->first[graph->count + 1] > graph->first[graph->count])
		enter(graph, queue, graph->count);
	else
		enter_sources(arena, graph, queue);
	if (!queue->count && graph->count)
		enter(graph, queue, 0);
}

static void find_reached(struct arena *arena, struct graph *graph)
{
	struct queue queue = {.places = arena_block(arena, (graph->count + 1) * sizeof(uint32_t))};

	enter_starts(arena, graph, &queue);
	for (uint32_t at = 0; at < queue.count; at++) {
		uint32_t place = queue.places[at];

		for (uint32_t i = graph->first[place]; i < graph->first[place + 1]; i++)
			enter(graph, &queue, graph->steps[graph->departures[i]].to);
	}
	arena_release(arena, queue.places);
}

struct graph *graph_create(struct arena *arena, const struct model *model, const struct journey *journey)
{
	struct graph *graph = ARENA_NEW(arena, struct graph);
	uint32_t places = journey->touchpoint_count + 1;

	graph->journey = journey;
	graph->count = journey->touchpoint_count;
	graph->steps = take(arena, journey->transition_count, sizeof *graph->steps);
	graph->departures = take(arena, journey->transition_count, sizeof *graph->departures);
	graph->first = take(arena, places + 1, sizeof *graph->first);
	graph->reached = take(arena, places, sizeof *graph->reached);
	number_places(arena, graph, model);
	make_steps(arena, graph, model);
	sort_departures(arena, graph);
	find_reached(arena, graph);
	graph_find_components(arena, graph);
	return graph;
}
