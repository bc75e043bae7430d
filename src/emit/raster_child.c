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

/* Whether texts are drawn in fonts whose widths are not known. */
static bool has_own_fonts(const struct artefact *artefact)
{
	return drawing_theme(&artefact->drawing)->families != NULL;
}

/* Draws in this process, answers, and ends it. */
static void work(struct text svg, const struct artefact *artefact, struct text title, struct arena *arena, raster_writer *writer,
		 int answer)
{
	struct text remark = TEXT("");
	struct buffer picture = buffer_in(arena);
	struct raster raster = {.arena = arena, .out = &picture, .ret_remark = &remark};
	jmp_buf escape;
	bool good;

	settle();
	arena->failure = &escape;
	if (setjmp(escape))
		_exit(1);
	good = (has_own_fonts(artefact) ? raster_open_fitted(&raster, svg) : raster_open(&raster, svg)) && writer(&raster, artefact, title);
	send_all(answer, (struct text){good ? &drawn : &failed, 1});
	send_all(answer, good ? buffer_text(&picture) : remark);
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

bool raster_emit(const struct model *model, const struct artefact *artefact, struct buffer *out, struct text *ret_remark,
		 raster_writer *writer)
{
	struct buffer svg = buffer_in(out->arena), answer = buffer_in(out->arena);
	struct drawing drawing = artefact->drawing;
	int ends[2], status = 0;
	bool heard;
	pid_t process;

	drawing.from_left = has_own_fonts(artefact);
	if (!draw_svg(model, artefact->journey, &drawing, &svg, ret_remark))
		return false;
	*ret_remark = TEXT("no process can be started in which the picture is drawn");
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
	*ret_remark = TEXT("librsvg and cairo broke down on the picture; svg needs neither");
	if (!heard || status != 0 || !answer.length)
		return false;
	*ret_remark = answer.bytes[0] == failed ? text_between(answer.bytes + 1, answer.bytes + answer.length) : TEXT("");
	if (answer.bytes[0] == drawn)
		buffer_add(out, text_between(answer.bytes + 1, answer.bytes + answer.length));
	return answer.bytes[0] == drawn;
}

#endif
