/* Laying out: which way to go, and what to say where Graphviz cannot. */
#include "draw/layout.h"

#include <sys/wait.h>

#include "draw/layout_parts.h"
#include "draw/worker.h"

/* What the process that lays out works on. */
struct task {
	const struct layout *layout;
	const char *dot;
};

static int work(void *context, int answer)
{
	const struct task *task = context;

	return layout_child(task->dot, task->layout, answer);
}

/* The first line of what Graphviz said, in brackets; nothing where it said nothing. */
static struct text complaint(const struct layout *layout, const struct worked *worked)
{
	struct text said = text_trim((struct text){worked->complaint, worked->complaint_length});
	const char *end = text_seek(said, '\n');

	struct buffer out = buffer_in(layout->arena);

	if (said.length == 0)
		return TEXT("");
	buffer_string(&out, " (");
	buffer_add(&out, end ? text_between(said.bytes, end) : said);
	buffer_string(&out, ")");
	return buffer_text(&out);
}

static struct saying explain(const struct layout *layout, const struct worked *worked)
{
	if (worked->late)
		return SAY(GRAPHVIZ_LATE, saying_number(layout->arena, layout->seconds));
	if (WIFEXITED(worked->status) && WEXITSTATUS(worked->status) == LAYOUT_CHILD_NO_GRAPHVIZ)
		return SAY(GRAPHVIZ_MISSING, complaint(layout, worked));
	if (WIFSIGNALED(worked->status))
		return SAY(GRAPHVIZ_CRASHED, saying_number(layout->arena, (size_t)WTERMSIG(worked->status)));
	return SAY(GRAPHVIZ_FAILED, complaint(layout, worked));
}

static bool run_graphviz(struct layout *layout, enum layout_way way, struct saying *ret_problem)
{
	struct buffer dot = buffer_in(layout->arena);
	struct task task = {.layout = layout};
	struct work graphviz = {.run = work, .context = &task, .seconds = layout->seconds, .memory = layout->memory};
	struct worked worked;

	if (!layout_has_graphviz) {
		*ret_problem = SAY(GRAPHVIZ_LEFT_OUT);
		return false;
	}
	layout_write_lean(layout, way, &dot);
	buffer_byte(&dot, '\0');
	task.dot = dot.bytes;
	worked = worker_run(layout->arena, &graphviz);
	if (!worked.started) {
		*ret_problem = SAY(GRAPHVIZ_NO_PROCESS);
		return false;
	}
	if (layout_read_answer(layout, worked.answer))
		return true;
	*ret_problem = explain(layout, &worked);
	return false;
}

bool layout_run(struct layout *layout, enum layout_way way, struct saying *ret_problem)
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
