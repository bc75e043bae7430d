#include "config.h"
#include "draw/worker.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/sanitized.h"

#ifdef __linux__
#include <sys/prctl.h>
#endif

enum {
	ANSWER_MAX = 1 << 30, /* bytes */
	ANSWER_FILE = STDERR_FILENO + 1, /* where the process writes it */
};

/* The process, as its parent sees it. */
struct worker {
	pid_t process;
	int answer, complaints; /* what it writes; -1: at its end */
	bool ended;
	struct buffer said;     /* the answer so far */
	struct worked worked;
};

/* ---- in the process of its own */

/* No function: what is limited has a type of its own in some C libraries. */
#define LIMIT(resource, most) setrlimit((resource), &(struct rlimit){(rlim_t)(most), (rlim_t)(most)})

/* Addresses for the work, and for what the program holds already, of which the process is a copy. */
static void limit_memory(size_t most)
{
	struct rusage usage = {0};

	getrusage(RUSAGE_SELF, &usage);
	LIMIT(RLIMIT_AS, most + (size_t)usage.ru_maxrss * 1024);
}

/* No handler of the program runs, and no signal is held back. It ends with its parent. */
static void settle_signals(void)
{
	static const int signals[] = {SIGHUP,  SIGINT, SIGQUIT, SIGTERM, SIGPIPE, SIGXFSZ,
				      SIGSEGV, SIGBUS, SIGFPE,  SIGILL,  SIGABRT};
	sigset_t none;

	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		signal(signals[i], SIG_DFL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
#ifdef __linux__
	prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
}

/* Standard error and the answer are all that is open; what the program has open otherwise, others may wait for the end of. */
static void settle_files(int answer, int complaints)
{
	int kept_answer = fcntl(answer, F_DUPFD, ANSWER_FILE + 1), kept_complaints = fcntl(complaints, F_DUPFD, ANSWER_FILE + 1);
	int nothing = open("/dev/null", O_RDWR);

	dup2(nothing, STDIN_FILENO);
	dup2(nothing, STDOUT_FILENO);
	dup2(kept_complaints, STDERR_FILENO);
	dup2(kept_answer, ANSWER_FILE);
#ifdef HAVE_CLOSE_RANGE
	close_range(ANSWER_FILE + 1, ~0U, 0);
#else
	for (int file = ANSWER_FILE + 1; file < 1024; file++)
		close(file);
#endif
}

static void work_in_process(const struct work *work, pid_t parent, int answer, int complaints)
{
	settle_signals();
	if (getppid() != parent) /* it ended before the process could hear of that */
		_exit(1);
	settle_files(answer, complaints);
	LIMIT(RLIMIT_CORE, 0);
	LIMIT(RLIMIT_CPU, work->seconds + 1);
	if (work->memory && !SANITIZED)
		limit_memory(work->memory);
	setlocale(LC_ALL, "C");
	_exit(work->run(work->context, ANSWER_FILE));
}

bool worker_answer(int answer, const void *bytes, size_t length)
{
	const char *at = bytes;

	while (length) {
		ssize_t wrote = write(answer, at, length);

		if (wrote < 0 && errno != EINTR)
			return false;
		at += wrote > 0 ? wrote : 0;
		length -= wrote > 0 ? (size_t)wrote : 0;
	}
	return true;
}

/* ---- in its parent */

static void end_of(int *file)
{
	if (*file >= 0)
		close(*file);
	*file = -1;
}

static bool start(struct worker *worker, const struct work *work)
{
	int answer[2] = {-1, -1}, complaints[2] = {-1, -1};
	pid_t parent = getpid();

	worker->process = -1;
	if (pipe(answer) == 0 && pipe(complaints) == 0)
		worker->process = fork();
	if (worker->process == 0)
		work_in_process(work, parent, answer[1], complaints[1]);
	end_of(&answer[1]);
	end_of(&complaints[1]);
	worker->answer = answer[0];
	worker->complaints = complaints[0];
	return worker->process > 0;
}

/* Takes what is there of the answer. */
static void hear_answer(struct worker *worker)
{
	enum { PIECE = 1 << 16 };
	ssize_t got = read(worker->answer, buffer_reserve(&worker->said, PIECE), PIECE);

	if (got > 0)
		worker->said.length += (size_t)got;
	if (got == 0 || (got < 0 && errno != EINTR) || worker->said.length > ANSWER_MAX)
		end_of(&worker->answer);
}

/* Takes what is there of the complaints, and keeps the beginning. */
static void hear_complaints(struct worker *worker)
{
	struct worked *worked = &worker->worked;
	char piece[4096];
	ssize_t got = read(worker->complaints, piece, sizeof piece);
	size_t room = COMPLAINT_MAX - worked->complaint_length;

	if (got > 0) {
		room = room < (size_t)got ? room : (size_t)got;
		memcpy(worked->complaint + worked->complaint_length, piece, room);
		worked->complaint_length += room;
	} else if (got == 0 || errno != EINTR) {
		end_of(&worker->complaints);
	}
}

static long long milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Listens until both ends are closed, or time is up. */
static void listen_to(struct worker *worker, long long end)
{
	while (worker->answer >= 0 || worker->complaints >= 0) {
		struct pollfd files[] = {{worker->answer, POLLIN, 0}, {worker->complaints, POLLIN, 0}};
		long long left = end - milliseconds();

		if (left <= 0 || (poll(files, 2, (int)left) < 0 && errno != EINTR))
			break;
		if (worker->answer >= 0 && files[0].revents)
			hear_answer(worker);
		if (worker->complaints >= 0 && files[1].revents)
			hear_complaints(worker);
	}
}

/* Whether the process ended; its status is taken. */
static bool has_ended(struct worker *worker, int options)
{
	pid_t ended = waitpid(worker->process, &worker->worked.status, options);

	return ended == worker->process || (ended < 0 && errno != EINTR);
}

/* Waits for a process that has nothing more to say, and so should be about to end. */
static void wait_for(struct worker *worker, long long end)
{
	struct timespec pause = {.tv_nsec = 10000};

	while (!(worker->ended = has_ended(worker, WNOHANG)) && milliseconds() < end) {
		nanosleep(&pause, NULL);
		if (pause.tv_nsec < 10000000)
			pause.tv_nsec *= 2;
	}
	worker->worked.late = milliseconds() >= end; /* its limit of processor time may have ended it just before */
}

/* Ends the process where it still runs. */
static void finish(struct worker *worker)
{
	end_of(&worker->answer);
	end_of(&worker->complaints);
	if (worker->process <= 0 || worker->ended)
		return;
	kill(worker->process, SIGKILL);
	while (!has_ended(worker, 0))
		;
}

struct worked worker_run(struct arena *arena, const struct work *work)
{
	struct worker *worker = ARENA_NEW(arena, struct worker); /* no local variable, which longjmp might undo */
	long long end = milliseconds() + (long long)work->seconds * 1000;
	jmp_buf *outer = arena->failure, failure;

	worker->said = buffer_in(arena);
	worker->worked.status = -1;
	worker->worked.started = start(worker, work);
	arena->failure = &failure;
	if (setjmp(failure)) {
		finish(worker);
		arena->failure = outer;
		longjmp(*outer, 1);
	}
	if (worker->worked.started) {
		listen_to(worker, end);
		wait_for(worker, end);
	}
	arena->failure = outer;
	finish(worker);
	worker->worked.answer = buffer_text(&worker->said);
	return worker->worked;
}
