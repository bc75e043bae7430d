/* Many maps, checked by several threads. Each has a session of its own; which file is read by which of them cannot be seen in
 * what they find, for findings are sorted. */
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli/lint.h"
#include "cli/progress.h"

enum { JOBS_MAX = 256 };

struct check {
	const struct arguments *arguments;
	const struct paths *paths;
	atomic_size_t next; /* the first path that nobody has taken */
	struct progress progress;
};

struct worker {
	pthread_t thread;
	struct check *check;
	struct journey_session *session;
};

static void *work(void *context)
{
	struct worker *worker = context;
	struct check *check = worker->check;
	size_t i;

	while ((i = atomic_fetch_add(&check->next, 1)) < check->paths->count) {
		journey_map_close(worker->session, input_read(worker->session, check->arguments, check->paths->items[i]));
		progress_step(&check->progress);
	}
	return NULL;
}

static size_t count_jobs(const struct arguments *arguments, const struct paths *paths)
{
	long processors = sysconf(_SC_NPROCESSORS_ONLN);
	size_t jobs = argument_number(arguments, OPTION_JOBS);

	if (!jobs)
		jobs = processors > 0 ? (size_t)processors : 1;
	if (jobs > JOBS_MAX)
		jobs = JOBS_MAX;
	return jobs < paths->count ? jobs : paths->count;
}

void check_paths(struct journey_session *session, const struct arguments *arguments, const struct paths *paths)
{
	struct check check = {.arguments = arguments, .paths = paths};
	struct worker own = {.check = &check, .session = session};
	size_t helpers = 0, jobs = count_jobs(arguments, paths);
	struct worker *workers = memory_grow(NULL, jobs + 1, sizeof *workers);

	progress_begin(&check.progress, arguments, paths->count);
	/* Where no more threads can be had, those that there are do it. */
	for (; helpers + 1 < jobs; helpers++) {
		workers[helpers] = (struct worker){.check = &check, .session = session_open()};
		if (workers[helpers].session && choose_rules(workers[helpers].session, arguments)
		    && pthread_create(&workers[helpers].thread, NULL, work, &workers[helpers]) == 0)
			continue;
		journey_session_destroy(workers[helpers].session);
		break;
	}
	work(&own);
	for (size_t i = 0; i < helpers; i++) {
		pthread_join(workers[i].thread, NULL);
		journey_session_join(session, workers[i].session);
	}
	progress_end(&check.progress);
	free(workers);
}
