/* journeyc fmt: sources in canonical layout. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/sinks.h"

static bool print_path(const char *path)
{
	struct journey_output printed = {0};
	char *line;
	bool good = false;

	if (journey_printed(path, &printed) == JOURNEY_DONE) {
		line = memory_join(printed.bytes, "\n", "");
		good = output_stream(STDOUT_FILENO, line, strlen(line));
		free(line);
	}
	journey_output_free(&printed);
	return good;
}

/* Writes a layout where it belongs, or says what it would change. */
static int write_layout(const struct arguments *arguments, const char *operand, const struct journey_layout *layout)
{
	const struct journey_output *text = &layout->text, *patch = &layout->patch;
	bool only_diff = argument_given(arguments, OPTION_DIFF), only_check = argument_given(arguments, OPTION_CHECK);
	bool good = true;

	if (only_diff)
		good = output_stream(STDOUT_FILENO, patch->bytes, patch->length);
	else if (only_check && layout->changed)
		good = print_path(input_name(arguments, operand));
	else if (!only_check && strcmp(operand, "-") == 0)
		good = output_stream(STDOUT_FILENO, text->bytes, text->length);
	else if (!only_check)
		good = !layout->changed || output_file(operand, text->bytes, text->length);
	if (!good)
		return JOURNEY_FAILED;
	return layout->changed && (only_diff || only_check) ? JOURNEY_FAULT : JOURNEY_DONE;
}

static int format_one(struct journey_session *session, const struct arguments *arguments, const char *operand)
{
	struct journey_layout layout;
	struct operand opened;
	int status;

	if (!input_open(session, arguments, operand, &opened))
		return JOURNEY_FAILED;
	status = (int)journey_format(session, &opened.input, argument_given(arguments, OPTION_DIFF), &layout);
	if (status == JOURNEY_FAILED)
		input_complain(session, arguments, operand);
	else if (status == JOURNEY_DONE)
		status = write_layout(arguments, operand, &layout);
	journey_layout_free(&layout);
	input_close(&opened);
	return status;
}

static int format_all(struct journey_session *session, const struct arguments *arguments, const struct sinks *sinks)
{
	struct paths paths = paths_find(session, arguments);
	const char *where = arguments->operand_count == 1 ? arguments->operands[0] : "";
	int status = JOURNEY_DONE;

	if (!paths.count)
		problem_add(session, "io", where, "there is no map to lay out");
	for (size_t i = 0; i < paths.count; i++) {
		int one = format_one(session, arguments, paths.items[i]);

		status = one > status ? one : status;
	}
	paths_free(&paths);
	return findings_show(session, arguments, sinks, status);
}

int fmt_run(const struct arguments *arguments)
{
	struct journey_session *session;
	struct sinks sinks;
	int status = JOURNEY_FAILED;

	if (!sinks_plan(&sinks, arguments))
		return JOURNEY_FAILED;
	session = session_open();
	if (session)
		status = format_all(session, arguments, &sinks);
	else
		complain("there is not enough memory");
	sinks_free(&sinks);
	journey_session_destroy(session);
	return status;
}
