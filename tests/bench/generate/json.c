/* As JSON, with no more white space than a line end for each touchpoint. */
#include "language.h"

static void head(const struct plan *plan)
{
	fputs("{\"journey\":\"washing-machine\",\"title\":\"Buying a washing machine\",\"state\":\"as-is\","
	      "\"goal\":\"A machine that fits, running by the weekend\",\"owner\":\"Customer team\",\n"
	      "\"segments\":[{\"name\":\"starters\",\"title\":\"First-time buyers\",\"share\":45},"
	      "{\"name\":\"families\",\"title\":\"Young families\",\"share\":55}],\n"
	      "\"phases\":[", plan->out);
}

static void phase(const struct plan *plan, size_t number)
{
	fprintf(plan->out, "%s\n{\"name\":\"%s\",", number ? "," : "", phases[number].name);
	fprintf(plan->out, "\"title\":\"%s\",\"touchpoints\":[", phases[number].title);
}

static void phase_end(const struct plan *plan, size_t number)
{
	(void)number;
	fputs("]}", plan->out);
}

static void step(const struct plan *plan, const struct step *step)
{
	FILE *out = plan->out;

	fputs(step->number == phase_start(plan, step->phase) ? "\n{" : ",\n{", out);
	fprintf(out, "\"name\":\"%s\",\"title\":\"%s\",\"channel\":\"%s\",", step->name, step->title, step->channel);
	fprintf(out, "\"doing\":\"%s\",\"thinking\":\"%s\",", step->doing, step->thinking);
	fprintf(out, "\"emotion\":{\"all\":%d", step->score);
	if (step->families)
		fprintf(out, ",\"families\":%d", step->score + 1);
	fprintf(out, "},\"evidence\":[\"%s\"]", step->evidence);
	if (step->importance)
		fprintf(out, ",\"importance\":%u", step->importance);
	if (step->moment)
		fprintf(out, ",\"moment\":\"%s\"", step->moment);
	if (step->pain)
		fprintf(out, ",\"pain\":{\"name\":\"hurts-%zu\",\"text\":\"%s\",\"severity\":\"medium\"},"
			"\"opportunity\":{\"text\":\"%s\",\"solves\":\"hurts-%zu\",\"value\":4,\"effort\":2}",
			step->number + 1, step->pain, step->opportunity, step->number + 1);
	fputs("}", out);
}

static void links_head(const struct plan *plan)
{
	fputs("],\n\"transitions\":[", plan->out);
}

static void links(const struct plan *plan, const struct step *step)
{
	FILE *out = plan->out;

	for (size_t i = 0; i < step->link_count; i++) {
		const struct link *link = &step->links[i];

		fputs(step->number || i ? ",\n{" : "\n{", out);
		fprintf(out, "\"from\":\"%s\",\"to\":\"%s\"", step->name, link->name);
		if (link->share)
			fprintf(out, ",\"share\":%u", link->share);
		if (link->label)
			fprintf(out, ",\"label\":\"%s\"", link->label);
		fprintf(out, "%s}", link->back ? ",\"kind\":\"back\"" : "");
	}
}

static void end(const struct plan *plan)
{
	fputs("]}\n", plan->out);
}

const struct language language_json = {
	.name = "json", .head = head, .phase = phase, .step = step, .phase_end = phase_end, .links_head = links_head,
	.links = links, .end = end,
};
