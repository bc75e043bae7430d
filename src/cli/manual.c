/* journeyc explain, rules, kinds: what the program knows, from its tables. */
#include <unistd.h>

#include "cli/cli.h"

/* Writes what a session made of a question, and ends it. */
static int answer(struct journey_session *session, enum journey_status status, struct journey_output *output)
{
	if (status != JOURNEY_DONE)
		complain("%s", journey_problem(session));
	else if (!output_stream(STDOUT_FILENO, output->bytes, output->length))
		status = JOURNEY_FAILED;
	journey_output_free(output);
	journey_session_destroy(session);
	return (int)status;
}

static struct journey_session *begin(const struct arguments *arguments, size_t operands)
{
	struct journey_session *session = session_open();

	if (!session)
		complain("there is not enough memory");
	else if (arguments->operand_count != operands) {
		const char *name = commands[arguments->command].name;

		complain(operands ? say("`journeyc %s` takes one name; `journeyc %s --help` shows how")
				  : say("`journeyc %s` takes no operand; `journeyc %s --help` shows how"), name, name);
		journey_session_destroy(session);
		session = NULL;
	}
	return session;
}

int explain_run(const struct arguments *arguments)
{
	struct journey_session *session = begin(arguments, 1);
	struct journey_output output = {0};

	if (!session)
		return JOURNEY_FAILED;
	return answer(session, journey_explain(session, arguments->operands[0], argument_value(arguments, OPTION_MANUAL_FORMAT),
					       &output), &output);
}

int kinds_run(const struct arguments *arguments)
{
	struct journey_session *session = begin(arguments, 0);
	struct journey_output output = {0};

	if (!session)
		return JOURNEY_FAILED;
	return answer(session, journey_list_kinds(session, argument_value(arguments, OPTION_MANUAL_FORMAT), &output), &output);
}

/* Shows what is wrong in configuration; says whether there is anything. */
static bool show_problems(struct journey_session *session)
{
	struct journey_output problems;
	bool any;

	if (journey_problems(session, &problems) != JOURNEY_DONE) {
		complain("%s", journey_problem(session));
		return true;
	}
	any = problems.length > 0;
	output_stream(STDERR_FILENO, problems.bytes, problems.length);
	journey_output_free(&problems);
	return any;
}

int rules_run(const struct arguments *arguments)
{
	struct journey_session *session = begin(arguments, 0);
	struct journey_output output = {0};
	enum journey_status status;

	if (!session)
		return JOURNEY_FAILED;
	if (!choose_rules(session, arguments)) {
		journey_session_destroy(session);
		return JOURNEY_FAILED;
	}
	status = journey_list_rules(session, argument_value(arguments, OPTION_MANUAL_FORMAT), argument_value(arguments, OPTION_FOR),
				    &output);
	if (status == JOURNEY_DONE && show_problems(session)) {
		answer(session, status, &output);
		return JOURNEY_FAILED;
	}
	return answer(session, status, &output);
}
