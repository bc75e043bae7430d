/* The grammar: tokens to a syntax tree.
 *
 * It knows no kinds and no keys: which block may stand where, and which keys it takes, is a matter of tables and of a later
 * stage. It is flat and left-recursive everywhere, for speed. A token comes with what its node has to know, even what
 * stands before it; the tree is one array of nodes, so an action appends one, or tells an earlier one where it ends. */

%require "3.8"
%define api.pure full
%define api.prefix {grammar_}
%define api.token.prefix {TOKEN_}
%define api.token.raw
%define api.value.type {struct token}
%define api.location.type {struct span}
%define parse.error custom
%define lr.type canonical-lr
%define lr.default-reduction consistent
%locations
%expect 0
%param {struct parse *parse}

%code requires {
#include "syntax/parse.h"
}

%code {
#define YYINITDEPTH PARSE_STACK
#define YYMAXDEPTH PARSE_STACK
#define YYLLOC_DEFAULT(current, rhs, count) \
	((current).start = (count) ? YYRHSLOC(rhs, 1).start : YYRHSLOC(rhs, 0).end, \
	 (current).end = YYRHSLOC(rhs, count).end)

#define grammar_lex parse_token

static void grammar_error(struct span *at, struct parse *parse, const char *message)
{
	(void)at, (void)parse, (void)message; /* only "memory exhausted", which the limit of nesting rules out */
}
}

/* A NUMBER is any of NODE_NUMBER … NODE_DATE. A KEY is a name with the colon right behind it, as nearly every property begins:
 * one token takes less time than two. */
%token OPEN "{" CLOSE "}" COLON ":" COMMA "," DOT "." ARROW "->" COMPARISON END KEY NAME STRING NUMBER

%%

file: statements;

statements:
	%empty
|	statements statement END
|	statements property END             { parse_close(parse, @2.end); }
|	statements error END                { parse_recover(parse, @2, @3.end); yyerrok; }
|	statements error orphan             { parse_recover_orphan(parse, @2, @3.end); yyerrok; }
|	statements error orphan END         { parse_recover_orphan(parse, @2, @3.end); yyerrok; };

/* A body whose head was not understood: read all the same, for the errors in it. */
orphan:
	orphan_open "{" inner "}"           { parse_close(parse, @4.end); };

orphan_open:
	%empty                              { parse_open_orphan(parse, @0); };

inner:
	statements
|	statements statement
|	statements property                 { parse_close(parse, @2.end); }
|	statements error                    { parse_recover(parse, @2, @2.end); yyerrok; };

statement:
	KEY                                 { parse_open(parse, NODE_PROPERTY, parse_key_name(@1)); parse_close(parse, @1.end); }
|	property_head                       { parse_close(parse, @1.end); }
|	block_head                          { parse_close(parse, @1.end); }
|	block_head body                     { parse_close(parse, @2.end); }
|	bare_head body                      { parse_close(parse, @2.end); }
|	flow_head targets                   { parse_close(parse, @2.end); }
|	flow_head targets body              { parse_close(parse, @3.end); };

/* ---- key: values. What most of them are has rules of its own, which begin with all that stands there: a step for a whole
 * line, instead of one for each of its tokens. */

property_head:
	NAME ":"                            { parse_open(parse, NODE_PROPERTY, @1); };

property:
	KEY NAME                            { parse_property(parse, @1, $2, @2); }
|	KEY STRING                          { parse_property(parse, @1, $2, @2); }
|	KEY NUMBER                          { parse_property(parse, @1, $2, @2); }
|	KEY COMPARISON literal_token        { parse_property(parse, @1, $2, @2); parse_add(parse, $3, @3); }
|	key_qualified
|	property_head NAME                  { parse_add(parse, $2, @2); }
|	property_head literal
|	property_head other_value
|	property NAME                       { parse_add(parse, $2, @2); }
|	property STRING                     { parse_add(parse, $2, @2); }
|	property NUMBER                     { parse_add(parse, $2, @2); }
|	property other_value
|	property "," NAME                   { parse_add(parse, $3, @3); }
|	property "," STRING                 { parse_add(parse, $3, @3); }
|	property "," NUMBER                 { parse_add(parse, $3, @3); }
|	property "," other_value;

key_qualified:
	KEY NAME "." NAME                   { parse_property(parse, @1, $2, @2); parse_add(parse, $4, @4); }
|	key_qualified "." NAME              { parse_add(parse, $3, @3); };

other_value:
	COMPARISON                          { parse_add(parse, $1, @1); } literal
|	qualified;

literal:
	literal_token                       { parse_add(parse, $1, @1); };

literal_token:
	STRING
|	NUMBER;

qualified:
	NAME "." NAME                       { parse_add(parse, $1, @1); parse_add(parse, $3, @3); }
|	qualified "." NAME                  { parse_add(parse, $3, @3); };

/* ---- kind name "title" { … } */

block_head:
	NAME NAME                           { parse_open(parse, NODE_BLOCK, @1); parse_add(parse, $2, @2); }
|	NAME NAME STRING                    { parse_open(parse, NODE_BLOCK, @1); parse_add(parse, $2, @2); parse_add(parse, $3, @3); }
|	NAME STRING                         { parse_open(parse, NODE_BLOCK, @1); parse_add(parse, $2, @2); };

bare_head:
	NAME                                { parse_open(parse, NODE_BLOCK, @1); };

body:
	"{"                                 { parse_open_body(parse); } inner "}" { parse_close_body(parse, @4.end); };

/* ---- from -> to labels, to labels -> to labels { … } */

flow_head:
	NAME "->"                           { parse_open(parse, NODE_FLOW, @1); parse_add(parse, $1, @1); }
|	NAME "." NAME "->"                  { parse_open(parse, NODE_FLOW, @1); parse_add(parse, $1, @1); parse_add(parse, $3, @3); };

targets:
	NAME                                { parse_add(parse, $1, @1); }
|	qualified
|	targets "->" NAME                   { parse_add(parse, $3, @3); }
|	targets "->" qualified
|	targets "," NAME                    { parse_add(parse, $3, @3); }
|	targets "," qualified
|	targets literal;
%%

static int yyreport_syntax_error(const yypcontext_t *context, struct parse *parse)
{
	yysymbol_kind_t expected[YYNTOKENS];
	int count = yypcontext_expected_tokens(context, expected, YYNTOKENS);
	int tokens[YYNTOKENS];

	for (int i = 0; i < count; i++)
		tokens[i] = expected[i];
	parse_unexpected(parse, yypcontext_token(context), *yypcontext_location(context), tokens, count);
	return 0;
}
