/* The syntax tree: what stands in a file, before anything is known of kinds and keys.
 *
 * One array of nodes in the order of the source. A node is followed by what it holds; `data` of one that holds others is
 * the index behind the last of them, so that a walk is a loop:
 *
 *     for (uint32_t i = first; i < end; i = tree_next(tree, i)) …
 *
 *   BLOCK      [NAME] [STRING] then statements    word: its kind
 *   PROPERTY   scalars                            word: its key
 *   FLOW       NAME (the source) then targets with their labels, then the properties of its body
 *   NAME       data: symbol. A qualified name is two nodes, the second with NODE_AFTER_DOT
 *   STRING NUMBER PERCENT DURATION DATE COMPARISON
 *
 * A block with NODE_BAD is what followed a head that was not understood. It may have a kind and a name, as a guess.
 *
 * `word` is the symbol of a kind or key that the language knows, 0 of any other: its text then has to be looked at.
 *
 * A map has many nodes, so they are packed: where one ends is asked of node_end. */
#ifndef JOURNEY_SYNTAX_TREE_H
#define JOURNEY_SYNTAX_TREE_H

#include "base/intern.h"
#include "base/vector.h"

enum node_kind {
	NODE_NONE, NODE_BLOCK, NODE_PROPERTY, NODE_FLOW,
	NODE_NAME, NODE_STRING, NODE_NUMBER, NODE_PERCENT, NODE_DURATION, NODE_DATE, NODE_COMPARISON,
};

enum node_flag {
	NODE_AFTER_COMMA = 1,  /* what stands before it: a comma, an arrow, a dot */
	NODE_AFTER_ARROW = 2,
	NODE_AFTER_DOT = 4,
	NODE_ESCAPED = 8,      /* a string with a backslash in it */
	NODE_BLOCK_STRING = 16,
	NODE_BODY = 32,        /* a block or flow with braces */
	NODE_BAD = 64,         /* a finding was reported inside the token: its value is not to be used */
};

enum { NODE_WORD_BITS = 9, NODE_LENGTH_BITS = 12, NODE_LONG = (1 << NODE_LENGTH_BITS) - 1 };

/* Offsets are bytes from the start of the file; a span is start … end-1. */
struct node {
	uint32_t start;
	uint32_t data;
	uint32_t kind : 4, flags : 7, word : NODE_WORD_BITS;
	uint32_t length : NODE_LENGTH_BITS; /* NODE_LONG: its end is one of tree->ends */
};

struct span {
	uint32_t start, end;
};

struct node_end {
	uint32_t node, end;
};

struct source;

struct tree {
	const struct source *source;
	VECTOR(struct node) nodes;     /* 0 is none; 1 is the first statement */
	VECTOR(struct node_end) ends;  /* of long nodes, by node */
	VECTOR(struct span) comments;  /* from the `#` to the end of the line */
	VECTOR(struct span) broken;    /* statements that were not understood, and are missing */
	bool bidi;                     /* a bidirectional control stands somewhere, or an escape for one */
	bool unbalanced;               /* a brace is missing or too many: where things stand is not to be relied on */
};

static inline bool node_holds(const struct node *node)
{
	return node->kind >= NODE_BLOCK && node->kind <= NODE_FLOW;
}

/* The next node that is not inside this one. */
static inline uint32_t tree_next(const struct tree *tree, uint32_t node)
{
	return node_holds(&tree->nodes.items[node]) ? tree->nodes.items[node].data : node + 1;
}

/* Looks up the end of a long node. */
uint32_t tree_find_end(const struct tree *tree, const struct node *node);

static inline uint32_t node_end(const struct tree *tree, const struct node *node)
{
	return node->length < NODE_LONG ? node->start + node->length : tree_find_end(tree, node);
}

static inline struct span node_span(const struct tree *tree, const struct node *node)
{
	return (struct span){node->start, node_end(tree, node)};
}

#endif
