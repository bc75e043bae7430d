/* journeyc FILE…: read all, say what is wrong, and write all artefacts or none. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/lint.h"
#include "cli/targets.h"
#include "cli/watch.h"

struct compilation {
	const struct arguments *arguments;
	struct journey_session *session;
	struct compiled *maps;
	size_t count;
	struct targets targets;
	struct watched *watched; /* NULL: nobody asks for the files */
	bool unheard;            /* nobody reads standard output any more */
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

/* How wide a text may be: as asked, as the terminal that it goes to, or as usual. */
static size_t columns_for(const struct arguments *a, const struct target *target)
{
	size_t asked = argument_number(a, OPTION_COLUMNS);

	return asked || target->path ? asked : terminal_width(STDOUT_FILENO);
}

/* Says what a format leaves out, once for all artefacts of that format. */
static void show_notice(const struct compilation *c, const struct target *target)
{
	const char *notice = journey_notice(c->session);

	for (const struct target *earlier = c->targets.items; earlier < target; earlier++)
		if (earlier->format == target->format)
			return;
	if (*notice && !argument_given(c->arguments, OPTION_QUIET))
		complain("%s: %s", input_name(c->arguments, target->from->operand), notice);
}

/* Whether all maps have what -j and --segment name, one with errors too. */
static bool check_names(struct compilation *c)
{
	struct journey_artefact named = {
		.journey = argument_value(c->arguments, OPTION_JOURNEY), .segment = argument_value(c->arguments, OPTION_SEGMENT),
	};
	bool good = true;

	for (size_t i = 0; i < c->count; i++)
		if (journey_check_names(c->session, c->maps[i].map, &named) != JOURNEY_DONE) {
			problem_add(c->session, "config", input_name(c->arguments, c->maps[i].operand), "%s", journey_problem(c->session));
			good = false;
		}
	return good;
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
			.scale = argument_number(a, OPTION_SCALE), .width = argument_number(a, OPTION_WIDTH),
			.page = argument_value(a, OPTION_PAGE), .columns = columns_for(a, target),
		};

		if (journey_write(c->session, target->from->map, &artefact, &target->output) != JOURNEY_DONE) {
			problem_add(c->session, "config", input_name(a, target->from->operand), "%s", journey_problem(c->session));
			return false;
		}
		show_notice(c, target);
	}
	return true;
}

/* Writes all artefacts that go to files, and the make rule, where it does. */
static bool write_files(struct compilation *c, const char *rule_path, const char *rule)
{
	struct replacement *files = memory_grow(NULL, c->targets.count + 1, sizeof *files);
	size_t count = 0;
	bool good;

	for (size_t i = 0; i < c->targets.count; i++) {
		const struct target *target = &c->targets.items[i];

		if (target->path)
			files[count++] = (struct replacement){target->path, target->output.bytes, target->output.length};
	}
	if (rule_path)
		files[count++] = (struct replacement){rule_path, rule, strlen(rule)};
	good = output_replace(c->session, files, count);
	free(files);
	return good;
}

/* Writes to standard output, and notes where nobody reads it. */
static bool write_heard(struct compilation *c, const char *bytes, size_t length)
{
	bool good = output_stream(STDOUT_FILENO, bytes, length);

	c->unheard = !good && errno == EPIPE;
	return good;
}

/* What goes to standard output: one thing at the most. */
static bool write_stdout(struct compilation *c, const char *rule)
{
	for (size_t i = 0; i < c->targets.count; i++) {
		const struct target *target = &c->targets.items[i];

		if (!target->path)
			return write_heard(c, target->output.bytes, target->output.length);
	}
	return !rule || write_heard(c, rule, strlen(rule));
}

static bool write_artefacts(struct compilation *c)
{
	const char *path = argument_value(c->arguments, OPTION_DEPS);
	char *rule = path ? targets_rule(&c->targets, c->arguments, c->maps, c->count) : NULL;
	bool to_file = path && strcmp(path, "-") != 0;
	bool good = output_make_folder(c->session, argument_value(c->arguments, OPTION_OUTPUT))
		&& write_files(c, to_file ? path : NULL, rule) && write_stdout(c, to_file ? NULL : rule);

	free(rule);
	return good;
}

static int write_all(struct compilation *c)
{
	return make_artefacts(c) && write_artefacts(c) ? JOURNEY_DONE : JOURNEY_FAILED;
}

static void watch_files(struct compilation *c)
{
	const char *path = theme_path(c->arguments);

	if (c->watched && path)
		watched_add(c->watched, path);

	for (size_t i = 0; c->watched && i < c->count; i++) {
		for (size_t j = 0; (path = journey_map_file(c->maps[i].map, j)) != NULL; j++)
			watched_add(c->watched, path);
		for (size_t j = 0; (path = journey_map_missing(c->maps[i].map, j)) != NULL; j++)
			watched_add(c->watched, path);
	}
}

/* Reads, writes and tells; gives the exit status. */
static int compile(struct compilation *c, const struct sinks *sinks)
{
	int status = JOURNEY_FAILED, written = JOURNEY_DONE;
	bool is_themed;

	if (!policy_prepare(c->session, c->arguments))
		return findings_show(c->session, c->arguments, sinks, status);
	is_themed = theme_prepare(c->session, c->arguments);
	status = read_maps(c);
	if (!is_themed)
		status = JOURNEY_FAILED;
	watch_files(c);
	if (!check_names(c) || !targets_plan(&c->targets, c->session, c->arguments, c->maps, c->count))
		status = JOURNEY_FAILED;
	else if (status == JOURNEY_DONE)
		written = write_all(c);
	if (c->unheard && !argument_given(c->arguments, OPTION_FORMAT))
		return JOURNEY_FAILED; /* a closed pipe ends quietly */
	return findings_show(c->session, c->arguments, sinks, status > written ? status : written);
}

/* ret_watched: NULL, or where to add the files that were read or missing. */
static int compile_once(const struct arguments *arguments, struct watched *ret_watched)
{
	struct compilation c = {.arguments = arguments, .watched = ret_watched};
	struct sinks sinks;
	int status = JOURNEY_FAILED;

	if (!arguments->operand_count) {
		complain("there is no map to compile; `journeyc --help` shows how");
		return JOURNEY_FAILED;
	}
	if (!sinks_plan(&sinks, arguments))
		return JOURNEY_FAILED;
	c.session = session_open();
	if (!c.session)
		complain("there is not enough memory");
	else if (choose_rules(c.session, arguments))
		status = compile(&c, &sinks);
	targets_free(&c.targets);
	free(c.maps);
	sinks_free(&sinks);
	journey_session_destroy(c.session);
	return status;
}

int compile_run(const struct arguments *arguments)
{
	return argument_given(arguments, OPTION_WATCH) ? watch_run(arguments, compile_once) : compile_once(arguments, NULL);
}
