/* The pen of the formatter: text on lines, and the comments that lie on the way. */
#ifndef JOURNEY_FORMAT_PEN_H
#define JOURNEY_FORMAT_PEN_H

#include "base/buffer.h"
#include "format/align.h"
#include "format/format.h"

struct pen {
	struct buffer *out;
	const struct source *source;
	const struct tree *tree;
	struct text line_end;
	uint32_t at;       /* the source up to here has been written */
	size_t comment;    /* the next one of the tree */
	size_t indent;     /* of the current line, in columns */
	size_t column;     /* how long the current line is */
	size_t width;      /* how long it may become, where it must fit */
	bool must_fit;     /* an attempt: what is written has to stay on the line, … */
	bool as_written;   /* … and to stand on one line of the source, too */
	bool failed;       /* the attempt */
	bool fresh;        /* nothing stands yet in the block: no blank line */
	struct row row;    /* of the flow at hand */
	struct rows rows;  /* flows that stand right above */
};

struct pen pen_create(struct buffer *out, const struct source *source, const struct tree *tree);

/* Text on the current line. */
void pen_put(struct pen *pen, struct text text);

/* Notes that what comes next may stand in a column of flows, and how many columns behind the pen. */
void pen_stop(struct pen *pen, enum stop stop, size_t ahead);

/* How wide a text is, or more than FORMAT_WIDTH. */
size_t pen_width(struct text text);

/* Begins a line. */
void pen_break(struct pen *pen, size_t indent);

/* A scalar as it is written; a string of several lines is indented anew. */
void pen_token(struct pen *pen, const struct node *node);

/* Goes on to a place of the source without writing: an attempt fails where a comment, or a line break, lies between. */
void pen_reach(struct pen *pen, uint32_t offset);

/* Whether a comment lies before that place of the source. */
bool pen_has_comment(const struct pen *pen, uint32_t offset);

/* Writes the comments before that place: those that stand behind something stay there, others get their own lines. */
void pen_comments(struct pen *pen, uint32_t until, size_t indent);

/* Begins the line of a statement or comment that stands at that place, with a blank line before it where there was
 * one. */
void pen_line(struct pen *pen, uint32_t offset, size_t indent);

#endif
