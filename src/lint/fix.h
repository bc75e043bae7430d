/* Fixes: which of them a pass over the files takes, and the texts that they make. */
#ifndef JOURNEY_LINT_FIX_H
#define JOURNEY_LINT_FIX_H

#include "report/finding.h"

struct edit {
	struct place place;
	struct text text; /* what stands there then */
	enum rule rule;
};

/* Sorted by file (its path without links) and place; no two overlap or begin at the same place. */
struct edits {
	VECTOR(struct edit) items;
};

/* Takes the fixes, safe or unsafe ones, of the findings that are not suppressed; one that is in the way of another waits for
 * the next pass. */
void fixes_take(struct arena *arena, const struct report *report, bool safe, struct edits *ret_edits);

/* How many edits from `first` on are of the same file. */
size_t edits_of_file(const struct edits *edits, size_t first);

/* The text of a file with some edits, sorted, made. Line feeds in them become what the file's first line ends with. */
struct text fixes_make(struct arena *arena, struct text old, const struct edit *edits, size_t count);

#endif
