/* A picture as PNG. */
#include "config.h"
#include "emit/emit.h"

#ifdef HAVE_RASTER

#include <math.h>

#include "emit/raster.h"

enum { SCALE_USUAL = 2, SIDE_MOST = 32767, MEGAPIXELS_MOST = 64 };

static bool fits(double width, double height)
{
	return width <= SIDE_MOST && height <= SIDE_MOST && width * height <= MEGAPIXELS_MOST * 1e6;
}

/* Below this no text can be read. */
static const double scale_least = 0.25;

/* The usual scale, or less where the picture would become too large; 1 where nobody could read what then fits. */
static double usual_scale(const struct raster *raster)
{
	double scale = SCALE_USUAL;

	while (scale >= scale_least && !fits(ceil(raster->width * scale), ceil(raster->height * scale)))
		scale *= 0.95;
	return scale >= scale_least ? scale : 1;
}

static struct text number(const struct raster *raster, double number)
{
	struct buffer out = buffer_in(raster->arena);

	buffer_format(&out, "%.0f", number);
	return buffer_text(&out);
}

static bool write_png(struct raster *raster, const struct artefact *artefact, struct text title)
{
	double scale = artefact->width ? (double)artefact->width / raster->width
				       : artefact->scale ? (double)artefact->scale : usual_scale(raster);
	double width = artefact->width ? (double)artefact->width : ceil(raster->width * scale);
	double height = fmax(1, ceil(raster->height * scale));
	cairo_surface_t *surface;
	cairo_status_t status;
	bool drawn;

	(void)title;
	if (!fits(width, height))
		return raster_fail(raster, SAY(RASTER_TOO_LARGE, number(raster, width), number(raster, height),
					       number(raster, SIDE_MOST), number(raster, MEGAPIXELS_MOST)));
	surface = raster->cairo_image_surface_create(CAIRO_FORMAT_ARGB32, (int)width, (int)height);
	status = raster->cairo_surface_status(surface);
	drawn = status == CAIRO_STATUS_SUCCESS ? raster_draw_pixels(raster, surface, width, height)
					       : raster_fail_status(raster, status);
	if (drawn) {
		status = raster->cairo_surface_write_to_png_stream(surface, raster_write, raster);
		if (status != CAIRO_STATUS_SUCCESS)
			drawn = raster_fail_status(raster, status);
	}
	raster->cairo_surface_destroy(surface);
	return drawn;
}

bool emit_png(const struct model *model, const struct artefact *artefact, struct buffer *out, struct saying *ret_remark)
{
	return raster_emit(model, artefact, out, ret_remark, write_png);
}

#else

bool emit_png(const struct model *model, const struct artefact *artefact, struct buffer *out, struct saying *ret_remark)
{
	(void)model, (void)artefact, (void)out;
	*ret_remark = SAY(RASTER_LEFT_OUT);
	return false;
}

#endif
