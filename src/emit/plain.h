/* Text in columns of a terminal: broken into lines that fit. */
#ifndef JOURNEY_EMIT_PLAIN_H
#define JOURNEY_EMIT_PLAIN_H

#include "base/vector.h"

struct plain_line {
	struct text text;
	size_t width;
};

struct plain_lines {
	struct plain_line *items;
	size_t count, room;
	size_t widest;
};

/* Adds a text, in printed form, as lines of at most `width` columns. Its own line breaks are kept, its empty lines are not;
 * further breaks stand where the script allows them; a word that is wider is broken anywhere. Linear in the length of the text. */
void plain_wrap(struct plain_lines *lines, struct arena *arena, struct text text, size_t width);

/* The columns that a text takes on one line; at most `most`, behind which it is not looked at. */
size_t plain_width(struct text text, size_t most);

#endif
