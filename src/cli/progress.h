/* How far a run over many files is: a line on a terminal, from the second on that it takes. */
#ifndef JOURNEY_CLI_PROGRESS_H
#define JOURNEY_CLI_PROGRESS_H

#include <pthread.h>
#include <time.h>

#include "cli/cli.h"

struct progress {
	pthread_mutex_t lock;
	size_t done, total;
	struct timespec next; /* when to say so again */
	bool wanted, shown;
};

void progress_begin(struct progress *progress, const struct arguments *arguments, size_t total);

/* One more file is done; any thread may say so. */
void progress_step(struct progress *progress);

/* Wipes the line. */
void progress_end(struct progress *progress);

#endif
