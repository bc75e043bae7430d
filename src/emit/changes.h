/* Pictures and pages of what changed between two versions. */
#ifndef JOURNEY_EMIT_CHANGES_H
#define JOURNEY_EMIT_CHANGES_H

#include "diff/render.h"
#include "draw/draw.h"

/* Draws one journey of a comparison as a map of both versions. `name` is that of a journey of either version; without one,
 * there has to be only one. False: there is not; *ret_problem says why. */
bool changes_svg(struct buffer *out, const struct difference *difference, struct text name, struct drawing drawing,
		 struct saying *ret_problem);

/* A page with a picture of each journey of both versions, and all changes as a table. Nothing in it comes from outside. */
bool changes_html(struct buffer *out, const struct change_list *list, struct difference *const *differences, size_t count,
		  struct drawing drawing, struct saying *ret_problem);

#endif
