/* Tongues: the languages in which the program speaks to its readers. English is the one that it is written in; the others come
 * from catalogues of gettext (po/), which are a part of the program. What is said depends on the tongue that it is asked for
 * in, and on nothing else: no locale, no variable of the environment, no file. */
#ifndef JOURNEY_REPORT_TONGUE_H
#define JOURNEY_REPORT_TONGUE_H

#include "base/text.h"

enum tongue {
#define TONGUE(id, ...) TONGUE_##id,
#include "report/tongues.def"
#undef TONGUE
	TONGUE_COUNT
};

extern const char *const tongue_names[TONGUE_COUNT];

/* The tongue of that name, in small letters; false: there is none. */
bool tongue_find(struct text name, enum tongue *ret_tongue);

/* A sentence of the program in a tongue, or as it is where the catalogue has none. */
const char *tongue_say(enum tongue tongue, const char *english) __attribute__((format_arg(2)));

/* The form of a sentence that goes with a count. */
const char *tongue_count(enum tongue tongue, const char *one, const char *many, size_t count)
	__attribute__((format_arg(2), format_arg(3)));

/* Marks a string that is given to tongue_say somewhere else, so that it gets into the catalogues. */
#define IN_ENGLISH(string) string

#endif
