/* Texts of emoji alone. librsvg takes a text that has no outline for an empty one, and leaves it out; emoji in colours
 * have none, or one of a few specks. Such a text gets a full stop that is too faint to be seen, and so an outline. */
#include "config.h"

#ifdef HAVE_RASTER

#include "emit/raster.h"

#include "base/utf8.h"
#include "draw/metrics.h"

/* Ids that no name of a map makes. */
#define ID "emoji."

static const char end_tag[] = "</text>\n";

/* Whether a line is a text of emoji, and of what joins and parts them. */
static bool is_emoji(struct text line)
{
	enum { JOINER = 0x200D, IN_COLOUR = 0xFE0F };
	const char *at = text_seek(line, '>'), *end = line.bytes + line.length - (sizeof end_tag - 1);
	bool any = false, bad;

	if (!at || !text_starts(line, TEXT("<text ")) || !text_ends(line, text_of(end_tag)))
		return false;
	for (at++; at < end;) {
		uint32_t rune = utf8_next(&at, end, &bad);

		if (!rune_is_emoji(rune) && rune != JOINER && rune != IN_COLOUR && rune != ' ')
			return false;
		any |= rune_is_emoji(rune);
	}
	return any;
}

/* Whether librsvg finds anything to draw in the text of that number. */
static bool is_seen(const struct raster *raster, size_t number)
{
	RsvgRectangle drawn = {0};
	char id[32];

	snprintf(id, sizeof id, "#" ID "%zu", number);
	return raster->rsvg_handle_get_geometry_for_element(raster->picture, id, &drawn, NULL, NULL) && drawn.width > 0;
}

/* All lines: each such text with its id or, where there is a picture that does not show it, with a full stop. */
static struct text add_to_emoji(const struct raster *raster, struct text svg, bool measured)
{
	struct buffer out = buffer_in(raster->arena);
	size_t number = 0;

	while (svg.length) {
		struct text line = raster_line(&svg);

		if (!is_emoji(line) || (measured && is_seen(raster, ++number))) {
			buffer_add(&out, line);
			continue;
		}
		if (measured)
			buffer_string(&out, "<text fill-opacity=\"0.002\"");
		else
			buffer_format(&out, "<text id=\"" ID "%zu\"", ++number);
		line = text_between(line.bytes + strlen("<text"), line.bytes + line.length - strlen(end_tag));
		buffer_add(&out, line);
		buffer_string(&out, measured ? "." : "");
		buffer_string(&out, end_tag);
	}
	return buffer_text(&out);
}

static bool has_lines(struct text svg)
{
	while (svg.length)
		if (is_emoji(raster_line(&svg)))
			return true;
	return false;
}

bool raster_show_emoji(struct raster *raster, struct text *svg)
{
	if (!has_lines(*svg))
		return true;
	if (!raster_open(raster, add_to_emoji(raster, *svg, false)))
		return false;
	*svg = add_to_emoji(raster, *svg, true);
	raster_close(raster);
	return true;
}

#endif
