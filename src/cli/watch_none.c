/* Where the system does not tell what happens in a folder. */
#include "cli/watch.h"

void watched_add(struct watched *watched, const char *path)
{
	(void)watched, (void)path;
}

int watch_run(const struct arguments *arguments, compile_function *compile)
{
	(void)arguments, (void)compile;
	complain("this program was built on a system that cannot watch files: leave out -w");
	return JOURNEY_FAILED;
}
