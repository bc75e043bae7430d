/* What stands in each other's way in a picture. */
#ifndef JOURNEY_TESTS_DRAW_OVERLAPS_H
#define JOURNEY_TESTS_DRAW_OVERLAPS_H

#include "draw/scene.h"

/* Two items of a scene that meet, or one alone that leaves the page (`other` is then SIZE_MAX). */
struct scene_overlap {
	size_t item, other;
	const char *why;
};

/* Finds texts that meet each other, texts and cards that lie partly on a card, whatever leaves the page, and lines that
 * run through a text. Gives their number, and writes the first `room` of them. Grounds may lie under anything, and so
 * may the lines of a scale. */
size_t scene_overlaps(const struct scene *scene, struct scene_overlap *ret_overlaps, size_t room);

#endif
