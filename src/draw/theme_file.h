/* Themes that people write themselves: a file of lines `NAME = VALUE`, on top of a built-in theme.
 *
 *     extends = light
 *     background = #fffaf0
 *     font.title = "Source Serif 4", serif
 *
 * Names are those of colours.def, `font`, and `font.` with the name of a role of texts; `dark.` stands before the
 * colours of dark pages, in a theme that extends `auto`. */
#ifndef JOURNEY_DRAW_THEME_FILE_H
#define JOURNEY_DRAW_THEME_FILE_H

#include "draw/theme.h"
#include "report/finding.h"

enum { THEME_BYTES_MAX = 1 << 16 };

/* Reads a theme into the memory of the report, which takes all that is wrong with it: errors without a rule. False:
 * something is, and there is no theme. */
bool theme_read(struct report *report, struct source *source, struct theme *ret_theme);

#endif
