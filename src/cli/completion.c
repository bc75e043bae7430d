/* journeyc completion: scripts for shells, made from the tables of commands and options. */
#include "cli/completion.h"

#include <string.h>

static const struct shell {
	const char *name;
	void (*write)(FILE *out);
} shells[] = {{"bash", completion_bash}, {"fish", completion_fish}, {"zsh", completion_zsh}};

enum completed completion_of(const struct option_row *row)
{
	if (row->words || row->choices)
		return COMPLETED_WORDS;
	if (row->argument && strcmp(row->argument, "DIR") == 0)
		return COMPLETED_FOLDER;
	if (row->argument && (strcmp(row->argument, "PATH") == 0 || strcmp(row->argument, "FILE") == 0))
		return COMPLETED_FILE;
	return COMPLETED_NOTHING;
}

void completion_words(FILE *out, const struct option_row *row)
{
	if (row->choices)
		fputs(row->choices, out);
	for (size_t i = 0; row->words && journey_word(row->words, i); i++)
		fprintf(out, "%s%s", i ? " " : "", journey_word(row->words, i));
}

int completion_run(const struct arguments *arguments)
{
	const char *name = arguments->operand_count == 1 ? arguments->operands[0] : "";
	struct collected out;

	for (size_t i = 0; i < sizeof shells / sizeof *shells; i++)
		if (strcmp(shells[i].name, name) == 0) {
			collected_begin(&out);
			shells[i].write(out.stream);
			return output_collected(&out);
		}
	complain("name one shell: `journeyc completion bash`, `journeyc completion zsh` or `journeyc completion fish`");
	return JOURNEY_FAILED;
}
