/* Our own layout, for graphs that Graphviz would not finish: columns of boxes, ordered by where their neighbours stand;
 * straight arrows to the next column, arcs over those that are passed. Linear in the number of arrows, but for the
 * sorting of a column. */
#include <math.h>
#include <stdlib.h>

#include "draw/layout_parts.h"

enum { SWEEPS = 8 };

/* A box in its column. */
struct slot {
	uint32_t node, column;
	bool outside;  /* stands in no cluster: below those that do */
	double wish;   /* the height at which it would like to stand */
};

static int compare_slots(const void *one, const void *other)
{
	const struct slot *a = one, *b = other;

	if (a->column != b->column)
		return a->column < b->column ? -1 : 1;
	if (a->outside != b->outside)
		return a->outside ? 1 : -1;
	if (a->wish < b->wish || a->wish > b->wish)
		return a->wish < b->wish ? -1 : 1;
	return a->node < b->node ? -1 : a->node > b->node;
}

/* Stacks one column around height 0. */
static void stack_column(struct layout *layout, const struct slot *slots, size_t count)
{
	double height = -LAYOUT_NODE_GAP, y;

	for (size_t i = 0; i < count; i++)
		height += layout->nodes[slots[i].node].height + LAYOUT_NODE_GAP;
	y = -height / 2;
	for (size_t i = 0; i < count; i++) {
		struct layout_node *node = &layout->nodes[slots[i].node];

		node->at.y = y + node->height / 2;
		y += node->height + LAYOUT_NODE_GAP;
	}
}

static void stack_columns(struct layout *layout, struct slot *slots)
{
	qsort(slots, layout->node_count, sizeof *slots, compare_slots);
	for (size_t i = 0, end; i < layout->node_count; i = end) {
		for (end = i + 1; end < layout->node_count && slots[end].column == slots[i].column; end++)
			;
		stack_column(layout, slots + i, end - i);
	}
}

/* One sweep: every box wishes to stand in the middle of its neighbours. */
static void sweep(struct layout *layout, struct slot *slots, double *sums, uint32_t *counts)
{
	memset(sums, 0, layout->node_count * sizeof *sums);
	memset(counts, 0, layout->node_count * sizeof *counts);
	for (uint32_t i = 0; i < layout->edge_count; i++) {
		const struct layout_edge *edge = &layout->edges[i];

		if (edge->hidden)
			continue;
		sums[edge->from] += layout->nodes[edge->to].at.y;
		sums[edge->to] += layout->nodes[edge->from].at.y;
		counts[edge->from]++;
		counts[edge->to]++;
	}
	for (uint32_t i = 0; i < layout->node_count; i++) {
		uint32_t node = slots[i].node;

		slots[i].wish = counts[node] ? sums[node] / counts[node] : layout->nodes[node].at.y;
	}
	stack_columns(layout, slots);
}

/* Columns from left to right, each as wide as its widest box. */
static void place_columns(struct layout *layout, const struct slot *slots)
{
	double x = 0;

	for (size_t i = 0, end; i < layout->node_count; i = end) {
		double width = 0;

		for (end = i; end < layout->node_count && slots[end].column == slots[i].column; end++)
			width = fmax(width, layout->nodes[slots[end].node].width);
		for (size_t s = i; s < end; s++)
			layout->nodes[slots[s].node].at.x = x + width / 2;
		x += width + 2 * LAYOUT_RANK_GAP;
	}
}

static void widen(struct layout_box *box, struct layout_box by, bool first)
{
	box->left = first ? by.left : fmin(box->left, by.left);
	box->top = first ? by.top : fmin(box->top, by.top);
	box->right = first ? by.right : fmax(box->right, by.right);
	box->bottom = first ? by.bottom : fmax(box->bottom, by.bottom);
}

static struct layout_box node_box(const struct layout_node *node, double margin)
{
	return (struct layout_box){node->at.x - node->width / 2 - margin, node->at.y - node->height / 2 - margin,
				   node->at.x + node->width / 2 + margin, node->at.y + node->height / 2 + margin};
}

static void frame_clusters(struct layout *layout)
{
	for (uint32_t i = 0; i < layout->node_count; i++) {
		struct layout_node *node = &layout->nodes[i];
		struct layout_box *box;

		if (!node->cluster)
			continue;
		box = &layout->clusters[node->cluster - 1].box;
		widen(box, node_box(node, LAYOUT_CLUSTER_MARGIN), box->right <= box->left);
	}
	for (uint32_t i = 0; i < layout->cluster_count; i++) {
		struct layout_cluster *cluster = &layout->clusters[i];

		if (cluster->box.right <= cluster->box.left)
			continue;
		cluster->box.top -= cluster->title_height;
		cluster->box.right =
			fmax(cluster->box.right, cluster->box.left + cluster->title_width + 2 * LAYOUT_CLUSTER_MARGIN);
	}
}

/* Boxes of no cluster go below the clusters that they would stand in. */
static void clear_clusters(struct layout *layout, const struct slot *slots)
{
	double moved = 0;

	for (size_t i = 0; i < layout->node_count; i++) {
		struct layout_node *node = &layout->nodes[slots[i].node];
		double floor = -INFINITY;

		if (i == 0 || slots[i].column != slots[i - 1].column || !slots[i - 1].outside)
			moved = 0;
		if (!slots[i].outside || node->width <= 1)
			continue;
		for (uint32_t c = 0; c < layout->cluster_count && moved == 0; c++) {
			struct layout_box box = layout->clusters[c].box, mine = node_box(node, LAYOUT_NODE_GAP);

			if (box.left < mine.right && box.right > mine.left && box.top < mine.bottom
			    && box.bottom > mine.top)
				floor = fmax(floor, box.bottom);
		}
		if (floor > -INFINITY)
			moved = floor + LAYOUT_NODE_GAP + node->height / 2 - node->at.y;
		node->at.y += moved;
	}
}

/* The whole to the origin, and its size. */
static void settle(struct layout *layout)
{
	struct layout_box all = {0, 0, 0, 0};

	for (uint32_t i = 0; i < layout->node_count; i++)
		widen(&all, node_box(&layout->nodes[i], 0), i == 0);
	for (uint32_t i = 0; i < layout->cluster_count; i++)
		if (layout->clusters[i].box.right > layout->clusters[i].box.left)
			widen(&all, layout->clusters[i].box, false);
	for (uint32_t i = 0; i < layout->node_count; i++) {
		layout->nodes[i].at.x -= all.left;
		layout->nodes[i].at.y -= all.top;
	}
	for (uint32_t i = 0; i < layout->cluster_count; i++) {
		struct layout_box *box = &layout->clusters[i].box;

		*box = (struct layout_box){box->left - all.left, box->top - all.top, box->right - all.left,
					   box->bottom - all.top};
	}
	layout->width = all.right - all.left;
	layout->height = all.bottom - all.top;
}

void layout_layered(struct layout *layout)
{
	const uint32_t *columns = layout_columns(layout);
	struct slot *slots = arena_take(layout->arena, (layout->node_count + 1) * sizeof *slots);
	double *sums = arena_take(layout->arena, (layout->node_count + 1) * sizeof *sums);
	uint32_t *counts = arena_take(layout->arena, (layout->node_count + 1) * sizeof *counts);

	for (uint32_t i = 0; i < layout->node_count; i++)
		slots[i] = (struct slot){
			.node = i, .column = columns[i], .outside = layout->nodes[i].cluster == 0, .wish = i};
	stack_columns(layout, slots);
	for (int i = 0; i < SWEEPS; i++)
		sweep(layout, slots, sums, counts);
	place_columns(layout, slots);
	frame_clusters(layout);
	clear_clusters(layout, slots);
	settle(layout);
	for (uint32_t i = 0; i < layout->edge_count; i++) {
		struct layout_edge *edge = &layout->edges[i];
		uint32_t from = columns[edge->from], to = columns[edge->to];

		if (edge->hidden)
			continue;
		if (from > to + 1 || to > from + 1)
			layout_arched_edge(layout, edge);
		else
			layout_straight_edge(layout, edge);
	}
}
