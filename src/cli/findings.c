/* The findings of a run: where they go, and what they mean for the exit status. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/cli.h"

/* Adds `, 3 warnings` to a line. */
static void add_count(char *line, size_t room, size_t count, const char *what)
{
	size_t length = strlen(line);

	if (count)
		snprintf(line + length, room - length, "%s%zu %s%s", length ? ", " : "", count, what, count == 1 ? "" : "s");
}

static void show_summary(const struct journey_tally *tally, bool with_notes)
{
	char line[160] = "", fixable[160] = "";

	add_count(line, sizeof line, tally->errors, "error");
	add_count(line, sizeof line, tally->warnings, "warning");
	if (with_notes)
		add_count(line, sizeof line, tally->notes, "note");
	if (!*line)
		return;
	if (tally->fixable_safe)
		snprintf(fixable, sizeof fixable, "%zu fixable with --fix", tally->fixable_safe);
	if (tally->fixable_unsafe)
		snprintf(fixable + strlen(fixable), sizeof fixable - strlen(fixable), "%s%zu fixable with --fix --unsafe-fixes",
			 *fixable ? ", " : "", tally->fixable_unsafe);
	fprintf(stderr, "%s in %zu file%s%s%s%s\n", line, tally->files_with, tally->files_with == 1 ? "" : "s",
		*fixable ? " (" : "", fixable, *fixable ? ")" : "");
}

static bool is_fault(const struct journey_tally *tally, const char *error_on)
{
	if (strcmp(error_on, "never") == 0)
		return false;
	return tally->errors || (strcmp(error_on, "error") != 0 && tally->warnings)
		|| (strcmp(error_on, "note") == 0 && tally->notes);
}

static int exit_status(const struct arguments *arguments, const struct journey_tally *tally, int status)
{
	bool lints = arguments->command == COMMAND_LINT;
	const char *error_on = argument_value(arguments, OPTION_ERROR_ON);

	if (status == JOURNEY_FAILED || tally->over_limit)
		return JOURNEY_FAILED;
	if (is_fault(tally, error_on ? error_on : lints ? "warning" : "error"))
		return JOURNEY_FAULT;
	return status;
}

int findings_show(struct journey_session *session, const struct arguments *arguments, int status)
{
	bool lints = arguments->command == COMMAND_LINT;
	int stream = lints ? STDOUT_FILENO : STDERR_FILENO;
	struct journey_tally tally = journey_count(session);
	struct journey_report report = {
		.format = argument_value(arguments, OPTION_FORMAT), .colour = terminal_colour(arguments, stream),
		.width = terminal_width(stream), .least = lints ? 0 : 1,
	};
	bool is_text = !report.format || strcmp(report.format, "json") != 0;
	struct journey_output out;

	status = report.exit_status = exit_status(arguments, &tally, status);
	if (journey_write_report(session, &report, &out) != JOURNEY_DONE) {
		complain("%s", journey_problem(session));
		return JOURNEY_FAILED;
	}
	if (!output_stream(stream, out.bytes, out.length))
		status = JOURNEY_FAILED;
	journey_output_free(&out);
	if (is_text && !argument_given(arguments, OPTION_QUIET))
		show_summary(&tally, lints);
	return status;
}
