/* What the options choose for the rules, in the order given. */
#include <stdlib.h>

#include "cli/cli.h"

/* An option that stands for a configuration key. */
static enum journey_status choose_key(struct journey_session *session, const char *key, const char *value)
{
	char *assignment = memory_join(key, value, "");
	enum journey_status status = journey_choose(session, assignment);

	free(assignment);
	return status;
}

static bool choose(struct journey_session *session, const struct given *given)
{
	enum journey_status status = JOURNEY_DONE;

	if (given->option == OPTION_RULE)
		status = journey_choose_rule(session, given->value);
	else if (given->option == OPTION_SET)
		status = journey_choose(session, given->value);
	else if (given->option == OPTION_MESSAGES)
		status = choose_key(session, "journey_messages=", given->value);
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
