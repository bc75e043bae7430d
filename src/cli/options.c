/* Command lines: options and operands in any order. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/cli.h"

const struct option_row options[OPTION_COUNT] = {
#define OPTION(id, short_name, long_name, takes, of, ...) \
	[OPTION_##id] = {.letter = short_name, .name = long_name, .argument = takes, .commands = of, __VA_ARGS__},
#include "cli/options.def"
#undef OPTION
};

const struct command_row commands[COMMAND_COUNT] = {
#define COMMAND(id, called, takes, function, ...) \
	[COMMAND_##id] = {.name = called, .operands = takes, .run = function, __VA_ARGS__},
#include "cli/commands.def"
#undef COMMAND
};

/* ---- what is near to a mistyped word */

static const char *option_name(size_t index, void *context)
{
	const struct arguments *arguments = context;

	/* The names of the command's own options, one after another. */
	for (size_t i = 0; i < OPTION_COUNT; i++)
		if (options[i].commands & 1u << arguments->command && options[i].name && index-- == 0)
			return options[i].name;
	return NULL;
}

static const char *command_name(size_t index, void *context)
{
	(void)context;
	return index < COMMAND_COUNT ? commands[index].name : NULL;
}

const char *command_near(const struct arguments *arguments, const char *operand)
{
	bool is_first = arguments->command == COMMAND_COMPILE && arguments->operand_count && operand == arguments->operands[0];

	return is_first ? journey_nearest(operand, command_name, NULL) : NULL;
}

static const char *table_word(size_t index, void *context)
{
	return journey_word(context, index);
}

/* The key of configuration that a word may be meant as: `--max-title` for journey_max_title. NULL: none; else to be
 * freed. */
static char *setting_meant(const char *word)
{
	char *key = memory_join("journey_", word + strspn(word, "-"), "");

	for (char *at = key; *at; at++)
		*at = *at == '-' ? '_' : *at;
	for (size_t i = 0; journey_word("setting", i); i++)
		if (strcmp(journey_word("setting", i), key) == 0)
			return key;
	free(key);
	return NULL;
}

static bool complain_option(const struct arguments *arguments, const char *word)
{
	const char *near = journey_nearest(word + strspn(word, "-"), option_name, (void *)arguments);
	char *setting = options[OPTION_SET].commands & 1u << arguments->command ? setting_meant(word) : NULL;

	if (setting)
		complain("there is no option %s; it is set with --set %s=…", word, setting);
	else if (near)
		complain("there is no option %s; did you mean --%s?", word, near);
	else
		complain("there is no option %s; `journeyc %s --help` lists them", word, commands[arguments->command].name);
	free(setting);
	return false;
}

/* ---- the words that an option takes */

static bool is_word_of(const char *table, const char *word)
{
	for (size_t i = 0; journey_word(table, i); i++)
		if (strcmp(journey_word(table, i), word) == 0)
			return true;
	return false;
}

static void complain_words(const char *option, const char *table, const char *word)
{
	char *words = memory_join(journey_word(table, 0), "", ""), *longer;

	for (size_t i = 1; journey_word(table, i); i++) {
		longer = memory_join(words, " ", journey_word(table, i));
		free(words);
		words = longer;
	}
	complain("--%s takes one of these words: %s; not `%s`", option, words, word);
	free(words);
}

static bool check_word(const struct option_row *row, const char *word)
{
	const char *near;

	if (is_word_of(row->words, word))
		return true;
	near = journey_nearest(word, table_word, (void *)row->words);
	if (near && row->or_file)
		complain("--%s does not know `%s`; did you mean `%s`? A file is named with its path, such as ./brand.theme", row->name,
			 word, near);
	else if (near)
		complain("--%s does not know `%s`; did you mean `%s`?", row->name, word, near);
	else if (row->or_file)
		complain("--%s does not know `%s`; a file is named with its path, such as ./brand.theme", row->name, word);
	else
		complain_words(row->name, row->words, word);
	return false;
}

/* `WORD` or `WORD:FILE`. */
static bool check_word_and_file(const struct option_row *row, const char *value)
{
	char *word = memory_join(value, "", "");
	bool good;

	word[strcspn(word, ":")] = '\0';
	good = check_word(row, word);
	free(word);
	return good;
}

static bool check_list(const struct option_row *row, const char *value)
{
	char *words = memory_join(value, "", "");
	bool good = *words != '\0';

	if (!good)
		complain("--%s takes a word", row->name);
	for (char *word = words, *next; good && word; word = next) {
		next = strchr(word, ',');
		if (next)
			*next++ = '\0';
		good = check_word(row, word);
	}
	free(words);
	return good;
}

static bool check_choice(const struct option_row *row, const char *value)
{
	size_t length = strlen(value);

	for (const char *at = row->choices; *at; at += strcspn(at, " "), at += *at == ' ')
		if (strcspn(at, " ") == length && length && memcmp(at, value, length) == 0)
			return true;
	complain("--%s takes one of these words: %s; not `%s`", row->name, row->choices, value);
	return false;
}

static bool check_number(const struct option_row *row, const char *value)
{
	size_t digits = strspn(value, "0123456789");

	if (digits && !value[digits] && digits < 9 && (row->from_zero || strspn(value, "0") < digits))
		return true;
	complain(row->from_zero ? say("--%s takes a whole number, not `%s`") : say("--%s takes a whole number above 0, not `%s`"), row->name, value);
	return false;
}

static bool check_folder(const struct option_row *row, const char *value)
{
	struct stat status;

	if (stat(value, &status) == 0 && S_ISDIR(status.st_mode))
		return true;
	complain("--%s takes a folder, and `%s` is none", row->name, value);
	return false;
}

static bool check_prefix(const struct option_row *row, const char *value)
{
	if (journey_is_prefix(value))
		return true;
	complain("--%s takes letters, digits, `-`, `_` and `.`, with a letter or `_` first; not `%s`", row->name, value);
	return false;
}

static bool check_value(const struct option_row *row, const char *value)
{
	if (row->or_file && strpbrk(value, "/."))
		return true;
	if (row->file)
		return check_word_and_file(row, value);
	if (row->words)
		return row->list ? check_list(row, value) : check_word(row, value);
	if (row->choices)
		return check_choice(row, value);
	if (row->folder)
		return check_folder(row, value);
	if (row->prefix)
		return check_prefix(row, value);
	return row->number ? check_number(row, value) : true;
}

/* ---- taking a command line apart */

struct reader {
	struct arguments *arguments;
	char **words;
	int at, count;
	int command_at; /* where the command stands; 0: nowhere */
};

static bool add_option(struct reader *r, enum option option, const char *value)
{
	struct arguments *a = r->arguments;

	if (value && !check_value(&options[option], value))
		return false;
	a->given = memory_grow(a->given, a->given_count + 1, sizeof *a->given);
	a->given[a->given_count++] = (struct given){option, value};
	return true;
}

/* The word behind an option, as its value. */
static bool take_value(struct reader *r, const char *word, const char **ret_value)
{
	if (r->at + 1 >= r->count) {
		complain("%s needs a value behind it", word);
		return false;
	}
	*ret_value = r->words[++r->at];
	return true;
}

static bool read_long(struct reader *r, const char *word)
{
	size_t length = strcspn(word + 2, "=");
	const char *value = word[2 + length] ? word + 3 + length : NULL;

	for (enum option option = 0; option < OPTION_COUNT; option++) {
		const struct option_row *row = &options[option];

		if (!(row->commands & 1u << r->arguments->command) || !row->name || strlen(row->name) != length
		    || memcmp(row->name, word + 2, length) != 0)
			continue;
		if (!row->argument && value) {
			complain("--%s takes no value", row->name);
			return false;
		}
		if (row->argument && !value && !take_value(r, word, &value))
			return false;
		return add_option(r, option, value);
	}
	return complain_option(r->arguments, word);
}

/* `-O`, `-Tsvg`, `-T svg`; letters without a value may stand together. */
static bool read_letters(struct reader *r, const char *word)
{
	for (const char *at = word + 1; *at; at++) {
		enum option option = 0;
		const char *value = NULL;

		while (option < OPTION_COUNT
		       && !(options[option].letter == *at && options[option].commands & 1u << r->arguments->command))
			option++;
		if (option == OPTION_COUNT)
			return complain_option(r->arguments, word);
		if (options[option].argument) {
			value = at[1] ? at + 1 : NULL;
			if (!value && !take_value(r, word, &value))
				return false;
		}
		if (!add_option(r, option, value))
			return false;
		if (value)
			break;
	}
	return true;
}

static void add_operand(struct reader *r, const char *word)
{
	struct arguments *a = r->arguments;

	a->operands = memory_grow(a->operands, a->operand_count + 1, sizeof *a->operands);
	a->operands[a->operand_count++] = word;
}

static bool letter_takes_value(char letter)
{
	for (enum option option = 0; option < OPTION_COUNT; option++)
		if (options[option].letter == letter && options[option].argument)
			return true;
	return false;
}

/* Whether the word behind an option is its value: `-o` and `--output` take one, `-oX` and `--output=X` hold theirs. */
static bool takes_next(const char *word)
{
	const char *letter = word + 1;

	if (word[1] != '-') {
		while (*letter && !letter_takes_value(*letter))
			letter++;
		return *letter && !letter[1];
	}
	for (enum option option = 0; option < OPTION_COUNT; option++)
		if (options[option].argument && strcmp(word + 2, options[option].name) == 0)
			return true;
	return false;
}

/* A command is one only as the first operand; options may stand before it. */
static void find_command(struct reader *r)
{
	int at = 1;

	while (at < r->count && r->words[at][0] == '-' && r->words[at][1] && strcmp(r->words[at], "--") != 0)
		at += takes_next(r->words[at]) ? 2 : 1;
	for (enum command command = 0; at < r->count && command < COMMAND_COUNT; command++)
		if (strcmp(r->words[at], commands[command].name) == 0) {
			r->arguments->command = command;
			r->command_at = at;
		}
}

bool arguments_read(struct arguments *ret_arguments, int count, char **words)
{
	struct reader r = {.arguments = ret_arguments, .words = words, .count = count, .at = 0};
	bool only_operands = false;

	*ret_arguments = (struct arguments){.command = COMMAND_COMPILE};
	find_command(&r);
	while (++r.at < count) {
		const char *word = words[r.at];

		if (r.at == r.command_at)
			continue;
		if (only_operands || word[0] != '-' || !word[1])
			add_operand(&r, word);
		else if (strcmp(word, "--") == 0)
			only_operands = true;
		else if (!(word[1] == '-' ? read_long(&r, word) : read_letters(&r, word)))
			return false;
	}
	return true;
}

void arguments_free(struct arguments *arguments)
{
	free(arguments->given);
	free(arguments->operands);
}

const char *argument_value(const struct arguments *arguments, enum option option)
{
	for (size_t i = arguments->given_count; i-- > 0;)
		if (arguments->given[i].option == option)
			return arguments->given[i].value;
	return NULL;
}

bool argument_given(const struct arguments *arguments, enum option option)
{
	for (size_t i = 0; i < arguments->given_count; i++)
		if (arguments->given[i].option == option)
			return true;
	return false;
}

size_t argument_number(const struct arguments *arguments, enum option option)
{
	const char *value = argument_value(arguments, option);

	return value ? (size_t)strtoul(value, NULL, 10) : 0;
}
