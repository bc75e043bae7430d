/* The inside of png and pdf: a picture as SVG, put on a surface of cairo by librsvg.
 *
 * Both libraries are opened in the process that draws; nothing is paid by who asks for no picture. */
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
	bool emoji;               /* in its texts */
	struct arena *arena;
	struct buffer *out;
	struct saying *ret_remark;
};

/* Writes the picture that was opened to raster->out. */
typedef bool raster_writer(struct raster *raster, const struct artefact *artefact, struct text title);

/* Writes a picture, in a process of its own: what goes wrong in a library, or is left over by it, ends there. */
bool raster_emit(const struct model *model, const struct artefact *artefact, struct buffer *out, struct saying *ret_remark,
		 raster_writer *writer);

/* Opens the libraries and reads a picture. False: it cannot be done, and *raster->ret_remark says why. */
bool raster_open(struct raster *raster, struct text svg);

/* The same, with all texts held to their width whatever their fonts are. */
bool raster_open_fitted(struct raster *raster, struct text svg);

/* Changes a picture so that texts of emoji alone are drawn. False: it cannot be read, as above. */
bool raster_show_emoji(struct raster *raster, struct text *svg);

/* Takes the first line, with its end: an element or a tag. */
struct text raster_line(struct text *rest);

/* Gives back the picture; none is nothing. */
void raster_close(struct raster *raster);

/* Puts the picture into a rectangle of a surface. */
bool raster_draw(const struct raster *raster, cairo_surface_t *surface, double x, double y, double width, double height);

/* The same over all of a surface of pixels, with emoji in colour. */
bool raster_draw_pixels(const struct raster *raster, cairo_surface_t *surface, double width, double height);

/* Takes the bytes that a surface writes; a `struct raster` is the closure. */
cairo_status_t raster_write(void *closure, const unsigned char *bytes, unsigned length);

/* False, with why: in words, or what cairo says. */
bool raster_fail(const struct raster *raster, struct saying why);
bool raster_fail_status(const struct raster *raster, cairo_status_t status);

#endif
