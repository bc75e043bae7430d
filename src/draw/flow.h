/* The flow view: touchpoints as cards and transitions as arrows, laid out by Graphviz. */
#ifndef JOURNEY_DRAW_FLOW_H
#define JOURNEY_DRAW_FLOW_H

#include "draw/scene.h"

/* Draws the flow of a journey into an empty scene. Where that cannot be done (too many touchpoints, no layout engine),
 * *ret_problem says why in one sentence and the result is false. */
bool flow_draw(const struct model *model, const struct journey *journey, const struct drawing *drawing,
	       struct scene *scene, struct saying *ret_problem);

#endif
