/* The printed form of texts that come from a source or a path: nothing in it can move a cursor, hide a character or give an
 * order to a build service that reads the log. */
#ifndef JOURNEY_REPORT_PRINTED_H
#define JOURNEY_REPORT_PRINTED_H

#include "base/buffer.h"

/* A row being written: where it stands decides how wide a tab is and whether `::` would be obeyed. */
struct printed_row {
	size_t column;   /* columns so far */
	bool has_text;   /* something other than white space was written */
	bool in_source;  /* tabs go on to multiples of 8; elsewhere they are a space */
	bool flows;      /* a text that is laid out anew: a line feed is a space too */
};

/* Appends the printed form of a text, and says how many columns it takes. */
size_t printed_add(struct buffer *out, struct text text, struct printed_row *row);

/* The printed form of a text that does not begin a row. */
void printed_text(struct buffer *out, struct text text);

#endif
