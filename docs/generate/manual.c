/* The commands and their options, in the language of manual pages. */
#include "generate.h"

#include <string.h>

#include "base/utf8.h"
#include "config.h"

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

enum { LINE_MAX_BYTES = 78 };

/* A piece of text in which nothing is an order to the formatter. */
static void write_piece(struct buffer *out, const char *text, size_t length)
{
	const char *at = text, *end = text + length;

	while (at < end) {
		uint32_t rune = utf8_next(&at, end, NULL);

		switch (rune) {
		case '\\': buffer_string(out, "\\e"); break;
		case '-': buffer_string(out, "\\-"); break;
		case '\'': buffer_string(out, "\\(aq"); break;
		case '`': buffer_string(out, "\\(ga"); break;
		case '"': buffer_string(out, "\\(dq"); break;
		default:
			if (rune < 0x80)
				buffer_byte(out, (char)rune);
			else
				buffer_format(out, "\\[u%04X]", (unsigned)rune);
		}
	}
}

static void write_words(struct buffer *out, const char *text)
{
	write_piece(out, text, strlen(text));
}

/* Sentences on lines: each begins one, and none is long. What begins a line with a point is no order. */
static void write_text(struct buffer *out, const char *text)
{
	size_t line = out->length;
	bool sentence = false;

	while (*text) {
		size_t length = strcspn(text, " "), before = out->length;

		write_piece(out, text, length);
		if (before > line && (sentence || out->length - line > LINE_MAX_BYTES))
			out->bytes[before - 1] = '\n', line = before;
		if (out->bytes[line] == '.') {
			out->length = line;
			buffer_string(out, "\\&");
			write_piece(out, text, length);
		}
		sentence = text[length - 1] == '.' || text[length - 1] == ':';
		text += length + (text[length] == ' ');
		buffer_byte(out, ' ');
	}
	out->bytes[out->length - 1] = '\n';
}

static void write_option(struct buffer *out, const struct option_row *row)
{
	buffer_string(out, ".TP\n");
	if (row->letter)
		buffer_format(out, ".BR \\-%c \", \" ", row->letter);
	else
		buffer_string(out, row->argument ? ".BI " : ".B ");
	buffer_string(out, "\\-\\-");
	write_words(out, row->name);
	if (row->argument) {
		buffer_string(out, row->letter ? " \" \\fI" : " \" ");
		write_words(out, row->argument);
		buffer_string(out, row->letter ? "\\fR\"" : "\"");
	}
	buffer_byte(out, '\n');
	write_text(out, row->doc);
}

static void write_options(struct buffer *out, enum command command)
{
	for (size_t i = 0; i < OPTION_COUNT; i++)
		if (option_rows[i].commands & 1u << command)
			write_option(out, &option_rows[i]);
}

static void write_example(struct buffer *out, enum command command)
{
	buffer_string(out, ".PP\n.EX\n    ");
	write_words(out, command_rows[command].example);
	buffer_string(out, "\n.EE\n");
}

/* The main page: the command that needs no name with its options, the others by their pages. */
void generate_manual(struct buffer *out)
{
	buffer_string(out, ".SS \"journeyc ");
	write_words(out, command_rows[COMMAND_COMPILE].operands);
	buffer_string(out, "\"\n");
	write_text(out, command_rows[COMMAND_COMPILE].doc);
	write_example(out, COMMAND_COMPILE);
	write_options(out, COMMAND_COMPILE);
	buffer_string(out, ".SS \"Other commands\"\nEach has a page of its own.\n");
	for (enum command command = COMMAND_COMPILE + 1; command < COMMAND_COUNT; command++) {
		buffer_format(out, ".TP\n.BR journeyc\\-%s (1)\n", command_rows[command].name);
		write_text(out, command_rows[command].doc);
	}
}

/* `[OPTION…] OLD NEW | --against REV [PATH…]`: each way to say it on a line. */
static void write_synopsis(struct buffer *out, const struct command_row *row)
{
	const char *at = row->operands;

	for (bool first = true; at; first = false) {
		const char *bar = strstr(at, " | ");

		buffer_string(out, first ? ".B journeyc " : ".br\n.B journeyc ");
		write_words(out, row->name);
		buffer_string(out, "\n.RI \"");
		write_piece(out, at, bar ? (size_t)(bar - at) : strlen(at));
		buffer_string(out, "\"\n");
		at = bar ? bar + 3 : NULL;
	}
}

void generate_page(struct buffer *out, enum command command)
{
	const struct command_row *row = &command_rows[command];

	buffer_string(out, ".\\\" Generated from the program's tables: `make reference`.\n");
	buffer_string(out, ".TH \"JOURNEYC\\-");
	for (const char *at = row->name; *at; at++)
		buffer_byte(out, (char)(*at - 'a' + 'A'));
	buffer_format(out, "\" 1 \"2026-09-30\" \"journeyc %s\" \"User Commands\"\n", PACKAGE_VERSION);
	buffer_format(out, ".SH NAME\njourneyc\\-%s \\- %s\n.SH SYNOPSIS\n", row->name, row->brief);
	write_synopsis(out, row);
	buffer_string(out, ".SH DESCRIPTION\n");
	write_text(out, row->doc);
	buffer_string(out, ".SH OPTIONS\n");
	write_options(out, command);
	buffer_string(out, ".SH EXIT STATUS\n0: it is done; 1: the map is at fault; 2: it could not be done.\n.BR journeyc (1)\nsays more.\n");
	buffer_string(out, ".SH EXAMPLES\n.EX\n");
	write_words(out, row->example);
	buffer_string(out, "\n.EE\n.SH SEE ALSO\n.BR journeyc (1)\n");
	if (row->page) {
		buffer_string(out, ".PP\nThe documentation has a page on it:\n.I docs/");
		write_words(out, row->page);
		buffer_byte(out, '\n');
	}
}
