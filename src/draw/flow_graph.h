/* The flow of a journey as a graph: what is to be drawn, in words and sizes, before anybody lays it out. The flow view
 * and the DOT are two renderings of it. */
#ifndef JOURNEY_DRAW_FLOW_GRAPH_H
#define JOURNEY_DRAW_FLOW_GRAPH_H

#include "draw/draw.h"
#include "draw/layout.h"
#include "draw/scene.h"

enum flow_kind {
	FLOW_CARD,  /* a touchpoint */
	FLOW_START, /* where the journey begins */
	FLOW_EXIT,  /* where it is left: each touchpoint that is left has one of its own, so that no arrow is long */
	FLOW_EMPTY, /* room in a phase without touchpoints */
	FLOW_GATE,  /* between two phases, so that one stands wholly left of the other */
};

/* How an experience compares with the middle of the scale. */
enum flow_tone { TONE_NONE, TONE_GOOD, TONE_BAD, TONE_MIXED, TONE_COUNT };

enum flow_step {
	STEP_NEXT,
	STEP_IMPLIED, /* by the order of touchpoints */
	STEP_LOOP,
	STEP_BACK,    /* declared so, or against the order of things without being declared a loop */
	STEP_EXIT,
	STEP_COUNT,
};

struct flow_node {
	enum flow_kind kind;
	uint32_t entity;       /* CARD, EXIT: the touchpoint (0: the exit from the start); EMPTY: the phase */
	struct lines title, channel, pain; /* the pain is the first one */
	enum word ownership, medium, status, moment; /* WORD_NONE: nothing is said of it */
	bool conversion;
	struct text score;     /* `+1`, or `−2…+1` where segments differ; empty: none */
	bool score_above;      /* it stands above the title, not beside it */
	enum flow_tone tone;
	struct text link;
};

struct flow_edge {
	const struct transition *transition; /* NULL: hidden */
	enum flow_step step;
	double share;          /* percent; NAN: not given */
	struct text percent;   /* `12%`; empty: no share */
	struct text delay;     /* `after 3 days`; empty: none */
	struct lines label;
};

struct flow_phase {
	uint32_t entity;
	struct lines title;
	struct text stage;     /* empty: none, or it is the title */
};

/* Nodes and edges have the same index as in the layout, phases as its clusters. */
struct flow_graph {
	const struct model *model;
	const struct journey *journey;
	const struct drawing *drawing;
	struct arena *arena;
	struct flow_node *nodes;
	struct flow_edge *edges;
	struct flow_phase *phases;
	uint32_t phase_count;
	struct layout layout;
};

/* The flow of a journey, or of what one segment meets of it. */
void flow_graph_build(struct flow_graph *graph, struct arena *arena, const struct model *model,
		      const struct journey *journey, const struct drawing *drawing);

/* How many touchpoints it would have. */
size_t flow_touchpoints(const struct model *model, const struct journey *journey, const struct drawing *drawing);

/* Whether a touchpoint or transition, by its `for` values, is to be drawn. */
bool flow_is_shown(const struct drawing *drawing, struct values for_values);

/* ---- flow_words.c: what stands on a card and beside an arrow */

void flow_describe_phase(const struct flow_graph *graph, uint32_t entity, struct flow_phase *phase);
void flow_describe_card(const struct flow_graph *graph, uint32_t touchpoint, struct flow_node *node);
void flow_describe_step(const struct flow_graph *graph, const struct transition *transition, struct flow_edge *edge);

/* What is told to who cannot see them. */
struct text flow_card_label(const struct flow_graph *graph, const struct flow_node *node);
struct text flow_step_label(const struct flow_graph *graph, const struct flow_edge *edge);

/* The title of an entity, or its name where it has none that shows anything. */
struct text flow_title(const struct flow_graph *graph, uint32_t entity);

/* The title and the name of a touchpoint or a place. */
struct text flow_place_title(const struct flow_graph *graph, uint32_t place);
struct text flow_place_name(const struct flow_graph *graph, uint32_t place);

/* ---- flow_card.c: what a card looks like */

/* Wraps the texts of all cards and gives them their size; all have the same width. */
void flow_measure_cards(struct flow_graph *graph);

/* Draws it into a group that is open. */
void flow_draw_card(struct scene *scene, const struct flow_node *node, struct layout_box box);

/* The strip that tells the experience, by its shape too: full, hollow, broken. */
void flow_draw_strip(struct scene *scene, enum flow_tone tone, struct layout_box box);

/* ---- flow_phase.c: what a phase and its title look like */

void flow_measure_phase(const struct flow_phase *phase, double *ret_width, double *ret_height);
void flow_draw_phase(struct scene *scene, uint32_t index, struct layout_box box);

/* The colour inside its frame. */
enum role flow_phase_plate(uint32_t index);

/* Whether no arrow runs through a box. */
bool flow_is_clear(const struct layout *layout, struct layout_box box);

/* The left end of its title in a frame, so that no arrow runs through it where that can be. All are places of the
 * layout. */
double flow_title_left(const struct layout *layout, const struct flow_phase *phase, struct layout_box box);

void flow_draw_phase_title(struct scene *scene, const struct flow_phase *phase, uint32_t index, double left,
			   double top);

/* ---- flow_step.c: what an arrow looks like */

void flow_measure_label(const struct flow_edge *edge, double *ret_width, double *ret_height);
void flow_draw_arrow(struct scene *scene, enum flow_step step, double share, const struct layout_point *points,
		     uint32_t count);

/* The plate is what stands behind it; ROLE_NONE: nothing has to. */
void flow_draw_label(struct scene *scene, const struct flow_edge *edge, struct layout_point middle, enum role plate);

/* The thickness of an arrow, px. */
double flow_arrow_width(enum flow_step step, double share);

/* ---- flow_legend.c */

/* Explains the marks that occur. Gives the height. */
double flow_draw_legend(struct scene *scene, const struct flow_graph *graph, double x, double y, double width);

#endif
