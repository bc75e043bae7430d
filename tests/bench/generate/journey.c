/* As a map, in canonical layout. */
#include "language.h"

static void head(const struct plan *plan)
{
	fputs("# A made-up journey of any length, for measuring.\n\n"
	      "journey washing-machine \"Buying a washing machine\" {\n"
	      "  state: as-is\n"
	      "  goal: \"A machine that fits, running by the weekend\"\n"
	      "  owner: \"Customer team\"\n"
	      "  reviewed: 2026-09-14\n", plan->out);
	fprintf(plan->out, "  conversion: %s\n\n", step_at(plan, phase_start(plan, 3) - 1).name);
	fputs("  segment starters \"First-time buyers\" {\n"
	      "    share: 45%\n"
	      "    needs: \"A price I can carry\", \"Certainty that it fits\"\n"
	      "  }\n"
	      "  segment families \"Young families\" {\n"
	      "    share: 55%\n"
	      "    needs: \"No days without clean clothes\"\n"
	      "  }\n\n"
	      "  evidence interviews \"12 interviews\" { kind: interview; date: 2026-05-02; sample: 12 }\n"
	      "  evidence webstats \"Web statistics, Q2\" { kind: analytics; date: 2026-07-01 }\n"
	      "  evidence returns-log \"Reasons for returns\" { kind: support; date: 2026-01-31 }\n\n", plan->out);
}

static void phase(const struct plan *plan, size_t number)
{
	fprintf(plan->out, "  phase %s \"%s\" {\n", phases[number].name, phases[number].title);
}

static void phase_end(const struct plan *plan, size_t number)
{
	(void)number;
	fputs("  }\n\n", plan->out);
}

static void emotion(const struct plan *plan, const struct step *step)
{
	FILE *out = plan->out;

	fprintf(out, "      emotion: %s%d", step->score > 0 ? "+" : "", step->score);
	if (step->families)
		fprintf(out, ", families +%d \"knows the way by now\", starters %d", step->score + 1, step->score);
	fputs("\n", out);
}

static void pain(const struct plan *plan, const struct step *step)
{
	FILE *out = plan->out;

	fprintf(out, "      pain hurts-%zu \"%s\" {\n", step->number + 1, step->pain);
	fprintf(out, "        severity: medium\n        evidence: %s\n      }\n", step->evidence);
	fprintf(out, "      opportunity \"%s\" {\n", step->opportunity);
	fprintf(out, "        solves: hurts-%zu\n        value: 4\n        effort: 2\n      }\n", step->number + 1);
}

static void step(const struct plan *plan, const struct step *step)
{
	FILE *out = plan->out;

	fprintf(out, "    touchpoint %s \"%s\" {\n", step->name, step->title);
	fprintf(out, "      channel: %s\n", step->channel);
	fprintf(out, "      doing: \"%s\"\n      thinking: \"%s\"\n", step->doing, step->thinking);
	emotion(plan, step);
	if (step->importance)
		fprintf(out, "      importance: %u\n", step->importance);
	if (step->moment)
		fprintf(out, "      moment: truth \"%s\"\n", step->moment);
	fprintf(out, "      evidence: %s\n", step->evidence);
	if (step->pain)
		pain(plan, step);
	fputs("    }\n", out);
}

static void start(const struct plan *plan)
{
	char name[NAME_MAX_BYTES];

	for (size_t i = 0; i < plan->stride; i++) {
		step_name(plan, i, name);
		fprintf(plan->out, "  start -> %s\n", name);
	}
}

/* A statement for each, but for those who leave: they stand behind the others. */
static void links(const struct plan *plan, const struct step *step)
{
	FILE *out = plan->out;

	for (size_t i = 0; i < step->link_count; i++) {
		const struct link *link = &step->links[i];

		if (i && link->exit)
			fprintf(out, ", %s", link->name);
		else
			fprintf(out, "%s  %s -> %s", i ? "\n" : "", step->name, link->name);
		if (link->share)
			fprintf(out, " %u%%", link->share);
		if (link->label)
			fprintf(out, " \"%s\"", link->label);
		if (link->back)
			fputs(" { kind: back }", out);
	}
	fputs("\n", out);
}

static void end(const struct plan *plan)
{
	fputs("}\n", plan->out);
}

const struct language language_journey = {
	.name = "journey", .head = head, .phase = phase, .step = step, .phase_end = phase_end, .links_head = start,
	.links = links, .end = end,
};
