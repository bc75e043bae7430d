/* Git as a program: what it answers, that it fails, and that it may hang. A script stands in for it. */
#include "cli/git.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "cli/cli.h"
#include "unit.h"

static char said[1000];
static char folder[] = "/tmp/journeyc-git-XXXXXX";

void complain(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(said, sizeof said, format, arguments);
	va_end(arguments);
}

/* Makes a script the git that is found. */
static void pretend(const char *script)
{
	char path[sizeof folder + sizeof "/git"];
	FILE *file;

	said[0] = '\0';
	snprintf(path, sizeof path, "%s/git", folder);
	file = fopen(path, "w");
	assert_non_null(file);
	fprintf(file, "#!/bin/sh\n%s\n", script);
	fclose(file);
	assert_int_equal(chmod(path, 0755), 0);
}

TEST(git_answers)
{
	struct git_answer answer;

	pretend("sleep 0.1; echo \"$6\" \"$7\"; sleep 0.1; echo more; exec >&-; sleep 0.1");
	assert_true(git_ask(".", GIT_WORDS("word"), &answer));
	assert_string_equal(answer.bytes, ". word\nmore\n");
	assert_int_equal(answer.length, strlen(". word\nmore\n"));
	free(answer.bytes);
	assert_string_equal(said, "");
}

TEST(git_fails)
{
	struct git_answer answer;

	pretend("echo half; exit 1");
	assert_false(git_ask(".", GIT_WORDS("word"), &answer));
	assert_string_equal(said, "");
}

TEST(git_hangs)
{
	struct git_answer answer;

	pretend("echo half; exec sleep 600");
	assert_false(git_ask_within(50, ".", GIT_WORDS("word"), &answer));
	assert_non_null(strstr(said, "no longer"));
}

static int make_folder(void **state)
{
	char *path = mkdtemp(folder) ? memory_join(folder, ":", getenv("PATH")) : NULL;
	bool good = path && setenv("PATH", path, 1) == 0;

	(void)state;
	free(path);
	return good ? 0 : -1;
}

static int remove_folder(void **state)
{
	char path[sizeof folder + sizeof "/git"];

	(void)state;
	snprintf(path, sizeof path, "%s/git", folder);
	return unlink(path) == 0 && rmdir(folder) == 0 ? 0 : -1;
}

int main(void)
{
	const struct CMUnitTest tests[] = {RUN(git_answers), RUN(git_fails), RUN(git_hangs)};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
