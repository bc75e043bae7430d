/* What was changed since some version: a diff as lines of files, and whether a place touches one of them. */
#ifndef JOURNEY_LINT_CHANGES_H
#define JOURNEY_LINT_CHANGES_H

#include "report/finding.h"

/* Lines `first` to `last`, from 1. */
struct changed_lines {
	struct text path;
	uint32_t first, last;
};

struct changes {
	VECTOR(struct changed_lines) lines;   /* sorted by path and place */
	VECTOR(struct text) tracked;          /* sorted; any other file is new, and changed as a whole */
};

/* Reads what `git diff -U0` and `git ls-files -z` write; paths are relative to the same folder as those of places. The
 * changes point into both texts. */
void changes_read(struct arena *arena, struct text diff, struct text tracked, struct changes *ret_changes);

/* Whether a finding stays: it or one of its labels touches a changed line, or it is an error of the language. A deletion
 * breaks lines that it does not touch. */
bool changes_concern(const struct changes *changes, const struct finding *finding);

#endif
