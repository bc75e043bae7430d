/* "Did you mean": how far two names are apart, and which of many are near enough to be named. */
#ifndef JOURNEY_BASE_DISTANCE_H
#define JOURNEY_BASE_DISTANCE_H

#include "base/text.h"

enum { NEAREST_MAX = 3, DISTANCE_RUNES_MAX = 128 };

/* The names nearest to one that is not there, the nearest first, in the order they were offered. Where none is near,
 * those that were offered and that it may mean. */
struct nearest {
	struct text wanted;
	const char *const *meant; /* what it may mean: NEAREST_MAX names, fewer ended by NULL; NULL: it is not known */
	struct text names[NEAREST_MAX];
	unsigned count;
	unsigned distance;    /* of those named; UINT_MAX: they are meant, not near */
	unsigned long budget; /* comparisons of code points still to be spent; 0: no more candidates are looked at */
};

/* Optimal string alignment over code points: insert, delete, substitute, transpose cost 2, an ASCII letter for its other
 * case costs 1. Both at most DISTANCE_RUNES_MAX code points; else UINT_MAX. */
unsigned distance_between(struct text a, struct text b);

/* The largest distance at which `b` is suggested for `a`; 0: never. */
unsigned distance_cutoff(struct text a, struct text b);

/* Considers one more candidate. */
void nearest_offer(struct nearest *nearest, struct text candidate);

#endif
