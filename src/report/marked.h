/* Texts from a map or a path, made harmless where they go: into Markdown and into orders to a GitHub runner. */
#ifndef JOURNEY_REPORT_MARKED_H
#define JOURNEY_REPORT_MARKED_H

#include "base/buffer.h"

/* A text from elsewhere in Markdown: a code span, or the same with every sign that could mean something written as a number. */
void marked_code(struct buffer *out, struct text text);

/* Words of the program in Markdown. They may hold a number or a word from elsewhere, so only harmless signs stand as they
 * are: a point or colon inside a word could make an address. */
void marked_words(struct buffer *out, struct text words);

/* A text as a runner reads it: what would end a line, or a property, in per cent. */
void marked_order(struct buffer *out, struct text text, bool in_property);

#endif
