/* Operands to maps. */
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/cli.h"

enum { MEGABYTES = 256 }; /* of a source, where nothing else is said */

char *input_base(void)
{
	char *folder = memory_folder(), *top;
	struct stat status;

	if (!folder) /* it was deleted while the program runs */
		return memory_join("/", "", "");
	top = memory_join(folder, "", "");
	for (;;) {
		char *git = memory_join(top, "/.git", "");
		bool found = stat(git, &status) == 0;
		char *slash = strrchr(top, '/');

		free(git);
		if (found) {
			free(folder);
			return top;
		}
		if (!slash || slash == top)
			break;
		*slash = '\0';
	}
	free(top);
	return folder;
}

size_t input_limit(const struct arguments *arguments)
{
	size_t megabytes = argument_number(arguments, OPTION_MAX_SIZE);

	return (megabytes ? megabytes : MEGABYTES) << 20;
}

char *input_bytes(int descriptor, size_t limit, size_t *ret_length)
{
	size_t room = 1 << 16, length = 0;
	char *bytes = memory_grow(NULL, room, 1);

	for (;;) {
		ssize_t got = read(descriptor, bytes + length, room - length);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0) {
			free(bytes);
			return NULL;
		}
		length += (size_t)got;
		if (got == 0 || length > limit)
			break;
		if (length == room)
			bytes = memory_grow(bytes, room *= 2, 1);
	}
	*ret_length = length;
	return bytes;
}

const char *input_name(const struct arguments *arguments, const char *operand)
{
	const char *name = argument_value(arguments, OPTION_STDIN_FILENAME);

	if (strcmp(operand, "-") != 0)
		return operand;
	return name ? name : "<stdin>";
}

void problem_add(struct journey_session *session, const char *kind, const char *path, const char *format, ...)
{
	struct journey_output shown = {0};
	char *base = input_base(), *message;
	va_list arguments;

	va_start(arguments, format);
	message = memory_format(say(format), arguments);
	va_end(arguments);
	if (*path && strcmp(path, "<stdin>") != 0)
		journey_shown_path(path, base, &shown);
	journey_add_problem(session, kind, shown.bytes ? shown.bytes : path, message ? message : "");
	journey_output_free(&shown);
	free(message);
	free(base);
}

bool input_open(struct journey_session *session, const struct arguments *arguments, const char *operand, struct operand *ret_operand)
{
	struct operand opened = {.base = input_base()};
	struct journey_input *input = &opened.input;

	*input = (struct journey_input){
		.path = input_name(arguments, operand), .root = argument_value(arguments, OPTION_ROOT), .base = opened.base,
		.size_limit = input_limit(arguments),
		.narrowed = argument_given(arguments, OPTION_JOURNEY) || argument_given(arguments, OPTION_SEGMENT),
	};
	if (strcmp(operand, "-") == 0) {
		opened.bytes = input_bytes(STDIN_FILENO, input->size_limit, &input->length);
		input->bytes = opened.bytes;
		if (!argument_given(arguments, OPTION_STDIN_FILENAME))
			input->base = NULL;
		if (!opened.bytes) {
			problem_add(session, "io", input->path, "cannot read standard input");
			input_close(&opened);
			return false;
		}
	}
	*ret_operand = opened;
	return true;
}

void input_close(struct operand *operand)
{
	free(operand->bytes);
	free(operand->base);
}

void input_complain(struct journey_session *session, const struct arguments *arguments, const char *operand)
{
	const char *near = command_near(arguments, operand);

	problem_add(session, "io", input_name(arguments, operand), near ? say("cannot read: %s; did you mean the command `%s`?") : say("cannot read: %s"),
		    journey_problem(session), near);
}

struct journey_map *input_read(struct journey_session *session, const struct arguments *arguments, const char *operand)
{
	struct operand opened;
	struct journey_map *map;

	if (!input_open(session, arguments, operand, &opened))
		return NULL;
	map = journey_read(session, &opened.input);
	if (!map)
		input_complain(session, arguments, operand);
	input_close(&opened);
	return map;
}
