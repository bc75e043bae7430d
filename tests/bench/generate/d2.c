/* As containers and connections of D2. */
#include "language.h"

static void head(const struct plan *plan)
{
	fputs("direction: right\n", plan->out);
}

static void phase(const struct plan *plan, size_t number)
{
	fprintf(plan->out, "%s: \"%s\" {\n", phases[number].name, phases[number].title);
}

static void phase_end(const struct plan *plan, size_t number)
{
	(void)number;
	fputs("}\n", plan->out);
}

static void step(const struct plan *plan, const struct step *step)
{
	fprintf(plan->out, "  %s: \"%s\" { tooltip: \"%s\" }\n", step->name, step->title, step->doing);
}

static void links(const struct plan *plan, const struct step *step)
{
	FILE *out = plan->out;

	for (size_t i = 0; i < step->link_count; i++) {
		const struct link *link = &step->links[i];

		fprintf(out, "%s.%s -> ", phases[step->phase].name, step->name);
		if (!link->exit)
			fprintf(out, "%s.", phases[link->phase].name);
		fputs(link->name, out);
		if (link->label)
			fprintf(out, ": \"%s\"", link->label);
		fputs("\n", out);
	}
}

const struct language language_d2 = {
	.name = "d2", .head = head, .phase = phase, .step = step, .phase_end = phase_end, .links = links,
};
