/* Two versions of a journey as one model, for a picture of both. */
#ifndef JOURNEY_EMIT_VERSIONS_H
#define JOURNEY_EMIT_VERSIONS_H

#include "diff/diff.h"
#include "draw/versions.h"

/* What both versions hold: the newer one, and what it lost where it stood. */
struct merged {
	struct model *model;
	const struct journey *journey;
	struct versions versions;
};

/* Merges two versions of a journey; one of them may be NULL, for a journey that is there in one version only. */
struct merged *merge_versions(struct arena *arena, const struct difference *difference, const struct journey *older,
			      const struct journey *newer);

/* ---- between the files of merging */

enum version { OLDER, NEWER };

/* Where a thing of the merged model comes from: its entities in both versions; 0: it is not there. */
struct origin {
	uint32_t older, newer;
};

struct merging {
	struct arena *arena;
	const struct difference *difference;
	struct model *model;
	const struct journey *older, *newer;
	uint32_t *of_older, *of_newer;                 /* by entity of a version: the merged one; 0: none */
	VECTOR(struct origin) origins;                 /* by merged entity */
	uint32_t *ghosts_after, *ghosts_in, *next_ghost; /* what is gone, behind a sibling or first of its parent; chains */
	VECTOR(uint8_t) values;                        /* enum standing, by value */
	VECTOR(uint8_t) transitions;
	VECTOR(double) shares;
	struct values *scores;
};

/* The entity of the merged model that one of a version is; 0: none. */
static inline uint32_t merged_of(const struct merging *m, enum version version, uint32_t entity)
{
	return version == OLDER ? m->of_older[entity] : m->of_newer[entity];
}

/* The values of all entities, with their standing; then the transitions. versions_values.c */
void merge_values(struct merging *m);
void merge_transitions(struct merging *m, struct journey *journey);

#endif
