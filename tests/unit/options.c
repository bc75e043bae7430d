/* Command lines, taken apart. What the program would say on standard error is kept here instead. */
#include "cli/cli.h"

#include "unit.h"

static char said[1000];

const char *say(const char *english)
{
	return english;
}

void complain(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(said, sizeof said, format, arguments);
	va_end(arguments);
}

/* The commands themselves are not run. */
#define COMMAND(id, name, operands, function, ...) \
	int function(const struct arguments *arguments) \
	{ \
		(void)arguments; \
		return 0; \
	}
#include "cli/commands.def"
#undef COMMAND

enum { WORDS_MAX = 12 };

/* Reads a command line given as words with spaces between. */
static bool read_line(struct arguments *ret_arguments, const char *line)
{
	static char copy[400];
	char *words_of[WORDS_MAX + 1], *rest = copy;
	int count = 0;

	snprintf(copy, sizeof copy, "journeyc %s", line);
	said[0] = '\0';
	while (rest && *rest && count < WORDS_MAX)
		words_of[count++] = strsep(&rest, " ");
	words_of[count] = NULL;
	return arguments_read(ret_arguments, count, words_of);
}

TEST(options_and_operands_in_any_order)
{
	struct arguments a;

	assert_true(read_line(&a, "map.journey -T svg,json --theme=dark -o out/ -q other.journey -Tdot"));
	assert_int_equal(a.command, COMMAND_COMPILE);
	assert_int_equal(a.operand_count, 2);
	assert_string_equal(a.operands[0], "map.journey");
	assert_string_equal(a.operands[1], "other.journey");
	assert_string_equal(argument_value(&a, OPTION_THEME), "dark");
	assert_string_equal(argument_value(&a, OPTION_OUTPUT), "out/");
	assert_string_equal(argument_value(&a, OPTION_TYPE), "dot");
	assert_true(argument_given(&a, OPTION_QUIET));
	assert_false(argument_given(&a, OPTION_BESIDE));
	assert_null(argument_value(&a, OPTION_JOURNEY));
	assert_int_equal(argument_number(&a, OPTION_MAX_FLOW), 0);
	arguments_free(&a);
}

TEST(commands_and_files)
{
	struct arguments a;

	assert_true(read_line(&a, "lint a"));
	assert_int_equal(a.command, COMMAND_LINT);
	assert_int_equal(a.operand_count, 1);
	arguments_free(&a);
	assert_true(read_line(&a, "./lint"));
	assert_int_equal(a.command, COMMAND_COMPILE);
	assert_string_equal(a.operands[0], "./lint");
	arguments_free(&a);
	assert_true(read_line(&a, "-- lint -q"));
	assert_int_equal(a.command, COMMAND_COMPILE);
	assert_int_equal(a.operand_count, 2);
	assert_false(argument_given(&a, OPTION_QUIET));
	arguments_free(&a);
	assert_true(read_line(&a, "-q --baseline lint --color=never lint map.journey"));
	assert_int_equal(a.command, COMMAND_LINT);
	assert_int_equal(a.operand_count, 1);
	assert_string_equal(argument_value(&a, OPTION_BASELINE), "lint");
	arguments_free(&a);
	assert_true(read_line(&a, "-oT map.journey -qo lint"));
	assert_int_equal(a.command, COMMAND_COMPILE);
	assert_int_equal(a.operand_count, 1);
	arguments_free(&a);
	assert_true(read_line(&a, "compile - --max-flow 30"));
	assert_string_equal(a.operands[0], "-");
	assert_int_equal(argument_number(&a, OPTION_MAX_FLOW), 30);
	arguments_free(&a);
}

TEST(what_is_refused)
{
	static const struct {
		const char *line, *says;
	} rows[] = {
		{"--thme dark x", "there is no option --thme; did you mean --theme?"},
		{"--xyzzyx x", "there is no option --xyzzyx; `journeyc compile --help` lists them"},
		{"lint --profile strict x", "there is no option --profile; it is set with --set journey_profile=…"},
		{"lint --max-title 9 x", "there is no option --max-title; it is set with --set journey_max_title=…"},
		{"fmt --profile strict x", "there is no option --profile; `journeyc fmt --help` lists them"},
		{"-T jsn x", "--to does not know `jsn`; did you mean `json`?"},
		{"-T svg, x", "--to takes one of these words: svg png pdf dot json html csv md txt mermaid; not ``"},
		{"--theme drak x", "--theme does not know `drak`; did you mean `dark`? A file is named with its path, such as ./brand.theme"},
		{"--theme brand x", "--theme does not know `brand`; a file is named with its path, such as ./brand.theme"},
		{"--color sometimes x", "--color takes one of these words: auto always never; not `sometimes`"},
		{"--max-flow 0 x", "--max-flow takes a whole number above 0, not `0`"},
		{"--max-flow ten x", "--max-flow takes a whole number above 0, not `ten`"},
		{"--max-flow 9999999999 x", "--max-flow takes a whole number above 0, not `9999999999`"},
		{"--root nowhere x", "--root takes a folder, and `nowhere` is none"},
		{"--root config.h x", "--root takes a folder, and `config.h` is none"},
		{"--id-prefix 1 x", "--id-prefix takes letters, digits, `-`, `_` and `.`, with a letter or `_` first; not `1`"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct arguments a;

		assert_false(read_line(&a, rows[i].line));
		assert_string_equal(said, rows[i].says);
		arguments_free(&a);
	}
}

TEST(what_an_option_takes)
{
	struct arguments a;

	assert_false(read_line(&a, "x -o"));
	assert_string_equal(said, "-o needs a value behind it");
	arguments_free(&a);
	assert_false(read_line(&a, "x --quiet=yes"));
	assert_string_equal(said, "--quiet takes no value");
	arguments_free(&a);
	assert_false(read_line(&a, "lint -T svg x"));
	assert_true(*said != '\0');
	arguments_free(&a);
	assert_true(read_line(&a, "x -qO"));
	assert_true(argument_given(&a, OPTION_QUIET) && argument_given(&a, OPTION_BESIDE));
	arguments_free(&a);
}

TEST(a_mistyped_command)
{
	struct arguments a;

	assert_true(read_line(&a, "complie map.journey"));
	assert_string_equal(command_near(&a, a.operands[0]), "compile");
	assert_null(command_near(&a, a.operands[1]));
	arguments_free(&a);
	assert_true(read_line(&a, "shop.journey"));
	assert_null(command_near(&a, a.operands[0]));
	arguments_free(&a);
}

TEST(tables_are_complete)
{
	for (size_t i = 0; i < OPTION_COUNT; i++) {
		const struct option_row *row = &options[i];

		assert_true(row->name && row->doc && row->doc[strlen(row->doc) - 1] == '.');
		assert_true(row->commands != 0);
		assert_false(!row->argument && (row->words || row->choices || row->number));
		if (row->words)
			assert_non_null(journey_word(row->words, 0));
		for (size_t k = 0; k < i; k++) {
			assert_true(strcmp(options[k].name, row->name) != 0 || !(options[k].commands & row->commands));
			assert_true(!row->letter || options[k].letter != row->letter || !(options[k].commands & row->commands));
		}
	}
	for (size_t i = 0; i < COMMAND_COUNT; i++)
		assert_true(commands[i].name && commands[i].doc && commands[i].example);
}

UNIT(RUN(options_and_operands_in_any_order), RUN(commands_and_files), RUN(what_is_refused), RUN(what_an_option_takes),
     RUN(a_mistyped_command),
     RUN(tables_are_complete))
