/* The map view: touchpoints in columns, phase by phase, and lanes below them. */
#ifndef JOURNEY_DRAW_MAP_H
#define JOURNEY_DRAW_MAP_H

#include "draw/scene.h"

/* Draws a journey as a map into an empty scene. Linear in its touchpoints and what they hold. */
void map_draw(const struct model *model, const struct journey *journey, const struct drawing *drawing,
	      struct scene *scene);

#endif
