/* Where things go: boxes, arrows and their labels have sizes, and get places. Knows nothing of journeys.
 *
 * All lengths are pixels of the picture (points for Graphviz). The origin is the left top, y grows downwards. Arrows
 * lead from left to right, except those marked `free`. */
#ifndef JOURNEY_DRAW_LAYOUT_H
#define JOURNEY_DRAW_LAYOUT_H

#include "report/saying.h"

/* Distances that the layout keeps; the DOT for others (dot.c) asks for the same. */
enum {
	LAYOUT_NODE_GAP = 22,      /* between boxes above each other */
	LAYOUT_RANK_GAP = 30,      /* between a box and the next to the right */
	LAYOUT_CLUSTER_MARGIN = 14, /* between a cluster's frame and what it holds */
	LAYOUT_WEIGHT_MAX = 16,
};

struct layout_point {
	double x, y;
};

struct layout_box {
	double left, top, right, bottom;
};

struct layout_node {
	double width, height;
	uint32_t cluster;        /* which one it stands in, counted from 1; 0: none */
	struct layout_point at;  /* result: its middle */
};

struct layout_cluster {
	double title_width, title_height; /* room for a title along the upper edge */
	struct layout_box box;            /* result; all 0 where nothing stands in it */
};

struct layout_edge {
	uint32_t from, to;                /* nodes */
	uint32_t weight;                  /* how much it wants to be short and straight; 0 … LAYOUT_WEIGHT_MAX */
	bool free;                        /* it has no say in what stands left of what */
	bool hidden;                      /* it only says what stands left of what, and is not drawn */
	double label_width, label_height; /* 0: no label */

	bool reversed; /* used by the layout: it goes against the order, and is laid out as if it led the other way */

	/* Results: a Bézier curve of 1 + 3 n points from frame to frame (0: none), and the middle of the label. */
	struct layout_point *points;
	uint32_t point_count;
	struct layout_point label;
};

enum layout_way {
	LAYOUT_FINE,    /* Graphviz, with all it can do */
	LAYOUT_QUICK,   /* Graphviz, with less search, and labels at the middle of their arrows */
	LAYOUT_LAYERED, /* layout_layered.c: linear, for what Graphviz would not finish */
};

struct layout {
	struct arena *arena;
	struct layout_node *nodes;
	struct layout_cluster *clusters;
	struct layout_edge *edges;
	uint32_t node_count, cluster_count, edge_count;
	unsigned seconds;  /* that Graphviz may take; 0: LAYOUT_SECONDS */
	size_t memory;     /* bytes that Graphviz may take; 0: LAYOUT_MEMORY */
	double width, height; /* result: of the whole */
};

enum { LAYOUT_SECONDS = 60 };

#define LAYOUT_MEMORY ((size_t)2 << 30)

/* Marks as free whatever closes a cycle, so that the rest has an order. Edges that are free already are left alone. */
void layout_break_cycles(struct layout *layout);

/* The column of each node: one more than the furthest of those that lead to it. There must be no cycle. */
uint32_t *layout_columns(const struct layout *layout);

/* The best way that ends in bounded time for a graph of this size. It depends on nothing but the graph. */
enum layout_way layout_choose(const struct layout *layout);

/* Fills in the results. Where that cannot be done, *ret_problem says why in one sentence, in the layout's arena.
 * Graphviz runs in a process of its own: whatever it does there, this returns. */
bool layout_run(struct layout *layout, enum layout_way way, struct saying *ret_problem);

/* A point of a cubic Bézier curve of four points; `t` from 0 to 1. */
struct layout_point layout_curve_at(const struct layout_point *points, double t);

#endif
