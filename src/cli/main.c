/* journeyc: compiles customer journey maps. */
#include "cli/cli.h"

static int run(const struct arguments *arguments)
{
	if (argument_given(arguments, OPTION_HELP))
		return help_show(arguments);
	if (argument_given(arguments, OPTION_VERSION))
		return version_show();
	return commands[arguments->command].run(arguments);
}

int main(int count, char **words)
{
	struct arguments arguments;
	int status = JOURNEY_FAILED;

	language_guess(count, words);
	if (arguments_read(&arguments, count, words)) {
		language_settle(&arguments);
		status = run(&arguments);
	}
	arguments_free(&arguments);
	return status;
}
