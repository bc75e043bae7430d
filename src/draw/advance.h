/* Widths rune by rune, in whole units of 1/2048 em, so that sums are exact. For metrics.c and wrap.c. */
#ifndef JOURNEY_DRAW_ADVANCE_H
#define JOURNEY_DRAW_ADVANCE_H

#include <stdint.h>

#include "base/text.h"

/* What went before decides how wide an emoji is: several that are joined are drawn as one. Starts as {.bold = …}. */
struct advance {
	bool bold;
	bool emoji;  /* an emoji, and nothing but marks behind it */
	bool joiner; /* a joiner behind that */
	bool flag;   /* it is the first half of a flag */
};

unsigned advance_ascii(char c, bool bold);

/* Of a rune that is not ASCII. */
unsigned advance_other(struct advance *advance, uint32_t rune);

uint64_t advance_of(struct text text, bool bold);

#endif
