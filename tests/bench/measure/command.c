/* Starting programs, and what the system says that they took. */
#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "measure.h"

enum { BY_SIGNAL = 128 };

/* How long processes that were left behind may take to end. */
enum { ORPHAN_WAITS = 2000, ORPHAN_WAIT_US = 1000 };

extern char **environ;

/* Finds a program as a shell does; "" where there is none. */
static void find_program(const char *name, char *path, size_t size)
{
	const char *folder = getenv("PATH");

	while (folder && *folder) {
		size_t length = strcspn(folder, ":");

		snprintf(path, size, "%.*s/%s", (int)length, folder, name);
		if (access(path, X_OK) == 0)
			return;
		folder += length + (folder[length] == ':');
	}
	*path = '\0';
}

void command_parse(struct command *command, const char *line)
{
	char *word, *rest;

	*command = (struct command){0};
	snprintf(command->text, sizeof command->text, "%s", line);
	word = strtok_r(command->text, " ", &rest);
	for (; word && command->word_count < WORDS_MAX; word = strtok_r(NULL, " ", &rest))
		if (strcmp(word, "<") == 0)
			command->input = strtok_r(NULL, " ", &rest);
		else
			command->words[command->word_count++] = word;
	find_program(command->words[0], command->program, sizeof command->program);
}

static double seconds(struct timeval time)
{
	return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

double seconds_of(const struct rusage *usage)
{
	return seconds(usage->ru_utime) + seconds(usage->ru_stime);
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void add_usage(struct usage *usage, const struct rusage *rusage)
{
	usage->cpu += seconds_of(rusage);
	usage->peak = fmax(usage->peak, (double)rusage->ru_maxrss * 1024);
}

/* A browser leaves processes behind, which end by themselves and are handed to us. */
static void wait_for_orphans(struct usage *usage)
{
	struct rusage rusage;
	pid_t ended = 0;

	for (int i = 0; i < ORPHAN_WAITS && ended >= 0; i++) {
		ended = wait4(-1, NULL, WNOHANG, &rusage);
		if (ended > 0)
			add_usage(usage, &rusage);
		else if (ended == 0)
			usleep(ORPHAN_WAIT_US);
	}
}

/* The process; -1 where it could not be started. posix_spawn copies nothing of this process, so that what is counted is
 * the program's own. */
static pid_t start(const struct command *command, int output)
{
	posix_spawn_file_actions_t actions;
	pid_t process = -1;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, 0, command->input ? command->input : "/dev/null", O_RDONLY, 0);
	if (output >= 0)
		posix_spawn_file_actions_adddup2(&actions, output, 1);
	else
		posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
	posix_spawn_file_actions_addopen(&actions, 2, "stderr", O_WRONLY | O_CREAT | O_TRUNC, 0666);
	if (posix_spawn(&process, command->program, &actions, NULL, command->words, environ) != 0)
		process = -1;
	posix_spawn_file_actions_destroy(&actions);
	return process;
}

/* The number that a program has written. */
static double read_said(int output)
{
	char text[64], *end;
	ssize_t length = pread(output, text, sizeof text - 1, 0);
	double number;

	if (length <= 0)
		return NAN;
	text[length] = '\0';
	number = strtod(text, &end);
	return end == text ? NAN : number;
}

static int run(const struct command *command, int output, struct usage *usage)
{
	double before = now();
	pid_t process = start(command, output);
	struct rusage rusage;
	int status;

	if (process < 0)
		return STATUS_MISSING;
	while (wait4(process, &status, 0, &rusage) < 0)
		if (errno != EINTR)
			return STATUS_MISSING;
	usage->clock = now() - before;
	add_usage(usage, &rusage);
	wait_for_orphans(usage);
	return WIFEXITED(status) ? WEXITSTATUS(status) : BY_SIGNAL + WTERMSIG(status);
}

int command_run(const struct command *command, bool says, struct usage *ret_usage)
{
	int output = says ? open("stdout", O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0666) : -1;
	int status = STATUS_MISSING;

	*ret_usage = (struct usage){.said = NAN};
	if (*command->program)
		status = run(command, output, ret_usage);
	if (output >= 0) {
		ret_usage->said = read_said(output);
		close(output);
	}
	return status;
}
