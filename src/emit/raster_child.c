/* The process that draws a png or pdf, and what it answers: a byte, and then the picture, or why there is none. */
#include "config.h"

#ifdef HAVE_RASTER

#include "emit/raster.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SECONDS = 120, ANSWER_MOST = 1 << 30 };

static const char drawn = '+', failed = '-';

static void send_all(int file, struct text text)
{
	while (text.length) {
		ssize_t wrote = write(file, text.bytes, text.length);

		if (wrote < 0 && errno == EINTR)
			continue;
		if (wrote < 0)
			_exit(1);
		text.bytes += wrote;
		text.length -= (size_t)wrote;
	}
}

/* A saying whose arguments are texts, each with a NUL behind it. */
static void send_saying(int file, const struct saying *saying)
{
	send_all(file, (struct text){(const char *)&saying->phrase, sizeof saying->phrase});
	for (int i = 0; i < ARGUMENTS_MAX; i++) {
		send_all(file, saying->arguments[i].text);
		send_all(file, (struct text){"", 1});
	}
}

static struct saying read_saying(struct text said)
{
	struct saying saying = {.phrase = PHRASE_RASTER_CRASHED};
	const char *at = said.bytes + sizeof saying.phrase, *end = said.bytes + said.length, *nul;

	if (said.length <= sizeof saying.phrase || end[-1] != '\0')
		return saying;
	memcpy(&saying.phrase, said.bytes, sizeof saying.phrase);
	for (int i = 0; i < ARGUMENTS_MAX && at < end; i++, at = nul + 1) {
		nul = memchr(at, '\0', (size_t)(end - at));
		saying.arguments[i] = argument_text(text_between(at, nul));
	}
	return saying;
}

/* As a process should be in which only a picture is drawn: with no handler of the program, a limit, and silent, since
 * fontconfig complains where it has no home. */
static void settle(void)
{
	static const int signals[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
	struct rlimit none = {0, 0}, seconds = {SECONDS, SECONDS};
	int nothing = open("/dev/null", O_WRONLY);

	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		signal(signals[i], SIG_DFL);
	setrlimit(RLIMIT_CORE, &none);
	setrlimit(RLIMIT_CPU, &seconds);
	if (nothing >= 0)
		dup2(nothing, STDERR_FILENO);
}

/* Draws in this process, answers, and ends it. */
static void work(struct text svg, const struct artefact *artefact, struct text title, struct arena *arena, raster_writer *writer,
		 int answer)
{
	struct saying remark = {0};
	struct buffer picture = buffer_in(arena);
	struct raster raster = {.arena = arena, .out = &picture, .ret_remark = &remark};
	jmp_buf escape;
	bool good;

	settle();
	arena->failure = &escape;
	if (setjmp(escape))
		_exit(1);
	good = raster_open(&raster, svg) && writer(&raster, artefact, title);
	send_all(answer, (struct text){good ? &drawn : &failed, 1});
	if (good)
		send_all(answer, buffer_text(&picture));
	else
		send_saying(answer, &remark);
	_exit(0);
}

/* Takes all that comes; false where it is too much. */
static bool hear(int file, struct buffer *answer)
{
	enum { PIECE = 1 << 16 };

	while (answer->length <= ANSWER_MOST) {
		ssize_t got = read(file, buffer_reserve(answer, PIECE), PIECE);

		if (got == 0)
			return true;
		if (got < 0 && errno != EINTR)
			return false;
		answer->length += got > 0 ? (size_t)got : 0;
	}
	return false;
}

bool raster_emit(const struct model *model, const struct artefact *artefact, struct buffer *out, struct saying *ret_remark,
		 raster_writer *writer)
{
	struct buffer svg = buffer_in(out->arena), answer = buffer_in(out->arena);
	int ends[2], status = 0;
	bool heard;
	pid_t process;

	if (!draw_svg(model, artefact->journey, &artefact->drawing, &svg, ret_remark))
		return false;
	*ret_remark = SAY(RASTER_NO_PROCESS);
	if (pipe(ends) != 0)
		return false;
	process = fork();
	if (process == 0) {
		close(ends[0]);
		work(buffer_text(&svg), artefact, entity_title(model, artefact->journey->entity), out->arena, writer, ends[1]);
	}
	close(ends[1]);
	heard = process > 0 && hear(ends[0], &answer);
	close(ends[0]);
	while (process > 0 && waitpid(process, &status, 0) < 0 && errno == EINTR)
		;
	if (process < 0)
		return false;
	*ret_remark = SAY(RASTER_CRASHED);
	if (!heard || status != 0 || !answer.length)
		return false;
	*ret_remark = (struct saying){.phrase = PHRASE_NONE};
	if (answer.bytes[0] == drawn)
		buffer_add(out, text_between(answer.bytes + 1, answer.bytes + answer.length));
	else
		*ret_remark = read_saying(text_between(answer.bytes + 1, answer.bytes + answer.length));
	return answer.bytes[0] == drawn;
}

#endif
