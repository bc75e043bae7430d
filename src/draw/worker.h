/* Work that other people's libraries do, in a process of its own: a fault, a leak, a lock or a minute of it costs one picture, and
 * whatever they write, load or change ends there. */
#ifndef JOURNEY_DRAW_WORKER_H
#define JOURNEY_DRAW_WORKER_H

#include "base/buffer.h"

struct work {
	int (*run)(void *context, int answer); /* in that process: writes the answer to a file descriptor; gives the exit status */
	void *context;
	unsigned seconds;  /* that it may take, of the clock and of the processor */
	size_t memory;     /* bytes of addresses that it may take beyond what the program has; 0: no limit */
};

enum { COMPLAINT_MAX = 300 }; /* bytes of what it says on standard error */

struct worked {
	bool started;
	bool late;                        /* time was up, perhaps after the answer was complete */
	int status;                       /* as of waitpid */
	struct text answer;               /* in the arena */
	char complaint[COMPLAINT_MAX];    /* the beginning of what it said */
	size_t complaint_length;
};

/* Does some work, whatever happens in it. Where the arena has no memory for the answer, nothing of the process stays. */
struct worked worker_run(struct arena *arena, const struct work *work);

/* For the process itself: writes everything to a file descriptor; false: it cannot be done. */
bool worker_answer(int answer, const void *bytes, size_t length);

#endif
