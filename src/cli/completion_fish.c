/* Completion for fish. */
#include "cli/completion.h"

#include <string.h>

static void write_opening(FILE *out)
{
	fputs("# Completion of journeyc for fish, made by `journeyc completion fish`.\n\n"
	      "function __journeyc_command\n"
	      "    set -l words (commandline -opc)\n"
	      "    if test (count $words) -gt 1; and contains -- $words[2]", out);
	for (size_t i = 0; i < COMMAND_COUNT; i++)
		fprintf(out, " %s", commands[i].name);
	fputs("\n        echo $words[2]\n    else\n        echo compile\n    end\nend\n\n", out);
}

/* A sentence in single quotes. */
static void write_doc(FILE *out, const char *doc)
{
	fputs(" -d '", out);
	for (; *doc; doc++)
		fprintf(out, "%s%c", *doc == '\'' || *doc == '\\' ? "\\" : "", *doc);
	fputs("'\n", out);
}

static void write_value(FILE *out, const struct option_row *row)
{
	switch (completion_of(row)) {
	case COMPLETED_WORDS:
		fputs(row->list ? " -x -a '(__fish_append , " : row->or_file ? " -r -F -a '" : " -x -a '", out);
		completion_words(out, row);
		fputs(row->list ? ")'" : "'", out);
		break;
	case COMPLETED_FILE: fputs(" -r -F", out); break;
	case COMPLETED_FOLDER: fputs(" -x -a '(__fish_complete_directories)'", out); break;
	case COMPLETED_NOTHING: fputs(" -x", out); break;
	}
}

static void write_option(FILE *out, const struct option_row *row)
{
	fputs("complete -c journeyc -n 'contains -- (__journeyc_command)", out);
	for (enum command command = 0; command < COMMAND_COUNT; command++)
		if (option_is_for(row, command))
			fprintf(out, " %s", commands[command].name);
	fputc('\'', out);
	if (row->letter)
		fprintf(out, " -s %c", row->letter);
	fprintf(out, " -l %s", row->name);
	if (row->argument)
		write_value(out, row);
	write_doc(out, row->doc);
}

/* The files of a command, those with its endings first; or the words that it takes. */
static void write_operands(FILE *out, const struct command_row *row)
{
	if (!row->choices && !row->endings)
		return;
	fprintf(out, "complete -c journeyc -n 'test (__journeyc_command) = %s' -f -k -a '", row->name);
	if (row->choices)
		fprintf(out, "%s'\n", row->choices);
	else {
		fputs("(__fish_complete_suffix", out);
		for (const char *at = row->endings; *at; at += strcspn(at, " "), at += *at == ' ')
			fprintf(out, " .%.*s", (int)strcspn(at, " "), at);
		fputs(")'\n", out);
	}
}

void completion_fish(FILE *out)
{
	write_opening(out);
	for (size_t i = 0; i < COMMAND_COUNT; i++) {
		fprintf(out, "complete -c journeyc -n 'test (count (commandline -opc)) -eq 1' -a %s", commands[i].name);
		write_doc(out, commands[i].doc);
	}
	for (size_t i = 0; i < COMMAND_COUNT; i++)
		write_operands(out, &commands[i]);
	for (size_t i = 0; i < OPTION_COUNT; i++)
		write_option(out, &options[i]);
}
