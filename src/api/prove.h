/* Whether fixes did what they promise. */
#ifndef JOURNEY_API_PROVE_H
#define JOURNEY_API_PROVE_H

#include "api/session.h"
#include "lint/fix.h"

/* A map before some edits and after them. Safe ones must leave its meaning, and every comment that they do not touch; any
 * others must not bring in an error of the language. The memory that it takes is that of the maps. */
bool fix_is_harmless(const struct journey_map *before, const struct journey_map *after, const struct edits *edits, bool safe);

#endif
