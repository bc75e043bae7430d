/* What the files of the map view share: the map while it is drawn, from top to bottom.
 *
 *   map.c             columns, phases, segments; the order of things
 *   map_header.c      title, goal, segments
 *   map_phases.c      chevrons
 *   map_cards.c       touchpoints
 *   map_steps.c       transitions: what kind each is, those between neighbours, starts and exits
 *   map_arcs.c        transitions that jump: where they run;  map_arc_draw.c draws them
 *   map_curve.c       where the curves of the segments run
 *   map_experience.c  draws them, with their scale and the moments;  map_reasons.c finds a place for the reasons
 *   map_versions.c    how things stand to an older version, and its curves
 *   map_lanes.c       lanes and their cells of text;  map_items.c cells of cards
 *   map_signs.c       points, icons, dots
 *   map_legend.c      what the signs mean */
#ifndef JOURNEY_DRAW_MAP_PARTS_H
#define JOURNEY_DRAW_MAP_PARTS_H

#include "draw/lanes.h"
#include "draw/map.h"
#include "draw/phrase.h"

enum { /* px */
	MAP_MARGIN = 28,
	MAP_GUTTER = 124,       /* left of the columns: titles of lanes */
	MAP_SCREEN = 4800,      /* a picture that is wider tells its titles again, … */
	MAP_HEAD_WIDTH = 1560,  /* … and has its header and legend no wider than this */
	MAP_WIDTH_MIN = 860,
	CARD_WIDTH = 176,
	CARD_PAD = 12,
	COLUMN_BESIDE = 8,      /* the ground of a column left and right of its card */
	BAND_BESIDE = 10,       /* the ground of the curves left and right of all cards */
	GAP_MIN = 30,           /* between cards; more where a transition has words */
	GAP_LABEL = 96,         /* the widest words there */
	PORT_FIRST = 14,        /* from the right edge of a card to its last port */
	PORT_NEXT = 10,
	BADGE_HEIGHT = 17,
	ARC_ROOM = 16,          /* between cards, or what is written there, and the nearest arc */
	STEP_INDENT = 24,       /* words of starts and exits, from the left edge of their card */
};

enum {
	SEGMENT_LOOKS = 6,      /* colours and dashes; there are 7 shapes of points, so 42 segments differ */
	CURVES_MAX = 12,        /* segments with a curve: more could not be told apart */
	CELL_ITEMS_MAX = 30,    /* of one touchpoint in one lane; more are counted */
	PORTS_MAX = 9,          /* arcs that may meet a card at one side */
	ARC_LANES_MAX = 12,     /* arcs above one another */
	ARC_SPAN_MAX = 40,      /* columns that an arc may pass: longer ones are told in words */
	REPEAT_EVERY = 8,       /* columns after which titles are told again in a wide picture */
};

enum sign {
#define SIGN(id, meaning) SIGN_##id,
#include "draw/signs.def"
#undef SIGN
	SIGN_COUNT
};

enum { NOWHERE = UINT32_MAX }; /* no column */

struct map_segment {
	uint32_t entity; /* 0: everyone, in a journey without segments */
	struct text title;
	unsigned look;   /* its place among the segments of the journey */
};

struct map_phase {
	uint32_t entity;
	uint32_t first, count; /* columns; at least one */
};

/* Arcs that meet a card at its top or bottom: those that go on to the right, and those that come from the left. */
struct map_ports {
	uint8_t right, left;
	uint8_t right_given, left_given;
};

struct map_column {
	uint32_t touchpoint; /* 0: of a phase without touchpoints */
	uint32_t phase;
	double x;            /* left edge of its card */
	uint32_t starts, nexts, exits, stubs; /* the first of each, of map->steps; 0: none */
	struct map_ports ports[2]; /* enum side */
	struct lines title, channel, note;
	double filled;       /* in the lane at hand, from its top down to here */
	bool conversion;     /* the desired action happens here */
	bool apart;          /* the ownership stands above the channel, not beside it */
};

enum step_kind { STEP_NEXT, STEP_START, STEP_EXIT, STEP_ARC, STEP_STUB };

/* A transition as it is drawn. */
struct map_step {
	const struct transition *transition;
	uint32_t from, to;  /* columns; NOWHERE: a place */
	uint32_t chain;     /* the next one of the same kind at that column; 0: none */
	uint8_t kind;
	struct text share, label;
	struct lines lines; /* the label */
};

enum side { SIDE_TOP, SIDE_BOTTOM };

struct map_arc {
	uint32_t step;
	uint32_t left, right; /* columns */
	uint8_t side, lane;   /* lane 0 is next to the cards */
	double x1, x2;        /* of its ends, from left to right */
	double label_x, label_width;
	bool label_right;     /* the label stands at the right end of its room */
};

/* The arcs above or below the cards. */
struct map_side {
	uint16_t *taken;          /* by half column: the lanes that are taken there */
	double heights[ARC_LANES_MAX], y[ARC_LANES_MAX];
	unsigned lanes;
};

/* A score as it is drawn. */
struct map_point {
	const struct value *score; /* NULL: none */
	double x, y, slope;
	bool filled;
	bool hidden; /* the curve passes, and has no score: the touchpoint is for others, or of the other version */
};

/* A curve: a point for each column. */
struct map_curve {
	const struct map_segment *segment;
	struct map_point *points;
};

struct map {
	const struct model *model;
	const struct journey *journey;
	const struct drawing *drawing;
	struct scene *scene;
	struct arena *arena;
	VECTOR(struct map_segment) segments;    /* that are drawn; one for everyone where there is none */
	VECTOR(struct map_phase) phases;
	VECTOR(struct map_column) columns;
	VECTOR(struct map_step) steps;          /* 0 is none */
	VECTOR(struct map_arc) arcs;
	struct map_side sides[2];
	uint32_t *column_of;                    /* by entity, counted from that of the journey; NOWHERE: not drawn */
	VECTOR(struct map_curve) curves;
	VECTOR(struct map_curve) before;        /* those of the older version */
	VECTOR(double) repeats; /* x of the columns at which titles are told again; none in a narrow picture */
	VECTOR(double) ticks;                   /* heights of the lines of the scale */
	VECTOR(size_t) tints;                   /* items that reach down to the end of the lanes */
	size_t repeat;                          /* of repeats, the first that is not left of the phase at hand */
	double y;                               /* where the next thing goes */
	double right;                           /* right edge of the last card */
	double head_right;                      /* and of header and legend */
	bool ghost;                             /* what is drawn is of a touchpoint that is gone */
	bool signs[SIGN_COUNT];                 /* those that occur */
};

/* Its left edge, and the first column's. */
static inline double map_left(void)
{
	return MAP_MARGIN + MAP_GUTTER;
}

static inline double phase_left(const struct map *map, const struct map_phase *phase)
{
	return map->columns.items[phase->first].x;
}

static inline double phase_right(const struct map *map, const struct map_phase *phase)
{
	return map->columns.items[phase->first + phase->count - 1].x + CARD_WIDTH;
}

static inline double column_centre(const struct map_column *column)
{
	return column->x + CARD_WIDTH / 2.0;
}

/* Whether something with these `for` values is drawn: it is where the drawing is for everyone. */
static inline bool map_shows(const struct map *map, struct values for_values)
{
	return !map->drawing->segment || values_are_for(for_values, map->drawing->segment);
}

/* The column of a touchpoint; NOWHERE for a place and for one that is not drawn. */
uint32_t map_column_of(const struct map *map, uint32_t touchpoint);

/* Things of different widths side by side, in as many rows as they need. */
struct shelf {
	double left, right;
	double x, y;   /* where the next one goes, and the top of its row */
	double bottom; /* of what stands in the row */
};

static inline struct shelf shelf_at(double left, double right, double y)
{
	return (struct shelf){left, right, left, y, y};
}

/* The left edge of something that wide; it begins a new row, `apart` below the last one, where it has to. */
static inline double shelf_place(struct shelf *shelf, double width, double apart)
{
	double x = shelf->x;

	if (x > shelf->left && x + width > shelf->right) {
		x = shelf->left;
		shelf->y = shelf->bottom + apart;
	}
	shelf->x = x + width;
	return x;
}

/* Tells how high something in the row is. */
static inline void shelf_reach(struct shelf *shelf, double height)
{
	if (shelf->y + height > shelf->bottom)
		shelf->bottom = shelf->y + height;
}

static inline void map_sign(struct map *map, enum sign sign)
{
	map->signs[sign] = true;
}

void map_draw_header(struct map *map);

/* The height of the chevrons, and of what is written below them. */
struct map_bands {
	double chevrons, goals;
};

struct map_bands map_measure_phases(struct map *map);
void map_draw_chevron(struct map *map, const struct map_phase *phase, double y, const struct map_bands *bands);

/* The height of the cards, which is the same for all. */
double map_measure_cards(struct map *map);
void map_draw_card(struct map *map, const struct map_column *column, double y, double height);

/* Transitions, in this order: sorts them, finds lanes for arcs; gives the columns their places; gives arcs and labels
 * theirs; draws. */
void map_sort_steps(struct map *map);
void map_route_arcs(struct map *map);
void map_place_columns(struct map *map);
void map_place_arcs(struct map *map);

/* How high the cards have to be for what stands between them, and what starts above and exits below them take. */
double map_nexts_height(const struct map *map);
double map_starts_height(struct map *map);
double map_exits_height(struct map *map);
double map_side_height(const struct map *map, enum side side);

/* `top` and `bottom` are those of the cards, `starts` and `exits` the heights above and below them. */
void map_draw_steps(struct map *map, double top, double bottom);
void map_draw_arcs(struct map *map, double top, double bottom, double starts, double exits);

/* Opens the group of a transition, with its words for who does not see it. */
void step_open(struct map *map, const struct map_step *step);

/* The leftmost port of a card at one side, its right edge where it has none: how far words may go there. */
double map_port_edge(const struct map *map, const struct map_column *column, enum side side);

/* Where the curves run between `top` (the highest score) and `bottom`; and the height of one at x, which lies between
 * two neighbouring points: those of `column` and the next. */
void map_place_curves(struct map *map, double top, double bottom);
double map_curve_y(const struct map_curve *curve, uint32_t column, double x);

/* Whether the scores of a touchpoint rest on evidence. */
bool map_has_evidence(const struct map *map, uint32_t touchpoint);

/* Where a score lies between the lowest of the scale, 0, and the highest, 1. */
double map_on_scale(const struct map *map, double score);
/* The lane of the experience, from map->y down. */
void map_draw_experience(struct map *map);

/* The line of a curve. */
void map_draw_curve(struct map *map, const struct map_curve *curve, enum role role);

/* Draws the reasons of scores: beside their points where there is room between `top` and `bottom`, else below `bottom`,
 * with the point in front. Gives the height that those took. */
double map_draw_reasons(struct map *map, double top, double bottom);

/* ---- two versions; without an older one all things stand as they are, and have no notes */

enum standing map_standing(const struct map *map, uint32_t entity);
enum standing map_value_standing(const struct map *map, const struct value *value);
enum standing map_step_standing(const struct map *map, const struct transition *transition);

/* What changed of a thing, in few words. */
struct text map_note(const struct map *map, uint32_t entity);

/* The share of a transition in the older version; NAN: the same, or none. */
double map_share_before(const struct map *map, const struct transition *transition);

/* `+`, `-`, `±`, `→`; and the ink of words that stand so. */
struct text map_standing_sign(enum standing standing);
enum role map_standing_ink(enum standing standing);

/* What a thing is called that stands so; no text where nothing changed. */
struct text map_standing_word(enum standing standing);

/* A sign and a text; the text alone where nothing changed. */
struct text map_signed(struct map *map, enum standing standing, struct text text);

/* A ring around something that does not stand as it was. */
void map_ring(struct map *map, enum standing standing, double x, double y, double width, double height, double radius);

/* The same around a shape. */
void map_ring_shape(struct map *map, enum standing standing, struct path *shape);

/* The role of a line between touchpoints. */
enum role map_step_role(struct map *map, const struct transition *transition, enum role usual);

/* Whether a version has something in a column. */
bool map_is_in(const struct map *map, const struct map_column *column, bool older);

/* The curves of the older version, and what leads from them to those of the newer. */
void map_place_before(struct map *map, double top, double bottom);
void map_draw_before(struct map *map);

/* Finds the slopes of a curve; it passes through columns in which its segment, in that version, meets nothing. */
void map_find_slopes(const struct map *map, struct map_curve *curve, bool older);

/* The points of a segment in one version. */
void map_place_points(const struct map *map, struct map_curve *curve, double top, double bottom, bool older);

void map_draw_lanes(struct map *map);

/* The titles of a lane that are told again in a wide picture; gives the height that they took. */
double map_repeat_title(struct map *map, struct text title, double y);

/* The blocks of one kind of a touchpoint, a phase or the journey, as cards one below the other; gives the height. */
double map_draw_items(struct map *map, enum kind kind, uint32_t owner, double x, double y, double width);

/* The same side by side, in cards as wide as a touchpoint; they fill the columns there. Gives where the lowest ends. */
double map_draw_item_row(struct map *map, enum kind kind, uint32_t owner, double y);

/* How many more there are; gives the height. */
double map_draw_more(struct map *map, size_t count, double x, double y, double width);

void map_draw_legend(struct map *map);

/* ---- signs */

/* A point of a segment's shape around x, y. */
void sign_point(struct map *map, const struct map_segment *segment, double x, double y, double radius, bool filled);

/* A piece of a segment's line with its point in the middle, 48 px wide; y is its middle. */
void sign_segment(struct map *map, const struct map_segment *segment, double x, double y);

/* `count` filled dots out of `all`; gives the width. The tints are of filled and of hollow ones. */
double sign_dots(struct map *map, enum role filled, enum role hollow, unsigned count, unsigned all, double x, double y);

/* A screen or a house, 14 × 12 px; x, y is its left upper corner. */
void sign_medium(struct map *map, enum word medium, double x, double y);

/* A star with five or four points. */
void sign_moment(struct map *map, enum word moment, double x, double y);

/* A word in an outline that tells the ownership, BADGE_HEIGHT high; x, y is its left upper corner. */
void sign_ownership(struct map *map, enum word ownership, double x, double y);

/* What a touchpoint is besides: a word in a pill. */
enum badge { BADGE_ADDED, BADGE_REMOVED, BADGE_CHANGED, BADGE_MOVED, BADGE_CONVERSION, BADGE_MISSING, BADGE_FAILING, BADGE_PLANNED, BADGE_ACTION, BADGE_COUNT };

void sign_badge(struct map *map, enum badge badge, double x, double y);

/* How wide a word in an outline is. */
double sign_word_width(struct text word);
double sign_badge_width(enum badge badge);

static inline enum role tint_of(enum role first, unsigned look)
{
	return (enum role)(first + look % SEGMENT_LOOKS);
}

#endif
