/* The findings of a run: where they go, and what they mean for the exit status. */
#include <string.h>
#include <unistd.h>

#include "cli/sinks.h"

enum { FROM_NOTES, FROM_WARNINGS, FROM_ERRORS, NEVER };

static int error_on(const struct arguments *arguments)
{
	const char *level = argument_value(arguments, OPTION_ERROR_ON);

	if (!level)
		return arguments->command == COMMAND_LINT ? FROM_WARNINGS : FROM_ERRORS;
	return strcmp(level, "note") == 0 ? FROM_NOTES : strcmp(level, "warning") == 0 ? FROM_WARNINGS
		: strcmp(level, "error") == 0 ? FROM_ERRORS : NEVER;
}

/* What other commands than lint show are errors and warnings, and notes only where they decide how it ends. */
static struct journey_report make_report(const struct arguments *arguments)
{
	bool lints = arguments->command == COMMAND_LINT;

	return (struct journey_report){
		.failing = error_on(arguments),
		.least = lints || error_on(arguments) == FROM_NOTES ? FROM_NOTES : FROM_WARNINGS,
		.language_fails = arguments->command == COMMAND_COMPILE,
		.limits_warnings = argument_given(arguments, OPTION_MAX_WARNINGS),
		.warnings_max = argument_number(arguments, OPTION_MAX_WARNINGS),
		.show_suppressed = argument_given(arguments, OPTION_SHOW_SUPPRESSED),
	};
}

static bool put(const char *path, int stream, struct journey_output *output)
{
	bool good = path ? output_file(path, output->bytes, output->length)
			 : output_stream(stream, output->bytes, output->length);

	journey_output_free(output);
	return good;
}

/* A file is coloured only where that is asked for by name. */
static bool is_coloured(const struct sink *sink, const struct arguments *arguments)
{
	const char *when = argument_value(arguments, OPTION_COLOR);

	return sink->path ? when && strcmp(when, "always") == 0 : terminal_colour(arguments, sinks_stream(arguments));
}

static bool write_sink(struct journey_session *session, const struct arguments *arguments, const struct sink *sink,
		       struct journey_report report)
{
	int stream = sinks_stream(arguments);
	struct journey_output output;

	report.format = journey_word("report", sink->format);
	report.colour = is_coloured(sink, arguments);
	report.width = sink->path ? 0 : terminal_width(stream);
	if (journey_write_report(session, &report, &output) == JOURNEY_DONE)
		return put(sink->path, stream, &output);
	complain("%s", journey_problem(session));
	return false;
}

/* Writes what the library gives for people to standard error, or says why it gives nothing. */
static bool show(struct journey_session *session, enum journey_status status, struct journey_output *output)
{
	if (status == JOURNEY_DONE)
		return put(NULL, STDERR_FILENO, output);
	complain("%s", journey_problem(session));
	return false;
}

static bool show_problems(struct journey_session *session)
{
	struct journey_output output;
	enum journey_status status = journey_problems(session, &output);

	return show(session, status, &output);
}

static bool show_summary(struct journey_session *session, const struct journey_report *report)
{
	struct journey_output output;
	enum journey_status status = journey_summary(session, report, &output);

	return show(session, status, &output);
}

/* The exit status by what was found. A lack of memory is told of here: it is among no findings. */
static int judge(struct journey_session *session, const struct journey_report *report)
{
	enum journey_status status = journey_judge(session, report);

	if (*journey_problem(session))
		complain("%s", journey_problem(session));
	return (int)status;
}

static int worse(int one, int other)
{
	return one > other ? one : other;
}

int findings_show(struct journey_session *session, const struct arguments *arguments, const struct sinks *sinks, int status)
{
	struct journey_report report = make_report(arguments);
	bool good, is_taken = sinks_take(sinks, arguments, STDERR_FILENO);

	good = is_taken || show_problems(session);
	status = report.exit_status = worse(status, judge(session, &report));
	for (size_t i = 0; i < sinks->count; i++)
		good &= write_sink(session, arguments, &sinks->items[i], report);
	if (sinks_have_text(sinks) && !argument_given(arguments, OPTION_QUIET) && !is_taken)
		good &= show_summary(session, &report);
	return good ? status : JOURNEY_FAILED;
}
