/* Pictures: model to scene to SVG. */
#ifndef JOURNEY_DRAW_DRAW_H
#define JOURNEY_DRAW_DRAW_H

#include "base/buffer.h"
#include "draw/theme.h"
#include "draw/versions.h"
#include "report/saying.h"

enum view { VIEW_MAP, VIEW_FLOW };

/* The lanes of the map view, in their usual order: rows of lanes.def. */
enum lane {
#define LANE(id, ...) LANE_##id,
#include "draw/lanes.def"
#undef LANE
	LANE_COUNT
};

/* What was asked of a picture. All zero: the whole journey as a map, in the light theme, with the lanes that it uses. */
struct drawing {
	enum view view;
	const struct theme *theme; /* NULL: light */
	uint32_t segment;         /* an entity: only what this segment meets; 0: everyone */
	const enum lane *lanes;   /* which lanes, in which order; NULL: those that the source uses */
	size_t lane_count;
	struct text id_prefix;    /* before every id */
	size_t flow_limit;        /* touchpoints in a flow picture; 0: the usual limit */
	const struct versions *versions; /* of the map view: how its things stand to an older version; NULL: there is none */
	bool from_left;           /* texts are anchored at their left ends, wherever they are aligned: for who stretches
	                             them */
	struct buffer *strip;     /* takes, as a picture to be laid over the left side, what should stay in sight when
	                             that is scrolled sideways; NULL: nobody wants it */
	bool *used;               /* takes which roles are used (ROLE_COUNT items), for pages with a style sheet of their own;
	                             NULL: the picture has its style sheet with it */
};

enum { FLOW_LIMIT = 2000 };

static inline const struct theme *drawing_theme(const struct drawing *drawing)
{
	return drawing->theme ? drawing->theme : &themes[THEME_LIGHT];
}

/* Writes one journey as SVG. Where that cannot be done (more touchpoints than the limit, no layout engine), *out is as it
 * was, *ret_problem says why in one sentence, in the memory of out's arena, and the result is false. */
bool draw_svg(const struct model *model, const struct journey *journey, const struct drawing *drawing, struct buffer *out,
	      struct saying *ret_problem);

/* Writes the flow of one journey as DOT, for Graphviz. */
void draw_dot(const struct model *model, const struct journey *journey, const struct drawing *drawing, struct buffer *out);

#endif
