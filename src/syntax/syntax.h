/* Text to tree: the front end's outer side. */
#ifndef JOURNEY_SYNTAX_SYNTAX_H
#define JOURNEY_SYNTAX_SYNTAX_H

#include "report/finding.h"
#include "syntax/tree.h"

enum { NESTING_MAX = 128, SYNTAX_ERRORS_MAX = 20 };

/* Reads a source. There is always a tree; what could not be understood is missing from it, and findings say so.
 * Names are interned, unless `intern` is NULL; symbols up to `known` are those of words that the language knows. The source's padding is used and
 * restored; the tree's names and strings point into its text. */
struct tree *syntax_read(struct arena *arena, struct intern *intern, uint32_t known, struct report *report,
			 struct source *source);

/* The kind of a block or the key of a property, as written. */
struct text node_head(const struct tree *tree, const struct node *node);

/* The bytes of a node. */
static inline struct text node_text(const struct tree *tree, const struct node *node)
{
	return (struct text){tree->source->text.bytes + node->start, node_end(tree, node) - node->start};
}

/* What a string node says, without quotes: escapes replaced, a block string without its common indentation and its first
 * and last line break. The result is a part of the source where it can be, else in the arena. */
struct text string_value(struct arena *arena, const struct tree *tree, const struct node *node);

/* Marks, by symbol, the words in statements that could not be understood: they may be declared there. */
void tree_mark_broken(const struct tree *tree, const struct intern *intern, bool *marks);

/* The lines of a block string, of what stands between its quotes: the one at `at`, its end left out; *ret_next is where the
 * next one begins, NULL after the last. */
struct text string_line(const char *at, const char *end, const char **ret_next);
bool string_line_is_blank(struct text line);

/* How many bytes all lines but the blank ones begin with alike; the closing line counts though it is blank, the first one
 * does not: it stands right behind the quotes. */
size_t string_indentation(struct text content);

#endif
