/* DOT as text: whatever a string holds, it stays a string. */
#ifndef JOURNEY_DRAW_DOT_H
#define JOURNEY_DRAW_DOT_H

#include "draw/draw.h"

/* As a quoted ID or an address: nothing in it is an escape. */
void dot_add_quoted(struct buffer *out, struct text text);

/* As a quoted string that Graphviz shows: it would read escapes (\N) and entities (&lt;) in it, and must find none. */
void dot_add_shown(struct buffer *out, struct text text);

/* As text of an HTML-like label, between its tags. */
void dot_add_html(struct buffer *out, struct text text);

#endif
