/* The formats, and what they share. */
#include "emit/emit.h"

#include "base/utf8.h"

const struct format_row formats[FORMAT_COUNT] = {
#define FORMAT(id, called, ends, function, ...) \
	[FORMAT_##id] = {.name = called, .extension = ends, .emit = function, __VA_ARGS__},
#include "emit/formats.def"
#undef FORMAT
};

bool emit(const struct model *model, const struct artefact *artefact, struct buffer *out, struct saying *ret_remark)
{
	struct artefact one = *artefact;

	if (!one.journey && model->journeys.count == 1)
		one.journey = &model->journeys.items[0];
	return formats[artefact->format].emit(model, &one, out, ret_remark);
}

bool emit_svg(const struct model *model, const struct artefact *artefact, struct buffer *out, struct saying *ret_remark)
{
	return draw_svg(model, artefact->journey, &artefact->drawing, out, ret_remark);
}

bool emit_dot(const struct model *model, const struct artefact *artefact, struct buffer *out, struct saying *ret_remark)
{
	(void)ret_remark;
	draw_dot(model, artefact->journey, &artefact->drawing, out);
	return true;
}

const struct journey *artefact_journey(const struct model *model, const struct artefact *artefact, const struct journey *after)
{
	const struct journey *end = model->journeys.items + model->journeys.count;

	if (artefact->journey)
		return after ? NULL : artefact->journey;
	after = after ? after + 1 : model->journeys.items;
	return after < end ? after : NULL;
}

struct text artefact_short_title(const struct model *model, struct arena *arena, uint32_t entity)
{
	struct text title = entity_title(model, entity), first = utf8_first(title, SHORT_RUNES);
	struct buffer out = buffer_in(arena);

	if (first.length == title.length)
		return title;
	buffer_add(&out, first);
	buffer_string(&out, "\xE2\x80\xA6");
	return buffer_text(&out);
}

bool artefact_shows(const struct artefact *artefact, struct values for_values)
{
	return !artefact->drawing.segment || values_are_for(for_values, artefact->drawing.segment);
}
