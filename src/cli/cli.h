/* The command line: what its commands share. */
#ifndef JOURNEY_CLI_CLI_H
#define JOURNEY_CLI_CLI_H

#include <stdarg.h>
#include <stdio.h>

#include "journey.h"

enum command {
#define COMMAND(id, ...) COMMAND_##id,
#include "cli/commands.def"
#undef COMMAND
	COMMAND_COUNT
};

enum command_set {
#define COMMAND(id, ...) FOR_##id = 1 << COMMAND_##id,
#include "cli/commands.def"
#undef COMMAND
	FOR_ALL = (1 << COMMAND_COUNT) - 1
};

enum option {
#define OPTION(id, ...) OPTION_##id,
#include "cli/options.def"
#undef OPTION
	OPTION_COUNT
};

struct option_row {
	char letter;
	const char *name, *argument;
	unsigned commands;
	const char *words, *choices;
	bool list, number, from_zero, file, or_file, folder, prefix;
	const char *doc;
};

struct given {
	enum option option;
	const char *value; /* NULL: it takes none */
};

/* A command line, taken apart. */
struct arguments {
	enum command command;
	struct given *given; /* in the order given */
	size_t given_count;
	const char **operands;
	size_t operand_count;
};

struct command_row {
	const char *name, *operands;
	int (*run)(const struct arguments *arguments);
	const char *choices, *endings;
	const char *doc, *brief, *page, *example;
};

extern const struct option_row options[OPTION_COUNT];
extern const struct command_row commands[COMMAND_COUNT];

/* ---- options.c */

/* Takes a command line apart; complains and returns false where it cannot. */
bool arguments_read(struct arguments *ret_arguments, int count, char **words);
void arguments_free(struct arguments *arguments);

/* The command that somebody may have meant with an operand that is no file; NULL: none is near. */
const char *command_near(const struct arguments *arguments, const char *operand);

/* The last value given for an option; NULL where it was not given. */
const char *argument_value(const struct arguments *arguments, enum option option);
bool argument_given(const struct arguments *arguments, enum option option);

/* The number given for an option; 0 where none was. */
size_t argument_number(const struct arguments *arguments, enum option option);

/* ---- language.c */

/* Finds the language in a command line that may be wrong otherwise; and in one that is right, and in what is configured. */
void language_guess(int count, char **words);
void language_settle(const struct arguments *arguments);

/* What the program says, in that language; and the form of it that goes with a count. */
const char *say(const char *english) __attribute__((format_arg(1)));
const char *say_count(const char *one, const char *many, size_t count) __attribute__((format_arg(1), format_arg(2)));

/* A session that speaks it; NULL: there is no memory. */
struct journey_session *session_open(void);

/* ---- help.c */

int help_show(const struct arguments *arguments);
int version_show(void);

/* ---- the commands: exit statuses */

int compile_run(const struct arguments *arguments);
int lint_run(const struct arguments *arguments);
int diff_run(const struct arguments *arguments);
int fmt_run(const struct arguments *arguments);
int init_run(const struct arguments *arguments);
int import_run(const struct arguments *arguments);
int completion_run(const struct arguments *arguments);
int explain_run(const struct arguments *arguments);
int rules_run(const struct arguments *arguments);
int kinds_run(const struct arguments *arguments);

/* ---- paths.c */

/* The maps that a command is to look at. */
struct paths {
	char **items;
	size_t count;
};

/* The operands, without repetition and in the order of their bytes, a folder replaced by the maps below it; where there is
 * no operand, the maps below the current folder. */
struct paths paths_find(struct journey_session *session, const struct arguments *arguments);
void paths_free(struct paths *paths);

/* ---- chosen.c */

/* Gives a session what the options choose for the rules; complains and returns false where they name what there is not. */
bool choose_rules(struct journey_session *session, const struct arguments *arguments);

/* ---- input.c */

/* The folder that messages are relative to: the top of the git work tree around the current one, else that one. To be
 * freed. */
char *input_base(void);

/* How many bytes a source may have. */
size_t input_limit(const struct arguments *arguments);

/* All that a descriptor gives, and no more where it is over the limit by then; NULL: it cannot be read. To be freed. */
char *input_bytes(int descriptor, size_t limit, size_t *ret_length);

/* An operand as the library takes it, and what that rests on. */
struct operand {
	struct journey_input input;
	char *base, *bytes;
};

/* Looks at an operand, reads standard input for `-`; adds a problem and returns false where it cannot be read. */
bool input_open(struct journey_session *session, const struct arguments *arguments, const char *operand, struct operand *ret_operand);
void input_close(struct operand *operand);

/* Adds the problem that the library could not read an operand, and why. */
void input_complain(struct journey_session *session, const struct arguments *arguments, const char *operand);

/* Reads the map that an operand names, `-` from standard input; adds a problem and returns NULL where it cannot. */
struct journey_map *input_read(struct journey_session *session, const struct arguments *arguments, const char *operand);

/* What an operand is called by its user. */
const char *input_name(const struct arguments *arguments, const char *operand);

/* Adds a problem to what reports tell, with the path as they show it; `path` may be "". `format` is said in the language of
 * messages. */
void problem_add(struct journey_session *session, const char *kind, const char *path, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* ---- theme.c */

/* The file that --theme names; NULL: it names none. */
const char *theme_path(const struct arguments *arguments);

/* Reads it. False: it cannot be used; why is among the problems. */
bool theme_prepare(struct journey_session *session, const struct arguments *arguments);

/* ---- findings.c */

struct sinks;

/* Writes the findings and problems of a session to where they go, and a summary; gives the exit status for `status` so far. */
int findings_show(struct journey_session *session, const struct arguments *arguments, const struct sinks *sinks, int status);

/* ---- terminal.c */

/* "journeyc: …" on standard error, in printed form and in the language of messages. */
void complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Whether to colour what goes to a file descriptor; the columns of its terminal, 0 where it is none. */
bool terminal_colour(const struct arguments *arguments, int descriptor);
size_t terminal_width(int descriptor);

/* ---- output.c */

/* Writes all bytes to standard output or standard error; complains and returns false where they cannot be taken. */
bool output_stream(int descriptor, const char *bytes, size_t length);

struct collected;

/* Ends a text, writes it to standard output, and frees it; an exit status. */
int output_collected(struct collected *collected);

/* Writes all bytes to a descriptor; false: errno says why not. */
bool output_bytes(int descriptor, const char *bytes, size_t length);

/* What an errno means, in the program's own words, the same in every locale. */
const char *output_reason(int error);

/* Replaces a file; complains and returns false where that cannot be done. */
bool output_file(const char *path, const char *bytes, size_t length);

/* ---- replace.c */

struct replacement {
	const char *path, *bytes;
	size_t length;
};

/* Replaces files by rename, all of them or none; one whose bytes would not change is not touched. A link is followed. Devices,
 * pipes, and what a standard stream goes to, are written directly, before. False: *ret_failed is the one that cannot be
 * written, and *ret_reason says why (NULL: nobody reads the pipe any more). */
bool replace_files(const struct replacement *items, size_t count, size_t *ret_failed, const char **ret_reason);

/* The same for one file. */
bool replace_file(const char *path, const char *bytes, size_t length, const char **ret_reason);

/* ---- places.c: where files are written */

/* Whether what -o names is a folder: it ends in /, or is one. */
bool output_is_folder(const char *path);

/* Makes the folder that `-o new/` names, where there is none yet; does nothing for other names, and for NULL. Adds a problem and
 * returns false where it cannot. */
bool output_make_folder(struct journey_session *session, const char *path);

/* `folder/map-shop.svg`: an input's name without its ending, in a folder (NULL: in its own), and two pieces behind it. To be
 * freed. */
char *output_path(const char *folder, const char *name, const char *first, const char *second);

/* replace_files, which adds a problem where one cannot be written. */
bool output_replace(struct journey_session *session, const struct replacement *files, size_t count);

/* ---- collisions.c */

/* Whether nothing would be written over an input, whatever it is called by, or twice to one path; adds a problem where that is
 * so. Sorts the paths. */
bool outputs_are_apart(struct journey_session *session, const char **paths, size_t count, const char *const *inputs, size_t input_count);

/* ---- memory.c: lists and strings of the command line; they end the program where there is no memory */

void *memory_grow(void *old, size_t count, size_t size);
char *memory_join(const char *first, const char *second, const char *third);

/* Compares what two pointers to strings point at, for qsort and bsearch. */
int memory_compare(const void *left, const void *right);

/* Text that is written to a stream, and is `length` bytes of `text` at its end, to be freed. */
struct collected {
	FILE *stream;
	char *text;
	size_t length;
};

void collected_begin(struct collected *collected);
void collected_end(struct collected *collected);

/* The current folder, to be freed; NULL: it is gone. */
char *memory_folder(void);

/* printf to a string of its own; NULL where there is no memory. */
char *memory_format(const char *format, va_list arguments);

#endif
