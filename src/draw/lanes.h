/* The lanes of the map view as a table: see lanes.def. */
#ifndef JOURNEY_DRAW_LANES_H
#define JOURNEY_DRAW_LANES_H

#include "draw/draw.h"

/* How the cells of a lane are drawn. */
enum cell {
	CELL_CURVE,    /* no cells: the curves of the experience */
	CELL_TEXT, CELL_QUOTE, CELL_WORD,
	CELL_SCORES,   /* the scores as numbers, by segment */
	CELL_DOTS,     /* a rank, as dots out of five, for everyone and by segment */
	CELL_TIME,     /* duration and wait */
	CELL_RATINGS,  /* competitors with their scores */
	CELL_STAGE,    /* a plain card for each text */
	CELL_CARDS,    /* a card for each block */
};

struct lane_row {
	const char *title;
	const char *names; /* separated by single spaces */
	enum key key;      /* KEY_NONE: it shows blocks */
	enum kind kind;
	enum cell cell;
	bool asked;        /* only where it is asked for */
	const char *line;  /* the name of the line above it; NULL: none */
};

extern const struct lane_row lanes[LANE_COUNT];

/* The lane that is known by that name. False: none. */
bool lane_find(struct text name, enum lane *ret_lane);

#endif
