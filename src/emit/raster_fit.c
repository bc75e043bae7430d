/* Texts of a picture held to their width. librsvg does not heed `textLength`, so each text is measured in the font that
 * is there, and stretched or narrowed to what the picture has room for. They are anchored at their left ends
 * (drawing.from_left): librsvg puts a stretched text elsewhere that is anchored at another place. */
#include "config.h"

#ifdef HAVE_RASTER

#include "emit/raster.h"

#include <math.h>

#include "base/number.h"

/* What is not told from the right width. */
#define SLACK 0.01

/* Ids that no name of a map makes. */
#define ID "fit."

/* The number that an attribute begins with; false: the element, which is one line, has no such attribute. */
static bool find_number(struct text line, const char *attribute, double *ret_number)
{
	size_t length = strlen(attribute);

	for (size_t i = 0; i + length < line.length && line.bytes[i] != '>'; i++)
		if (memcmp(line.bytes + i, attribute, length) == 0) {
			*ret_number = number_read(text_between(line.bytes + i + length, line.bytes + line.length));
			return true;
		}
	return false;
}

struct text raster_line(struct text *rest)
{
	const char *end = text_seek(*rest, '\n');
	struct text line = text_between(rest->bytes, end ? end + 1 : rest->bytes + rest->length);

	rest->bytes += line.length;
	rest->length -= line.length;
	return line;
}

/* Whether a line is a text with a width to hold. */
static bool is_held(struct text line, double *ret_width)
{
	return text_starts(line, TEXT("<text ")) && find_number(line, " textLength=\"", ret_width) && *ret_width > 0;
}

/* How much wider than it is a text has to be: 1 where nobody can say. */
static double stretch_of(const struct raster *raster, size_t number, double width)
{
	RsvgRectangle drawn = {0};
	char id[32];

	snprintf(id, sizeof id, "#" ID "%zu", number);
	if (!raster->rsvg_handle_get_geometry_for_element(raster->picture, id, NULL, &drawn, NULL) || drawn.width <= 0)
		return 1;
	return fabs(width / drawn.width - 1) < SLACK ? 1 : width / drawn.width;
}

/* All lines, with something added to each text that is held: its id, or, where there is a picture to measure it in, how
 * it is stretched from where it stands. */
static struct text add_to_texts(struct raster *raster, struct text svg, bool measured)
{
	struct buffer out = buffer_in(raster->arena);
	double width, x = 0, stretch;
	size_t number = 0;

	while (svg.length) {
		struct text line = raster_line(&svg);

		if (!is_held(line, &width)) {
			buffer_add(&out, line);
			continue;
		}
		number++;
		find_number(line, " x=\"", &x);
		stretch = measured ? stretch_of(raster, number, width) : 1;
		buffer_string(&out, "<text");
		if (!measured)
			buffer_format(&out, " id=\"" ID "%zu\"", number);
		else if (stretch != 1) {
			buffer_string(&out, " transform=\"matrix(");
			buffer_rounded(&out, stretch, 4);
			buffer_string(&out, " 0 0 1 ");
			buffer_rounded(&out, x * (1 - stretch), 3);
			buffer_string(&out, " 0)\"");
		}
		buffer_add(&out, text_between(line.bytes + strlen("<text"), line.bytes + line.length));
	}
	return buffer_text(&out);
}

bool raster_open_fitted(struct raster *raster, struct text svg)
{
	struct text named = add_to_texts(raster, svg, false), fitted;

	if (!raster_open(raster, named))
		return false;
	fitted = add_to_texts(raster, svg, true);
	raster_close(raster);
	return raster_open(raster, fitted);
}

#endif
