/* What stands in each other's way in a picture. */
#ifndef JOURNEY_TESTS_DRAW_OVERLAPS_H
#define JOURNEY_TESTS_DRAW_OVERLAPS_H

#include "draw/scene.h"

/* Two items of a scene that meet, or one alone that leaves the page (`other` is then SIZE_MAX). */
struct scene_overlap {
	size_t item, other;
	const char *why;
};

/* Finds texts that meet each other; texts that lie on what they do not belong to, or partly on what they do; shapes that
 * meet others; lines that run through texts or through shapes of others; whatever leaves the page. Gives their number,
 * and writes the first `room` of them. What stands in one group belongs together, and to the groups around it. Grounds
 * may lie under anything, and so may the lines of a scale; curves may meet, and so may ends of arrows at one place. A
 * line that something hides where a text stands does not run through it. */
size_t scene_overlaps(const struct scene *scene, struct scene_overlap *ret_overlaps, size_t room);

#endif
