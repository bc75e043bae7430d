/* The process that draws a png or pdf, and what it answers: a byte, and then the picture, or why there is none. */
#include "config.h"

#ifdef HAVE_RASTER

#include "draw/worker.h"
#include "emit/raster.h"

enum { SECONDS = 120 };

static const char drawn = '+', failed = '-';

/* Whether texts are drawn in fonts whose widths are not known. */
static bool has_own_fonts(const struct artefact *artefact)
{
	return drawing_theme(&artefact->drawing)->families != NULL;
}

/* What it draws. */
struct task {
	struct text svg, title;
	const struct artefact *artefact;
	struct arena *arena;
	raster_writer *writer;
};

/* A saying whose arguments are texts, each with a NUL behind it. */
static bool send_saying(int file, const struct saying *saying)
{
	bool good = worker_answer(file, (const char *)&saying->phrase, sizeof saying->phrase);

	for (int i = 0; good && i < ARGUMENTS_MAX; i++)
		good = worker_answer(file, saying->arguments[i].text.bytes, saying->arguments[i].text.length)
			&& worker_answer(file, "", 1);
	return good;
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

static int work(void *context, int answer)
{
	const struct task *task = context;
	struct saying remark = {0};
	struct text svg = task->svg;
	struct buffer picture = buffer_in(task->arena);
	struct raster raster = {.arena = task->arena, .out = &picture, .ret_remark = &remark};
	jmp_buf escape;
	bool good;

	task->arena->failure = &escape;
	if (setjmp(escape))
		return 1;
	good = raster_show_emoji(&raster, &svg)
	       && (has_own_fonts(task->artefact) ? raster_open_fitted(&raster, svg) : raster_open(&raster, svg))
	       && task->writer(&raster, task->artefact, task->title);
	raster_close(&raster);
	if (!worker_answer(answer, good ? &drawn : &failed, 1))
		return 1;
	return good ? !worker_answer(answer, picture.bytes, picture.length) : !send_saying(answer, &remark);
}

bool raster_emit(const struct model *model, const struct artefact *artefact, struct buffer *out,
		 struct saying *ret_remark, raster_writer *writer)
{
	struct buffer svg = buffer_in(out->arena);
	struct task task = {.artefact = artefact, .arena = out->arena, .writer = writer};
	struct work drawing = {.run = work, .context = &task, .seconds = SECONDS};
	struct worked worked;
	struct drawing seen = artefact->drawing;
	struct text rest;

	seen.from_left = has_own_fonts(artefact);
	if (!draw_svg(model, artefact->journey, &seen, &svg, ret_remark))
		return false;
	task.svg = buffer_text(&svg);
	task.title = entity_title(model, artefact->journey->entity);
	worked = worker_run(out->arena, &drawing);
	if (!worked.started)
		*ret_remark = SAY(RASTER_NO_PROCESS);
	else if (worked.status != 0 || !worked.answer.length)
		*ret_remark = worked.late ? SAY(RASTER_LATE) : SAY(RASTER_CRASHED);
	else {
		rest = text_between(worked.answer.bytes + 1, worked.answer.bytes + worked.answer.length);
		if (worked.answer.bytes[0] == drawn) {
			*ret_remark = (struct saying){.phrase = PHRASE_NONE};
			buffer_add(out, rest);
			return true;
		}
		*ret_remark = read_saying(rest);
	}
	return false;
}

#endif
