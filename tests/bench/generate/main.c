/* Writes a made-up journey: `generate LANGUAGE N` one of N touchpoints to standard output; `generate maps COUNT N FOLDER`
 * so many different ones to files of a new folder. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "language.h"

static const struct language *const languages[] = {
	&language_journey, &language_dot, &language_json, &language_mermaid, &language_plantuml, &language_d2,
};

static void write_journey(const struct plan *plan, const struct language *language)
{
	language->head(plan);
	for (size_t phase = 0; phase < PHASES; phase++) {
		language->phase(plan, phase);
		for (size_t i = phase_start(plan, phase); i < phase_start(plan, phase + 1); i++) {
			struct step step = step_at(plan, i);

			language->step(plan, &step);
		}
		if (language->phase_end)
			language->phase_end(plan, phase);
	}
	if (language->links_head)
		language->links_head(plan);
	for (size_t i = 0; language->links && i < plan->count; i++) {
		struct step step = step_at(plan, i);

		language->links(plan, &step);
	}
	if (language->end)
		language->end(plan);
}

/* Whether all of it could be written. */
static bool write_file(FILE *out, const struct language *language, size_t count, size_t salt)
{
	struct plan plan = plan_of(out, count, salt);
	bool good;

	write_journey(&plan, language);
	good = !ferror(out);
	return fclose(out) == 0 && good;
}

static bool write_maps(size_t maps, size_t count, const char *folder)
{
	bool good = mkdir(folder, 0777) == 0;

	for (size_t i = 0; i < maps && good; i++) {
		char path[4096];
		FILE *out;

		snprintf(path, sizeof path, "%s/%05zu.journey", folder, i);
		out = fopen(path, "w");
		good = out && write_file(out, &language_journey, count, i * count);
	}
	return good;
}

/* A number of touchpoints or files; 0 where it is none. A phase needs one. */
static size_t number(const char *text)
{
	char *end;
	unsigned long value = strtoul(text, &end, 10);

	return *end ? 0 : value;
}

int main(int count, char **words)
{
	if (count == 5 && strcmp(words[1], "maps") == 0 && number(words[3]) >= PHASES)
		return write_maps(number(words[2]), number(words[3]), words[4]) ? 0 : 1;
	for (size_t i = 0; count == 3 && number(words[2]) >= PHASES && i < sizeof languages / sizeof *languages; i++)
		if (strcmp(words[1], languages[i]->name) == 0)
			return write_file(stdout, languages[i], number(words[2]), 0) ? 0 : 1;
	fputs("Usage: generate journey|dot|json|mermaid|plantuml|d2 N\n"
	      "       generate maps COUNT N FOLDER\n"
	      "N touchpoints, at least 5\n", stderr);
	return 2;
}
