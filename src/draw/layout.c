/* Laying out: which way to go, and the process in which Graphviz does its work. */
#include "draw/layout.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "draw/layout_parts.h"

/* AddressSanitizer needs more addresses than any limit allows. */
#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif

enum {
	ANSWER_MAX = 1 << 28,   /* bytes */
	COMPLAINT_MAX = 300,    /* bytes of what Graphviz says */
};

/* The process that lays out, as its parent sees it. */
struct worker {
	pid_t process;
	int answer, complaints; /* what it writes; -1: at its end */
	struct buffer said;     /* the answer so far */
	char complaint[COMPLAINT_MAX];
	size_t complaint_length;
	bool late;
};

static void limit(int resource, size_t most)
{
	struct rlimit rlimit = {(rlim_t)most, (rlim_t)most};

	setrlimit(resource, &rlimit);
}

/* Addresses for Graphviz, and for what the program holds already, of which the process is a copy. */
static void limit_memory(size_t most)
{
	struct rusage usage = {0};

	getrusage(RUSAGE_SELF, &usage);
	limit(RLIMIT_AS, most + (size_t)usage.ru_maxrss * 1024);
}

/* In the process of its own: no handler of the program runs, nothing that it had buffered is written. */
static void work(const struct layout *layout, const char *dot, int answer, int complaints)
{
	static const int signals[] = {SIGHUP,  SIGINT, SIGQUIT, SIGTERM, SIGPIPE,
				      SIGSEGV, SIGBUS, SIGFPE,  SIGILL,  SIGABRT};

	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		signal(signals[i], SIG_DFL);
	if (answer <= STDERR_FILENO) /* where the program was started without standard streams */
		answer = dup(answer);
	limit(RLIMIT_CORE, 0);
	limit(RLIMIT_CPU, layout->seconds + 1);
	if (!SANITIZED)
		limit_memory(layout->memory);
	dup2(complaints, STDERR_FILENO);
	_exit(layout_child(dot, layout, answer));
}

static void end_of(int *file)
{
	close(*file);
	*file = -1;
}

static bool start(struct worker *worker, const struct layout *layout, const char *dot)
{
	int answer[2], complaints[2];

	if (pipe(answer) != 0)
		return false;
	if (pipe(complaints) != 0) {
		close(answer[0]);
		close(answer[1]);
		return false;
	}
	worker->process = fork();
	if (worker->process == 0)
		work(layout, dot, answer[1], complaints[1]);
	close(answer[1]);
	close(complaints[1]);
	worker->answer = answer[0];
	worker->complaints = complaints[0];
	if (worker->process > 0)
		return true;
	end_of(&worker->answer);
	end_of(&worker->complaints);
	return false;
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
	char piece[4096];
	ssize_t got = read(worker->complaints, piece, sizeof piece);
	size_t room = COMPLAINT_MAX - worker->complaint_length;

	if (got > 0) {
		room = room < (size_t)got ? room : (size_t)got;
		memcpy(worker->complaint + worker->complaint_length, piece, room);
		worker->complaint_length += room;
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
static void listen_to(struct worker *worker, unsigned seconds)
{
	long long end = milliseconds() + (long long)seconds * 1000;

	while (worker->answer >= 0 || worker->complaints >= 0) {
		struct pollfd files[] = {{worker->answer, POLLIN, 0}, {worker->complaints, POLLIN, 0}};
		long long left = end - milliseconds();

		worker->late = left <= 0;
		if (worker->late || (poll(files, 2, (int)left) < 0 && errno != EINTR))
			break;
		if (worker->answer >= 0 && files[0].revents)
			hear_answer(worker);
		if (worker->complaints >= 0 && files[1].revents)
			hear_complaints(worker);
	}
}

/* Ends the process where it still runs, and gives its status as of waitpid; -1: nobody knows. */
static int finish(struct worker *worker)
{
	int status = -1;

	if (worker->answer >= 0 || worker->complaints >= 0)
		kill(worker->process, SIGKILL);
	if (worker->answer >= 0)
		end_of(&worker->answer);
	if (worker->complaints >= 0)
		end_of(&worker->complaints);
	while (waitpid(worker->process, &status, 0) < 0 && errno == EINTR)
		;
	return status;
}

/* The first line of what Graphviz said, after what it is about. */
static void add_complaint(struct buffer *out, const struct worker *worker)
{
	struct text said = text_trim((struct text){worker->complaint, worker->complaint_length});
	const char *end = said.length ? memchr(said.bytes, '\n', said.length) : NULL;

	if (said.length == 0)
		return;
	buffer_string(out, " (");
	buffer_add(out, end ? text_between(said.bytes, end) : said);
	buffer_string(out, ")");
}

static struct text explain(const struct layout *layout, const struct worker *worker, int status)
{
	struct buffer out = buffer_in(layout->arena);

	if (worker->late) {
		buffer_format(&out, "Graphviz did not finish the flow within %u s", layout->seconds);
	} else if (WIFEXITED(status) && WEXITSTATUS(status) == LAYOUT_CHILD_NO_GRAPHVIZ) {
		buffer_string(&out, "Graphviz is not installed: its libraries cannot be loaded");
		add_complaint(&out, worker);
		buffer_string(&out, "; install Graphviz, or use `--view map`");
		return buffer_text(&out);
	} else if (WIFSIGNALED(status)) {
		buffer_format(&out, "Graphviz crashed on the flow (signal %d)", WTERMSIG(status));
	} else {
		buffer_string(&out, "Graphviz could not lay out the flow");
		add_complaint(&out, worker);
	}
	buffer_string(&out, "; use `--view map`, or `--segment` to draw less");
	return buffer_text(&out);
}

static bool run_graphviz(struct layout *layout, enum layout_way way, struct text *ret_problem)
{
	struct worker worker = {.said = buffer_in(layout->arena)};
	struct buffer dot = buffer_in(layout->arena);
	int status;

	if (!layout_has_graphviz) {
		*ret_problem =
			TEXT("this program was built without Graphviz, which lays out the flow; use `--view map`");
		return false;
	}
	layout_write_lean(layout, way, &dot);
	buffer_byte(&dot, '\0');
	if (!start(&worker, layout, dot.bytes)) {
		*ret_problem = TEXT("no process can be started in which Graphviz lays out the flow; use `--view map`");
		return false;
	}
	listen_to(&worker, layout->seconds);
	status = finish(&worker);
	if (!worker.late && layout_read_answer(layout, buffer_text(&worker.said)))
		return true;
	*ret_problem = explain(layout, &worker, status);
	return false;
}

bool layout_run(struct layout *layout, enum layout_way way, struct text *ret_problem)
{
	if (layout->seconds == 0)
		layout->seconds = LAYOUT_SECONDS;
	if (layout->memory == 0)
		layout->memory = LAYOUT_MEMORY;
	if (way == LAYOUT_LAYERED)
		layout_layered(layout);
	else if (!run_graphviz(layout, way, ret_problem))
		return false;
	layout_part_labels(layout);
	return true;
}
