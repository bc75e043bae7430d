/* The graph as Graphviz is to lay it out: boxes of given size, without a word of text, so that no font plays a part. */
#include <math.h>

#include "draw/layout_parts.h"

enum { PER_INCH = 72, PLACES = 3 };

static void add_number(struct buffer *out, const char *before, double value)
{
	buffer_string(out, before);
	buffer_rounded(out, value, PLACES);
}

/* A label without text: an empty table of the wanted size. */
static void add_box(struct buffer *out, double width, double height)
{
	buffer_string(out, "label=<<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"0\" "
			   "fixedsize=\"true\" width=\"");
	buffer_rounded(out, width + 0.5, 0);
	buffer_string(out, "\" height=\"");
	buffer_rounded(out, height + 0.5, 0);
	buffer_string(out, "\"><tr><td></td></tr></table>>");
}

static void add_node(const struct layout *layout, uint32_t node, struct buffer *out)
{
	buffer_byte(out, 'n');
	buffer_integer(out, node);
	add_number(out, " [width=", layout->nodes[node].width / PER_INCH);
	add_number(out, ",height=", layout->nodes[node].height / PER_INCH);
	buffer_string(out, "]\n");
}

static void add_edge(const struct layout *layout, enum layout_way way, uint32_t index, struct buffer *out)
{
	const struct layout_edge *edge = &layout->edges[index];

	buffer_byte(out, 'n');
	buffer_integer(out, edge->reversed ? edge->to : edge->from);
	buffer_string(out, "->n");
	buffer_integer(out, edge->reversed ? edge->from : edge->to);
	buffer_string(out, " [weight=");
	buffer_integer(out, edge->weight);
	if (edge->free && !edge->reversed)
		buffer_string(out, ",constraint=false");
	if (edge->hidden) {
		buffer_string(out, ",style=invis");
	} else {
		buffer_string(out, ",i=");
		buffer_integer(out, index);
		if (edge->label_width > 0 && way == LAYOUT_FINE) {
			buffer_byte(out, ',');
			add_box(out, edge->label_width, edge->label_height);
		}
	}
	buffer_string(out, "]\n");
}

static void add_cluster(const struct layout *layout, uint32_t cluster, struct buffer *out)
{
	buffer_string(out, "subgraph cluster");
	buffer_integer(out, cluster);
	buffer_string(out, " {\nmargin=");
	buffer_integer(out, LAYOUT_CLUSTER_MARGIN);
	buffer_byte(out, '\n');
	if (layout->clusters[cluster].title_width > 0) {
		add_box(out, layout->clusters[cluster].title_width, layout->clusters[cluster].title_height);
		buffer_byte(out, '\n');
	}
	for (uint32_t i = 0; i < layout->node_count; i++)
		if (layout->nodes[i].cluster == cluster + 1)
			add_node(layout, i, out);
	buffer_string(out, "}\n");
}

/* From a box to the next: where labels are not laid out, wide enough for the widest of them. */
static double rank_gap(const struct layout *layout, enum layout_way way)
{
	double gap = LAYOUT_RANK_GAP;

	for (uint32_t i = 0; i < layout->edge_count && way == LAYOUT_QUICK; i++)
		gap = fmax(gap, layout->edges[i].label_width + LAYOUT_RANK_GAP);
	return gap;
}

/* Graphviz routes arrows with a say in the order much better than those without. So arrows that go back are turned
 * round where that agrees with the order. */
static void turn_round(struct layout *layout)
{
	const uint32_t *columns = layout_columns(layout);

	for (uint32_t i = 0; i < layout->edge_count; i++) {
		struct layout_edge *edge = &layout->edges[i];

		edge->reversed = edge->free && columns[edge->to] < columns[edge->from];
	}
}

void layout_write_lean(struct layout *layout, enum layout_way way, struct buffer *out)
{
	turn_round(layout);
	buffer_string(out, "digraph {\ngraph [rankdir=LR,newrank=true");
	add_number(out, ",nodesep=", (double)LAYOUT_NODE_GAP / PER_INCH);
	add_number(out, ",ranksep=", rank_gap(layout, way) / PER_INCH);
	if (way == LAYOUT_QUICK)
		buffer_string(out, ",nslimit=1,nslimit1=1");
	buffer_string(out, "]\nnode [shape=box,fixedsize=true,label=\"\"]\n");
	buffer_string(out, "edge [i=\"\",dir=none]\n");
	for (uint32_t i = 0; i < layout->cluster_count; i++)
		add_cluster(layout, i, out);
	for (uint32_t i = 0; i < layout->node_count; i++)
		if (layout->nodes[i].cluster == 0)
			add_node(layout, i, out);
	for (uint32_t i = 0; i < layout->edge_count; i++)
		add_edge(layout, way, i, out);
	buffer_string(out, "}\n");
}
