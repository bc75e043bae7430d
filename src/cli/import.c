/* journeyc import: maps from other formats. */
#include <string.h>
#include <unistd.h>

#include "cli/sinks.h"

static int write_source(const struct arguments *arguments, const struct journey_output *output)
{
	const char *path = argument_value(arguments, OPTION_OUTPUT);
	bool good = path && strcmp(path, "-") != 0 ? output_file(path, output->bytes, output->length)
						   : output_stream(STDOUT_FILENO, output->bytes, output->length);

	return good ? JOURNEY_DONE : JOURNEY_FAILED;
}

static int import_one(struct journey_session *session, const struct arguments *arguments, const char *operand)
{
	struct journey_output output;
	struct operand opened;
	int status;

	if (!input_open(session, arguments, operand, &opened))
		return JOURNEY_FAILED;
	status = journey_import(session, &opened.input, argument_value(arguments, OPTION_FROM), &output);
	if (status == JOURNEY_FAILED)
		input_complain(session, arguments, operand);
	else if (status == JOURNEY_DONE)
		status = write_source(arguments, &output);
	journey_output_free(&output);
	input_close(&opened);
	return status;
}

static int import_all(struct journey_session *session, const struct arguments *arguments, const struct sinks *sinks)
{
	int status = import_one(session, arguments, arguments->operands[0]);

	return findings_show(session, arguments, sinks, status);
}

int import_run(const struct arguments *arguments)
{
	struct journey_session *session;
	struct sinks sinks;
	int status = JOURNEY_FAILED;

	if (arguments->operand_count != 1) {
		complain("import takes one file; `journeyc import --help` shows how");
		return JOURNEY_FAILED;
	}
	if (!sinks_plan(&sinks, arguments))
		return JOURNEY_FAILED;
	session = session_open();
	if (session)
		status = import_all(session, arguments, &sinks);
	else
		complain("there is not enough memory");
	sinks_free(&sinks);
	journey_session_destroy(session);
	return status;
}
