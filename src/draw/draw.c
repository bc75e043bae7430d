/* From a journey to SVG: the scene of a view, written. */
#include "draw/draw.h"

#include "draw/flow.h"
#include "draw/map.h"
#include "draw/phrase.h"
#include "draw/scene.h"
#include "draw/svg.h"

bool draw_svg(const struct model *model, const struct journey *journey, const struct drawing *drawing,
	      struct buffer *out, struct saying *ret_problem)
{
	struct scene scene;

	scene_create(&scene, out->arena);
	scene.title = entity_title(model, journey->entity);
	scene.description = phrase_description(out->arena, model, journey, drawing);
	if (drawing->versions)
		scene.description = arena_join(out->arena, arena_join(out->arena, drawing->versions->summary, TEXT("; ")), scene.description);
	scene.language = entity_text(model, journey->entity, KEY_JOURNEY_LANGUAGE);
	switch (drawing->view) {
	case VIEW_MAP:
		scene.kind = "customer journey map";
		map_draw(model, journey, drawing, &scene);
		break;
	case VIEW_FLOW:
		scene.kind = "customer journey flow";
		if (!flow_draw(model, journey, drawing, &scene, ret_problem))
			return false;
		break;
	}
	svg_write(&scene, drawing, out);
	if (drawing->strip)
		svg_write_strip(&scene, drawing, drawing->strip);
	return true;
}
