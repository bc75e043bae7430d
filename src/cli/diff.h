/* The inside of `journeyc diff`. */
#ifndef JOURNEY_CLI_DIFF_H
#define JOURNEY_CLI_DIFF_H

#include <stdio.h>

#include "cli/cli.h"

/* Two versions have a session each: their findings are told apart. The changes are in that of the newer one. */
struct diff {
	const struct arguments *arguments;
	struct journey_session *older, *newer;
	bool many;                   /* several maps: one that has errors does not stop the others */
	bool older_bad, newer_bad;   /* one of that version has errors of the language */
	size_t uncompared;           /* maps that have errors in either version */
};

/* Compares two versions of a map, NULL: it is not there; gives the exit status. */
int diff_compare(struct diff *diff, struct journey_map *older, struct journey_map *newer);

/* ---- diff_git.c */

/* Compares maps of the work tree with those of a revision; gives the exit status. */
int diff_against(struct diff *diff, const char *revision);

#endif
