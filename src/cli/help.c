/* What --help says: all of it from the tables. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/cli.h"

enum { COLUMN = 26, WIDTH = 100 };

/* A sentence behind a column, wrapped at spaces. */
static void show_wrapped(FILE *out, const char *text)
{
	size_t column = COLUMN;

	while (*text) {
		size_t length = strcspn(text, " ");

		if (column + length > WIDTH && column > COLUMN) {
			fprintf(out, "\n%*s", COLUMN, "");
			column = COLUMN;
		}
		fprintf(out, "%s%.*s", column > COLUMN ? " " : "", (int)length, text);
		column += length + (column > COLUMN);
		text += length + (text[length] == ' ');
	}
	fputc('\n', out);
}

static void show_option(FILE *out, const struct option_row *row)
{
	char head[80];
	int length = snprintf(head, sizeof head, row->letter ? "  -%c" : "    ", row->letter);

	length += snprintf(head + length, sizeof head - (size_t)length, "%s--%s", row->letter ? ", " : "  ", row->name);
	if (row->argument)
		length += snprintf(head + length, sizeof head - (size_t)length, " %s", row->argument);
	fputs(head, out);
	if (length + 2 > COLUMN)
		fprintf(out, "\n%*s", COLUMN, "");
	else
		fprintf(out, "%*s", COLUMN - length, "");
	show_wrapped(out, say(row->doc));
}

static void show_commands(FILE *out)
{
	fputs(say("\nCommands (`journeyc COMMAND --help` for each):\n"), out);
	for (size_t i = 0; i < COMMAND_COUNT; i++) {
		fprintf(out, "  %-*s", COLUMN - 2, commands[i].name);
		show_wrapped(out, say(commands[i].doc));
	}
}

int help_show(const struct arguments *arguments)
{
	const struct command_row *command = &commands[arguments->command];
	bool is_main = arguments->command == COMMAND_COMPILE;
	struct collected text;
	FILE *out;

	collected_begin(&text);
	out = text.stream;
	fprintf(out, say("Usage: journeyc%s%s %s\n\n%s\n\nExample: %s\n\nOptions:\n"), is_main ? "" : " ", is_main ? "" : command->name,
		command->operands, say(command->doc), command->example);
	for (size_t i = 0; i < OPTION_COUNT; i++)
		if (options[i].commands & 1u << arguments->command)
			show_option(out, &options[i]);
	if (is_main)
		show_commands(out);
	fputs(say("\nExit status: 0 done, 1 the map is at fault, 2 it could not be done.\n"), out);
	return output_collected(&text);
}

int version_show(void)
{
	char line[80];
	int length = snprintf(line, sizeof line, "journeyc %s\n", journey_version());

	return output_stream(STDOUT_FILENO, line, (size_t)length) ? JOURNEY_DONE : JOURNEY_FAILED;
}
