#include "cli/git.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/cli.h"

extern char **environ;

/* ---- what git is told */

/* Variables that would change what it writes. */
static bool is_unwanted(const char *variable)
{
	static const char *const names[] = {"GIT_DIFF_OPTS=", "GIT_EXTERNAL_DIFF=", "GIT_OPTIONAL_LOCKS=", "GIT_NO_LAZY_FETCH=",
					     "LC_ALL="};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strncmp(variable, names[i], strlen(names[i])) == 0)
			return true;
	return false;
}

/* To be freed; the strings belong to others. */
static char **make_environment(void)
{
	size_t count = 0, kept = 0;
	char **made;

	while (environ[count])
		count++;
	made = memory_grow(NULL, count + 4, sizeof *made);
	for (size_t i = 0; i < count; i++)
		if (!is_unwanted(environ[i]))
			made[kept++] = environ[i];
	made[kept++] = "LC_ALL=C";
	made[kept++] = "GIT_OPTIONAL_LOCKS=0";
	made[kept++] = "GIT_NO_LAZY_FETCH=1"; /* what is not here is not fetched */
	made[kept] = NULL;
	return made;
}

/* Nothing that a repository's configuration names is run. To be freed; the strings belong to others. */
static char **make_words(const char *folder, const char *const *words)
{
	static const char *const before[] = {"git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=true", "-C"};
	size_t first = sizeof before / sizeof *before, count = 0;
	char **made;

	while (words[count])
		count++;
	made = memory_grow(NULL, first + count + 2, sizeof *made);
	memcpy(made, before, sizeof before);
	made[first] = (char *)folder;
	for (size_t i = 0; i <= count; i++)
		made[first + 1 + i] = (char *)words[i];
	return made;
}

/* ---- what it answers */

/* Waits for more; false where nothing comes within the patience. */
static bool wait_for_more(int descriptor, int patience)
{
	struct pollfd file = {descriptor, POLLIN, 0};
	int ready;

	do
		ready = poll(&file, 1, patience);
	while (ready < 0 && errno == EINTR);
	return ready != 0;
}

static bool read_all(int descriptor, int patience, struct git_answer *answer)
{
	size_t room = 1 << 16;

	*answer = (struct git_answer){.bytes = memory_grow(NULL, room, 1)};
	while (wait_for_more(descriptor, patience)) {
		ssize_t got = read(descriptor, answer->bytes + answer->length, room - answer->length - 1);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0) {
			answer->bytes[answer->length] = '\0';
			return got == 0;
		}
		answer->length += (size_t)got;
		if (room - answer->length == 1)
			answer->bytes = memory_grow(answer->bytes, room *= 2, 1);
	}
	complain("git says nothing any more, and is waited for no longer");
	return false;
}

static bool ended_well(pid_t process)
{
	int status;

	while (waitpid(process, &status, 0) < 0)
		if (errno != EINTR)
			return false;
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/* The signals that this program ignores, git does not. */
static bool make_attributes(posix_spawnattr_t *ret_attributes)
{
	sigset_t usual;

	sigemptyset(&usual);
	sigaddset(&usual, SIGPIPE);
	sigaddset(&usual, SIGXFSZ);
	return posix_spawnattr_init(ret_attributes) == 0 && posix_spawnattr_setsigdefault(ret_attributes, &usual) == 0
		&& posix_spawnattr_setflags(ret_attributes, POSIX_SPAWN_SETSIGDEF) == 0;
}

/* Starts git with its standard output going to a descriptor. */
static bool start(const char *folder, const char *const *words, int output, pid_t *ret_process)
{
	char **all = make_words(folder, words), **environment = make_environment();
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	bool good = make_attributes(&attributes) && posix_spawn_file_actions_init(&actions) == 0;

	if (good) {
		good = posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0) == 0
			&& posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO) == 0
			&& posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0) == 0
			&& posix_spawnp(ret_process, "git", &actions, &attributes, all, environment) == 0;
		posix_spawn_file_actions_destroy(&actions);
		posix_spawnattr_destroy(&attributes);
	}
	free(all);
	free(environment);
	return good;
}

bool git_ask_within(int patience, const char *folder, const char *const *words, struct git_answer *ret_answer)
{
	struct git_answer answer = {0};
	int ends[2];
	pid_t process;
	bool good;

	if (pipe(ends) != 0)
		return false;
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	fcntl(ends[1], F_SETFD, FD_CLOEXEC);
	good = start(folder, words, ends[1], &process);
	close(ends[1]);
	if (good) {
		good = read_all(ends[0], patience, &answer);
		if (!good)
			kill(process, SIGKILL);
		good &= ended_well(process);
	}
	close(ends[0]);
	if (good)
		*ret_answer = answer;
	else
		free(answer.bytes);
	return good;
}

bool git_ask(const char *folder, const char *const *words, struct git_answer *ret_answer)
{
	return git_ask_within(GIT_PATIENCE_MS, folder, words, ret_answer);
}
