/* Other formats to sources. */
#include "import/import.h"

#include "api/session.h"
#include "api/tables.h"

static bool find_format(struct journey_session *session, const char *name, struct text path, struct text text,
			enum import *ret_format)
{
	if (name) {
		size_t row = table_find("import", text_of(name));

		*ret_format = row == SIZE_MAX ? IMPORT_COUNT : (enum import)row;
	} else
		*ret_format = import_guess(path, text);
	if (*ret_format == IMPORT_COUNT)
		session_fail(session, SAY(IMPORT_UNKNOWN));
	return *ret_format != IMPORT_COUNT;
}

/* Reads a foreign text and lays out what comes of it. False: there are errors. */
static bool bring_in(struct journey_map *map, enum import format, struct source *source, struct buffer *out)
{
	struct buffer raw = buffer_in(&map->arena);
	struct source *made;

	import_read(format, &map->report, source, &raw);
	if (map->report.errors)
		return false;
	made = source_create(&map->arena, source->path, files_pad(&map->arena, buffer_text(&raw)));
	return map_lay_out(map, made, out);
}

enum journey_status journey_import(struct journey_session *session, const struct journey_input *input,
				   const char *format, struct journey_output *ret_output)
{
	struct journey_map *volatile map = NULL;
	struct file_answer answer;
	struct source *source;
	struct buffer out;
	enum import from;
	bool good;
	jmp_buf escape;

	*ret_output = (struct journey_output){0};
	session_begin(session, &escape);
	if (setjmp(escape)) {
		journey_map_close(session, map);
		return session_exhausted(session);
	}
	map = session_add_map(session, &escape);
	answer = session_read_input(session, map, input);
	if (import_is_wide(answer.text))
		answer.text = files_pad(&map->arena, import_decode(&map->arena, answer.text));
	if (answer.status == FILE_MISSING || !find_format(session, format, text_of(input->path), answer.text, &from)) {
		journey_map_close(session, map);
		return JOURNEY_FAILED;
	}
	source = map_source(map, input, answer.text);
	out = buffer_in(&map->arena);
	if (answer.status == FILE_TOO_BIG)
		map_report_too_big(map, source, input->size_limit);
	good = bring_in(map, from, source, &out);
	session_check_source(session, map, input, source);
	if (good)
		output_take(&out, ret_output);
	journey_map_close(session, map);
	return good ? JOURNEY_DONE : JOURNEY_FAULT;
}
