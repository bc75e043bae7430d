/* A program that makes use of the library in the locale of its user: host write FORMAT VIEW MAP | host import FILE | host explain NAME |
 * host report FORMAT MAP. */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "journey.h"

static int show(struct journey_session *session, enum journey_status status, struct journey_output *output)
{
	if (status == JOURNEY_FAILED)
		fprintf(stderr, "%s\n", journey_problem(session));
	else
		fwrite(output->bytes, 1, output->length, stdout);
	journey_output_free(output);
	journey_session_destroy(session);
	return (int)status;
}

static enum journey_status run(struct journey_session *session, char **words, struct journey_output *ret_output)
{
	const char *path = words[strcmp(words[0], "write") == 0 ? 3 : strcmp(words[0], "report") == 0 ? 2 : 1];
	struct journey_input input = {.path = path};
	struct journey_map *map;

	if (strcmp(words[0], "import") == 0)
		return journey_import(session, &input, NULL, ret_output);
	if (strcmp(words[0], "explain") == 0)
		return journey_explain(session, path, NULL, ret_output);
	map = journey_read(session, &input);
	if (!map)
		return JOURNEY_FAILED;
	if (strcmp(words[0], "report") == 0)
		return journey_write_report(session, &(struct journey_report){.format = words[1]}, ret_output);
	return journey_write(session, map, &(struct journey_artefact){.format = words[1], .view = words[2]}, ret_output);
}

int main(int count, char **words)
{
	struct journey_output output = {0};
	struct journey_session *session;
	char sign[10];

	if (!setlocale(LC_ALL, "")) {
		fputs("there is no such locale\n", stderr);
		return 77;
	}
	if (count == 1) { /* how a number is written in this locale */
		snprintf(sign, sizeof sign, "%.1f", 1.5);
		puts(sign);
		return 0;
	}
	session = journey_session_create();
	return session ? show(session, run(session, words + 1, &output), &output) : JOURNEY_FAILED;
}
