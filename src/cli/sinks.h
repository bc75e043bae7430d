/* Where findings go: one run, any number of formats. */
#ifndef JOURNEY_CLI_SINKS_H
#define JOURNEY_CLI_SINKS_H

#include "cli/cli.h"

struct sink {
	size_t format;    /* as journey_word("report", …) counts */
	const char *path; /* NULL: the stream of the command */
};

struct sinks {
	struct sink *items;
	size_t count;
};

/* What the --format options ask for; text on the stream where there is none. Complains and returns false where they do not
 * fit together, or would write over an input. */
bool sinks_plan(struct sinks *ret_sinks, const struct arguments *arguments);
void sinks_free(struct sinks *sinks);

/* The stream of findings: standard output of a command that has nothing else to write there, else standard error. */
int sinks_stream(const struct arguments *arguments);

/* Whether a stream is taken by a document, which a line between would spoil; whether people read one of the formats. */
bool sinks_take(const struct sinks *sinks, const struct arguments *arguments, int descriptor);
bool sinks_have_text(const struct sinks *sinks);

#endif
