/* A picture as PDF: lines and letters, no pixels. The same picture has the same bytes: its dates are fixed, and the version
 * of cairo is taken out. */
#include "config.h"
#include "emit/emit.h"

const struct page_row pages[PAGE_COUNT] = {
#define PAGE(id, called, short_side, long_side) [PAGE_##id] = {called, short_side, long_side},
#include "emit/pages.def"
#undef PAGE
};

#ifdef HAVE_RASTER

#include <math.h>

#include "emit/raster.h"

/* In points, of which an inch has 72; a px is 3/4 of one. */
#define POINTS_PER_PX 0.75
#define POINTS_PER_MM (72 / 25.4)
#define MARGIN 24.0
#define SIDE_MOST 14400.0

/* A sheet, and where the picture stands on it. */
struct sheet {
	double width, height;
	double x, y, drawn_width, drawn_height;
};

/* As large as the picture, or as large as a sheet can be. */
static struct sheet fit_sheet(const struct raster *raster)
{
	double scale = fmin(POINTS_PER_PX, SIDE_MOST / fmax(raster->width, raster->height));
	struct sheet sheet = {.drawn_width = raster->width * scale, .drawn_height = raster->height * scale};

	sheet.width = sheet.drawn_width;
	sheet.height = sheet.drawn_height;
	return sheet;
}

/* A sheet of paper, turned as the picture lies, with the picture in its middle. */
static struct sheet paper_sheet(const struct raster *raster, const struct page_row *page)
{
	bool wide = raster->width > raster->height;
	struct sheet sheet = {
		.width = (wide ? page->long_side : page->short_side) * POINTS_PER_MM,
		.height = (wide ? page->short_side : page->long_side) * POINTS_PER_MM,
	};
	double scale = fmin((sheet.width - 2 * MARGIN) / raster->width, (sheet.height - 2 * MARGIN) / raster->height);

	sheet.drawn_width = raster->width * scale;
	sheet.drawn_height = raster->height * scale;
	sheet.x = (sheet.width - sheet.drawn_width) / 2;
	sheet.y = (sheet.height - sheet.drawn_height) / 2;
	return sheet;
}

/* cairo signs with its version, in a string without compression: it becomes our name, and as long as it was. */
static void replace_producer(struct buffer *out)
{
	static const char key[] = "/Producer (cairo ", name[] = "journeyc";
	size_t length = sizeof key - 1;

	for (size_t at = out->length; at-- > length;) {
		char *value = out->bytes + at, *end = out->bytes + out->length;
		size_t depth = 1;

		if (memcmp(value - length, key, length) != 0)
			continue;
		value -= strlen("cairo ");
		memcpy(value, name, sizeof name - 1);
		for (value += sizeof name - 1; value < end && depth; value++) {
			depth += *value == '(';
			depth -= *value == ')';
			if (depth)
				*value = ' ';
		}
		return;
	}
}

static void describe(const struct raster *raster, cairo_surface_t *surface, struct text title)
{
	static const char date[] = "2000-01-01T00:00:00Z";

	raster->cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4);
	raster->cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, arena_copy(raster->arena, title).bytes);
	raster->cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
	raster->cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

static bool write_pdf(struct raster *raster, const struct artefact *artefact, struct text title)
{
	const struct page_row *page = &pages[artefact->page];
	struct sheet sheet = page->long_side > 0 ? paper_sheet(raster, page) : fit_sheet(raster);
	cairo_surface_t *surface = raster->cairo_pdf_surface_create_for_stream(raster_write, raster, sheet.width, sheet.height);
	cairo_status_t status;
	bool drawn;

	describe(raster, surface, title);
	drawn = raster_draw(raster, surface, sheet.x, sheet.y, sheet.drawn_width, sheet.drawn_height);
	raster->cairo_surface_finish(surface);
	status = raster->cairo_surface_status(surface);
	if (drawn && status != CAIRO_STATUS_SUCCESS)
		drawn = raster_fail_status(raster, status);
	raster->cairo_surface_destroy(surface);
	replace_producer(raster->out);
	return drawn;
}

bool emit_pdf(const struct model *model, const struct artefact *artefact, struct buffer *out, struct saying *ret_remark)
{
	return raster_emit(model, artefact, out, ret_remark, write_pdf);
}

#else

bool emit_pdf(const struct model *model, const struct artefact *artefact, struct buffer *out, struct saying *ret_remark)
{
	return emit_png(model, artefact, out, ret_remark);
}

#endif
