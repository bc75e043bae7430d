/* The theme that pictures are drawn in, where it is a file. */
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

const char *theme_path(const struct arguments *arguments)
{
	const char *theme = argument_value(arguments, OPTION_THEME);

	return theme && strpbrk(theme, "/.") ? theme : NULL;
}

bool theme_prepare(struct journey_session *session, const struct arguments *arguments)
{
	struct journey_input input = {.path = theme_path(arguments), .root = argument_value(arguments, OPTION_ROOT)};
	char *base = input_base();
	bool good;

	input.base = base;
	good = !input.path || journey_use_theme(session, &input) == JOURNEY_DONE;
	free(base);
	return good;
}
