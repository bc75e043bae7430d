/* Work in a process of its own: whatever happens in it, there is an end, in time, and nothing of it stays. */
#include "draw/worker.h"

#include <errno.h>
#include <locale.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "../unit/unit.h"

static int answers(void *context, int answer)
{
	const char *text = context;

	return worker_answer(answer, text, strlen(text)) ? 0 : 1;
}

static int answers_much(void *context, int answer)
{
	static const char zeros[1 << 20];

	(void)context;
	for (int i = 0; i < 3; i++)
		if (!worker_answer(answer, zeros, sizeof zeros))
			return 1;
	return 0;
}

static int complains(void *context, int answer)
{
	char noise[10000];

	(void)context, (void)answer;
	memset(noise, '!', sizeof noise);
	return write(STDERR_FILENO, noise, sizeof noise) == sizeof noise ? 3 : 4;
}

static int crashes(void *context, int answer)
{
	(void)answer;
	raise(*(const int *)context);
	return 0;
}

/* It waits for something that never comes, having closed all or nothing of what it could be heard by. */
static int hangs(void *context, int answer)
{
	(void)context, (void)answer;
	while (pause() < 0)
		;
	return 0;
}

static int hangs_unheard(void *context, int answer)
{
	close(answer);
	close(STDERR_FILENO);
	return hangs(context, answer);
}

static int is_busy(void *context, int answer)
{
	volatile unsigned turns = 0;

	(void)context, (void)answer;
	while (++turns)
		turns |= 1;
	return 0;
}

static int writes_without_end(void *context, int answer)
{
	(void)answer;
	while (write(STDERR_FILENO, "!", 1) == 1)
		;
	return hangs(context, answer);
}

/* What is open, held back and chosen there: `answer`, standard error, nothing else that the program had. */
static int looks_around(void *context, int answer)
{
	const char *good = "good";
	sigset_t held;

	(void)context;
	for (int file = answer + 1; file < 100; file++)
		if (lseek(file, 0, SEEK_CUR) >= 0 || errno != EBADF)
			good = "a file is open";
	sigprocmask(SIG_BLOCK, NULL, &held);
	if (sigismember(&held, SIGTERM))
		good = "a signal is held back";
	if (strcmp(setlocale(LC_ALL, NULL), "C") != 0)
		good = "a locale is chosen";
	return answers((void *)good, answer);
}

static struct worked run(struct arena *arena, int (*function)(void *, int), void *context)
{
	struct work work = {.run = function, .context = context, .seconds = 1};
	struct worked worked = worker_run(arena, &work);

	assert_true(worked.started);
	assert_int_equal(waitpid(-1, NULL, WNOHANG), -1); /* no process is left */
	return worked;
}

TEST(an_answer_comes_whole)
{
	struct worked worked = run(arena, answers, "forty-two");

	assert_int_equal(worked.status, 0);
	assert_text(worked.answer, "forty-two");
	assert_false(worked.late);
	worked = run(arena, answers_much, NULL);
	assert_int_equal(worked.status, 0);
	assert_int_equal(worked.answer.length, 3 << 20);
}

TEST(the_beginning_of_complaints_is_kept)
{
	struct worked worked = run(arena, complains, NULL);

	assert_int_equal(WEXITSTATUS(worked.status), 3);
	assert_int_equal(worked.complaint_length, COMPLAINT_MAX);
	assert_int_equal(worked.answer.length, 0);
}

TEST(a_crash_is_told)
{
	int signals[] = {SIGSEGV, SIGABRT, SIGKILL, SIGTERM, SIGPIPE, SIGXFSZ};

	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
		struct worked worked = run(arena, crashes, &signals[i]);

		assert_true(WIFSIGNALED(worked.status));
		assert_int_equal(WTERMSIG(worked.status), signals[i]);
	}
}

TEST(time_is_up_at_some_time)
{
	int (*const functions[])(void *, int) = {hangs, hangs_unheard, is_busy, writes_without_end};

	for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
		time_t start = time(NULL);
		struct worked worked = run(arena, functions[i], NULL);

		assert_true(WIFSIGNALED(worked.status));
		assert_true(time(NULL) - start < 300);
	}
}

TEST(it_begins_afresh)
{
	sigset_t held;
	int file = dup(STDERR_FILENO);

	sigemptyset(&held);
	sigaddset(&held, SIGTERM);
	sigprocmask(SIG_BLOCK, &held, NULL);
	assert_text(run(arena, looks_around, NULL).answer, "good");
	sigprocmask(SIG_UNBLOCK, &held, NULL);
	close(file);
}

UNIT(RUN(an_answer_comes_whole), RUN(the_beginning_of_complaints_is_kept), RUN(a_crash_is_told), RUN(time_is_up_at_some_time),
     RUN(it_begins_afresh))
