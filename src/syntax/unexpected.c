/* Syntax errors in the words of an author: what was found, and what could have stood there. */
#include "syntax/parse.h"

#include "journey.tab.h"

enum { NAMED_MAX = 4 };

/* What may be expected, in groups: an author thinks of a value, not of six kinds of token. */
enum expectation { EXPECT_NAME, EXPECT_STRING, EXPECT_VALUE, EXPECT_SIGN, EXPECT_END, EXPECT_NOTHING };

struct token_row {
	enum expectation expectation;
	const char *sign;
};

static struct token_row token_row(int token)
{
	switch (token) {
	case TOKEN_NAME: case TOKEN_KEY: return (struct token_row){EXPECT_NAME, NULL};
	case TOKEN_STRING: return (struct token_row){EXPECT_STRING, NULL};
	case TOKEN_NUMBER: case TOKEN_COMPARISON: return (struct token_row){EXPECT_VALUE, NULL};
	case TOKEN_OPEN: return (struct token_row){EXPECT_SIGN, "{"};
	case TOKEN_CLOSE: return (struct token_row){EXPECT_SIGN, "}"};
	case TOKEN_COLON: return (struct token_row){EXPECT_SIGN, ":"};
	case TOKEN_COMMA: return (struct token_row){EXPECT_SIGN, ","};
	case TOKEN_DOT: return (struct token_row){EXPECT_SIGN, "."};
	case TOKEN_ARROW: return (struct token_row){EXPECT_SIGN, "->"};
	case TOKEN_END: return (struct token_row){EXPECT_END, NULL};
	default: return (struct token_row){EXPECT_NOTHING, NULL};
	}
}

struct list {
	struct saying items[NAMED_MAX];
	unsigned count, more;
};

static void list_add(struct list *list, struct saying saying)
{
	if (list->count < NAMED_MAX)
		list->items[list->count++] = saying;
	else
		list->more++;
}

/* What could have stood there, the most likely first. */
static struct list expectations(const int *expected, int count)
{
	bool groups[EXPECT_NOTHING + 1] = {false};
	struct list list = {.count = 0};

	for (int i = 0; i < count; i++)
		groups[token_row(expected[i]).expectation] = true;
	if (groups[EXPECT_VALUE] && groups[EXPECT_NAME]) {
		list_add(&list, SAY(TOKEN_VALUE));
		groups[EXPECT_NAME] = groups[EXPECT_STRING] = false;
	} else if (groups[EXPECT_VALUE]) {
		list_add(&list, SAY(TOKEN_NUMBER));
		groups[EXPECT_STRING] = false;
	}
	if (groups[EXPECT_NAME])
		list_add(&list, SAY(TOKEN_NAME));
	if (groups[EXPECT_STRING])
		list_add(&list, SAY(TOKEN_STRING));
	for (int i = 0; i < count; i++)
		if (token_row(expected[i]).expectation == EXPECT_SIGN && expected[i] != TOKEN_CLOSE)
			list_add(&list, SAY(TOKEN_SIGN, text_of(token_row(expected[i]).sign)));
	if (groups[EXPECT_END])
		list_add(&list, SAY(TOKEN_END));
	return list;
}

/* `a, b or c`; NULL where there is nothing, or too much to help. */
static const struct saying *list_saying(struct arena *arena, const struct list *list)
{
	const struct saying *result;

	if (!list->count || list->more)
		return NULL;
	result = saying_keep(arena, list->items[0]);
	for (unsigned i = 1; i < list->count; i++) {
		const struct saying *next = saying_keep(arena, list->items[i]);

		result = saying_keep(arena, i + 1 < list->count ? SAY(EXPECTED_COMMA, result, next) : SAY(EXPECTED_OR, result, next));
	}
	return result;
}

static struct saying found_saying(struct parse *parse, int token, struct span at)
{
	struct text text = {parse->base + at.start, at.end - at.start};

	switch (token == TOKEN_COMPARISON ? EXPECT_SIGN : token_row(token).expectation) {
	case EXPECT_NAME: return SAY(FOUND_NAME, text);
	case EXPECT_STRING: return SAY(TOKEN_STRING);
	case EXPECT_VALUE: return SAY(FOUND_VALUE, text);
	case EXPECT_END: return text.length ? SAY(TOKEN_SIGN, text) : SAY(TOKEN_END);
	default: return SAY(TOKEN_SIGN, text);
	}
}

/* The innermost block that is still open; NULL: none. */
static const struct node *open_block(const struct parse *parse)
{
	for (unsigned i = parse->open_count; i-- > 0;)
		if (parse->open[i].in_body && !(parse->tree->nodes.items[parse->open[i].node].flags & NODE_BAD))
			return &parse->tree->nodes.items[parse->open[i].node];
	return NULL;
}

/* The kind and name of a block. */
static struct span head_span(const struct parse *parse, const struct node *block)
{
	const struct node *name = block + 1;
	bool named = name < parse->tree->nodes.items + parse->tree->nodes.count && name->kind == NODE_NAME;

	return (struct span){block->start, named ? node_end(parse->tree, name)
						: block->start + (uint32_t)node_head(parse->tree, block).length};
}

static void label_block(struct parse *parse, struct finding *finding, struct saying saying, const struct node *block)
{
	struct span head = head_span(parse, block);

	finding_label(parse->report, finding, saying, parse_place(parse, head.start, head.end));
}

static void report_end_of_file(struct parse *parse, const struct saying *expected)
{
	const struct node *block = open_block(parse), *guess = tree_misaligned(parse->tree, parse->base, true);
	struct place end = parse_place(parse, parse->size, parse->size);
	struct finding *finding;
	struct span head;

	if (!block) {
		report_add(parse->report, SAY(UNFINISHED, expected ? expected : saying_keep(parse->arena, SAY(TOKEN_VALUE))), end);
		return;
	}
	parse->tree->unbalanced = true;
	head = head_span(parse, block);
	finding = report_add(parse->report, SAY(UNCLOSED, parse_text(parse, head)), end);
	label_block(parse, finding, SAY(OPENED_HERE), block);
	if (guess)
		label_block(parse, finding, SAY(PERHAPS_OPEN), guess);
	finding_help(parse->report, finding, SAY(CLOSE_BRACE));
}

static struct finding *report_nothing_to_close(struct parse *parse, struct place place)
{
	struct finding *finding = report_add(parse->report, SAY(NOTHING_TO_CLOSE), place);
	const struct node *guess = tree_misaligned(parse->tree, parse->base, false);

	parse->tree->unbalanced = true;
	if (guess)
		finding_label(parse->report, finding, SAY(PERHAPS_CLOSED), parse_place(parse, node_end(parse->tree, guess) - 1, node_end(parse->tree, guess)));
	return finding;
}

static bool expects(const int *expected, int count, int token)
{
	for (int i = 0; i < count; i++)
		if (expected[i] == token)
			return true;
	return false;
}

/* The name right before a place on its line; empty: something else stands there. */
static struct span name_before(const struct parse *parse, uint32_t at)
{
	struct span name = {at, at};

	while (name.end && (parse->base[name.end - 1] == ' ' || parse->base[name.end - 1] == '\t'))
		name.end--;
	for (name.start = name.end; name.start; name.start--) {
		unsigned char byte = (unsigned char)parse->base[name.start - 1];

		if (byte < 0x80 && !strchr("_-0123456789", byte) && !((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'))
			break;
	}
	return name;
}

/* Whether a text begins further on in the line, behind the last token: the title, then, of a name of several words. */
static bool has_title(const struct parse *parse, uint32_t at)
{
	if (scanner_next(parse) == '\n' || scanner_next(parse) == '"')
		return scanner_next(parse) == '"';
	for (at++; at < parse->size && parse->base[at] != '\n' && parse->base[at] != '"' && parse->base[at] != '{';)
		at++;
	return at < parse->size && parse->base[at] == '"';
}

/* Two words where one name should stand. */
static struct saying join_words(const struct parse *parse, struct span second)
{
	return SAY(ONE_WORD, parse_text(parse, name_before(parse, second.start)), parse_text(parse, second));
}

/* Advice where names or titles are not as they should be. */
static struct saying advice_on_names(const struct parse *parse, int token, struct span at, bool after_name)
{
	const struct node *statement = parse_open_statement(parse);
	struct span before = name_before(parse, at.start);
	struct text key = parse_open_key(parse);

	if (after_name && token == TOKEN_COLON)
		return SAY(NO_COLON);
	if (after_name && token == TOKEN_NAME)
		return has_title(parse, at.end) ? join_words(parse, at) : SAY(TITLE_QUOTES);
	if (after_name && token == TOKEN_ARROW)
		return join_words(parse, before);
	if (token == TOKEN_NAME && statement && statement->kind == NODE_FLOW && before.start < before.end)
		return join_words(parse, at);
	if (token == TOKEN_COLON && statement && statement->kind == NODE_FLOW)
		return SAY(FLOW_COLON);
	if (token == TOKEN_OPEN && key.length)
		return SAY(BLOCK_COLON, key);
	return (struct saying){.phrase = PHRASE_NONE};
}

/* Advice where the mistake is a common one. */
static struct saying advice(const struct parse *parse, int token, struct span at, const int *expected, int count)
{
	bool end = expects(expected, count, TOKEN_END), text = expects(expected, count, TOKEN_STRING);
	bool name = expects(expected, count, TOKEN_NAME);
	bool after_name = end && text && !name && expects(expected, count, TOKEN_OPEN) && !expects(expected, count, TOKEN_ARROW);
	struct saying names = advice_on_names(parse, token, at, after_name);

	if (parse->joined.end)
		return SAY(LINE_NOT_DONE, parse_text(parse, parse->joined));
	if (names.phrase)
		return names;
	if (token == TOKEN_STRING && name && !text)
		return SAY(NO_QUOTES);
	if (token == TOKEN_OPEN)
		return !end ? SAY(SAME_LINE) : (struct saying){.phrase = PHRASE_NONE};
	if (token == TOKEN_ARROW && !end)
		return SAY(ARROW_BEFORE);
	if (expects(expected, count, TOKEN_COLON) && token_row(token).expectation == EXPECT_VALUE)
		return SAY(KEY_NEEDS_COLON, parse_text(parse, parse->last_name));
	return end && token != TOKEN_CLOSE ? SAY(ONE_STATEMENT) : (struct saying){.phrase = PHRASE_NONE};
}

/* A line with nothing but a name. */
static struct finding *report_lone_name(struct parse *parse)
{
	struct finding *finding = report_add(parse->report, SAY(LONE_NAME, parse_text(parse, parse->last_name)),
					     parse_place(parse, parse->last_name.start, parse->last_name.end));

	finding_help(parse->report, finding, SAY(STATEMENTS));
	return finding;
}

static struct finding *report_unexpected(struct parse *parse, int token, struct span at, const int *expected, int count)
{
	struct list list = expectations(expected, count);
	const struct saying *list_of = list_saying(parse->arena, &list);
	const struct saying *found = saying_keep(parse->arena, found_saying(parse, token, at));
	struct place place = parse_place(parse, at.start, at.end);
	struct saying help = advice(parse, token, at, expected, count);
	struct finding *finding;

	if (token == TOKEN_CLOSE && !open_block(parse))
		return report_nothing_to_close(parse, place);
	if (token == TOKEN_END && expects(expected, count, TOKEN_COLON))
		return report_lone_name(parse);
	finding = report_add(parse->report, list_of ? SAY(UNEXPECTED, found, list_of) : SAY(UNEXPECTED_ANY, found), place);
	if (parse->joined.end)
		finding_label(parse->report, finding, SAY(GOES_ON), parse_place(parse, parse->joined.start, parse->joined.end));
	if (help.phrase)
		finding_help(parse->report, finding, help);
	return finding;
}

void parse_count_error(struct parse *parse, struct finding *finding)
{
	if (++parse->errors < SYNTAX_ERRORS_MAX)
		return;
	finding_note(parse->report, finding, SAY(TOO_MANY_SYNTAX_ERRORS));
	parse->stopped = true;
}

/* A token that was found to be bad in itself needs no second finding; it may be a name that begins with a digit. */
static void explain_bad(struct parse *parse, struct span at, const int *expected, int count)
{
	if (at.end - at.start > 1 && expects(expected, count, TOKEN_NAME) && !expects(expected, count, TOKEN_NUMBER))
		finding_help(parse->report, parse->bad, SAY(NAME_RULES));
}

void parse_unexpected(struct parse *parse, int token, struct span at, const int *expected, int count)
{
	/* An arrow at the start of a line belongs to the line before, where that is what was wrong. */
	bool goes_on = token == TOKEN_ARROW && parse->error_end && parse->error_end + 1 == parse->tokens;
	struct list list = expectations(expected, count);

	parse->error_end = token == TOKEN_END ? parse->tokens : 0;
	if (parse->stray || parse->stopped || goes_on)
		return;
	parse->stray = !parse_is_boundary(token);
	if (token == TOKEN_YYEOF && parse->open_text)
		parse->tree->unbalanced = true;
	else if (token == TOKEN_YYEOF)
		report_end_of_file(parse, list_saying(parse->arena, &list));
	else if (parse->bad)
		explain_bad(parse, at, expected, count);
	else
		parse_count_error(parse, report_unexpected(parse, token, at, expected, count));
}
