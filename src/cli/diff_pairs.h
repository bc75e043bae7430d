/* Maps in two versions, and which belong together. */
#ifndef JOURNEY_CLI_DIFF_PAIRS_H
#define JOURNEY_CLI_DIFF_PAIRS_H

#include <stddef.h>

struct journey_map;

/* A map in both versions, by its path from the top of the work tree; NULL: it is not there. Those that were read already are
 * here, too; of the others the maps are NULL. */
struct both {
	char *old, *new;
	struct journey_map *older, *newer;
};

/* Joins what is there in one version only: a removed and an added map are one that has another path where they alone, among
 * such, declare a journey of the same name. What was read of them says so. Gives how many are left. */
size_t both_join(struct both *items, size_t count);

#endif
