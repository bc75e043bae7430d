/* Which findings count: the baseline and --changed-since, as options say. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/lint.h"

#define BASELINE_NAME ".journey-baseline.json"

static bool exclude(const struct arguments *arguments, enum option one, enum option other)
{
	if (!argument_given(arguments, one) || !argument_given(arguments, other))
		return true;
	complain("--%s and --%s do not go together", options[one].name, options[other].name);
	return false;
}

static bool reads_stdin(const struct arguments *arguments)
{
	for (size_t i = 0; i < arguments->operand_count; i++)
		if (strcmp(arguments->operands[i], "-") == 0)
			return true;
	return false;
}

bool policy_fits(const struct arguments *arguments)
{
	bool fixes = argument_given(arguments, OPTION_FIX) || argument_given(arguments, OPTION_DIFF);

	if (fixes && reads_stdin(arguments)) {
		complain("standard input cannot be fixed; name the file");
		return false;
	}
	if (!fixes && argument_given(arguments, OPTION_UNSAFE_FIXES)) {
		complain("--unsafe-fixes goes with --fix or --diff");
		return false;
	}
	return exclude(arguments, OPTION_WRITE_BASELINE, OPTION_CHANGED_SINCE)
		&& exclude(arguments, OPTION_WRITE_BASELINE, OPTION_NO_BASELINE)
		&& exclude(arguments, OPTION_WRITE_BASELINE, OPTION_DIFF);
}

/* Where the baseline is: the file that --baseline names, else the usual one at the root. To be freed. */
static char *baseline_path(const struct arguments *arguments, const char *base)
{
	const char *named = argument_value(arguments, OPTION_BASELINE);

	return named ? memory_join(named, "", "") : memory_join(base, "/", BASELINE_NAME);
}

/* Whether there has to be one; the usual one is used where it is there, and a new one may be written. */
static bool is_needed(const struct arguments *arguments)
{
	return argument_given(arguments, OPTION_BASELINE) && !argument_given(arguments, OPTION_WRITE_BASELINE);
}

static bool use_baseline(struct journey_session *session, const struct arguments *arguments)
{
	char *base = input_base(), *path = baseline_path(arguments, base);
	struct journey_input input = {.path = path, .base = base};
	bool good = true;

	if (is_needed(arguments) || access(path, F_OK) == 0)
		good = journey_use_baseline(session, &input) == JOURNEY_DONE;
	if (!good)
		problem_add(session, "config", path, "cannot use the baseline: %s", journey_problem(session));
	free(path);
	free(base);
	return good;
}

bool policy_prepare(struct journey_session *session, const struct arguments *arguments)
{
	const char *revision = argument_value(arguments, OPTION_CHANGED_SINCE);

	return (argument_given(arguments, OPTION_NO_BASELINE) || use_baseline(session, arguments))
		&& (!revision || changed_since(session, revision));
}

bool policy_record(struct journey_session *session, const struct arguments *arguments)
{
	char *base = input_base(), *path = baseline_path(arguments, base);
	struct journey_output output;
	const char *reason = NULL;
	bool good = journey_write_baseline(session, &output) == JOURNEY_DONE;

	if (!good)
		reason = journey_problem(session);
	else
		good = replace_file(path, output.bytes, output.length, &reason);
	if (!good)
		problem_add(session, "io", path, "cannot write the baseline: %s", reason ? reason : say("nobody reads it"));
	journey_output_free(&output);
	free(path);
	free(base);
	return good;
}
