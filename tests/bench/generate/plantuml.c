/* As states of PlantUML. */
#include "language.h"

/* Its names take no hyphen. */
static void write_name(FILE *out, const char *name)
{
	for (; *name; name++)
		fputc(*name == '-' ? '_' : *name, out);
}

static void head(const struct plan *plan)
{
	fputs("@startuml\nleft to right direction\ntitle Buying a washing machine\n", plan->out);
}

static void phase(const struct plan *plan, size_t number)
{
	fprintf(plan->out, "state \"%s\" as phase_%s {\n", phases[number].title, phases[number].name);
}

static void phase_end(const struct plan *plan, size_t number)
{
	(void)number;
	fputs("}\n", plan->out);
}

static void step(const struct plan *plan, const struct step *step)
{
	FILE *out = plan->out;

	fprintf(out, "  state \"%s\" as ", step->title);
	write_name(out, step->name);
	fputs("\n  ", out);
	write_name(out, step->name);
	fprintf(out, " : %s %+d\n", step->channel, step->score);
}

static void links(const struct plan *plan, const struct step *step)
{
	FILE *out = plan->out;

	for (size_t i = 0; i < step->link_count; i++) {
		const struct link *link = &step->links[i];

		write_name(out, step->name);
		fputs(" --> ", out);
		write_name(out, link->exit ? "[*]" : link->name);
		if (link->label)
			fprintf(out, " : %s", link->label);
		fputs("\n", out);
	}
}

static void end(const struct plan *plan)
{
	fputs("@enduml\n", plan->out);
}

const struct language language_plantuml = {
	.name = "plantuml", .head = head, .phase = phase, .step = step, .phase_end = phase_end, .links = links,
	.end = end,
};
