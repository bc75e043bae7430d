/* What tests of the linter share: a map in, its findings out. */
#ifndef JOURNEY_TESTS_LINT_TEST_H
#define JOURNEY_TESTS_LINT_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "lint/lint.h"

/* The day against which reviews and due dates are held. */
enum { TODAY = 20261231 };

static inline struct text padded(struct arena *arena, struct text text)
{
	char *bytes = arena_clear(arena, text.length + SOURCE_PADDING);

	memcpy(bytes, text.bytes, text.length);
	return (struct text){bytes, text.length};
}

static inline struct file_answer read_nothing(void *context, struct arena *arena, struct text path)
{
	(void)context, (void)arena;
	/* Only the map itself is there, for one that includes itself. */
	if (text_is(path, "example.journey"))
		return (struct file_answer){.text = padded(arena, TEXT("")), .identity = path};
	return (struct file_answer){.status = FILE_MISSING, .reason = TEXT("no such file")};
}

static inline struct model *read_map(struct arena *arena, struct report *report, struct text text)
{
	struct resolve_input input = {
		.path = TEXT("example.journey"), .identity = TEXT("example.journey"), .text = padded(arena, text),
		.size_limit = 1 << 20, .reader = {read_nothing, NULL},
	};

	*report = (struct report){.arena = arena};
	return resolve(arena, report, &input);
}

/* Adds a choice: a key with its value, or the argument of a -W where the value is NULL. */
static inline void choose(struct arena *arena, struct choices *choices, const char *key, const char *value)
{
	struct choice choice;
	enum choice_status status = value ? choice_read(text_of(key), text_of(value), &choice) : choice_read_rule(text_of(key), &choice);

	assert_int_equal(status, CHOICE_GOOD);
	VECTOR_PUSH(arena, &choices->list, choice);
}

/* All findings of a map, sorted. */
static inline void lint_map(struct arena *arena, struct report *report, struct text text, const struct choices *options)
{
	struct model *model = read_map(arena, report, text);
	struct settings settings;
	const struct settings **by_file = arena_take(arena, model->files.count * sizeof *by_file);

	settings_make(&settings, &(struct choices){{0}}, options);
	settings.today = TODAY;
	for (size_t i = 0; i < model->files.count; i++)
		by_file[i] = &settings;
	lint_check(model, by_file, report);
	report_sort(report);
}

#endif
