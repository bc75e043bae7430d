/* The table of a Markdown report that has to fit into a comment: the first rows open, those behind them folded away, and what
 * does not fit left out whole and counted. */
#ifndef JOURNEY_REPORT_MARKED_TABLE_H
#define JOURNEY_REPORT_MARKED_TABLE_H

#include "base/buffer.h"
#include "base/vector.h"
#include "report/tongue.h"

struct marked_table {
	struct arena *arena;
	enum tongue tongue;
	const char *head;         /* its first two lines */
	VECTOR(struct text) rows;
	size_t units;             /* UTF-16 code units of the report so far */
};

/* Adds a row, which ends in a line feed. False: it does not fit, and no further one is to be added. */
bool marked_table_add(struct marked_table *table, struct text row);

/* Writes the table and ends it. */
void marked_table_write(struct buffer *out, struct marked_table *table);

#endif
