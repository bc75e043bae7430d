/* What leads to what: cycles, columns, and the size of the task. */
#include "draw/layout_parts.h"

/* The arrows that leave each node: those of node n are leaving[first[n]] … leaving[first[n + 1] - 1], in order. */
struct ways {
	uint32_t *first, *leaving;
};

static struct ways list_ways(const struct layout *layout)
{
	struct ways ways = {.first = arena_clear(layout->arena, (layout->node_count + 2) * sizeof(uint32_t)),
			    .leaving = arena_take(layout->arena, (layout->edge_count + 1) * sizeof(uint32_t))};

	for (uint32_t i = 0; i < layout->edge_count; i++)
		if (!layout->edges[i].free)
			ways.first[layout->edges[i].from + 2]++;
	for (uint32_t n = 0; n < layout->node_count; n++)
		ways.first[n + 2] += ways.first[n + 1];
	for (uint32_t i = 0; i < layout->edge_count; i++)
		if (!layout->edges[i].free)
			ways.leaving[ways.first[layout->edges[i].from + 1]++] = i;
	return ways;
}

/* Walks on from one node, and marks what leads back to a node that the walk came through. `next` holds which arrow of a
 * node is the next to be followed; `on_way` which nodes it came through. */
static void walk_from(struct layout *layout, const struct ways *ways, uint32_t start, uint32_t *next, uint8_t *on_way,
		      uint32_t *stack)
{
	size_t depth = 0;

	stack[depth++] = start;
	on_way[start] = true;
	while (depth > 0) {
		uint32_t node = stack[depth - 1];
		struct layout_edge *edge;

		if (next[node] == ways->first[node + 1]) {
			on_way[node] = false;
			depth--;
			continue;
		}
		edge = &layout->edges[ways->leaving[next[node]++]];
		if (on_way[edge->to]) {
			edge->free = true;
		} else if (next[edge->to] == ways->first[edge->to]) {
			on_way[edge->to] = true;
			stack[depth++] = edge->to;
		}
	}
}

void layout_break_cycles(struct layout *layout)
{
	struct ways ways = list_ways(layout);
	size_t size = (layout->node_count + 1) * sizeof(uint32_t);
	uint32_t *next = arena_take(layout->arena, size), *stack = arena_take(layout->arena, size);
	uint8_t *on_way = arena_clear(layout->arena, layout->node_count + 1);

	memcpy(next, ways.first, size);
	for (uint32_t n = 0; n < layout->node_count; n++)
		if (next[n] == ways.first[n])
			walk_from(layout, &ways, n, next, on_way, stack);
}

uint32_t *layout_columns(const struct layout *layout)
{
	struct ways ways = list_ways(layout);
	uint32_t *columns = arena_clear(layout->arena, (layout->node_count + 1) * sizeof *columns);
	uint32_t *waiting = arena_clear(layout->arena, (layout->node_count + 1) * sizeof *waiting);
	uint32_t *ready = arena_take(layout->arena, (layout->node_count + 1) * sizeof *ready);
	uint32_t count = 0;

	for (uint32_t i = 0; i < layout->edge_count; i++)
		waiting[layout->edges[i].to] += !layout->edges[i].free;
	for (uint32_t n = 0; n < layout->node_count; n++)
		if (waiting[n] == 0)
			ready[count++] = n;
	for (uint32_t done = 0; done < count; done++) {
		uint32_t node = ready[done];

		for (uint32_t w = ways.first[node]; w < ways.first[node + 1]; w++) {
			uint32_t to = layout->edges[ways.leaving[w]].to;

			if (columns[to] <= columns[node])
				columns[to] = columns[node] + 1;
			if (--waiting[to] == 0)
				ready[count++] = to;
		}
	}
	return columns;
}

/* What an arrow costs Graphviz: a hidden box for each column that it passes. */
static double passed_columns(const struct layout *layout)
{
	const uint32_t *columns = layout_columns(layout);
	double sum = 0;

	for (uint32_t i = 0; i < layout->edge_count; i++) {
		uint32_t from = columns[layout->edges[i].from], to = columns[layout->edges[i].to];

		sum += from < to ? to - from : from - to;
	}
	return sum;
}

enum layout_way layout_choose(const struct layout *layout)
{
	enum { FINE_NODES = 450, FINE_EDGES = 1200, FINE_PASSED = 1600, QUICK_NODES = 8000, QUICK_PASSED = 20000 };
	double passed = passed_columns(layout);

	if (layout->node_count <= FINE_NODES && layout->edge_count <= FINE_EDGES && passed <= FINE_PASSED)
		return LAYOUT_FINE;
	return layout->node_count <= QUICK_NODES && passed <= QUICK_PASSED ? LAYOUT_QUICK : LAYOUT_LAYERED;
}
