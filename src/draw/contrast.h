/* Which colours stand on which, and how well they have to be seen there. */
#ifndef JOURNEY_DRAW_CONTRAST_H
#define JOURNEY_DRAW_CONTRAST_H

#include "draw/style.h"

/* By WCAG 2.2: for texts (1.4.3), and for lines and marks that say something by themselves (1.4.11). */
#define CONTRAST_TEXT 4.5
#define CONTRAST_MARK 3.0

/* The least contrast of an ink to a ground; 0: it never stands there. */
struct contrasts {
	double least[COLOUR_COUNT][COLOUR_COUNT]; /* [ink][ground] */
};

/* What is needed in pictures and pages, whatever they show. */
void contrasts_find(struct contrasts *ret_contrasts);

/* A colour of its own for an ink or ground of a pair without enough contrast: the nearest one with which all pairs have
 * enough that it is of, as far as it is made lighter or darker; where there is none, the nearest for that pair. */
uint32_t contrasts_mend(const struct contrasts *contrasts, const uint32_t *colours, enum colour colour,
			enum colour other);

#endif
