/* journeyc fmt: sources in canonical layout. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/cli.h"

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
	status = journey_format(session, &opened.input, argument_given(arguments, OPTION_DIFF), &layout);
	if (status == JOURNEY_FAILED)
		input_complain(session, &opened);
	else if (status == JOURNEY_DONE)
		status = write_layout(arguments, operand, &layout);
	journey_layout_free(&layout);
	input_close(&opened);
	return status;
}

int fmt_run(const struct arguments *arguments)
{
	struct journey_session *session = journey_session_create();
	struct paths paths = paths_find(arguments);
	int status = JOURNEY_DONE;

	if (!session || !paths.count) {
		complain(session ? "there is no map to lay out" : "there is not enough memory");
		status = JOURNEY_FAILED;
	}
	for (size_t i = 0; session && i < paths.count; i++) {
		int one = format_one(session, arguments, paths.items[i]);

		status = one > status ? one : status;
	}
	if (session)
		status = findings_show(session, arguments, status);
	paths_free(&paths);
	journey_session_destroy(session);
	return status;
}
