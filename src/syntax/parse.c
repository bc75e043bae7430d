/* Source to tokens to tree: the order of events. */
#include "syntax/parse.h"

#include "journey.tab.h"

int grammar_parse(struct parse *parse);

/* After these a statement is complete, so that the end of the line ends it. */
static bool can_end_statement(int token)
{
	switch (token) {
	case TOKEN_NAME: case TOKEN_STRING: case TOKEN_NUMBER: case TOKEN_CLOSE: case TOKEN_GRAMMAR_error:
		return true;
	default:
		return false;
	}
}

bool parse_line_ends(struct parse *parse)
{
	if (can_end_statement(parse->last))
		return true;
	if (parse->last && parse->last != TOKEN_OPEN && parse->last != TOKEN_END)
		parse->joined = parse->last_span;
	return false;
}

bool parse_statement_begins(const struct parse *parse)
{
	return parse->last == 0 || parse->last == TOKEN_END || parse->last == TOKEN_OPEN;
}

bool parse_statement_ends(struct parse *parse)
{
	return !parse_statement_begins(parse);
}

uint32_t parse_comment(struct parse *parse, uint32_t at)
{
	const char *feed = memchr(parse->base + at, '\n', parse->size - at);
	uint32_t end = feed ? (uint32_t)(feed - parse->base) : parse->size;
	struct span comment = {at, end};

	while (comment.end > at && parse->base[comment.end - 1] == '\r')
		comment.end--;
	VECTOR_PUSH(parse->arena, &parse->tree->comments, comment);
	return end;
}

static void open_brace(struct parse *parse, struct span at)
{
	struct buffer limit;

	if (++parse->depth <= NESTING_MAX)
		return;
	limit = buffer_in(parse->arena);
	buffer_integer(&limit, NESTING_MAX);
	report_add(parse->report, SAY(TOO_DEEP, buffer_text(&limit)), parse_place(parse, at.start, at.end));
	parse->stopped = true;
}

bool parse_is_boundary(int token)
{
	return token == TOKEN_OPEN || token == TOKEN_CLOSE || token == TOKEN_END;
}

/* Where statements begin and end: a brace, the end of a line. */
static void meet_boundary(struct parse *parse, int sign, struct span at)
{
	parse->stray = false;
	if (sign == TOKEN_OPEN)
		open_brace(parse, at);
	else if (sign == TOKEN_CLOSE) {
		parse->bracketed[parse->depth] = false;
		parse->depth -= parse->depth > 0;
	}
}

int parse_token(struct token *token, struct span *span, struct parse *parse)
{
	/* what a token says of the node behind it */
	static const uint8_t flags_after[TOKEN_NUMBER + 1] = {
		[TOKEN_COMMA] = NODE_AFTER_COMMA, [TOKEN_ARROW] = NODE_AFTER_ARROW, [TOKEN_DOT] = NODE_AFTER_DOT,
	};
	int before = parse->last, sign = TOKEN_YYEOF;

	*token = (struct token){.flags = flags_after[before]};
	parse->bad = NULL;
	parse->tokens++;
	if (parse_is_boundary(before))
		parse->joined.end = parse->key.end = 0;
	if (!parse->stopped)
		sign = scanner_scan(token, span, parse->scanner);
	if (parse_is_boundary(sign))
		meet_boundary(parse, sign, *span);
	if (parse->stopped) {
		*span = (struct span){parse->size, parse->size};
		sign = TOKEN_YYEOF;
	}
	parse->last = sign;
	parse->last_span = *span;
	if (sign == TOKEN_NAME)
		parse->last_name = *span;
	else if (sign == TOKEN_KEY) { /* two tokens for all but the grammar */
		parse->last_name = parse->key = parse_key_name(*span);
		parse->last = TOKEN_COLON;
		parse->last_span.start = parse->last_name.end;
	}
	return sign;
}

/* Most maps have fewer nodes than one in so many bytes. Where there is room for them from the beginning they are never moved, and
 * room that stays empty takes no memory. */
enum { NODE_EVERY = 8 };

struct tree *syntax_read(struct arena *arena, struct intern *intern, uint32_t known, struct report *report,
			 struct source *source)
{
	struct tree *tree = ARENA_NEW(arena, struct tree);
	struct parse parse = {
		.arena = arena, .intern = intern, .report = report, .source = source, .tree = tree, .known = known,
		.base = source->text.bytes, .size = (uint32_t)source->text.length,
	};
	/* The scanner writes into the text while it reads, and leaves it as it was. */
	char *text = (char *)source->text.bytes + source->bom;

	tree->source = source;
	VECTOR_RESERVE(arena, &tree->nodes, source->text.length / NODE_EVERY);
	VECTOR_PUSH(arena, &tree->nodes, ((struct node){0}));
	if (!parse_characters(&parse) || !scanner_open(&parse, text, source->text.length - source->bom + 2))
		return tree;
	grammar_parse(&parse);
	parse_finish(&parse);
	scanner_close(&parse);
	return tree;
}
