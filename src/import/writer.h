/* Pieces of source text. */
#ifndef JOURNEY_IMPORT_WRITER_H
#define JOURNEY_IMPORT_WRITER_H

#include "base/buffer.h"

/* A text in quotes, as a block string where it has several lines. What a source cannot hold becomes a space. */
void write_string(struct buffer *out, struct text text);

/* `key: "text"` and a line end; nothing where there is no text. */
void write_text_key(struct buffer *out, const char *key, struct text text);

/* ` "title"`; nothing where there is none. */
void write_title(struct buffer *out, struct text title);

/* A text as a comment on one line, and a line end. */
void write_comment(struct buffer *out, struct text text);

#endif
