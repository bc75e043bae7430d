/* journeyc: compiles customer journey maps. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli/cli.h"

/* Paths are told as seen from a folder, so there has to be one. */
static bool check_folder(void)
{
	char *folder = memory_folder();

	if (!folder)
		complain("the current folder is gone; go to one that is there");
	free(folder);
	return folder != NULL;
}

/* A file that is opened must not become a standard stream that was closed: what is written to that would end up in it. In its
 * place stands something that cannot be used the way the stream is. */
static void open_streams(void)
{
	for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++)
		if (fcntl(descriptor, F_GETFD) < 0 && errno == EBADF)
			open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

/* What cannot be written is told by a function that fails, not by a signal. */
static void ignore_signals(void)
{
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
}

static int run(const struct arguments *arguments)
{
	bool helps = argument_given(arguments, OPTION_HELP);

	if (!helps && argument_given(arguments, OPTION_VERSION))
		return version_show(); /* in no language */
	language_settle(arguments);
	if (helps)
		return help_show(arguments);
	return check_folder() ? commands[arguments->command].run(arguments) : JOURNEY_FAILED;
}

int main(int count, char **words)
{
	struct arguments arguments;
	int status = JOURNEY_FAILED;

	open_streams();
	ignore_signals();
	language_guess(count, words);
	if (arguments_read(&arguments, count, words))
		status = run(&arguments);
	arguments_free(&arguments);
	return status;
}
