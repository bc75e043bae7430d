/* Writes a generated part of the documentation to standard output: `generate reference|manual|…`, `generate page COMMAND`. */
#include <stdio.h>
#include <string.h>

#include "generate.h"

static const struct {
	const char *name;
	void (*generate)(struct buffer *out);
} parts[] = {
	{"reference", generate_reference}, {"model-schema", generate_model_schema},
	{"manual", generate_manual}, {"changes", generate_changes}, {"themes", generate_themes},
	{"dictionary-language", generate_dictionary_of_language}, {"dictionary-import", generate_dictionary_of_imports},
	{"dictionary-configuration", generate_dictionary_of_configuration},
	{"catalogue", generate_catalogue},
};

/* False: there is no such part. */
static bool generate(struct buffer *out, int count, char **wanted)
{
	for (size_t i = 0; count == 2 && i < sizeof parts / sizeof *parts; i++)
		if (strcmp(wanted[1], parts[i].name) == 0) {
			parts[i].generate(out);
			return true;
		}
	for (enum command command = 0; count == 3 && command < COMMAND_COUNT; command++)
		if (strcmp(wanted[1], "page") == 0 && strcmp(wanted[2], command_rows[command].name) == 0) {
			generate_page(out, command);
			return true;
		}
	return false;
}

int main(int count, char **wanted)
{
	struct arena arena;
	struct buffer out;
	bool good;

	arena_create(&arena, NULL);
	out = buffer_in(&arena);
	good = generate(&out, count, wanted) && fwrite(out.bytes, 1, out.length, stdout) == out.length && fflush(stdout) == 0;
	arena_destroy(&arena);
	return good ? 0 : 2;
}
