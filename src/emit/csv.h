/* The inside of the CSV table. */
#ifndef JOURNEY_EMIT_CSV_H
#define JOURNEY_EMIT_CSV_H

#include "base/vector.h"
#include "emit/emit.h"

struct csv;

/* A row of csv.def. */
struct column_row {
	const char *heading;
	void (*add)(struct csv *csv, const struct column_row *row, uint32_t touchpoint);
	enum key key;
	enum kind kind;
	bool always;
};

/* A column of the table at hand. Scores have several: for everyone, and by segment; and for the reasons of each. */
struct column {
	const struct column_row *row;
	uint32_t segment; /* 0: for everyone; else its place in `segments`, from 1 */
	bool reason;
};

struct csv {
	const struct model *model;
	const struct artefact *artefact;
	const struct journey *journey;  /* of the row at hand */
	struct arena *arena;
	struct buffer *out;
	struct buffer cell;             /* the text being put together */
	bool is_number;                 /* of the cell: it is no text */
	uint32_t *places;               /* by symbol: the place of the segment of that name, from 1 */
	VECTOR(uint32_t) segments;      /* symbols of the names of all segments of all journeys */
	VECTOR(struct column) columns;
	const struct value **scores;    /* by place of a segment, 0 for everyone: of the touchpoint and key at hand */
	uint32_t *leading, *next;       /* by transition, from 1: the next one out of the same touchpoint; by entity: the first */
};

extern const struct column_row csv_columns[];
extern const size_t csv_columns_count;

#endif
