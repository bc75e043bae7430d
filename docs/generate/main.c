/* Writes a generated part of the documentation to standard output: `generate reference|manual|…`. */
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

int main(int count, char **parts_wanted)
{
	struct arena arena;
	struct buffer out;
	int status = 2;

	arena_create(&arena, NULL);
	out = buffer_in(&arena);
	for (size_t i = 0; count == 2 && i < sizeof parts / sizeof *parts; i++)
		if (strcmp(parts_wanted[1], parts[i].name) == 0) {
			parts[i].generate(&out);
			status = fwrite(out.bytes, 1, out.length, stdout) == out.length && fflush(stdout) == 0 ? 0 : 2;
		}
	arena_destroy(&arena);
	return status;
}
