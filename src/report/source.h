/* A source file as text, and places in it: offsets of bytes are what everything carries, lines and columns are worked out
 * when somebody asks. */
#ifndef JOURNEY_REPORT_SOURCE_H
#define JOURNEY_REPORT_SOURCE_H

#include <stdint.h>

#include "base/vector.h"

enum { SOURCE_PADDING = 8, SOURCE_BYTES_MAX = 1u << 30 };

struct milestone;

struct source {
	struct arena *arena;
	struct text path;   /* as messages name it */
	struct text identity; /* the path without links, absolute; no text: it is no file */
	struct text resolved; /* the same as messages would name it, where that is another path; else no text */
	struct text text;   /* the whole file; SOURCE_PADDING NUL bytes stand behind it */
	VECTOR(uint32_t) lines; /* where each line starts, as far as somebody has asked */
	bool all_lines;     /* so far that there are no more */
	uint32_t recent;    /* the index of the line that was asked for last: the next question is often about one near it */
	uint32_t bom;       /* 3 where the file begins with a byte-order mark, else 0 */
	struct milestone *milestones; /* for columns in long lines; made when one is met */
};

/* A place, counted from 1: line, and columns as code points, UTF-16 code units, bytes. A byte-order mark takes none. */
struct place_in_source {
	uint32_t line, column, column_utf16, column_byte;
};

/* A source in an arena, from bytes that live as long as it. */
struct source *source_create(struct arena *arena, struct text path, struct text text);

/* Moves a source to an arena that lives longer: it stays where it is in memory, with its text, which has to be a block of its
 * own in the source's arena. Nothing is done where it is there already. */
void source_move(struct source *source, struct arena *to);

struct place_in_source source_place(struct source *source, uint32_t offset);

/* The line of an offset, from 1. */
uint32_t source_line(struct source *source, uint32_t offset);

/* The text of a line, without its line end (LF, with the CR before it). */
struct text source_line_text(struct source *source, uint32_t line);

#endif
