/* What could not be understood: where errors of the language left holes in the model. A rule that misses something is
 * silent where an error explains that it is missing. */
#ifndef JOURNEY_LINT_HOLES_H
#define JOURNEY_LINT_HOLES_H

#include "model/resolve.h"

enum hole {
	HOLE_STATEMENT = 1, /* a statement directly in the entity was lost, or its key is unknown */
	HOLE_FLOW = 2,      /* a flow directly in it is not complete */
	HOLE_WITHIN = 4,    /* there is an error somewhere in it */
};

struct holes {
	bool any;             /* there is an error at all */
	bool names;           /* an include failed: names of file level may be missing */
	uint8_t *by_entity;   /* of enum hole; NULL where there is none */
	bool seen[RULE_COUNT]; /* whether there is an error of that rule */
};

/* From the errors that are in a report so far. */
struct holes holes_find(struct arena *arena, const struct model *model, const struct report *report);

static inline bool holes_have(const struct holes *holes, uint32_t entity, unsigned which)
{
	return holes->any && (holes->by_entity[entity] & which) != 0;
}

#endif
