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

static int work(void *context, int answer)
{
	const struct task *task = context;
	struct text remark = TEXT("");
	struct buffer picture = buffer_in(task->arena);
	struct raster raster = {.arena = task->arena, .out = &picture, .ret_remark = &remark};
	jmp_buf escape;
	bool good;

	task->arena->failure = &escape;
	if (setjmp(escape))
		return 1;
	good = (has_own_fonts(task->artefact) ? raster_open_fitted(&raster, task->svg) : raster_open(&raster, task->svg)) &&
	       task->writer(&raster, task->artefact, task->title);
	if (good)
		remark = buffer_text(&picture);
	return !worker_answer(answer, good ? &drawn : &failed, 1) || !worker_answer(answer, remark.bytes, remark.length);
}

bool raster_emit(const struct model *model, const struct artefact *artefact, struct buffer *out, struct text *ret_remark,
		 raster_writer *writer)
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
		*ret_remark = TEXT("no process can be started in which the picture is drawn");
	else if (worked.late)
		*ret_remark = TEXT("librsvg and cairo did not finish the picture within two minutes; svg needs neither");
	else if (worked.status != 0 || !worked.answer.length)
		*ret_remark = TEXT("librsvg and cairo broke down on the picture; svg needs neither");
	else {
		rest = text_between(worked.answer.bytes + 1, worked.answer.bytes + worked.answer.length);
		*ret_remark = worked.answer.bytes[0] == failed ? rest : TEXT("");
		if (worked.answer.bytes[0] == drawn)
			buffer_add(out, rest);
		return worked.answer.bytes[0] == drawn;
	}
	return false;
}

#endif
