/* Watching files by the folders that they lie in: however an editor saves, by writing, renaming or relinking, the
 * folder tells it. So does every folder on the way, where a link or a folder may be exchanged. */
#include "cli/watch.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
	QUIET_MS = 10,   /* a file is complete when nothing happens for so long, … */
	PATIENCE_MS = 60, /* … or after this */
	LINKS_MAX = 40,
	EVENTS = IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
		| IN_ONLYDIR,
};

/* A name in a folder. */
struct entry {
	int folder; /* the number of a watch */
	char *name;
};

struct watch {
	const struct arguments *arguments;
	int events, signals; /* file descriptors */
	sigset_t ending;     /* the signals that end it */
	struct entry *entries;
	size_t count;
};

void watched_add(struct watched *watched, const char *path)
{
	watched->paths = memory_grow(watched->paths, watched->count + 1, sizeof *watched->paths);
	watched->paths[watched->count++] = memory_join(path, "", "");
}

static void watched_free(struct watched *watched)
{
	for (size_t i = 0; i < watched->count; i++)
		free(watched->paths[i]);
	free(watched->paths);
	*watched = (struct watched){0};
}

/* ---- entries */

/* The first bytes of a path as a string of their own. */
static char *copy(const char *path, size_t length)
{
	char *string = memory_grow(NULL, length + 1, 1);

	memcpy(string, path, length);
	string[length] = '\0';
	return string;
}

static void add_entry(struct watch *watch, const char *folder, const char *name)
{
	int number = inotify_add_watch(watch->events, *folder ? folder : "/", EVENTS);

	if (number < 0) /* it may not be read: nothing of it can be told */
		return;
	watch->entries = memory_grow(watch->entries, watch->count + 1, sizeof *watch->entries);
	watch->entries[watch->count].folder = number;
	watch->entries[watch->count++].name = copy(name, strlen(name));
}

/* What stands in place of `folder/name…rest` where folder/name is a link; NULL where it is none. */
static char *follow(const char *folder, const char *name, const char *rest)
{
	char target[PATH_MAX], *link = memory_join(folder, "/", name), *base, *path;
	ssize_t length = readlink(link, target, sizeof target - 1);

	free(link);
	if (length < 0)
		return NULL;
	target[length] = '\0';
	base = target[0] == '/' ? memory_join(target, "", "") : memory_join(folder, "/", target);
	path = memory_join(base, "/", rest);
	free(base);
	return path;
}

/* Watches the names along an absolute path, links followed, as far as there are folders. */
static void watch_path(struct watch *watch, const char *path, unsigned links)
{
	char *folder = memory_join("", "", "");
	struct stat status;

	while (*(path += strspn(path, "/"))) {
		size_t length = strcspn(path, "/");
		char *name = copy(path, length), *target = NULL, *next;

		path += length;
		add_entry(watch, folder, name);
		if (links < LINKS_MAX && (target = follow(folder, name, path)) != NULL)
			watch_path(watch, target, links + 1);
		next = memory_join(folder, "/", name);
		free(name);
		free(folder);
		folder = next;
		if (target || stat(folder, &status) != 0 || !S_ISDIR(status.st_mode)) {
			free(target);
			break;
		}
	}
	free(folder);
}

static void watch_from_here(struct watch *watch, const char *path)
{
	char *here = *path == '/' ? NULL : memory_folder();
	char *whole = here ? memory_join(here, "/", path) : memory_join(path, "", "");

	watch_path(watch, whole, 0);
	free(whole);
	free(here);
}

static bool has_folder(const struct entry *entries, size_t count, int folder)
{
	for (size_t i = 0; i < count; i++)
		if (entries[i].folder == folder)
			return true;
	return false;
}

/* Watches what the last compilation rested on, and no longer what one before it did. */
static void watch_all(struct watch *watch, const struct watched *watched)
{
	struct entry *before = watch->entries;
	size_t before_count = watch->count;

	watch->entries = NULL;
	watch->count = 0;
	for (size_t i = 0; i < watch->arguments->operand_count; i++)
		watch_from_here(watch, watch->arguments->operands[i]);
	for (size_t i = 0; i < watched->count; i++)
		watch_from_here(watch, watched->paths[i]);
	for (size_t i = 0; i < before_count; i++) {
		int folder = before[i].folder;

		if (!has_folder(before, i, folder) && !has_folder(watch->entries, watch->count, folder))
			inotify_rm_watch(watch->events, folder);
		free(before[i].name);
	}
	free(before);
}

/* ---- events */

static bool concerns(const struct watch *watch, const struct inotify_event *event)
{
	if (event->mask & IN_Q_OVERFLOW)
		return true;
	for (size_t i = 0; event->len && i < watch->count; i++)
		if (watch->entries[i].folder == event->wd && strcmp(watch->entries[i].name, event->name) == 0)
			return true;
	return false;
}

/* Takes the events that are there; whether one of them concerns a file of the compilation. */
static bool take_events(const struct watch *watch)
{
	_Alignas(struct inotify_event) char bytes[1 << 14];
	ssize_t length = read(watch->events, bytes, sizeof bytes);
	bool any = false;

	for (ssize_t at = 0; at < length;) {
		const struct inotify_event *event = (const struct inotify_event *)(bytes + at);

		any |= concerns(watch, event);
		at += (ssize_t)(sizeof *event + event->len);
	}
	return any;
}

enum turn { TURN_TIME, TURN_EVENT, TURN_END };

/* What comes first: an event that concerns the compilation, a signal, or the end of some time (below 0: never). */
static enum turn wait_for(const struct watch *watch, int milliseconds)
{
	struct pollfd descriptors[] = {
		{.fd = watch->events, .events = POLLIN}, {.fd = watch->signals, .events = POLLIN},
	};
	int ready = poll(descriptors, 2, milliseconds);

	if (ready < 0)
		return errno == EINTR ? TURN_EVENT : TURN_END;
	if (descriptors[1].revents)
		return TURN_END;
	return ready ? TURN_EVENT : TURN_TIME;
}

/* Waits until files have changed and are complete; false: it is time to end. */
static bool wait_for_change(const struct watch *watch)
{
	enum turn turn;

	do
		turn = wait_for(watch, -1);
	while (turn == TURN_EVENT && !take_events(watch));
	for (int waited = 0; turn == TURN_EVENT && waited < PATIENCE_MS; waited += QUIET_MS) {
		turn = wait_for(watch, QUIET_MS);
		if (turn == TURN_EVENT)
			take_events(watch);
	}
	return turn != TURN_END;
}

static bool is_before(struct timespec a, struct timespec b)
{
	return a.tv_sec < b.tv_sec || (a.tv_sec == b.tv_sec && a.tv_nsec < b.tv_nsec);
}

/* Whether a file changed after a compilation began: before it was watched, perhaps. A clock that is ahead says
 * nothing. */
static bool changed_since(const struct watched *watched, struct timespec start)
{
	struct timespec now;
	struct stat status;

	clock_gettime(CLOCK_REALTIME_COARSE, &now);
	for (size_t i = 0; i < watched->count; i++)
		if (stat(watched->paths[i], &status) == 0 && !is_before(status.st_ctim, start)
		    && !is_before(now, status.st_ctim))
			return true;
	return false;
}

/* ---- the loop */

/* A signal that comes while a map is compiled. Nothing is half done: files that are on their way hold signals off. */
static void end_now(int signal)
{
	(void)signal;
	_exit(JOURNEY_DONE);
}

/* Chooses the signals that end it: not those that whoever began it wants ignored, as nohup does. */
static void choose_signals(struct watch *watch)
{
	static const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
	struct sigaction action;

	sigemptyset(&watch->ending);
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		if (sigaction(numbers[i], NULL, &action) != 0 || action.sa_handler == SIG_IGN)
			continue;
		sigaddset(&watch->ending, numbers[i]);
		action = (struct sigaction){.sa_handler = end_now};
		sigaction(numbers[i], &action, NULL);
	}
	signal(SIGPIPE, SIG_DFL); /* when nobody listens any more, it is time to end */
}

static bool watch_open(struct watch *watch)
{
	choose_signals(watch);
	watch->signals = signalfd(-1, &watch->ending, SFD_CLOEXEC);
	watch->events = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
	if (watch->signals >= 0 && watch->events >= 0)
		return true;
	complain("this system cannot watch files: too many programs do so already, or it does not know how");
	return false;
}

static void watch_close(struct watch *watch)
{
	for (size_t i = 0; i < watch->count; i++)
		free(watch->entries[i].name);
	free(watch->entries);
	if (watch->signals >= 0)
		close(watch->signals);
	if (watch->events >= 0)
		close(watch->events);
}

static bool can_be_watched(const struct arguments *arguments)
{
	const char *output = argument_value(arguments, OPTION_OUTPUT);

	if (!argument_given(arguments, OPTION_BESIDE) && (!output || strcmp(output, "-") == 0)) {
		complain("-w writes the same files again and again: name one with -o, or write beside inputs with -O");
		return false;
	}
	for (size_t i = 0; i < arguments->operand_count; i++)
		if (strcmp(arguments->operands[i], "-") == 0) {
			complain("standard input cannot be watched; name a file");
			return false;
		}
	return true;
}

int watch_run(const struct arguments *arguments, compile_function *compile)
{
	struct watch watch = {.arguments = arguments, .events = -1, .signals = -1};
	struct watched watched = {0};
	struct timespec start;

	if (!arguments->operand_count)
		return compile(arguments, &watched);
	if (!can_be_watched(arguments) || !watch_open(&watch)) {
		watch_close(&watch);
		return JOURNEY_FAILED;
	}
	if (isatty(STDERR_FILENO) && !argument_given(arguments, OPTION_QUIET))
		complain("watching; Ctrl-C ends it");
	do {
		sigprocmask(SIG_UNBLOCK, &watch.ending, NULL);
		clock_gettime(CLOCK_REALTIME_COARSE, &start);
		watched_free(&watched);
		compile(arguments, &watched);
		sigprocmask(SIG_BLOCK, &watch.ending, NULL);
		watch_all(&watch, &watched);
	} while (changed_since(&watched, start) || wait_for_change(&watch));
	watched_free(&watched);
	watch_close(&watch);
	return JOURNEY_DONE;
}
