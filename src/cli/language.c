/* The language of messages: what --messages says, else what is configured for the first operand, else English. It is worked out
 * once; the locale has no say in it. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/cli.h"

static const char *spoken = "en";

const char *say(const char *english)
{
	return journey_translate(spoken, english);
}

const char *say_count(const char *one, const char *many, size_t count)
{
	return journey_translate_count(spoken, one, many, count);
}

struct journey_session *session_open(void)
{
	struct journey_session *session = journey_session_create();

	if (session)
		journey_speak(session, spoken);
	return session;
}

void language_guess(int count, char **words)
{
	static const char option[] = "--messages";
	size_t length = sizeof option - 1;

	for (int i = 1; i < count && strcmp(words[i], "--") != 0; i++) {
		if (strncmp(words[i], option, length) != 0)
			continue;
		if (words[i][length] == '=')
			spoken = words[i] + length + 1;
		else if (!words[i][length] && i + 1 < count)
			spoken = words[i + 1];
	}
}

/* ---- what is configured */

static bool takes_names(const struct arguments *arguments)
{
	return arguments->command == COMMAND_EXPLAIN || arguments->command == COMMAND_COMPLETION;
}

/* The path that is looked at: the first of the operands, whatever their order. */
static const char *first_path(const struct arguments *arguments)
{
	const char *first = argument_value(arguments, OPTION_FOR);

	for (size_t i = 0; i < arguments->operand_count && !takes_names(arguments); i++) {
		const char *path = input_name(arguments, arguments->operands[i]);

		if (!first || strcmp(path, first) < 0)
			first = path;
	}
	return first ? first : ".";
}

/* A map at a path, or one beside what is there. To be freed. */
static char *map_at(const char *path)
{
	static const char ending[] = ".journey";
	const char *slash = strrchr(path, '/');
	size_t length = strlen(path);
	struct stat status;
	char *folder, *map;

	if (stat(path, &status) == 0 && S_ISDIR(status.st_mode))
		return memory_join(path, "/map", ending);
	if (length >= sizeof ending && strcmp(path + length - (sizeof ending - 1), ending) == 0)
		return memory_join(path, "", "");
	folder = memory_join(path, "", "");
	folder[slash ? slash + 1 - path : 0] = '\0';
	map = memory_join(folder, "map", ending);
	free(folder);
	return map;
}

static const char *configured(const struct arguments *arguments)
{
	struct journey_session *session = journey_session_create();
	char *map = map_at(first_path(arguments));
	const char *language = NULL;

	if (session) {
		journey_read_configuration(session, !argument_given(arguments, OPTION_NO_CONFIG));
		for (size_t i = 0; i < arguments->given_count; i++)
			if (arguments->given[i].option == OPTION_SET)
				journey_choose(session, arguments->given[i].value); /* what is wrong is said later */
		language = journey_language(session, map);
	}
	free(map);
	journey_session_destroy(session);
	return language;
}

void language_settle(const struct arguments *arguments)
{
	const char *language = argument_value(arguments, OPTION_MESSAGES);

	if (!language)
		language = configured(arguments);
	spoken = language ? language : "en";
}
