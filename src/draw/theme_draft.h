/* A theme being read: what its file has given so far, and where. */
#ifndef JOURNEY_DRAW_THEME_DRAFT_H
#define JOURNEY_DRAW_THEME_DRAFT_H

#include "draw/style.h"
#include "draw/theme_file.h"

/* The sets of colours: those of all pages, and those of dark ones where there are two looks. */
enum look { LOOK_PLAIN, LOOK_DARK, LOOK_COUNT };

/* Where a name was given a value; no source: it was not. */
struct given_at {
	struct place name, value;
};

struct theme_draft {
	struct report *report;
	struct source *source;
	enum built_in extends;
	struct given_at extends_at;
	uint32_t colours[LOOK_COUNT][COLOUR_COUNT]; /* those that were given; theme_read adds the others */
	struct given_at colours_at[LOOK_COUNT][COLOUR_COUNT];
	struct text families[ROLE_COUNT];
	struct given_at families_at[ROLE_COUNT];
};

/* What is wrong at a stretch of the text. */
struct finding *draft_complain(struct theme_draft *draft, struct saying saying, struct text where);

/* ---- theme_value.c: a value, which has at least a character; false: it is wrong, and that was said */

/* `#fffaf0` or `#fa0`. */
bool draft_read_colour(struct theme_draft *draft, struct text value, uint32_t *ret_colour);

/* Names of fonts with commas between, in quotes or not, as a list that CSS takes: nothing in it can end a string, an
 * attribute or an element. */
bool draft_read_families(struct theme_draft *draft, struct text value, struct text *ret_families);

/* ---- theme_check.c */

/* Says which colours of a finished set cannot be seen where they stand. */
void draft_check(struct theme_draft *draft, enum look look);

#endif
