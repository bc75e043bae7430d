/* journeyc diff: what changed in meaning between two versions of maps. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/diff.h"

/* ---- reading a version */

/* A file without bytes stands for a version that is not there: git gives /dev/null for it. */
static bool is_nothing(const char *path)
{
	return strcmp(path, "/dev/null") == 0;
}

static char *read_file(const char *path, size_t limit, size_t *ret_length)
{
	int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	char *bytes = descriptor >= 0 ? input_bytes(descriptor, limit, ret_length) : NULL;

	if (descriptor >= 0)
		close(descriptor);
	return bytes;
}

/* Reads a version as if it stood where --as says; includes are then those that stand around it. */
static struct journey_map *read_as(struct journey_session *session, const struct arguments *arguments, const char *operand,
				   const char *as)
{
	struct journey_input input = {
		.path = as, .root = argument_value(arguments, OPTION_ROOT),
		.size_limit = input_limit(arguments),
	};
	char *base = input_base(), *bytes = read_file(operand, input.size_limit, &input.length);
	struct journey_map *map = NULL;

	input.base = base;
	input.bytes = bytes;
	if (bytes)
		map = journey_read(session, &input);
	if (!map)
		problem_add(session, "io", operand, "cannot read: %s",
			    bytes ? journey_problem(session) : errno == ENOENT ? say("no such file") : say("the file cannot be read"));
	free(bytes);
	free(base);
	return map;
}

static struct journey_map *read_version(struct journey_session *session, const struct arguments *arguments, const char *operand)
{
	const char *as = argument_value(arguments, OPTION_AS);

	return as ? read_as(session, arguments, operand, as) : input_read(session, arguments, operand);
}

/* ---- comparing */

/* Whether what comes out would not be written over a file of a map; adds a problem where it would. */
static bool is_apart(struct diff *diff, struct journey_map *map)
{
	const char *output = argument_value(diff->arguments, OPTION_CHANGES_OUTPUT), *file;
	bool apart = true;

	for (size_t i = 0; output && map && apart && (file = journey_map_file(map, i)) != NULL; i++)
		apart = outputs_are_apart(diff->newer, &output, 1, &file, 1);
	return apart;
}

int diff_compare(struct diff *diff, struct journey_map *older, struct journey_map *newer)
{
	bool older_bad = older && !journey_map_is_good(older), newer_bad = newer && !journey_map_is_good(newer);

	if (!is_apart(diff, older) || !is_apart(diff, newer))
		return JOURNEY_FAILED;
	diff->older_bad |= older_bad;
	diff->newer_bad |= newer_bad;
	diff->uncompared += older_bad || newer_bad;
	if ((older_bad && journey_count(diff->older).over_limit) || (newer_bad && journey_count(diff->newer).over_limit))
		return JOURNEY_FAILED;
	if (older_bad || newer_bad)
		return JOURNEY_FAULT;
	if (journey_compare(diff->newer, older, newer) == JOURNEY_DONE)
		return JOURNEY_DONE;
	complain("%s", journey_problem(diff->newer));
	return JOURNEY_FAILED;
}

static int compare_files(struct diff *diff)
{
	const struct arguments *a = diff->arguments;
	bool had_old = !is_nothing(a->operands[0]), has_new = !is_nothing(a->operands[1]);
	struct journey_map *older = had_old ? read_version(diff->older, a, a->operands[0]) : NULL;
	struct journey_map *newer = has_new ? read_version(diff->newer, a, a->operands[1]) : NULL;

	if ((had_old && !older) || (has_new && !newer))
		return JOURNEY_FAILED;
	return diff_compare(diff, older, newer);
}

/* ---- what comes out */

/* What is wrong in a version, on standard error: what could not be read, and, where it has them, errors of the language. */
static bool show_errors(struct journey_session *session, const struct arguments *arguments, bool is_old, bool bad)
{
	struct journey_report report = {.colour = terminal_colour(arguments, STDERR_FILENO), .width = terminal_width(STDERR_FILENO),
					.least = 2};
	struct journey_output findings = {0}, problems = {0};
	bool good = journey_problems(session, &problems) == JOURNEY_DONE
		&& (!bad || journey_write_report(session, &report, &findings) == JOURNEY_DONE);

	if (!good)
		complain("%s", journey_problem(session));
	else if (bad)
		complain(is_old ? say("the older version cannot be compared until its errors are put right")
				: say("the newer version cannot be compared until its errors are put right"));
	good = good && output_stream(STDERR_FILENO, problems.bytes, problems.length)
		&& output_stream(STDERR_FILENO, findings.bytes, findings.length);
	journey_output_free(&findings);
	journey_output_free(&problems);
	return good;
}

static bool show_changes(const struct diff *diff)
{
	const struct arguments *a = diff->arguments;
	struct journey_change_report report = {
		.format = argument_value(a, OPTION_CHANGE_FORMAT), .colour = terminal_colour(a, STDOUT_FILENO),
		.journey = argument_value(a, OPTION_JOURNEY), .theme = argument_value(a, OPTION_THEME),
		.id_prefix = argument_value(a, OPTION_ID_PREFIX), .uncompared = diff->uncompared,
	};
	const char *path = argument_value(a, OPTION_CHANGES_OUTPUT);
	struct journey_output out;
	bool good;

	if (journey_write_changes(diff->newer, &report, &out) != JOURNEY_DONE) {
		complain("%s", journey_problem(diff->newer));
		return false;
	}
	good = path && strcmp(path, "-") != 0 ? output_file(path, out.bytes, out.length)
					      : output_stream(STDOUT_FILENO, out.bytes, out.length);
	journey_output_free(&out);
	return good;
}

/* A comma between counts. */
static bool begins_count(size_t count, bool *any)
{
	if (count && *any)
		fputs(", ", stderr);
	*any |= count > 0;
	return count > 0;
}

/* Beside text for people only. */
static void show_summary(const struct arguments *arguments, const struct journey_change_tally *tally)
{
	const char *format = argument_value(arguments, OPTION_CHANGE_FORMAT);
	size_t all = tally->breaking + tally->notable + tally->cosmetic;
	bool any = false;

	if (!all || argument_given(arguments, OPTION_QUIET) || (format && strcmp(format, "text") != 0))
		return;
	if (begins_count(tally->breaking, &any))
		fprintf(stderr, say("%zu breaking"), tally->breaking);
	if (begins_count(tally->notable, &any))
		fprintf(stderr, say("%zu notable"), tally->notable);
	if (begins_count(tally->cosmetic, &any))
		fprintf(stderr, say("%zu cosmetic"), tally->cosmetic);
	fprintf(stderr, "%s\n", say_count(" change", " changes", all));
}

static bool is_fault(const struct arguments *arguments, const struct journey_change_tally *tally)
{
	const char *from = argument_value(arguments, OPTION_FAIL_ON);

	if (!from || strcmp(from, "never") == 0)
		return false;
	if (strcmp(from, "breaking") == 0)
		return tally->breaking > 0;
	return tally->breaking + tally->notable > 0 || (strcmp(from, "any") == 0 && tally->cosmetic > 0);
}

static int finish(struct diff *diff, int status)
{
	struct journey_change_tally tally = journey_count_changes(diff->newer);

	if (*journey_problem(diff->newer)) {
		complain("%s", journey_problem(diff->newer));
		return JOURNEY_FAILED;
	}
	if (!show_errors(diff->older, diff->arguments, true, diff->older_bad)
	    || !show_errors(diff->newer, diff->arguments, false, diff->newer_bad))
		return JOURNEY_FAILED;
	if (status == JOURNEY_FAILED || (status == JOURNEY_FAULT && !diff->many))
		return status;
	if (!show_changes(diff))
		return JOURNEY_FAILED;
	show_summary(diff->arguments, &tally);
	return is_fault(diff->arguments, &tally) ? JOURNEY_FAULT : status;
}

/* ---- facts, for git's textconv */

/* A map that cannot be understood, as it may be without what it includes, is shown as it is written: git takes a failure for
 * the end of its work. */
static int show_facts(struct diff *diff)
{
	const char *operand = diff->arguments->operands[0];
	struct journey_map *map = is_nothing(operand) ? NULL : input_read(diff->newer, diff->arguments, operand);
	struct journey_output out = {0};
	bool good;

	if (!map) {
		show_errors(diff->newer, diff->arguments, false, false);
		return is_nothing(operand) ? JOURNEY_DONE : JOURNEY_FAILED;
	}
	if (!journey_map_is_good(map)) {
		size_t length;
		char *bytes = read_file(operand, input_limit(diff->arguments), &length);

		good = bytes && output_stream(STDOUT_FILENO, bytes, length);
		free(bytes);
		return good ? JOURNEY_DONE : JOURNEY_FAILED;
	}
	good = journey_write_facts(diff->newer, map, &out) == JOURNEY_DONE && output_stream(STDOUT_FILENO, out.bytes, out.length);
	journey_output_free(&out);
	return good ? JOURNEY_DONE : JOURNEY_FAILED;
}

/* ---- the command */

static bool check_operands(const struct arguments *a)
{
	bool textconv = argument_given(a, OPTION_TEXTCONV), against = argument_given(a, OPTION_AGAINST);
	size_t wanted = textconv ? 1 : 2;

	if (textconv && against)
		complain("--textconv and --against exclude each other");
	else if (!against && a->operand_count != wanted)
		complain(textconv ? say("--textconv takes one map") : say("diff takes two maps, the older one first; or --against REV in a git repository"));
	else
		return true;
	return false;
}

int diff_run(const struct arguments *arguments)
{
	struct diff diff = {.arguments = arguments};
	int status = JOURNEY_FAILED;

	if (!check_operands(arguments))
		return JOURNEY_FAILED;
	diff.older = session_open();
	diff.newer = session_open();
	if (!diff.older || !diff.newer)
		complain("there is not enough memory");
	else if (!theme_prepare(diff.newer, arguments))
		status = finish(&diff, JOURNEY_FAILED);
	else if (argument_given(arguments, OPTION_TEXTCONV))
		status = show_facts(&diff);
	else if (argument_given(arguments, OPTION_AGAINST))
		status = finish(&diff, diff_against(&diff, argument_value(arguments, OPTION_AGAINST)));
	else
		status = finish(&diff, compare_files(&diff));
	journey_session_destroy(diff.newer);
	journey_session_destroy(diff.older);
	return status;
}
