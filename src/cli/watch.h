/* Compiling again whenever something changes. */
#ifndef JOURNEY_CLI_WATCH_H
#define JOURNEY_CLI_WATCH_H

#include "cli/cli.h"

/* The files that the last compilation rested on, those that were missing too. */
struct watched {
	char **paths;
	size_t count;
};

void watched_add(struct watched *watched, const char *path);

/* Compiles once, and adds the files. */
typedef int compile_function(const struct arguments *arguments, struct watched *ret_watched);

/* Compiles, and again after each change of an operand or a file that `compile` adds, until SIGINT or SIGTERM. */
int watch_run(const struct arguments *arguments, compile_function *compile);

#endif
