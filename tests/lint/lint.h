/* What tests of the linter share: a map in, its findings out. */
#ifndef JOURNEY_TESTS_LINT_H
#define JOURNEY_TESTS_LINT_H

#include "../unit/maps.h"
#include "lint/lint.h"

/* The day against which reviews and due dates are held. */
enum { TODAY = 20261231 };

/* Adds a choice: a key with its value, or the argument of a -W where the value is NULL. */
static inline void choose(struct arena *arena, struct choices *choices, const char *key, const char *value)
{
	struct choice choice;
	enum choice_status status = value ? choice_read(text_of(key), text_of(value), &choice) : choice_read_rule(text_of(key), &choice);

	assert_int_equal(status, CHOICE_GOOD);
	VECTOR_PUSH(arena, &choices->list, choice);
}

/* A map with all of its findings, sorted. It may include itself. */
static inline struct map lint_map(struct arena *arena, const char *text, const struct choices *options)
{
	static const struct fake_file files[] = {{"map.journey", ""}, {NULL, NULL}};
	struct map map = map_with(arena, text, files);
	struct settings settings;
	const struct settings **by_file = arena_take(arena, map.model->files.count * sizeof *by_file);

	settings_make(&settings, &(struct choices){{0}}, options);
	settings.today = TODAY;
	for (size_t i = 0; i < map.model->files.count; i++)
		by_file[i] = &settings;
	lint_check(map.model, by_file, map.report);
	report_sort(map.report);
	return map;
}

#endif
