/* The files that were read, as a rule for make. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/targets.h"

/* A path as make reads it: spaces and its own signs escaped. */
static void write_path(FILE *out, const char *path)
{
	for (; *path; path++) {
		if (*path == ' ' || *path == '#' || *path == '\\' || *path == ':' || *path == '%')
			fputc('\\', out);
		else if (*path == '$')
			fputc('$', out);
		fputc(*path == '\n' ? '?' : *path, out);
	}
}

/* A path as seen from the current folder, where it lies below it. */
static const char *from_here(const char *path, const char *here)
{
	size_t length = here ? strlen(here) : 0;

	return length && strncmp(path, here, length) == 0 && path[length] == '/' ? path + length + 1 : path;
}

char *targets_rule(const struct targets *targets, const struct arguments *arguments, const struct compiled *maps, size_t count)
{
	const char *file, *theme = theme_path(arguments);
	char *here = memory_folder();
	struct collected text;
	FILE *out;

	collected_begin(&text);
	out = text.stream;
	for (size_t i = 0; i < targets->count; i++) {
		fputs(i ? " " : "", out);
		write_path(out, targets->items[i].path ? targets->items[i].path : "-");
	}
	fputc(':', out);
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; (file = journey_map_file(maps[i].map, j)) != NULL; j++) {
			if (j == 0 && strcmp(maps[i].operand, "-") == 0 && !argument_given(arguments, OPTION_STDIN_FILENAME))
				continue;
			fputs(" \\\n ", out);
			write_path(out, from_here(file, here));
		}
	if (theme) {
		fputs(" \\\n ", out);
		write_path(out, from_here(theme, here));
	}
	fputc('\n', out);
	free(here);
	collected_end(&text);
	return text.text;
}
