/* What is on the other side: a person at a terminal, or a file. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/cli.h"

void complain(const char *format, ...)
{
	struct journey_output printed = {0};
	va_list arguments;
	char *message;

	va_start(arguments, format);
	message = memory_format(say(format), arguments);
	va_end(arguments);
	if (message && journey_printed(message, &printed) == JOURNEY_DONE)
		fprintf(stderr, "journeyc: %s\n", printed.bytes);
	else
		fprintf(stderr, "journeyc: %s\n", say("there is not enough memory"));
	journey_output_free(&printed);
	free(message);
}

/* The value of a variable; "" where it is not set. */
static const char *variable(const char *name)
{
	const char *value = getenv(name);

	return value ? value : "";
}

bool terminal_colour(const struct arguments *arguments, int descriptor)
{
	const char *when = argument_value(arguments, OPTION_COLOR), *force = variable("CLICOLOR_FORCE");

	if (when && strcmp(when, "auto") != 0)
		return strcmp(when, "always") == 0;
	if (*variable("NO_COLOR"))
		return false;
	if (*force && strcmp(force, "0") != 0)
		return true;
	return isatty(descriptor);
}

size_t terminal_width(int descriptor)
{
	struct winsize size;

	if (!isatty(descriptor) || ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col < 40)
		return 0;
	return size.ws_col;
}
