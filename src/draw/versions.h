/* Two versions of a journey in one picture: a model that holds what either has, and how each thing of it stands to them. */
#ifndef JOURNEY_DRAW_VERSIONS_H
#define JOURNEY_DRAW_VERSIONS_H

#include "model/model.h"

enum standing { STANDING_SAME, STANDING_ADDED, STANDING_REMOVED, STANDING_CHANGED, STANDING_MOVED, STANDING_COUNT };

struct versions {
	const uint8_t *entities;      /* enum standing, by entity */
	const uint8_t *values;        /* by value, of lists of texts */
	const uint8_t *transitions;   /* by transition */
	const struct text *notes;     /* by entity: what changed of it besides, in few words; none: nothing */
	const struct values *scores;  /* by entity: the scores of a touchpoint in the older version */
	const double *shares;         /* by transition: its share in the older version; NAN: none, or the same */
	struct text summary;          /* of all changes, for the head of the picture */
};

#endif
