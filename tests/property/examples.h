/* What tests of properties share: every example of the repository, and what the library makes of a text. */
#ifndef JOURNEY_TESTS_EXAMPLES_H
#define JOURNEY_TESTS_EXAMPLES_H

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "journey.h"

/* An example: its path, and its bytes. */
struct example {
	const char *path;
	char *bytes;
	size_t length;
};

static inline bool example_read(struct example *ret_example, const char *path)
{
	FILE *file = fopen(path, "rb");
	long length = -1;

	*ret_example = (struct example){.path = path};
	if (file && fseek(file, 0, SEEK_END) == 0 && (length = ftell(file)) > 0) {
		rewind(file);
		ret_example->bytes = malloc((size_t)length);
		ret_example->length = ret_example->bytes ? fread(ret_example->bytes, 1, (size_t)length, file) : 0;
	}
	if (file)
		fclose(file);
	return ret_example->length == (size_t)length;
}

/* Runs a test on every example; true where it holds for all of them. */
static inline bool examples_all(bool (*holds)(const struct example *example))
{
	static const char *const patterns[] = {"/examples/*.journey", "/examples/*/*.journey", "/examples/*/*/*.journey"};
	const char *source = getenv("srcdir") ? getenv("srcdir") : ".";
	bool all = true;
	size_t count = 0;

	for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
		glob_t found = {0};
		char pattern[4096];

		snprintf(pattern, sizeof pattern, "%s%s", source, patterns[i]);
		if (glob(pattern, 0, NULL, &found) != 0)
			continue;
		for (size_t k = 0; k < found.gl_pathc; k++, count++) {
			struct example example;
			bool good = example_read(&example, found.gl_pathv[k]) && holds(&example);

			if (!good)
				printf("not so: %s\n", found.gl_pathv[k]);
			all &= good;
			free(example.bytes);
		}
		globfree(&found);
	}
	if (count < 9)
		printf("too few examples: %zu\n", count);
	return all && count >= 9;
}

/* The model of a text as JSON, its findings and all: what any text must survive. False: memory or the library failed. */
static inline bool survives(const char *path, const char *bytes, size_t length, struct journey_output *ret_json)
{
	struct journey_session *session = journey_session_create();
	struct journey_map *map = journey_read(session, &(struct journey_input){.path = path, .bytes = bytes, .length = length});
	struct journey_output report;
	bool good = map && journey_write(session, map, &(struct journey_artefact){.format = "json"}, ret_json) == JOURNEY_DONE
		&& journey_write_report(session, &(struct journey_report){.format = "text"}, &report) == JOURNEY_DONE;

	if (good)
		journey_output_free(&report);
	journey_session_destroy(session);
	return good;
}

#endif
