/* As a `journey` diagram of Mermaid, which has phases, touchpoints and scores only. */
#include "language.h"

static void head(const struct plan *plan)
{
	fputs("journey\n  title Buying a washing machine\n", plan->out);
}

static void phase(const struct plan *plan, size_t number)
{
	fprintf(plan->out, "  section %s\n", phases[number].title);
}

static void step(const struct plan *plan, const struct step *step)
{
	fprintf(plan->out, "    %s: %d: Starters, Families\n", step->title, step->score + 3);
}

const struct language language_mermaid = {.name = "mermaid", .head = head, .phase = phase, .step = step};
