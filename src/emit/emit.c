#include "emit/emit.h"

const struct format_row formats[FORMAT_COUNT] = {
#define FORMAT(id, called, ends, ...) [FORMAT_##id] = {.name = called, .extension = ends, __VA_ARGS__},
#include "emit/formats.def"
#undef FORMAT
};

bool emit(enum format format, const struct model *model, const struct journey *journey, const struct drawing *drawing,
	  struct buffer *out, struct text *ret_problem)
{
	if (!journey && model->journeys.count == 1)
		journey = &model->journeys.items[0];
	switch (format) {
	case FORMAT_SVG:
		return draw_svg(model, journey, drawing, out, ret_problem);
	case FORMAT_DOT:
		draw_dot(model, journey, drawing, out);
		return true;
	case FORMAT_JSON:
		emit_json(model, journey, out);
		return true;
	case FORMAT_COUNT:
		break;
	}
	return false;
}
