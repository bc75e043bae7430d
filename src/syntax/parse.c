/* Source to tokens to tree: the order of events. */
#include "syntax/parse.h"

#include "journey.tab.h"

int grammar_parse(struct parse *parse);

/* After these a statement is complete, so that the end of the line ends it. */
static bool can_end_statement(int token)
{
	switch (token) {
	case TOKEN_NAME: case TOKEN_STRING: case TOKEN_NUMBER: case TOKEN_PERCENT: case TOKEN_DURATION: case TOKEN_DATE:
	case TOKEN_CLOSE: case TOKEN_GRAMMAR_error:
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

bool parse_statement_ends(struct parse *parse)
{
	return parse->last != 0 && parse->last != TOKEN_END && parse->last != TOKEN_OPEN;
}

void parse_comment(struct parse *parse, struct span span)
{
	while (span.end > span.start && parse->base[span.end - 1] == '\r')
		span.end--;
	VECTOR_PUSH(parse->arena, &parse->tree->comments, span);
}

static void open_brace(struct parse *parse, struct span at)
{
	struct buffer limit = buffer_in(parse->arena);

	if (++parse->depth <= NESTING_MAX)
		return;
	buffer_integer(&limit, NESTING_MAX);
	report_add(parse->report, SAY(TOO_DEEP, buffer_text(&limit)), parse_place(parse, at.start, at.end));
	parse->stopped = true;
}

bool parse_is_boundary(int token)
{
	return token == TOKEN_OPEN || token == TOKEN_CLOSE || token == TOKEN_END;
}

int parse_token(union value_of_token *value, struct span *span, struct parse *parse)
{
	int token = TOKEN_YYEOF;

	value->symbol = 0;
	parse->bad = NULL;
	parse->tokens++;
	if (parse_is_boundary(parse->last))
		parse->joined = (struct span){0};
	if (!parse->stopped)
		token = scanner_scan(value, span, parse->scanner);
	if (token == TOKEN_OPEN)
		open_brace(parse, *span);
	else if (token == TOKEN_CLOSE)
		parse->depth -= parse->depth > 0;
	if (parse_is_boundary(token))
		parse->stray = false;
	else if (token == TOKEN_NAME)
		parse->last_name = (struct text){parse->base + span->start, span->end - span->start};
	if (parse->stopped) {
		*span = (struct span){parse->size, parse->size};
		token = TOKEN_YYEOF;
	}
	parse->last = token;
	parse->last_span = *span;
	return token;
}

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

	VECTOR_PUSH(arena, &tree->nodes, ((struct node){0}));
	if (!parse_characters(&parse) || !scanner_open(&parse, text, source->text.length - source->bom + 2))
		return tree;
	grammar_parse(&parse);
	parse_finish(&parse);
	scanner_close(&parse);
	return tree;
}
