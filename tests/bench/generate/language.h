/* The languages that a journey is written in. */
#ifndef JOURNEY_BENCH_LANGUAGE_H
#define JOURNEY_BENCH_LANGUAGE_H

#include "step.h"

/* How a language writes a journey, in this order: the head, each phase with its touchpoints, all ways from one to the
 * next, the end. What a language has no place for is NULL. */
struct language {
	const char *name;
	void (*head)(const struct plan *plan);
	void (*phase)(const struct plan *plan, size_t phase);
	void (*step)(const struct plan *plan, const struct step *step);
	void (*phase_end)(const struct plan *plan, size_t phase);
	void (*links_head)(const struct plan *plan);
	void (*links)(const struct plan *plan, const struct step *step);
	void (*end)(const struct plan *plan);
};

extern const struct language language_journey, language_dot, language_json, language_mermaid, language_plantuml,
	language_d2;

#endif
