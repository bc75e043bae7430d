/* journeyc init: a map to start from. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/cli.h"

enum language { LANGUAGE_EN, LANGUAGE_NL, LANGUAGE_COUNT };

static const char *const languages[LANGUAGE_COUNT] = {[LANGUAGE_EN] = "en", [LANGUAGE_NL] = "nl"};

enum part {
	PART_AWARENESS, PART_ORIENTATION, PART_INTENT, PART_CONSIDERATION, PART_PURCHASE, PART_RETENTION, PART_LOYALTY,
	PART_COUNT
};

static const struct head_row {
	const char *opening, *who, *way;
} heads[LANGUAGE_COUNT] = {
#define HEAD(language, ...) [LANGUAGE_##language] = {__VA_ARGS__},
#include "cli/starter.def"
};

static const struct part_row {
	const char *first, *last, *within, *leaving, *touchpoints;
} parts[LANGUAGE_COUNT][PART_COUNT] = {
#define PART(language, id, ...) [LANGUAGE_##language][PART_##id] = {__VA_ARGS__},
#include "cli/starter.def"
};

/* The phase for a stage; those for no stage are of the model that has none. */
static const struct stage_row {
	enum language language;
	const char *stage;
	enum part part;
	const char *name, *title;
} stages[] = {
#define STAGE(language, stage, part, name, title) {LANGUAGE_##language, stage, PART_##part, name, title},
#include "cli/starter.def"
};

enum { STAGE_ROWS = sizeof stages / sizeof *stages, PHASES_MAX = 8 };

/* The phases of a map, in order. */
struct starter {
	enum language language;
	const char *model;
	const struct stage_row *phases[PHASES_MAX];
	size_t count;
};

static void add_phases(struct starter *starter, const char *stage, size_t length)
{
	for (size_t i = 0; i < STAGE_ROWS && starter->count < PHASES_MAX; i++)
		if (stages[i].language == starter->language && strlen(stages[i].stage) == length
		    && memcmp(stages[i].stage, stage, length) == 0)
			starter->phases[starter->count++] = &stages[i];
}

static struct starter plan(const struct arguments *arguments)
{
	const char *language = argument_value(arguments, OPTION_LANGUAGE);
	const char *model = argument_value(arguments, OPTION_MODEL);
	struct starter starter = {.language = LANGUAGE_EN, .model = model ? model : journey_word("model", 0)};
	const char *at = journey_model_stages(starter.model);

	for (enum language i = 0; language && i < LANGUAGE_COUNT; i++)
		if (strcmp(languages[i], language) == 0)
			starter.language = i;
	do {
		size_t length = strcspn(at, " ");

		add_phases(&starter, at, length);
		at += length + (at[length] == ' ');
	} while (*at);
	return starter;
}

static void write_phases(FILE *out, const struct starter *starter)
{
	for (size_t i = 0; i < starter->count; i++) {
		const struct stage_row *phase = starter->phases[i];

		fprintf(out, "%sphase %s \"%s\" {\n%s}\n", i ? "\n" : "", phase->name, phase->title,
			parts[starter->language][phase->part].touchpoints);
	}
}

/* Through each phase, and on to the next. */
static void write_flows(FILE *out, const struct starter *starter)
{
	const struct part_row *rows = parts[starter->language];

	for (size_t i = 0; i < starter->count; i++) {
		const struct part_row *part = &rows[starter->phases[i]->part];
		const struct part_row *next = i + 1 < starter->count ? &rows[starter->phases[i + 1]->part] : NULL;

		if (!i)
			fprintf(out, "start -> %s\n", part->first);
		if (part->within)
			fprintf(out, "%s\n", part->within);
		if (next)
			fprintf(out, "%s -> %s %s\n", part->last, next->first, part->leaving ? part->leaving : "");
	}
}

/* The source of a starter, not laid out yet; to be freed. */
static char *write_source(const struct starter *starter)
{
	const struct head_row *head = &heads[starter->language];
	const char *model_stages = journey_model_stages(starter->model);
	struct collected text;
	FILE *out;

	collected_begin(&text);
	out = text.stream;
	fprintf(out, "%smodel: %s%s%s\n", head->opening, starter->model, *model_stages ? " # " : "", model_stages);
	fputs(head->who, out);
	write_phases(out, starter);
	fputs(head->way, out);
	write_flows(out, starter);
	fputs("}\n", out);
	collected_end(&text);
	return text.text;
}

/* A new file; one that is there stays as it is. */
static int write_new(const char *path, const struct journey_output *output)
{
	struct stat status;

	if (strcmp(path, "-") == 0)
		return output_stream(STDOUT_FILENO, output->bytes, output->length) ? JOURNEY_DONE : JOURNEY_FAILED;
	if (lstat(path, &status) == 0) {
		complain("%s is there already, and stays as it is; name another file, or delete it first", path);
		return JOURNEY_FAILED;
	}
	return output_file(path, output->bytes, output->length) ? JOURNEY_DONE : JOURNEY_FAILED;
}

int init_run(const struct arguments *arguments)
{
	const char *path = arguments->operand_count ? arguments->operands[0] : "map.journey";
	struct journey_session *session = session_open();
	struct starter starter = plan(arguments);
	char *source = write_source(&starter);
	struct journey_layout layout = {0};
	int status = JOURNEY_FAILED;

	if (arguments->operand_count > 1)
		complain("init writes one file; name one");
	else if (!session)
		complain("there is not enough memory");
	else {
		struct journey_input input = {.path = path, .bytes = source, .length = strlen(source)};

		if (journey_format(session, &input, false, &layout) == JOURNEY_DONE)
			status = write_new(path, &layout.text);
		else
			complain("%s", journey_problem(session));
	}
	journey_layout_free(&layout);
	free(source);
	journey_session_destroy(session);
	return status;
}
