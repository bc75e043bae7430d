/* What the options choose for the rules, in the order given. */
#include "cli/cli.h"

static bool choose(struct journey_session *session, const struct given *given)
{
	enum journey_status status = JOURNEY_DONE;

	if (given->option == OPTION_RULE)
		status = journey_choose_rule(session, given->value);
	else if (given->option == OPTION_SET)
		status = journey_choose(session, given->value);
	else if (given->option == OPTION_TODAY)
		status = journey_set_today(session, given->value);
	if (status != JOURNEY_DONE)
		complain("--%s %s: %s", options[given->option].name, given->value, journey_problem(session));
	return status == JOURNEY_DONE;
}

bool choose_rules(struct journey_session *session, const struct arguments *arguments)
{
	journey_read_configuration(session, !argument_given(arguments, OPTION_NO_CONFIG));
	for (size_t i = 0; i < arguments->given_count; i++)
		if (!choose(session, &arguments->given[i]))
			return false;
	return true;
}
