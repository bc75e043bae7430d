/* A made-up journey, the same in every language: touchpoints in five phases, each with half a dozen attributes and one or
 * two ways on. Whatever is told of a touchpoint follows from its number, so a map of any size is written without being
 * held, and is the same every time. It is a good map, laid out as `fmt` does: no rule objects to it, but that it has too
 * many touchpoints for a picture. So what is measured is reading, rather than the writing of findings. */
#ifndef JOURNEY_BENCH_STEP_H
#define JOURNEY_BENCH_STEP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

enum { PHASES = 5, LINKS_MAX = 2, NAME_MAX_BYTES = 48 };

struct plan {
	FILE *out;
	size_t count;  /* touchpoints */
	size_t stride; /* how many stand side by side: the next one on the way of number 7 is 7 + stride */
	size_t salt;   /* another one gives another map of that size */
};

struct phase {
	const char *name, *title;
};

extern const struct phase phases[PHASES];

/* A way on. */
struct link {
	char name[NAME_MAX_BYTES]; /* of the touchpoint it leads to; `exit` */
	size_t phase;              /* that touchpoint's */
	unsigned share;            /* percent; 0: not known */
	const char *label;         /* NULL: none */
	bool exit, back;
};

struct step {
	size_t number, phase;
	char name[NAME_MAX_BYTES], title[NAME_MAX_BYTES];
	const char *channel, *doing, *thinking, *evidence;
	int score;               /* -1..2 */
	bool families;           /* they give one more */
	unsigned importance;     /* 0: not said */
	const char *moment;      /* why it is a moment of truth; NULL: it is none */
	const char *pain, *opportunity; /* NULL, NULL: it hurts nobody */
	struct link links[LINKS_MAX];
	size_t link_count;
};

struct plan plan_of(FILE *out, size_t count, size_t salt);

/* The number of the first touchpoint of a phase; of PHASES their count. */
size_t phase_start(const struct plan *plan, size_t phase);

struct step step_at(const struct plan *plan, size_t number);

void step_name(const struct plan *plan, size_t number, char name[NAME_MAX_BYTES]);

#endif
