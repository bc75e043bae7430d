/* Completion for bash, from version 3.2 on and without the package bash-completion. */
#include "cli/completion.h"

/* What comes before the tables: the word to complete, the one before it, the command. `--view=fl` is three words to
 * bash. */
static const char opening[] =
	"# Completion of journeyc for bash, made by `journeyc completion bash`.\n"
	"\n"
	"_journeyc_take() {\n"
	"	local line\n"
	"	while IFS= read -r line; do COMPREPLY+=(\"$line\"); done\n"
	"}\n"
	"\n"
	"_journeyc_words() {\n"
	"	_journeyc_take < <(compgen -W \"$1\" -- \"$word\")\n"
	"}\n"
	"\n"
	"# one of several words with commas between\n"
	"_journeyc_list() {\n"
	"	local before=\n"
	"	[[ $word == *,* ]] && before=${word%,*},\n"
	"	_journeyc_take < <(compgen -P \"$before\" -W \"$1\" -- \"${word##*,}\")\n"
	"}\n"
	"\n"
	"# files with one of these endings, and folders\n"
	"_journeyc_files() {\n"
	"	local ending\n"
	"	(($#)) || _journeyc_take < <(compgen -f -- \"$word\")\n"
	"	for ending; do _journeyc_take < <(compgen -f -X \"!*.$ending\" -- \"$word\"); done\n"
	"	(($#)) && _journeyc_take < <(compgen -d -- \"$word\")\n"
	"}\n"
	"\n"
	"_journeyc() {\n"
	"	local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
	"	local command=compile first=${COMP_WORDS[1]}\n"
	"	COMPREPLY=()\n"
	"	if [[ $word == = ]]; then\n"
	"		word=\n"
	"	elif [[ $before == = ]]; then\n"
	"		before=${COMP_WORDS[COMP_CWORD-2]}\n"
	"	fi\n";

static void write_commands(FILE *out)
{
	fputs("\tcase $first in\n\t", out);
	for (size_t i = 0; i < COMMAND_COUNT; i++)
		fprintf(out, "%s%s", i ? "|" : "", commands[i].name);
	fputs(") ((COMP_CWORD > 1)) && command=$first;;\n\tesac\n", out);
}

/* `compile:--to|compile:-T` */
static void write_pattern(FILE *out, const struct option_row *row)
{
	const char *between = "";

	for (enum command command = 0; command < COMMAND_COUNT; command++) {
		if (!option_is_for(row, command))
			continue;
		fprintf(out, "%s%s:--%s", between, commands[command].name, row->name);
		if (row->letter)
			fprintf(out, "|%s:-%c", commands[command].name, row->letter);
		between = "|";
	}
}

/* What stands behind an option that takes a value. */
static void write_values(FILE *out)
{
	fputs("\tcase $command:$before in\n", out);
	for (size_t i = 0; i < OPTION_COUNT; i++) {
		if (!options[i].argument)
			continue;
		fputc('\t', out);
		write_pattern(out, &options[i]);
		switch (completion_of(&options[i])) {
		case COMPLETED_WORDS:
			fputs(options[i].list ? ") _journeyc_list '" : ") _journeyc_words '", out);
			completion_words(out, &options[i]);
			fputs(options[i].or_file ? "'; _journeyc_files; return;;\n" : "'; return;;\n", out);
			break;
		case COMPLETED_FILE: fputs(") _journeyc_files; return;;\n", out); break;
		case COMPLETED_FOLDER: fputs(") _journeyc_take < <(compgen -d -- \"$word\"); return;;\n", out); break;
		case COMPLETED_NOTHING: fputs(") return;;\n", out); break;
		}
	}
	fputs("\tesac\n", out);
}

static void write_options(FILE *out)
{
	fputs("\tif [[ $word == -* ]]; then\n\t\tcase $command in\n", out);
	for (enum command command = 0; command < COMMAND_COUNT; command++) {
		fprintf(out, "\t\t%s) _journeyc_words '", commands[command].name);
		for (size_t i = 0; i < OPTION_COUNT; i++)
			if (option_is_for(&options[i], command))
				fprintf(out, "--%s ", options[i].name);
		fputs("';;\n", out);
	}
	fputs("\t\tesac\n\t\treturn\n\tfi\n", out);
}

static void write_operands(FILE *out)
{
	fputs("\tif ((COMP_CWORD == 1)); then\n\t\t_journeyc_words '", out);
	for (size_t i = 0; i < COMMAND_COUNT; i++)
		fprintf(out, "%s%s", i ? " " : "", commands[i].name);
	fputs("'\n\tfi\n\tcase $command in\n", out);
	for (size_t i = 0; i < COMMAND_COUNT; i++)
		if (commands[i].choices)
			fprintf(out, "\t%s) _journeyc_words '%s';;\n", commands[i].name, commands[i].choices);
		else
			fprintf(out, "\t%s) _journeyc_files %s;;\n", commands[i].name,
				commands[i].endings ? commands[i].endings : "");
	fputs("\tesac\n}\n\ncomplete -o filenames -F _journeyc journeyc\n", out);
}

void completion_bash(FILE *out)
{
	fputs(opening, out);
	write_commands(out);
	write_values(out);
	write_options(out);
	write_operands(out);
}
