/* journeyc FILE…: read all, say what is wrong, and write all artefacts or none. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/targets.h"
#include "cli/watch.h"

struct compilation {
	const struct arguments *arguments;
	struct journey_session *session;
	struct compiled *maps;
	size_t count;
	struct targets targets;
};

static int read_maps(struct compilation *c)
{
	const struct arguments *a = c->arguments;
	int status = JOURNEY_DONE;

	c->maps = memory_grow(NULL, a->operand_count + 1, sizeof *c->maps);
	for (size_t i = 0; i < a->operand_count; i++) {
		struct journey_map *map = input_read(c->session, a, a->operands[i]);

		if (!map) {
			status = JOURNEY_FAILED;
			continue;
		}
		c->maps[c->count++] = (struct compiled){a->operands[i], map};
		if (!journey_map_is_good(map) && status == JOURNEY_DONE)
			status = JOURNEY_FAULT;
	}
	return status;
}

/* Makes all artefacts before any is written. */
static bool make_artefacts(struct compilation *c)
{
	const struct arguments *a = c->arguments;

	for (size_t i = 0; i < c->targets.count; i++) {
		struct target *target = &c->targets.items[i];
		struct journey_artefact artefact = {
			.format = journey_word("format", target->format), .journey = target->journey,
			.view = argument_value(a, OPTION_VIEW), .theme = argument_value(a, OPTION_THEME),
			.segment = argument_value(a, OPTION_SEGMENT), .lanes = argument_value(a, OPTION_LANES),
			.id_prefix = argument_value(a, OPTION_ID_PREFIX), .flow_limit = argument_number(a, OPTION_MAX_FLOW),
		};

		if (journey_write(c->session, target->from->map, &artefact, &target->output) != JOURNEY_DONE) {
			complain("%s: %s", input_name(a, target->from->operand), journey_problem(c->session));
			return false;
		}
	}
	return true;
}

/* `-o new/` makes the folder. */
static bool make_folder(const char *output)
{
	struct stat status;

	if (!output || !*output || output[strlen(output) - 1] != '/' || stat(output, &status) == 0)
		return true;
	if (mkdir(output, 0777) == 0)
		return true;
	complain("cannot make the folder %s: %s", output, errno == ENOENT ? "the folder around it is not there" : "it is not allowed");
	return false;
}

static bool write_artefacts(struct compilation *c)
{
	bool good = make_folder(argument_value(c->arguments, OPTION_OUTPUT));

	for (size_t i = 0; good && i < c->targets.count; i++) {
		const struct target *target = &c->targets.items[i];
		const struct journey_output *output = &target->output;

		good = target->path ? output_file(target->path, output->bytes, output->length)
				    : output_stream(STDOUT_FILENO, output->bytes, output->length);
	}
	return good;
}

static bool write_rule(struct compilation *c, const char *path)
{
	char *rule;
	bool good;

	if (!path)
		return true;
	if (target_is_input(path, c->maps, c->count))
		return false;
	rule = targets_rule(&c->targets, c->arguments, c->maps, c->count);
	good = rule && output_file(path, rule, strlen(rule));
	free(rule);
	return good;
}

static int write_all(struct compilation *c)
{
	const char *deps = argument_value(c->arguments, OPTION_DEPS);

	if (deps && target_is_input(deps, c->maps, c->count))
		return JOURNEY_FAILED;
	if (!make_artefacts(c) || !write_artefacts(c) || !write_rule(c, deps))
		return JOURNEY_FAILED;
	return JOURNEY_DONE;
}

static void watch_maps(struct compilation *c, struct watched *watched)
{
	const char *path;

	for (size_t i = 0; i < c->count; i++) {
		for (size_t j = 0; (path = journey_map_file(c->maps[i].map, j)) != NULL; j++)
			watched_add(watched, path);
		for (size_t j = 0; (path = journey_map_missing(c->maps[i].map, j)) != NULL; j++)
			watched_add(watched, path);
	}
}

/* ret_watched: NULL, or where to add the files that were read or missing. */
static int compile_once(const struct arguments *arguments, struct watched *ret_watched)
{
	struct compilation c = {.arguments = arguments, .session = journey_session_create()};
	int status, written = JOURNEY_DONE;

	if (!c.session || !arguments->operand_count) {
		complain(c.session ? "there is no map to compile; `journeyc --help` shows how" : "there is not enough memory");
		journey_session_destroy(c.session);
		return JOURNEY_FAILED;
	}
	status = read_maps(&c);
	if (ret_watched)
		watch_maps(&c, ret_watched);
	if (!targets_plan(&c.targets, arguments, c.maps, c.count))
		status = JOURNEY_FAILED;
	else if (status == JOURNEY_DONE)
		written = write_all(&c);
	status = findings_show(c.session, arguments, status > written ? status : written);
	targets_free(&c.targets);
	free(c.maps);
	journey_session_destroy(c.session);
	return status;
}

int compile_run(const struct arguments *arguments)
{
	return argument_given(arguments, OPTION_WATCH) ? watch_run(arguments, compile_once) : compile_once(arguments, NULL);
}
