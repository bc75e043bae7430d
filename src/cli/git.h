/* Git, as a program that is asked. */
#ifndef JOURNEY_CLI_GIT_H
#define JOURNEY_CLI_GIT_H

#include <stdbool.h>
#include <stddef.h>

/* What git wrote to its standard output, with a NUL behind it; to be freed. */
struct git_answer {
	char *bytes;
	size_t length;
};

/* Runs `git -C FOLDER WORDS…` without a shell; `words` ends with NULL. What it complains of is not shown. False: it could not
 * be run, or ended with another status than 0; there is no answer then. */
bool git_ask(const char *folder, const char *const *words, struct git_answer *ret_answer);

/* For so long it may say nothing: to look through a large work tree on a slow disk takes its time. Then it is ended, which is
 * complained of, and there is no answer. */
enum { GIT_PATIENCE_MS = 2 * 60 * 1000 };

/* The same with another patience, in milliseconds. */
bool git_ask_within(int patience, const char *folder, const char *const *words, struct git_answer *ret_answer);

/* Words for git_ask. */
#define GIT_WORDS(...) ((const char *const[]){__VA_ARGS__, NULL})

#endif
