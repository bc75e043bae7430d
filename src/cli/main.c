/* journeyc: compiles customer journey maps. */
#include <stdlib.h>
#include <unistd.h>

#include "cli/cli.h"

/* Paths are told as seen from a folder, so there has to be one. */
static bool check_folder(void)
{
	char *folder = getcwd(NULL, 0);

	if (!folder)
		complain("the current folder is gone; go to one that is there");
	free(folder);
	return folder != NULL;
}

static int run(const struct arguments *arguments)
{
	if (argument_given(arguments, OPTION_HELP))
		return help_show(arguments);
	if (argument_given(arguments, OPTION_VERSION))
		return version_show();
	return check_folder() ? commands[arguments->command].run(arguments) : JOURNEY_FAILED;
}

int main(int count, char **words)
{
	struct arguments arguments;
	int status = JOURNEY_FAILED;

	if (arguments_read(&arguments, count, words))
		status = run(&arguments);
	arguments_free(&arguments);
	return status;
}
