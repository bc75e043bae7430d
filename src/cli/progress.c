#include "cli/progress.h"

#include <stdio.h>
#include <unistd.h>

enum { WAIT_FIRST = 1000, WAIT_AGAIN = 100 }; /* milliseconds */

static struct timespec after(int milliseconds)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	time.tv_sec += milliseconds / 1000;
	time.tv_nsec += milliseconds % 1000 * 1000000L;
	if (time.tv_nsec >= 1000000000L) {
		time.tv_nsec -= 1000000000L;
		time.tv_sec++;
	}
	return time;
}

static bool is_past(struct timespec time)
{
	struct timespec now = after(0);

	return now.tv_sec > time.tv_sec || (now.tv_sec == time.tv_sec && now.tv_nsec >= time.tv_nsec);
}

void progress_begin(struct progress *progress, const struct arguments *arguments, size_t total)
{
	*progress = (struct progress){
		.total = total, .wanted = isatty(STDERR_FILENO) && !argument_given(arguments, OPTION_QUIET), .next = after(WAIT_FIRST),
	};
	pthread_mutex_init(&progress->lock, NULL);
}

void progress_step(struct progress *progress)
{
	if (!progress->wanted)
		return;
	pthread_mutex_lock(&progress->lock);
	progress->done++;
	if (is_past(progress->next)) {
		fputc('\r', stderr);
		fprintf(stderr, say("%zu of %zu files"), progress->done, progress->total);
		fflush(stderr);
		progress->shown = true;
		progress->next = after(WAIT_AGAIN);
	}
	pthread_mutex_unlock(&progress->lock);
}

void progress_end(struct progress *progress)
{
	if (progress->shown)
		fprintf(stderr, "\r%*s\r", 48, "");
	pthread_mutex_destroy(&progress->lock);
}
