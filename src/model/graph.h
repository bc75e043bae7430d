/* The transitions of a journey as a graph, and what follows from its shape. All of it takes time in proportion to the
 * touchpoints and transitions, and no recursion.
 *
 * Places are counted from 0: the touchpoints of the journey in source order, then the start. The exit is no place: what
 * leads there leads out. */
#ifndef JOURNEY_MODEL_GRAPH_H
#define JOURNEY_MODEL_GRAPH_H

#include "model/model.h"

#define PLACE_NONE UINT32_MAX

/* A transition. */
struct step {
	uint32_t from, to;     /* places; `to` is PLACE_NONE where it leads out */
	uint32_t terms;        /* of graph->terms */
};

/* What the body of a flow says for its steps: worked out once, since a body may be long and belong to many. */
struct terms {
	enum word kind;        /* WORD_NONE: not given */
	double share;          /* NAN: not given */
	uint64_t audience;     /* the same for two that are for the same segments; 0: for everyone */
};

struct graph {
	const struct journey *journey;
	uint32_t end;          /* behind the journey's entities; by entity from the journey's on: */
	uint32_t *places;      /* its place; PLACE_NONE where it is no touchpoint */
	uint32_t count;        /* touchpoints; the place of the start */
	struct step *steps;    /* by transition of the journey. One with a strange end has PLACE_NONE as `from` */
	VECTOR(struct terms) terms; /* 0: of steps without a body */
	uint32_t *first;       /* by place: its departures are departures[first[p]] … departures[first[p + 1] - 1] */
	uint32_t *departures;  /* transitions of the journey, place after place, in source order */
	bool *reached;         /* by place: whether customers get there */
	uint32_t *component;   /* by place: which places lead to each other; by component: */
	uint32_t *sizes;       /* how many places it has */
	bool *closed;          /* whether it holds a step, and none leads out of it */
	uint32_t component_count;
};

/* The graph of a journey, in the arena. */
struct graph *graph_create(struct arena *arena, const struct model *model, const struct journey *journey);

static inline const struct terms *graph_terms(const struct graph *graph, uint32_t step)
{
	return &graph->terms.items[graph->steps[step].terms];
}

/* The share of a step: what its labels say, else its body; NAN where neither does. */
double graph_share(const struct graph *graph, const struct model *model, uint32_t step);

/* The place of a touchpoint's entity; PLACE_NONE: it is not one of the journey. */
uint32_t graph_place(const struct graph *graph, uint32_t entity);

/* ---- components.c */

/* Fills `component`, `sizes` and `closed` from the steps and departures. */
void graph_find_components(struct arena *arena, struct graph *graph);

#endif
