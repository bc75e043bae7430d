/* Layout: a source to the same source as it should stand. */
#include "format/format.h"

#include <stdlib.h>

#include "api/session.h"
#include "base/patch.h"
#include "syntax/syntax.h"

bool map_lay_out(struct journey_map *map, struct source *source, struct buffer *out)
{
	struct tree *tree = syntax_read(&map->arena, NULL, 0, &map->report, source);

	if (map->report.errors)
		return false;
	format_source(out, source, tree);
	return true;
}

struct source *map_source(struct journey_map *map, const struct journey_input *input, struct text text)
{
	struct text path = path_absolute(&map->arena, text_of(input->path));
	struct text base = path_absolute(&map->arena, text_of(input->base ? input->base : "."));

	return source_create(&map->arena, path_relative(&map->arena, path, base), text);
}

enum journey_status journey_format(struct journey_session *session, const struct journey_input *input, bool with_patch,
				   struct journey_layout *ret_layout)
{
	struct journey_map *volatile map = NULL;
	struct file_answer answer;
	struct source *source;
	struct buffer out;
	bool good;
	jmp_buf escape;

	*ret_layout = (struct journey_layout){0};
	session_begin(session, &escape);
	if (setjmp(escape)) {
		journey_map_close(session, map);
		journey_layout_free(ret_layout);
		return session_exhausted(session);
	}
	map = session_add_map(session, &escape);
	answer = session_read_input(session, map, input);
	if (answer.status == FILE_MISSING) {
		journey_map_close(session, map);
		return JOURNEY_FAILED;
	}
	source = map_source(map, input, answer.text);
	out = buffer_in(&map->arena);
	if (answer.status == FILE_TOO_BIG)
		map_report_too_big(map, source, input->size_limit);
	good = map_lay_out(map, source, &out);
	if (good) {
		struct buffer patch = buffer_in(&map->arena);

		ret_layout->changed = !text_equal(source->text, buffer_text(&out));
		if (with_patch)
			patch_add(&patch, source->path, source->text, buffer_text(&out));
		output_take(&out, &ret_layout->text);
		output_take(&patch, &ret_layout->patch);
	}
	session_check_source(session, map, input, source);
	journey_map_close(session, map);
	return good ? JOURNEY_DONE : JOURNEY_FAULT;
}

void journey_layout_free(struct journey_layout *layout)
{
	journey_output_free(&layout->text);
	journey_output_free(&layout->patch);
}
