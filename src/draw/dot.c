/* The flow as DOT, a statement a line: what the flow view draws, for Graphviz itself and whatever else reads DOT. */
#include "draw/dot.h"

#include <math.h>

#include "base/utf8.h"
#include "draw/flow_graph.h"
#include "draw/style.h"

#define FONT "Helvetica,Arial,sans-serif"

enum {
	SIZE_TITLE = 18, SIZE_PHASE = 13, SIZE_CARD = 12, SIZE_NOTE = 10,
	TITLE_WIDTH = 900, /* px of a line of the journey's title */

	/* Graphviz does not read strings of more than 16384 bytes, and an escape takes up to 12. */
	LINES_MAX = 6, LINE_RUNES_MAX = 80, TIP_RUNES_MAX = 1000, NAME_MAX_BYTES = 500, ADDRESS_MAX = 8000,
};

struct dot {
	const struct flow_graph *graph;
	struct buffer *out;
	const uint32_t *colours;
};

/* ---- pieces */

static void add(const struct dot *dot, const char *string)
{
	buffer_string(dot->out, string);
}

static void add_colour(const struct dot *dot, enum colour colour)
{
	static const char digits[] = "0123456789abcdef";
	uint32_t value = dot->colours[colour];

	add(dot, "\"#");
	for (int shift = 20; shift >= 0; shift -= 4)
		buffer_byte(dot->out, digits[value >> shift & 15]);
	buffer_byte(dot->out, '"');
}

static void add_colour_attribute(const struct dot *dot, const char *before, enum colour colour)
{
	add(dot, before);
	add_colour(dot, colour);
}

static void add_length(const struct dot *dot, const char *before, double px)
{
	add(dot, before);
	buffer_rounded(dot->out, px / 72, 3);
}

static void open_font(const struct dot *dot, int size, enum colour colour)
{
	add(dot, "<font point-size=\"");
	buffer_integer(dot->out, size);
	add(dot, "\" color=");
	add_colour(dot, colour);
	add(dot, ">");
}

/* Lines of text, with breaks between. */
static void add_lines(const struct dot *dot, const struct lines *lines, const char *line_break)
{
	for (size_t i = 0; i < lines->count && i < LINES_MAX; i++) {
		if (i)
			add(dot, line_break);
		dot_add_html(dot->out, utf8_first(lines->items[i].text, LINE_RUNES_MAX));
	}
	if (lines->count > LINES_MAX)
		add(dot, "\xE2\x80\xA6");
}

/* The name of a node: that of its touchpoint, or one with a point in it, which no touchpoint has. */
static void add_id(const struct dot *dot, uint32_t index)
{
	static const char *const prefixes[] = {
		[FLOW_CARD] = "",        [FLOW_START] = "start", [FLOW_EXIT] = "exit.",
		[FLOW_EMPTY] = "empty.", [FLOW_GATE] = "gate.",
	};
	const struct flow_node *node = &dot->graph->nodes[index];
	struct buffer id = buffer_in(dot->graph->arena);

	buffer_string(&id, prefixes[node->kind]);
	if (node->kind == FLOW_GATE)
		buffer_integer(&id, node->entity);
	else if (node->kind != FLOW_START)
		buffer_add(&id, node->entity ? entity_name(dot->graph->model, node->entity) : TEXT("start"));
	if (id.length > NAME_MAX_BYTES) {
		id.length = 0;
		buffer_format(&id, "node.%u", (unsigned)index);
	}
	dot_add_quoted(dot->out, buffer_text(&id));
}

/* ---- cards */

/* A row of the table that a card is, with one note in it. */
static void open_row(const struct dot *dot, enum colour colour)
{
	add(dot, "<tr><td align=\"left\" balign=\"left\" colspan=\"2\">");
	open_font(dot, SIZE_NOTE, colour);
}

static void close_row(const struct dot *dot)
{
	add(dot, "</font></td></tr>");
}

static void add_flags(const struct dot *dot, const struct flow_node *node)
{
	if (node->moment) {
		open_row(dot, node->moment == WORD_MOMENT_TRUTH ? COLOUR_TRUTH : COLOUR_WOW);
		add(dot,
		    node->moment == WORD_MOMENT_TRUTH ? "\xE2\x98\x85 moment of truth" : "\xE2\x9C\xA6 wow moment");
		close_row(dot);
	}
	if (node->conversion) {
		open_row(dot, COLOUR_CONVERSION);
		add(dot, "\xE2\x97\x8E conversion");
		close_row(dot);
	}
}

static void add_title(const struct dot *dot, const struct flow_node *node)
{
	static const enum colour inks[TONE_COUNT] = {
		[TONE_NONE] = COLOUR_TEXT,
		[TONE_GOOD] = COLOUR_GAIN,
		[TONE_BAD] = COLOUR_PAIN,
		[TONE_MIXED] = COLOUR_TEXT,
	};

	add(dot, "<tr><td align=\"left\" balign=\"left\"");
	add(dot, node->score.length ? "><b>" : " colspan=\"2\"><b>");
	add_lines(dot, &node->title, "<br/>");
	add(dot, "</b></td>");
	if (node->score.length) {
		add(dot, "<td align=\"right\" valign=\"top\">");
		open_font(dot, SIZE_NOTE, inks[node->tone]);
		add(dot, "<b>");
		dot_add_html(dot->out, node->score);
		add(dot, "</b></font></td>");
	}
	add(dot, "</tr>");
}

/* Channel, ownership and status: `webshop · owned`. */
static void add_channel(const struct dot *dot, const struct flow_node *node)
{
	const enum word parts[] = {node->ownership, node->status == WORD_STATUS_LIVE ? WORD_NONE : node->status};
	bool fault = node->status == WORD_STATUS_FAILING || node->status == WORD_STATUS_MISSING, first = true;

	if (node->channel.count == 0 && !parts[0] && !parts[1])
		return;
	open_row(dot, fault ? COLOUR_FAULT : COLOUR_MUTED);
	if (node->channel.count) {
		add_lines(dot, &node->channel, " ");
		first = false;
	}
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (!parts[i])
			continue;
		add(dot, first ? "" : " \xC2\xB7 ");
		add(dot, words[parts[i]].word);
		first = false;
	}
	close_row(dot);
}

static void add_card(const struct dot *dot, uint32_t index)
{
	static const enum colour edges[TONE_COUNT] = {
		[TONE_NONE] = COLOUR_OUTLINE,
		[TONE_GOOD] = COLOUR_GAIN_EDGE,
		[TONE_BAD] = COLOUR_PAIN_EDGE,
		[TONE_MIXED] = COLOUR_OUTLINE,
	};
	static const enum colour grounds[TONE_COUNT] = {
		[TONE_NONE] = COLOUR_CARD,
		[TONE_GOOD] = COLOUR_GAIN_GROUND,
		[TONE_BAD] = COLOUR_PAIN_GROUND,
		[TONE_MIXED] = COLOUR_CARD,
	};
	const struct flow_node *node = &dot->graph->nodes[index];
	bool fault = node->status == WORD_STATUS_FAILING || node->status == WORD_STATUS_MISSING;

	add(dot, "    ");
	add_id(dot, index);
	add(dot, " [label=<<table border=\"");
	add(dot, node->conversion || node->moment ? "2" : "1");
	add(dot, "\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"4\" style=\"");
	add(dot, fault ? "rounded,dashed\"" : "rounded\"");
	add_colour_attribute(dot, " color=", node->conversion ? COLOUR_CONVERSION : edges[node->tone]);
	add_colour_attribute(dot, " bgcolor=", grounds[node->tone]);
	add(dot, ">");
	add_flags(dot, node);
	add_title(dot, node);
	add_channel(dot, node);
	if (node->pain.count) {
		open_row(dot, COLOUR_PAIN);
		add(dot, "\xE2\x96\xBC ");
		add_lines(dot, &node->pain, "<br/>");
		close_row(dot);
	}
	add(dot, "</table>>, tooltip=");
	dot_add_shown(dot->out, utf8_first(node->title.whole, TIP_RUNES_MAX));
	if (node->link.length && node->link.length <= ADDRESS_MAX) {
		add(dot, ", URL=");
		dot_add_quoted(dot->out, node->link);
	}
	add(dot, "];\n");
}

/* ---- the other boxes */

static void add_place(const struct dot *dot, uint32_t index)
{
	bool start = dot->graph->nodes[index].kind == FLOW_START;

	add(dot, "  ");
	add_id(dot, index);
	add(dot, start ? " [shape=circle, style=filled, label=<<b>start</b>>"
		       : " [shape=circle, style=dashed, label=\"exit\"");
	add_length(dot, ", fixedsize=true, width=", dot->graph->layout.nodes[index].width);
	add(dot, ", fontsize=10");
	add_colour_attribute(dot, ", color=", start ? COLOUR_STRONG : COLOUR_LEAVING);
	if (start)
		add_colour_attribute(dot, ", fillcolor=", COLOUR_STRONG);
	add_colour_attribute(dot, ", fontcolor=", start ? COLOUR_PAGE : COLOUR_LEAVING);
	add(dot, "];\n");
}

static void add_node(const struct dot *dot, uint32_t index)
{
	switch (dot->graph->nodes[index].kind) {
	case FLOW_CARD:
		add_card(dot, index);
		break;
	case FLOW_START:
	case FLOW_EXIT:
		add_place(dot, index);
		break;
	case FLOW_EMPTY:
		add(dot, "    ");
		add_id(dot, index);
		add(dot, " [label=\"no touchpoints\", fontsize=10");
		add_colour_attribute(dot, ", fontcolor=", COLOUR_MUTED);
		add(dot, "];\n");
		break;
	case FLOW_GATE:
		add(dot, "  ");
		add_id(dot, index);
		add(dot, " [shape=point, style=invis, width=0.01, label=\"\"];\n");
		break;
	}
}

static void add_phase(const struct dot *dot, uint32_t phase, uint32_t *node)
{
	static const enum colour colours[][3] = {
		{COLOUR_PHASE_1, COLOUR_PHASE_1_EDGE, COLOUR_PHASE_1_INK},
		{COLOUR_PHASE_2, COLOUR_PHASE_2_EDGE, COLOUR_PHASE_2_INK},
		{COLOUR_PHASE_3, COLOUR_PHASE_3_EDGE, COLOUR_PHASE_3_INK},
		{COLOUR_PHASE_4, COLOUR_PHASE_4_EDGE, COLOUR_PHASE_4_INK},
		{COLOUR_PHASE_5, COLOUR_PHASE_5_EDGE, COLOUR_PHASE_5_INK},
		{COLOUR_PHASE_6, COLOUR_PHASE_6_EDGE, COLOUR_PHASE_6_INK},
	};
	const enum colour *look = colours[phase % (sizeof colours / sizeof *colours)];
	const struct flow_phase *row = &dot->graph->phases[phase];
	struct buffer id = buffer_in(dot->graph->arena);

	buffer_string(&id, "cluster_");
	buffer_add(&id, entity_name(dot->graph->model, row->entity));
	if (id.length > NAME_MAX_BYTES) {
		id.length = 0;
		buffer_format(&id, "cluster.%u", (unsigned)phase);
	}
	add(dot, "  subgraph ");
	dot_add_quoted(dot->out, buffer_text(&id));
	add(dot, " {\n    graph [label=<<b>");
	add_lines(dot, &row->title, "<br align=\"left\"/>");
	add(dot, "</b>");
	if (row->stage.length) {
		add(dot, "  ");
		open_font(dot, SIZE_NOTE, look[2]);
		dot_add_html(dot->out, utf8_first(row->stage, LINE_RUNES_MAX));
		add(dot, "</font>");
	}
	add(dot, ">, fontsize=");
	buffer_integer(dot->out, SIZE_PHASE);
	add_colour_attribute(dot, ", fontcolor=", look[2]);
	add_colour_attribute(dot, ", style=\"rounded,filled\", color=", look[1]);
	add_colour_attribute(dot, ", fillcolor=", look[0]);
	add(dot, ", margin=");
	buffer_integer(dot->out, LAYOUT_CLUSTER_MARGIN);
	add(dot, "];\n");
	for (; *node < dot->graph->layout.node_count && dot->graph->layout.nodes[*node].cluster == phase + 1; ++*node)
		add_node(dot, *node);
	add(dot, "  }\n");
}

/* ---- arrows */

static void add_label(const struct dot *dot, const struct flow_edge *edge)
{
	const char *line_break = "";

	if (edge->percent.length == 0 && edge->delay.length == 0 && edge->label.count == 0)
		return;
	add(dot, ", label=<");
	if (edge->percent.length) {
		add(dot, "<b>");
		dot_add_html(dot->out, edge->percent);
		add(dot, "</b>");
		line_break = "<br/>";
	}
	if (edge->delay.length) {
		add(dot, line_break);
		dot_add_html(dot->out, edge->delay);
		line_break = "<br/>";
	}
	if (edge->label.count)
		add(dot, line_break);
	add_lines(dot, &edge->label, "<br/>");
	add(dot, ">");
}

static void add_look(const struct dot *dot, const struct flow_edge *edge)
{
	double width = flow_arrow_width(edge->step, edge->share);

	add(dot, ", penwidth=");
	buffer_rounded(dot->out, width, 1);
	switch (edge->step) {
	case STEP_NEXT:
		break;
	case STEP_IMPLIED:
		add(dot, ", style=dotted");
		break;
	case STEP_LOOP:
		add_colour_attribute(dot, ", dir=both, arrowtail=dot, color=", COLOUR_CONVERSION);
		break;
	case STEP_BACK:
		add_colour_attribute(dot, ", style=dashed, dir=both, arrowtail=odot, color=", COLOUR_RETURNING);
		break;
	case STEP_EXIT:
		add_colour_attribute(dot, ", style=dashed, color=", COLOUR_LEAVING);
		break;
	case STEP_COUNT:
		break;
	}
}

static void add_edge(const struct dot *dot, uint32_t index)
{
	const struct layout_edge *line = &dot->graph->layout.edges[index];

	add(dot, "  ");
	add_id(dot, line->from);
	add(dot, " -> ");
	add_id(dot, line->to);
	add(dot, " [weight=");
	buffer_integer(dot->out, line->weight);
	if (line->free)
		add(dot, ", constraint=false");
	if (line->hidden) {
		add(dot, ", style=invis");
	} else {
		add_look(dot, &dot->graph->edges[index]);
		add_label(dot, &dot->graph->edges[index]);
	}
	add(dot, "];\n");
}

/* ---- the whole */

static void add_head(const struct dot *dot)
{
	const struct flow_graph *graph = dot->graph;
	struct text name = entity_name(graph->model, graph->journey->entity);
	struct lines title = text_wrap(graph->arena, flow_title(graph, graph->journey->entity), role_font(ROLE_TITLE),
				       TITLE_WIDTH, LINES_MAX);

	add(dot, "digraph ");
	dot_add_quoted(dot->out, name.length <= NAME_MAX_BYTES ? name : TEXT("journey"));
	add(dot, " {\n  graph [rankdir=LR, newrank=true");
	add_length(dot, ", nodesep=", LAYOUT_NODE_GAP);
	add_length(dot, ", ranksep=", LAYOUT_RANK_GAP);
	add(dot, ", pad=0.3, fontname=\"" FONT "\", fontsize=");
	buffer_integer(dot->out, SIZE_TITLE);
	add_colour_attribute(dot, ", fontcolor=", COLOUR_INK);
	add_colour_attribute(dot, ", bgcolor=", COLOUR_PAGE);
	add(dot, ", labelloc=t, labeljust=l, label=<<b>");
	add_lines(dot, &title, "<br align=\"left\"/>");
	add(dot, "</b>>];\n  node [shape=plain, fontname=\"" FONT "\", fontsize=");
	buffer_integer(dot->out, SIZE_CARD);
	add_colour_attribute(dot, ", fontcolor=", COLOUR_INK);
	add(dot, "];\n  edge [fontname=\"" FONT "\", fontsize=");
	buffer_integer(dot->out, SIZE_NOTE);
	add_colour_attribute(dot, ", fontcolor=", COLOUR_TEXT);
	add_colour_attribute(dot, ", arrowsize=0.7, color=", COLOUR_STRONG);
	add(dot, "];\n");
}

void draw_dot(const struct model *model, const struct journey *journey, const struct drawing *drawing,
	      struct buffer *out)
{
	struct flow_graph graph;
	struct dot dot = {.graph = &graph, .out = out, .colours = drawing_theme(drawing)->colours};
	uint32_t node = 0;

	flow_graph_build(&graph, out->arena, model, journey, drawing);
	add_head(&dot);
	for (uint32_t i = 0; i < graph.phase_count; i++)
		add_phase(&dot, i, &node);
	for (; node < graph.layout.node_count; node++)
		add_node(&dot, node);
	for (uint32_t i = 0; i < graph.layout.edge_count; i++)
		add_edge(&dot, i);
	add(&dot, "}\n");
}
