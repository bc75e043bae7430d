/* What is to be written where. */
#ifndef JOURNEY_CLI_TARGETS_H
#define JOURNEY_CLI_TARGETS_H

#include "cli/cli.h"

/* A map that was read, and the operand it came from. */
struct compiled {
	const char *operand;
	struct journey_map *map;
};

/* One artefact. */
struct target {
	const struct compiled *from;
	size_t format;        /* as journey_word("format", …) counts */
	const char *journey;  /* NULL: all */
	char *path;           /* NULL: standard output */
	struct journey_output output;
};

struct targets {
	struct target *items;
	size_t count;
};

/* Works out the artefacts of some maps from the options; adds a problem and returns false where the options do not fit. */
bool targets_plan(struct targets *ret_targets, struct journey_session *session, const struct arguments *arguments,
		  const struct compiled *maps, size_t count);
void targets_free(struct targets *targets);

/* The text of a make rule: what is written, and the files that were read for it. To be freed. Ends the program where there is no
 * memory. */
char *targets_rule(const struct targets *targets, const struct arguments *arguments, const struct compiled *maps, size_t count);

#endif
