/* Flows that stand below each other, in columns: their arrows, the shares of their first steps, and their bodies. */
#ifndef JOURNEY_FORMAT_ALIGN_H
#define JOURNEY_FORMAT_ALIGN_H

#include "base/buffer.h"
#include "base/vector.h"

/* FORMAT_SPREAD: further than this, in columns, nothing is moved to stand below something else. */
enum { FORMAT_SPREAD = 16 };

/* What may stand in a column, in its order on a line. */
enum stop { STOP_ARROW, STOP_SHARE, STOP_BODY, STOP_COUNT };

/* A flow on a line of its own. */
struct row {
	struct {
		size_t at;     /* where spaces may be put, as an offset in what was written; 0: the line has no such thing */
		size_t column; /* what has to be the same in all lines of a column */
		size_t pad;    /* how many spaces are put there */
	} stops[STOP_COUNT];
	size_t start;          /* of the line, as an offset */
	size_t width;          /* of the line, without a comment behind it */
};

struct rows {
	VECTOR(struct row) list;
};

/* Puts the rows from `first` on, which follow each other at the end of what was written, into columns, and forgets them.
 * A column goes on as long as its lines need little space for it and fit; one of bodies, as long as the flows lead out of one
 * place. Nothing depends on how they were spaced before. */
void rows_align(struct rows *rows, size_t first, struct buffer *out);

#endif
