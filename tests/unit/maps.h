/* Maps for tests of the model: from text, with included files that exist only here. */
#ifndef JOURNEY_TESTS_MAPS_H
#define JOURNEY_TESTS_MAPS_H

#include "model/resolve.h"
#include "unit.h"

/* A file that can be included; the last one has no path. */
struct fake_file {
	const char *path, *text;
};

struct map {
	struct model *model;
	struct report *report;
};

/* Finds a file, and reads it: a path is its own identity. */
static inline struct file_answer fake_read(void *files, struct arena *arena, struct text path)
{
	for (const struct fake_file *file = files; file && file->path; file++)
		if (text_is(path, file->path))
			return (struct file_answer){.text = padded(arena, text_of(file->text)), .identity = text_of(file->path)};
	return (struct file_answer){.status = text_starts(path, TEXT("outside")) ? FILE_OUTSIDE : FILE_MISSING,
				    .reason = "no such file"};
}

static inline struct map map_with(struct arena *arena, const char *text, const struct fake_file *files)
{
	struct resolve_input input = {
		.path = TEXT("map.journey"), .file = {.identity = TEXT("map.journey"), .text = padded(arena, text_of(text))},
		.size_limit = 1 << 20, .reader = {fake_read, fake_read, (void *)files},
	};
	struct map map = {.report = ARENA_NEW(arena, struct report)};

	map.report->arena = arena;
	map.model = resolve(arena, map.report, &input);
	report_sort(map.report);
	return map;
}

/* A map without a finding of the language. */
static inline struct model *model_of(struct arena *arena, const char *text)
{
	struct map map = map_with(arena, text, NULL);

	if (map.report->errors)
		print_error("%.*s\n", (int)map.report->findings.items[0]->rendered.length,
			    map.report->findings.items[0]->rendered.bytes);
	assert_int_equal(map.report->errors, 0);
	return map.model;
}

/* The rules of the errors of a map, each with its line: `unknown-key:3 missing-name:7`. */
static inline struct text errors_of(struct arena *arena, const struct map *map)
{
	struct buffer out = buffer_in(arena);

	for (size_t i = 0; i < map->report->findings.count; i++) {
		const struct finding *finding = map->report->findings.items[i];

		if (finding->severity == SEVERITY_ERROR)
			buffer_format(&out, "%s%s:%u", out.length ? " " : "", rules[finding->rule].name,
				      (unsigned)source_line(finding->place.source, finding->place.start));
	}
	return buffer_text(&out);
}

/* The first entity of a kind and name. */
static inline uint32_t entity_called(const struct model *model, enum kind kind, const char *name)
{
	for (uint32_t i = 1; i < model->entities.count; i++)
		if (model->entities.items[i].kind == kind && text_is(entity_name(model, i), name))
			return i;
	fail_msg("there is no `%s`", name);
	return 0;
}

#endif
