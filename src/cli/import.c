/* journeyc import: maps from other formats. All are read before the first is written. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/sinks.h"

struct import {
	const struct arguments *arguments;
	struct journey_session *session;
	struct journey_output *outputs; /* one for each operand */
	char **paths;                   /* likewise; NULL: standard output */
};

static int read_one(struct import *import, size_t at)
{
	const struct arguments *a = import->arguments;
	struct operand opened;
	int status;

	if (!input_open(import->session, a, a->operands[at], &opened))
		return JOURNEY_FAILED;
	status = (int)journey_import(import->session, &opened.input, argument_value(a, OPTION_FROM), &import->outputs[at]);
	if (status == JOURNEY_FAILED)
		input_complain(import->session, a, a->operands[at]);
	input_close(&opened);
	return status;
}

static int read_all(struct import *import)
{
	int status = JOURNEY_DONE;

	for (size_t i = 0; i < import->arguments->operand_count; i++) {
		int one = read_one(import, i);

		status = one > status ? one : status;
	}
	return status;
}

/* The path that a map goes to; NULL: standard output. To be freed. */
static char *path_for(const struct arguments *a, const char *operand)
{
	const char *output = argument_value(a, OPTION_OUTPUT);

	if (!output || strcmp(output, "-") == 0)
		return NULL;
	if (!output_is_folder(output))
		return memory_join(output, "", "");
	return output_path(output, input_name(a, operand), "", ".journey");
}

/* Names what is written where; false where that cannot be. */
static bool plan(struct import *import)
{
	const struct arguments *a = import->arguments;
	const char **sorted = memory_grow(NULL, a->operand_count, sizeof *sorted);
	bool good = true;

	for (size_t i = 0; i < a->operand_count; i++)
		sorted[i] = import->paths[i] = path_for(a, a->operands[i]);
	if (*sorted)
		good = outputs_are_apart(import->session, sorted, a->operand_count, a->operands, a->operand_count);
	else if (a->operand_count > 1) {
		problem_add(import->session, "config", "", "there are %zu maps, and standard output takes one: write them to a folder with -o",
			    a->operand_count);
		good = false;
	}
	free(sorted);
	return good;
}

static int write_all(struct import *import)
{
	const struct arguments *a = import->arguments;
	struct replacement *files = memory_grow(NULL, a->operand_count, sizeof *files);
	bool good = output_make_folder(import->session, argument_value(a, OPTION_OUTPUT));

	for (size_t i = 0; i < a->operand_count; i++)
		files[i] = (struct replacement){import->paths[i], import->outputs[i].bytes, import->outputs[i].length};
	if (good && files->path)
		good = output_replace(import->session, files, a->operand_count);
	else if (good)
		good = output_stream(STDOUT_FILENO, files->bytes, files->length);
	free(files);
	return good ? JOURNEY_DONE : JOURNEY_FAILED;
}

static int import_all(const struct arguments *arguments, struct journey_session *session, const struct sinks *sinks)
{
	size_t count = arguments->operand_count;
	struct import import = {.arguments = arguments, .session = session};
	int status = JOURNEY_FAILED;

	import.outputs = memory_grow(NULL, count, sizeof *import.outputs);
	import.paths = memory_grow(NULL, count, sizeof *import.paths);
	for (size_t i = 0; i < count; i++)
		import.outputs[i] = (struct journey_output){0};
	if (plan(&import) && (status = read_all(&import)) == JOURNEY_DONE)
		status = write_all(&import);
	for (size_t i = 0; i < count; i++) {
		journey_output_free(&import.outputs[i]);
		free(import.paths[i]);
	}
	free(import.outputs);
	free(import.paths);
	return findings_show(session, arguments, sinks, status);
}

int import_run(const struct arguments *arguments)
{
	struct journey_session *session;
	struct sinks sinks;
	int status = JOURNEY_FAILED;

	if (!arguments->operand_count) {
		complain("there is nothing to import; `journeyc import --help` shows how");
		return JOURNEY_FAILED;
	}
	if (!sinks_plan(&sinks, arguments))
		return JOURNEY_FAILED;
	session = session_open();
	if (session)
		status = import_all(arguments, session, &sinks);
	else
		complain("there is not enough memory");
	sinks_free(&sinks);
	journey_session_destroy(session);
	return status;
}
