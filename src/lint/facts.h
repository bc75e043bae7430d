/* What several rules ask of a journey, worked out once. */
#ifndef JOURNEY_LINT_FACTS_H
#define JOURNEY_LINT_FACTS_H

#include "model/graph.h"

struct lint;

#define STAGE_NONE UINT32_MAX

struct phase_facts {
	uint32_t entity;
	uint32_t stage;        /* of the journey's stages; STAGE_NONE: of none */
	uint32_t touchpoints;  /* how many stand in it */
	bool is_purchase, is_consideration;
};

/* What all touchpoints have in common, where there are two or more and it is known of each; else nothing. */
struct common {
	uint32_t first;                  /* the first of them; what customers do on their own, without a channel, is not among them */
	bool channel;
	enum word medium, ownership;
};

struct facts {
	const struct journey *journey;
	uint32_t entity;                 /* the journey's */
	const uint32_t *touchpoints;     /* entities, in source order */
	uint32_t touchpoint_count;
	const uint32_t *segments;        /* its own, then the shared ones that it names */
	uint32_t segment_count;
	struct phase_facts *phases;
	uint32_t phase_count;
	uint32_t purchase;               /* the first phase of the purchase; phase_count: none */
	uint32_t last_phase;             /* the last in which anything happens: its entity; 0: none */
	bool stages_known;               /* no error leaves open which stages there are */
	bool starts_at_purchase, ends_at_purchase;
	bool flows_known;                /* no error leaves open which steps there are */
	double middle;                   /* of the scale */
	uint32_t scores, scored;         /* how many scores there are; how many touchpoints have one */
	double lowest, highest;          /* of the scores */
	uint32_t moments, truths, pains; /* how many of each; moments of truth are moments too */
	bool has_backstage;
	struct common common;
	const struct graph *graph;       /* NULL where steps are implied */
};

struct facts facts_find(const struct lint *l, const struct journey *journey);

/* What the touchpoints of a journey have in common: channels.c. */
struct common common_find(const struct lint *l, const struct facts *f);

/* The phase that a touchpoint stands in, as an index of `phases`; phase_count: in none. */
uint32_t facts_phase(const struct facts *facts, const struct lint *l, uint32_t touchpoint);

#endif
