/* Pictures on surfaces of cairo. */
#include "config.h"

#ifdef HAVE_RASTER

#include "emit/raster.h"

#include <dlfcn.h>

#include "base/utf8.h"
#include "draw/metrics.h"

bool raster_fail(const struct raster *raster, struct saying why)
{
	*raster->ret_remark = why;
	return false;
}

/* What a library says of what went wrong, in its own words. */
static struct text said(const struct raster *raster, const char *message)
{
	return arena_copy(raster->arena, text_of(message ? message : "it does not say why"));
}

bool raster_fail_status(const struct raster *raster, cairo_status_t status)
{
	if (status == CAIRO_STATUS_NO_MEMORY || status == CAIRO_STATUS_WRITE_ERROR)
		return raster_fail(raster, SAY(RASTER_NO_MEMORY));
	return raster_fail(raster, SAY(RASTER_CAIRO, said(raster, raster->cairo_status_to_string(status))));
}

static bool find_symbols(struct raster *raster)
{
	void *rsvg = dlopen(RSVG_SONAME, RTLD_NOW | RTLD_LOCAL);
	void *cairo = rsvg ? dlopen(CAIRO_SONAME, RTLD_NOW | RTLD_LOCAL) : NULL;
	void *symbol;

	if (!cairo)
		return false;
#define SYMBOL(library, name) \
	symbol = dlsym(library, #name); \
	if (!symbol) \
		return false; \
	memcpy(&raster->name, &symbol, sizeof symbol);
#include "emit/raster.def"
#undef SYMBOL
	return true;
}

static bool has_emoji(struct text text)
{
	const char *at = text.bytes, *end = text.bytes + text.length;
	bool bad;

	while ((at = utf8_plain(at, end)) < end)
		if (rune_is_emoji(utf8_next(&at, end, &bad)))
			return true;
	return false;
}

bool raster_open(struct raster *raster, struct text svg)
{
	GError *error = NULL;

	if (!find_symbols(raster))
		return raster_fail(raster, SAY(RASTER_MISSING, TEXT(RSVG_SONAME), TEXT(CAIRO_SONAME)));
	raster->picture = raster->rsvg_handle_new_from_data((const guint8 *)svg.bytes, svg.length, &error);
	if (!raster->picture) {
		raster_fail(raster, SAY(RASTER_READ, said(raster, error ? error->message : NULL)));
		if (error)
			raster->g_error_free(error);
		return false;
	}
	raster->rsvg_handle_get_intrinsic_size_in_pixels(raster->picture, &raster->width, &raster->height);
	raster->emoji = has_emoji(svg);
	return true;
}

void raster_close(struct raster *raster)
{
	if (raster->picture)
		raster->g_object_unref(raster->picture);
	raster->picture = NULL;
}

bool raster_draw(const struct raster *raster, cairo_surface_t *surface, double x, double y, double width, double height)
{
	RsvgRectangle place = {.x = x, .y = y, .width = width, .height = height};
	cairo_t *cairo = raster->cairo_create(surface);
	cairo_status_t status = raster->cairo_status(cairo);
	GError *error = NULL;
	bool drawn = false;

	if (status != CAIRO_STATUS_SUCCESS)
		raster_fail_status(raster, status);
	else if (!raster->rsvg_handle_render_document(raster->picture, cairo, &place, &error))
		raster_fail(raster, SAY(RASTER_DRAW, said(raster, error ? error->message : NULL)));
	else
		drawn = true;
	if (error)
		raster->g_error_free(error);
	raster->cairo_destroy(cairo);
	return drawn;
}

/* Puts one surface on another. */
static bool copy_surface(const struct raster *raster, cairo_surface_t *from, cairo_surface_t *to)
{
	cairo_t *cairo = raster->cairo_create(to);
	cairo_status_t status;

	raster->cairo_set_source_surface(cairo, from, 0, 0);
	raster->cairo_paint(cairo);
	status = raster->cairo_status(cairo);
	raster->cairo_destroy(cairo);
	return status == CAIRO_STATUS_SUCCESS || raster_fail_status(raster, status);
}

static cairo_status_t write_nothing(void *closure, const unsigned char *bytes, unsigned length)
{
	(void)closure, (void)bytes, (void)length;
	return CAIRO_STATUS_SUCCESS;
}

/* librsvg draws texts as outlines, which emoji in colours have not, and as letters only where a pdf is made. So it
 * makes one that nobody reads, and cairo draws that. */
bool raster_draw_pixels(const struct raster *raster, cairo_surface_t *surface, double width, double height)
{
	cairo_surface_t *sheet;
	bool drawn;

	if (!raster->emoji)
		return raster_draw(raster, surface, 0, 0, width, height);
	sheet = raster->cairo_pdf_surface_create_for_stream(write_nothing, NULL, width, height);
	drawn = raster_draw(raster, sheet, 0, 0, width, height) && copy_surface(raster, sheet, surface);
	raster->cairo_surface_destroy(sheet);
	return drawn;
}

cairo_status_t raster_write(void *closure, const unsigned char *bytes, unsigned length)
{
	struct raster *raster = closure;

	buffer_add(raster->out, (struct text){(const char *)bytes, length});
	return CAIRO_STATUS_SUCCESS;
}

#endif
