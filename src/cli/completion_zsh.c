/* Completion for zsh. */
#include "cli/completion.h"

#include <string.h>

static const char closing[] =
	"\n"
	"_journeyc() {\n"
	"	local command=compile\n"
	"	if ((CURRENT == 2)); then\n"
	"		_describe command _journeyc_commands\n"
	"	elif ((${_journeyc_commands[(I)$words[2]:*]})); then\n"
	"		command=$words[2]\n"
	"		words=($words[1] \"${(@)words[3,-1]}\")\n"
	"		((CURRENT--))\n"
	"	fi\n"
	"	_journeyc_$command\n"
	"}\n"
	"\n"
	"# read by the completion system, or by `source`\n"
	"if [[ $funcstack[1] == _journeyc ]]; then\n"
	"	_journeyc \"$@\"\n"
	"else\n"
	"	compdef _journeyc journeyc\n"
	"fi\n";

/* A sentence inside single quotes, where `:`, `[` and `]` have a meaning of their own. */
static void write_doc(FILE *out, const char *doc)
{
	for (; *doc; doc++)
		if (*doc == '\'')
			fputs("'\\''", out);
		else
			fprintf(out, "%s%c", strchr(":[]\\", *doc) ? "\\" : "", *doc);
}

static void write_value(FILE *out, const struct option_row *row)
{
	fprintf(out, ":%s:", row->argument);
	switch (completion_of(row)) {
	case COMPLETED_WORDS:
		fprintf(out, row->list ? "_values -s , %s " : row->or_file ? "{compadd -- " : "(", row->argument);
		completion_words(out, row);
		fputs(row->list ? "" : row->or_file ? "; _files}" : ")", out);
		break;
	case COMPLETED_FILE: fputs("_files", out); break;
	case COMPLETED_FOLDER: fputs("_files -/", out); break;
	case COMPLETED_NOTHING: fputs(" ", out); break;
	}
}

/* `'*--to=[Writes this format.]:FMT:_values -s , FMT svg json'` */
static void write_option(FILE *out, const struct option_row *row, const char *dashes, const char *name,
			 const char *joint)
{
	fprintf(out, " \\\n\t\t'*%s%s%s[", dashes, name, row->argument ? joint : "");
	write_doc(out, row->doc);
	fputc(']', out);
	if (row->argument)
		write_value(out, row);
	fputc('\'', out);
}

static void write_command(FILE *out, enum command command)
{
	const struct command_row *row = &commands[command];

	fprintf(out, "\n_journeyc_%s() {\n\t_arguments -s -S", row->name);
	for (size_t i = 0; i < OPTION_COUNT; i++) {
		char letter[] = {options[i].letter, '\0'};

		if (!option_is_for(&options[i], command))
			continue;
		if (options[i].letter)
			write_option(out, &options[i], "-", letter, "+");
		write_option(out, &options[i], "--", options[i].name, "=");
	}
	if (row->choices)
		fprintf(out, " \\\n\t\t'1:%s:(%s)'", row->operands, row->choices);
	else if (row->endings) {
		fputs(" \\\n\t\t'*:file:_files -g \"*.", out);
		for (const char *at = row->endings; *at; at++)
			fputs(*at == ' ' ? " *." : (char[]){*at, '\0'}, out);
		fputs("\"'", out);
	} else
		fputs(" \\\n\t\t'*:file:_files'", out);
	fputs("\n}\n", out);
}

void completion_zsh(FILE *out)
{
	fputs("#compdef journeyc\n# Completion of journeyc for zsh, made by `journeyc completion zsh`.\n\n"
	      "_journeyc_commands=(\n", out);
	for (size_t i = 0; i < COMMAND_COUNT; i++) {
		fprintf(out, "\t'%s:", commands[i].name);
		write_doc(out, commands[i].doc);
		fputs("'\n", out);
	}
	fputs(")\n", out);
	for (enum command command = 0; command < COMMAND_COUNT; command++)
		write_command(out, command);
	fputs(closing, out);
}
