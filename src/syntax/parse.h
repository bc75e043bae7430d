/* The inside of the front end: what the scanner, the grammar and their helpers share while a source is read. */
#ifndef JOURNEY_SYNTAX_PARSE_H
#define JOURNEY_SYNTAX_PARSE_H

#include "syntax/syntax.h"

/* Enough for NESTING_MAX blocks, so that the parser's stack never has to grow. */
enum { PARSE_STACK = 8 * NESTING_MAX + 64 };

/* What a token says of the node that it becomes, beside its span. */
struct token {
	uint8_t kind; /* NODE_NONE: it becomes none */
	uint8_t flags;
};

/* A statement that is being read. */
struct open_node {
	uint32_t node;
	uint32_t ended; /* where its body ended; 0: it did not yet */
	bool in_body;   /* what is read now stands in its body */
};

/* A name that is yet to be interned. */
struct waiting {
	uint32_t node, length, prepared;
};

enum { WAITING_MAX = 16 };

struct parse {
	struct arena *arena;
	struct intern *intern;
	struct report *report;
	struct source *source;
	struct tree *tree;
	const char *base;
	uint32_t size, known;
	void *scanner;
	int last;            /* the last token; 0 before the first */
	struct span last_span;
	struct span last_name;
	struct span key;     /* the name of the KEY that this statement began with; empty: none */
	bool stray;          /* this statement was reported: it needs no second finding */
	struct finding *bad; /* what was said of the last token; NULL: nothing */
	bool open_text;      /* a block string runs to the end of the file */
	struct span joined;  /* what made the statement go on behind the end of a line: `:`, `,`, `->` …; empty: nothing */
	bool stopped;        /* no more tokens: too deep, or too many errors */
	unsigned errors, depth;
	bool bracketed[NESTING_MAX + 2]; /* by depth: whether a bracket of another shape stands for the brace */
	uint32_t tokens;     /* read so far */
	uint32_t error_end;  /* the number of the line end at which the last syntax error was found; 0: none */
	struct open_node open[NESTING_MAX + 4]; /* statements that are not finished, from the outermost */
	unsigned open_count;
	struct waiting waiting[WAITING_MAX];
	unsigned waiting_count;
};

/* ---- scanner: lexeme.c, stray.c. What is said of a token's text at an offset; the results are flags of its node. */

/* Whether a run of name bytes is a name: whatever is beyond ASCII has to be a letter. Reports what is not. */
bool parse_name(struct parse *parse, uint32_t at, size_t length);

/* Where a string ends that begins with so many quotes; adds to the flags. */
uint32_t parse_string(struct parse *parse, uint32_t at, size_t quotes, uint8_t *flags);

uint8_t parse_date(struct parse *parse, uint32_t at, size_t length);
uint8_t parse_bad_number(struct parse *parse, uint32_t at, size_t length);

/* Whether a token stands right behind a name: it then belongs to it, in the author's mind. */
bool parse_follows_name(const struct parse *parse, uint32_t at);

/* Whether signs stand for an arrow, behind a name, rather than for a number. */
bool parse_is_arrow(const struct parse *parse, uint32_t at, size_t length);

/* Reports a character that begins no token, once a statement. */
void parse_stray(struct parse *parse, uint32_t at, size_t length);

/* Reports a bracket of another shape; the token that it is taken for: a brace, where it seems to be meant as one. */
int parse_bracket(struct parse *parse, uint32_t at);

/* Reports ill-formed UTF-8 and control characters of the whole source. False: it is not worth reading further. */
bool parse_characters(struct parse *parse);

/* ---- tokens: parse.c */

/* The next token. The scanner adds to one that is empty but for what the token before says of it. */
int parse_token(struct token *token, struct span *span, struct parse *parse);
int scanner_scan(struct token *token, struct span *span, void *scanner);
bool scanner_open(struct parse *parse, char *text, size_t padded_size);
void scanner_close(struct parse *parse);
char scanner_next(const struct parse *parse);

/* The name of a KEY, without its colon. */
static inline struct span parse_key_name(struct span key)
{
	return (struct span){key.start, key.end - 1};
}

/* Whether a statement begins here. */
bool parse_statement_begins(const struct parse *parse);

/* Whether a line end, or a `;`, ends a statement here. */
bool parse_line_ends(struct parse *parse);
bool parse_statement_ends(struct parse *parse);

/* Whether what stands on either side of a token is of different statements. */
bool parse_is_boundary(int token);

/* Where a comment ends. */
uint32_t parse_comment(struct parse *parse, uint32_t at);

/* ---- tree: build.c */

/* Begins a statement with the name of its kind, of its key or of its source. */
void parse_open(struct parse *parse, enum node_kind kind, struct span name);
void parse_open_body(struct parse *parse);
void parse_close_body(struct parse *parse, uint32_t end);

/* The statement that is being read, where it has no body yet; NULL: it is not yet known of what kind it is. */
const struct node *parse_open_statement(const struct parse *parse);

/* The key of the property that is being read, whether it is in the tree yet or not; no text: none is. */
struct text parse_open_key(const struct parse *parse);

/* Opens a body whose head, a stretch of the source, was not understood. */
void parse_open_orphan(struct parse *parse, struct span head);
void parse_add(struct parse *parse, struct token token, struct span at);
void parse_close(struct parse *parse, uint32_t end);

/* Begins a property with its KEY and its first value. */
void parse_property(struct parse *parse, struct span key, struct token value, struct span at);

/* At the end of the file: closes what is still open, and remembers what was not read. */
void parse_finish(struct parse *parse);

/* The first block whose closing brace stands further left than its opening line (`missing`), or elsewhere than below it
 * otherwise: there a brace is likely to be missing, or too many. NULL: none. */
const struct node *tree_misaligned(struct tree *tree, const char *base, bool missing);

/* Drops the statement that was not understood, and keeps its place. */
void parse_recover(struct parse *parse, struct span statement, uint32_t end);

/* The same for one with a body, just read: where the head says enough, the body is no part of what is lost. */
void parse_recover_orphan(struct parse *parse, struct span head, uint32_t end);

/* ---- syntax errors: unexpected.c. Tokens are the parser's symbols. */

/* After SYNTAX_ERRORS_MAX of them the rest is not read, and the last one says so. */
void parse_count_error(struct parse *parse, struct finding *finding);

void parse_unexpected(struct parse *parse, int token, struct span at, const int *expected, int count);

static inline struct text parse_text(const struct parse *parse, struct span span)
{
	return text_between(parse->base + span.start, parse->base + span.end);
}

static inline struct place parse_place(const struct parse *parse, uint32_t start, uint32_t end)
{
	return (struct place){parse->source, start, end};
}

#endif
