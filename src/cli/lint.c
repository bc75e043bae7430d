/* journeyc lint: checks maps, writes what it finds, and fixes what can be fixed. */
#include "cli/lint.h"

#include <stdlib.h>
#include <unistd.h>

/* Writes the texts that fixes made of files. */
static void write_fixed(struct journey_session *session)
{
	struct replacement *files = NULL;
	struct journey_fixed fixed;
	const char *reason = NULL;
	size_t count = 0, failed;

	for (; journey_fixed(session, count, &fixed); count++) {
		files = memory_grow(files, count + 1, sizeof *files);
		files[count] = (struct replacement){fixed.path, fixed.text, fixed.length};
	}
	if (count && !replace_files(files, count, &failed, &reason))
		problem_add(session, "io", files[failed].path, "cannot write: %s", reason ? reason : say("nobody reads it"));
	free(files);
}

static bool fix(struct journey_session *session, const struct arguments *arguments)
{
	if (journey_fix(session, argument_given(arguments, OPTION_UNSAFE_FIXES)) == JOURNEY_DONE)
		return true;
	problem_add(session, "io", "", "%s", journey_problem(session));
	return false;
}

/* --diff: what --fix would change, to standard output. The findings are those of the files as they are. */
static int show_diff(struct journey_session *session, const struct arguments *arguments, const struct sinks *sinks)
{
	int status = findings_show(session, arguments, sinks, JOURNEY_DONE);
	struct journey_output patch;

	if (status == JOURNEY_FAILED)
		return status;
	if (journey_fix(session, argument_given(arguments, OPTION_UNSAFE_FIXES)) != JOURNEY_DONE
	    || journey_write_patch(session, &patch) != JOURNEY_DONE) {
		complain("%s", journey_problem(session));
		return JOURNEY_FAILED;
	}
	if (!output_stream(STDOUT_FILENO, patch.bytes, patch.length))
		status = JOURNEY_FAILED;
	else if (patch.length)
		status = JOURNEY_FAULT;
	journey_output_free(&patch);
	return status;
}

static int run(struct journey_session *session, const struct arguments *arguments, const struct sinks *sinks)
{
	struct paths paths = paths_find(session, arguments);
	bool ready = paths.count && policy_prepare(session, arguments);

	if (!paths.count)
		problem_add(session, "io", arguments->operand_count == 1 ? arguments->operands[0] : "",
			    "there is no map to check; the names of maps end in .journey");
	if (ready)
		check_paths(session, arguments, &paths);
	paths_free(&paths);
	if (ready && argument_given(arguments, OPTION_DIFF))
		return show_diff(session, arguments, sinks);
	if (ready && argument_given(arguments, OPTION_FIX) && fix(session, arguments))
		write_fixed(session);
	if (ready && argument_given(arguments, OPTION_WRITE_BASELINE))
		policy_record(session, arguments);
	return findings_show(session, arguments, sinks, JOURNEY_DONE);
}

int lint_run(const struct arguments *arguments)
{
	struct journey_session *session;
	struct sinks sinks;
	int status = JOURNEY_FAILED;

	if (!policy_fits(arguments) || !sinks_plan(&sinks, arguments))
		return JOURNEY_FAILED;
	session = session_open();
	if (!session)
		complain("there is not enough memory");
	else if (choose_rules(session, arguments))
		status = run(session, arguments, &sinks);
	sinks_free(&sinks);
	journey_session_destroy(session);
	return status;
}
