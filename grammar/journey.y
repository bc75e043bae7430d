/* The grammar: tokens to a syntax tree.
 *
 * It knows no kinds and no keys: which block may stand where, and which keys it takes, is a matter of tables and of a later
 * stage. It is flat and left-recursive everywhere, for speed; the tree is one array of nodes, so an action appends a node,
 * or tells an earlier one where it ends. */

%require "3.8"
%define api.pure full
%define api.prefix {grammar_}
%define api.token.prefix {TOKEN_}
%define api.token.raw
%define api.value.type {union value_of_token}
%define api.location.type {struct span}
%define parse.error custom
%define parse.lac full
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

%token OPEN "{" CLOSE "}" COLON ":" COMMA "," DOT "." ARROW "->" COMPARISON END
%token NAME STRING NUMBER PERCENT DURATION DATE

%%

file: statements;

statements:
	%empty
|	statements statement END
|	statements error END                { parse_recover(parse, @2, @3.end); yyerrok; }
|	statements error orphan             { parse_close(parse, @3.end); parse_recover(parse, @2, @3.end); yyerrok; }
|	statements error orphan END         { parse_close(parse, @3.end); parse_recover(parse, @2, @3.end); yyerrok; };

/* A body whose head was not understood: read all the same, for the errors in it, and then left out. */
orphan:
	orphan_open "{" inner "}";

orphan_open:
	%empty                              { parse_open_orphan(parse); };

inner:
	statements
|	statements statement
|	statements error                    { parse_recover(parse, @2, @2.end); yyerrok; };

statement: property | block | flow;

/* ---- key: values */

property:
	property_head                       { parse_close(parse, @1.end); }
|	property_head values                { parse_close(parse, @2.end); };

property_head:
	NAME ":"                            { parse_open(parse, NODE_PROPERTY, @1, $1.symbol); };

values:
	value
|	values value
|	values "," after_comma value;

after_comma:
	%empty                              { parse->pending = NODE_AFTER_COMMA; };

value:
	reference
|	literal
|	COMPARISON                          { parse_add(parse, NODE_COMPARISON, @1, $1); } literal;

reference:
	NAME                                { parse_add(parse, NODE_NAME, @1, $1); }
|	reference "." NAME                  { parse->pending = NODE_AFTER_DOT; parse_add(parse, NODE_NAME, @3, $3); };

literal:
	STRING                              { parse_add(parse, NODE_STRING, @1, $1); }
|	NUMBER                              { parse_add(parse, NODE_NUMBER, @1, $1); }
|	PERCENT                             { parse_add(parse, NODE_PERCENT, @1, $1); }
|	DURATION                            { parse_add(parse, NODE_DURATION, @1, $1); }
|	DATE                                { parse_add(parse, NODE_DATE, @1, $1); };

/* ---- kind name "title" { … } */

block:
	block_head                          { parse_close(parse, @1.end); }
|	block_head body                     { parse_close(parse, @2.end); }
|	bare_head body                      { parse_close(parse, @2.end); };

block_head:
	NAME NAME                           { parse_open(parse, NODE_BLOCK, @1, $1.symbol); parse_add(parse, NODE_NAME, @2, $2); }
|	NAME NAME STRING                    { parse_open(parse, NODE_BLOCK, @1, $1.symbol); parse_add(parse, NODE_NAME, @2, $2);
	                                      parse_add(parse, NODE_STRING, @3, $3); }
|	NAME STRING                         { parse_open(parse, NODE_BLOCK, @1, $1.symbol); parse_add(parse, NODE_STRING, @2, $2); };

bare_head:
	NAME                                { parse_open(parse, NODE_BLOCK, @1, $1.symbol); };

body:
	"{"                                 { parse_open_body(parse); } inner "}";

/* ---- from -> to labels, to labels -> to labels { … } */

flow:
	flow_head targets                   { parse_close(parse, @2.end); }
|	flow_head targets body              { parse_close(parse, @3.end); };

flow_head:
	source "->"                         { parse->pending = NODE_AFTER_ARROW; };

source:
	source_name
|	source_name "." NAME                { parse->pending = NODE_AFTER_DOT; parse_add(parse, NODE_NAME, @3, $3); };

source_name:
	NAME                                { parse_open(parse, NODE_FLOW, @1, 0); parse_add(parse, NODE_NAME, @1, $1); };

targets:
	reference
|	targets "->" after_arrow reference
|	targets "," after_comma reference
|	targets literal;

after_arrow:
	%empty                              { parse->pending = NODE_AFTER_ARROW; };
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
