/* Completion scripts: what the writers for each shell share. */
#ifndef JOURNEY_CLI_COMPLETION_H
#define JOURNEY_CLI_COMPLETION_H

#include "cli/cli.h"

/* What an option takes, as far as a shell can help. */
enum completed { COMPLETED_NOTHING, COMPLETED_WORDS, COMPLETED_FILE, COMPLETED_FOLDER };

enum completed completion_of(const struct option_row *row);

/* The words that an option takes, with spaces between. */
void completion_words(FILE *out, const struct option_row *row);

static inline bool option_is_for(const struct option_row *row, enum command command)
{
	return row->commands & 1u << command;
}

void completion_bash(FILE *out);
void completion_fish(FILE *out);
void completion_zsh(FILE *out);

#endif
