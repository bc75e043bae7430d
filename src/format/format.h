/* The canonical layout of a source: one style, without options.
 *
 * One statement a line; two columns of indentation; `key: value`; at most one blank line between statements, none at
 * the edges of a block. A block that the author wrote on one line stays there where it fits in FORMAT_WIDTH columns
 * and holds no comment; any other is broken over lines. A list, or a flow to several places, stands on one line where it
 * fits, else has a value a line. Flows on lines that follow each other stand in columns (align.h). Strings, names and numbers stay as they are written; only the lines of a block string move with their
 * indentation. Comments stay behind, before or inside what they stand at. Line ends are those of the first line, a
 * byte-order mark stays. */
#ifndef JOURNEY_FORMAT_FORMAT_H
#define JOURNEY_FORMAT_FORMAT_H

#include "base/buffer.h"
#include "report/source.h"
#include "syntax/tree.h"

enum { FORMAT_WIDTH = 100, FORMAT_INDENT = 2 };

/* Writes a source in canonical layout. Its tree has no errors: what is missing from a tree would be lost. */
void format_source(struct buffer *out, const struct source *source, const struct tree *tree);

#endif
