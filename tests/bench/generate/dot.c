/* As a graph for Graphviz: phases are clusters, and what is told of touchpoints and ways stands in attributes. */
#include "language.h"

static void head(const struct plan *plan)
{
	fputs("digraph \"washing-machine\" {\n"
	      "  graph [rankdir=LR, label=\"Buying a washing machine\"];\n"
	      "  node [shape=box];\n", plan->out);
}

static void phase(const struct plan *plan, size_t number)
{
	fprintf(plan->out, "  subgraph \"cluster_%s\" {\n", phases[number].name);
	fprintf(plan->out, "    label=\"%s\";\n", phases[number].title);
}

static void phase_end(const struct plan *plan, size_t number)
{
	(void)number;
	fputs("  }\n", plan->out);
}

static void step(const struct plan *plan, const struct step *step)
{
	FILE *out = plan->out;

	fprintf(out, "    \"%s\" [label=\"%s\", channel=\"%s\"", step->name, step->title, step->channel);
	fprintf(out, ", doing=\"%s\", thinking=\"%s\", emotion=\"%d", step->doing, step->thinking, step->score);
	if (step->families)
		fprintf(out, ", families +%d", step->score + 1);
	fprintf(out, "\", evidence=\"%s\"", step->evidence);
	if (step->importance)
		fprintf(out, ", importance=%u", step->importance);
	if (step->moment)
		fprintf(out, ", moment=\"%s\"", step->moment);
	if (step->pain)
		fprintf(out, ", pain=\"%s\", opportunity=\"%s\"", step->pain, step->opportunity);
	fputs("];\n", out);
}

static void label(FILE *out, const struct link *link)
{
	fputs(" [label=\"", out);
	if (link->share)
		fprintf(out, "%u%%", link->share);
	if (link->label)
		fprintf(out, "%s%s", link->share ? " " : "", link->label);
	fprintf(out, "\"%s]", link->back ? ", kind=back" : "");
}

static void start(const struct plan *plan)
{
	char name[NAME_MAX_BYTES];

	for (size_t i = 0; i < plan->stride; i++) {
		step_name(plan, i, name);
		fprintf(plan->out, "  \"start\" -> \"%s\";\n", name);
	}
}

/* Each way out has an exit of its own, as in our pictures. */
static void links(const struct plan *plan, const struct step *step)
{
	FILE *out = plan->out;

	for (size_t i = 0; i < step->link_count; i++) {
		const struct link *link = &step->links[i];

		if (link->exit)
			fprintf(out, "  \"%s\" -> \"exit.%s\"", step->name, step->name);
		else
			fprintf(out, "  \"%s\" -> \"%s\"", step->name, link->name);
		if (link->label)
			label(out, link);
		fputs(";\n", out);
	}
}

static void end(const struct plan *plan)
{
	fputs("}\n", plan->out);
}

const struct language language_dot = {
	.name = "dot", .head = head, .phase = phase, .step = step, .phase_end = phase_end, .links_head = start,
	.links = links, .end = end,
};
