/* A scene as SVG text: the one writer of both views and of the pictures in HTML. */
#ifndef JOURNEY_DRAW_SVG_H
#define JOURNEY_DRAW_SVG_H

#include "draw/scene.h"

/* Writes a finished scene: UTF-8, one element a line, no script, nothing from outside. Of the drawing the theme and the
 * prefix of ids are used. Linear in the size of the scene. */
void svg_write(const struct scene *scene, const struct drawing *drawing, struct buffer *out);

/* Writes the left side of it again, as a picture without ids, styles and words for who does not see it: the texts in
 * the strip and the lines through it, on a ground; in groups `lane` as they are there. Nothing where the scene has no
 * strip. */
void svg_write_strip(const struct scene *scene, const struct drawing *drawing, struct buffer *out);

#endif
