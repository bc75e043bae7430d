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

/* The first line of what Graphviz said, after what it is about. */
static void add_complaint(struct buffer *out, const struct worked *worked)
{
	struct text said = text_trim((struct text){worked->complaint, worked->complaint_length});
	const char *end = said.length ? memchr(said.bytes, '\n', said.length) : NULL;

	if (said.length == 0)
		return;
	buffer_string(out, " (");
	buffer_add(out, end ? text_between(said.bytes, end) : said);
	buffer_string(out, ")");
}

static struct text explain(const struct layout *layout, const struct worked *worked)
{
	struct buffer out = buffer_in(layout->arena);

	if (worked->late) {
		buffer_format(&out, "Graphviz did not finish the flow within %u s", layout->seconds);
	} else if (WIFEXITED(worked->status) && WEXITSTATUS(worked->status) == LAYOUT_CHILD_NO_GRAPHVIZ) {
		buffer_string(&out, "Graphviz is not installed: its libraries cannot be loaded");
		add_complaint(&out, worked);
		buffer_string(&out, "; install Graphviz, or use `--view map`");
		return buffer_text(&out);
	} else if (WIFSIGNALED(worked->status)) {
		buffer_format(&out, "Graphviz crashed on the flow (signal %d)", WTERMSIG(worked->status));
	} else {
		buffer_string(&out, "Graphviz could not lay out the flow");
		add_complaint(&out, worked);
	}
	buffer_string(&out, "; use `--view map`, or `--segment` to draw less");
	return buffer_text(&out);
}

static bool run_graphviz(struct layout *layout, enum layout_way way, struct text *ret_problem)
{
	struct buffer dot = buffer_in(layout->arena);
	struct task task = {.layout = layout};
	struct work graphviz = {.run = work, .context = &task, .seconds = layout->seconds, .memory = layout->memory};
	struct worked worked;

	if (!layout_has_graphviz) {
		*ret_problem =
			TEXT("this program was built without Graphviz, which lays out the flow; use `--view map`");
		return false;
	}
	layout_write_lean(layout, way, &dot);
	buffer_byte(&dot, '\0');
	task.dot = dot.bytes;
	worked = worker_run(layout->arena, &graphviz);
	if (!worked.started) {
		*ret_problem = TEXT("no process can be started in which Graphviz lays out the flow; use `--view map`");
		return false;
	}
	if (!worked.late && layout_read_answer(layout, worked.answer))
		return true;
	*ret_problem = explain(layout, &worked);
	return false;
}

bool layout_run(struct layout *layout, enum layout_way way, struct text *ret_problem)
{
	if (layout->seconds == 0)
		layout->seconds = LAYOUT_SECONDS;
	if (layout->memory == 0)
		layout->memory = LAYOUT_MEMORY;
	if (way == LAYOUT_LAYERED) {
		layout_layered(layout);
		return true;
	}
	return run_graphviz(layout, way, ret_problem);
}
