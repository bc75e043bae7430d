/* The inside of png and pdf: a picture as SVG, put on a surface of cairo by librsvg.
 *
 * Both libraries are opened when the first picture asks for them; nothing is paid by who asks for none. */
#ifndef JOURNEY_EMIT_RASTER_H
#define JOURNEY_EMIT_RASTER_H

#include <cairo-pdf.h>
#include <librsvg/rsvg.h>

#include "emit/emit.h"

struct raster {
#define SYMBOL(library, name) __typeof__(&name) name;
#include "emit/raster.def"
#undef SYMBOL
	RsvgHandle *picture;
	double width, height;     /* of the picture, px */
	struct arena *arena;
	struct buffer *out;
	struct text *ret_remark;
};

/* Opens the libraries and reads the picture of an artefact. False: it cannot be done, and *ret_remark says why. */
bool raster_open(struct raster *ret_raster, const struct model *model, const struct artefact *artefact, struct buffer *out,
		 struct text *ret_remark);
void raster_close(struct raster *raster);

/* Puts the picture into a rectangle of a surface. */
bool raster_draw(const struct raster *raster, cairo_surface_t *surface, double x, double y, double width, double height);

/* Takes the bytes that a surface writes; a `struct raster` is the closure. */
cairo_status_t raster_write(void *closure, const unsigned char *bytes, unsigned length);

/* False, with why: in words, or what cairo says. */
bool raster_fail(const struct raster *raster, const char *format, ...) __attribute__((format(printf, 2, 3)));
bool raster_fail_status(const struct raster *raster, cairo_status_t status);

#endif
