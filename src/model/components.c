/* Places that lead to each other: the strongly connected components, by Tarjan's algorithm with a stack of its own, so that
 * a chain of a million steps needs no deep recursion. */
#include "model/graph.h"

struct visit {
	uint32_t place, next; /* the next of its departures to follow */
};

struct search {
	struct graph *graph;
	uint32_t *order, *low;  /* by place: when it was met, from 1; the earliest place met that it leads back to */
	uint32_t *open;         /* places whose component is not complete */
	struct visit *visits;   /* the way to the place being looked at */
	uint32_t met, open_count, depth;
};

static void visit(struct search *s, uint32_t place)
{
	s->order[place] = s->low[place] = ++s->met;
	s->open[s->open_count++] = place;
	s->visits[s->depth++] = (struct visit){place, s->graph->first[place]};
}

/* Everything that was opened from this place on is one component. */
static void complete(struct search *s, uint32_t place)
{
	struct graph *graph = s->graph;
	uint32_t component = graph->component_count++, member;

	do {
		member = s->open[--s->open_count];
		graph->component[member] = component;
		graph->sizes[component]++;
	} while (member != place);
}

static bool is_open(const struct search *s, uint32_t place)
{
	return s->graph->component[place] == PLACE_NONE;
}

static void lower(uint32_t *low, uint32_t value)
{
	if (value < *low)
		*low = value;
}

/* Goes on from the place on top of the way: to the next place that it leads to, or back. */
static void advance(struct search *s)
{
	struct visit *top = &s->visits[s->depth - 1];
	uint32_t place = top->place;

	while (top->next < s->graph->first[place + 1]) {
		uint32_t to = s->graph->steps[s->graph->departures[top->next++]].to;

		if (to == PLACE_NONE)
			continue;
		if (!s->order[to]) {
			visit(s, to);
			return;
		}
		if (is_open(s, to))
			lower(&s->low[place], s->order[to]);
	}
	if (s->low[place] == s->order[place])
		complete(s, place);
	if (--s->depth)
		lower(&s->low[s->visits[s->depth - 1].place], s->low[place]);
}

/* A component is closed where it holds a step, and no step leads out of it. */
static void find_closed(struct graph *graph)
{
	for (uint32_t i = 0; i < graph->journey->transition_count; i++) {
		const struct step *step = &graph->steps[i];

		if (step->from != PLACE_NONE && step->to != PLACE_NONE
		    && graph->component[step->from] == graph->component[step->to])
			graph->closed[graph->component[step->from]] = true;
	}
	for (uint32_t i = 0; i < graph->journey->transition_count; i++) {
		const struct step *step = &graph->steps[i];

		if (step->from != PLACE_NONE && (step->to == PLACE_NONE || graph_terms(graph, i)->kind == WORD_STEP_EXIT
						 || graph->component[step->from] != graph->component[step->to]))
			graph->closed[graph->component[step->from]] = false;
	}
}

void graph_find_components(struct arena *arena, struct graph *graph)
{
	uint32_t places = graph->count + 1;
	uint32_t *numbers = arena_block(arena, 3 * (size_t)places * sizeof *numbers);
	struct search s = {
		.graph = graph, .order = numbers, .low = numbers + places, .open = numbers + 2 * (size_t)places,
		.visits = arena_block(arena, places * sizeof *s.visits),
	};

	graph->component = arena_clear(arena, places * sizeof *graph->component);
	graph->sizes = arena_clear(arena, places * sizeof *graph->sizes);
	graph->closed = arena_clear(arena, places * sizeof *graph->closed);
	memset(graph->component, 0xFF, places * sizeof *graph->component);
	for (uint32_t place = 0; place < places; place++) {
		if (s.order[place])
			continue;
		visit(&s, place);
		while (s.depth)
			advance(&s);
	}
	arena_release(arena, s.visits);
	arena_release(arena, numbers);
	find_closed(graph);
}
