/* The inside of the YAML reader. */
#ifndef JOURNEY_IMPORT_YAML_PARTS_H
#define JOURNEY_IMPORT_YAML_PARTS_H

#include "base/buffer.h"
#include "base/intern.h"
#include "base/vector.h"
#include "import/yaml.h"

/* What a value is, and how JavaScript shows it; `is_empty`: it counts as no value. */
struct yaml_value {
	enum { YAML_NULL, YAML_TEXT, YAML_LIST, YAML_MAPPING } kind;
	bool is_empty;
	struct text text;
	struct text found; /* in a mapping: the text of the key that is looked for */
};

/* Where a value stands: at the top of a line or behind a key, as a key or in brackets. */
enum yaml_context { YAML_FLOW_IN, YAML_FLOW_OUT, YAML_BLOCK_IN, YAML_BLOCK_OUT };

struct yaml {
	struct arena *arena;
	const char *at, *end;
	const char *line_start;
	size_t line, indent;            /* of the line that is being read; the line counts from 1 */
	bool has_tab;                   /* in the white space that the line begins with, or before the value */
	unsigned depth;
	size_t wrong;                   /* the line of the first mistake; 0: none */
	struct intern anchors;
	VECTOR(struct yaml_value) anchored; /* by symbol */
	const char *key;                /* what is looked for in mappings */
};

/* The byte at hand and the ones behind it; NUL at the end of the document. */
static inline char yaml_peek(const struct yaml *y, size_t ahead)
{
	return (size_t)(y->end - y->at) > ahead ? y->at[ahead] : '\0';
}

static inline bool yaml_is_space(char byte)
{
	return byte == ' ' || byte == '\t';
}

/* White space, or the end of a line or of the document. */
static inline bool yaml_is_gap(char byte)
{
	return yaml_is_space(byte) || byte == '\n' || byte == '\0';
}

static inline bool yaml_is_bracket(char byte)
{
	return byte == ',' || byte == '[' || byte == ']' || byte == '{' || byte == '}';
}

/* Notes a mistake; nothing is read behind it. Gives false. */
bool yaml_mistake(struct yaml *y);

/* Goes past white space, line ends and comments, and gives the number of line ends. */
size_t yaml_skip(struct yaml *y, bool comments);

/* Whether `---` or `...` stands there, which ends a document. */
bool yaml_ends_document(const struct yaml *y);

/* ---- yaml_scalar.c: each reads a text of its kind, indented by so many spaces at least; false: there is none. */

bool yaml_read_block(struct yaml *y, int indent, struct yaml_value *ret_value);
bool yaml_read_quoted(struct yaml *y, struct yaml_value *ret_value);
bool yaml_read_plain(struct yaml *y, int indent, bool in_brackets, struct yaml_value *ret_value);

/* What a text without quotes stands for: nothing, a truth value, a number or itself. */
struct yaml_value yaml_resolve(struct arena *arena, struct text text);

#endif
