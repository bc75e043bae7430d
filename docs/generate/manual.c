/* The commands and their options, in the language of manual pages. */
#include "generate.h"

const struct option_row option_rows[OPTION_COUNT] = {
#define OPTION(id, short_name, long_name, takes, of, ...) \
	[OPTION_##id] = {.letter = short_name, .name = long_name, .argument = takes, .commands = of, __VA_ARGS__},
#include "cli/options.def"
#undef OPTION
};

/* The rows without the functions, which are not linked here. */
const struct command_row command_rows[COMMAND_COUNT] = {
#define COMMAND(id, called, takes, function, ...) [COMMAND_##id] = {.name = called, .operands = takes, __VA_ARGS__},
#include "cli/commands.def"
#undef COMMAND
};

/* A text in which nothing is an order to the formatter. */
static void write_text(struct buffer *out, const char *text)
{
	for (; *text; text++)
		switch (*text) {
		case '\\': buffer_string(out, "\\e"); break;
		case '-': buffer_string(out, "\\-"); break;
		case '\'': buffer_string(out, "\\(aq"); break;
		case '`': buffer_string(out, "\\(ga"); break;
		case '.': buffer_string(out, ".\\&"); break;
		default: buffer_byte(out, *text);
		}
}

static void write_option(struct buffer *out, const struct option_row *row)
{
	buffer_string(out, ".TP\n");
	if (row->letter)
		buffer_format(out, ".BR \\-%c \", \" ", row->letter);
	else
		buffer_string(out, ".B ");
	buffer_string(out, "\\-\\-");
	write_text(out, row->name);
	if (row->argument)
		buffer_format(out, row->letter ? " \" %s\"" : " %s", row->argument);
	buffer_byte(out, '\n');
	write_text(out, row->doc);
	buffer_byte(out, '\n');
}

static void write_command(struct buffer *out, enum command command)
{
	const struct command_row *row = &command_rows[command];

	buffer_string(out, ".SS \"journeyc");
	if (command != COMMAND_COMPILE)
		buffer_format(out, " %s", row->name);
	buffer_byte(out, ' ');
	write_text(out, row->operands);
	buffer_string(out, "\"\n");
	write_text(out, row->doc);
	buffer_string(out, "\n.PP\n.EX\n    ");
	write_text(out, row->example);
	buffer_string(out, "\n.EE\n");
	for (size_t i = 0; i < OPTION_COUNT; i++)
		if (option_rows[i].commands & 1u << command)
			write_option(out, &option_rows[i]);
}

void generate_manual(struct buffer *out)
{
	for (enum command command = 0; command < COMMAND_COUNT; command++)
		write_command(out, command);
}
