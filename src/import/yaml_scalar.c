/* Texts: in a block, in quotes, or as they are. */
#include <math.h>

#include "base/utf8.h"
#include "import/mermaid.h"
#include "import/yaml_parts.h"

/* Appends a piece of the document. Characters that cannot be printed are mistakes, though the text is read to its end. */
static void keep(struct yaml *y, struct buffer *out, const char *start, const char *end)
{
	for (const char *at = start; at < end; at++)
		if (!y->wrong && (((unsigned char)*at < ' ' && *at != '\t' && *at != '\n') || *at == 0x7F))
			y->wrong = y->line;
	buffer_add(out, text_between(start, end));
}

static struct yaml_value text_value(struct buffer *out)
{
	return (struct yaml_value){YAML_TEXT, !out->length, out->length ? buffer_text(out) : TEXT(""), {"", 0}};
}

/* What line ends within a text are: a space for one, else one less. */
static void add_folded(struct buffer *out, size_t lines)
{
	if (lines == 1)
		buffer_byte(out, ' ');
	else if (lines)
		buffer_repeat(out, '\n', lines - 1);
}

/* ---- blocks */

struct block {
	bool folded, keep, strip;
	bool is_known; /* how far it is indented */
	int indent;
};

/* `|`, `>-`, `|2+`, and a comment; false where something else follows. */
static bool read_block_head(struct yaml *y, int indent, struct block *block)
{
	bool comment = false;

	*block = (struct block){.folded = *y->at == '>', .indent = indent};
	for (y->at++;; y->at++) {
		char sign = yaml_peek(y, 0);

		if ((sign == '+' || sign == '-') && !block->keep && !block->strip)
			*(sign == '+' ? &block->keep : &block->strip) = true;
		else if (sign >= '1' && sign <= '9' && !block->is_known) {
			block->is_known = true;
			block->indent = indent + (sign - '0') - 1;
		} else
			break;
	}
	if (yaml_is_space(yaml_peek(y, 0))) {
		while (yaml_is_space(yaml_peek(y, 0)))
			y->at++;
		while (yaml_peek(y, 0) == '#' || (comment && y->at < y->end && *y->at != '\n')) {
			comment = true;
			y->at++;
		}
	}
	return yaml_peek(y, 0) == '\n' || y->at == y->end;
}

/* The line breaks between two lines of a block, `empty` of them on lines without a text. */
static void add_breaks(struct buffer *out, const struct block *block, size_t empty, bool any, bool indented, bool *was_indented)
{
	if (!block->folded || indented) {
		buffer_repeat(out, '\n', any ? empty + 1 : empty);
		*was_indented = block->folded;
	} else if (*was_indented) {
		buffer_repeat(out, '\n', empty + 1);
		*was_indented = false;
	} else if (empty)
		buffer_repeat(out, '\n', empty);
	else if (any)
		buffer_byte(out, ' ');
}

/* Goes to the first byte of the next line that belongs to a block, as far as it is indented. */
static void next_block_line(struct yaml *y, struct block *block)
{
	y->line_start = ++y->at;
	y->line++;
	y->has_tab = false;
	for (y->indent = 0; (!block->is_known || (int)y->indent < block->indent) && yaml_peek(y, 0) == ' '; y->at++)
		y->indent++;
	if (!block->is_known && (int)y->indent > block->indent)
		block->indent = (int)y->indent;
}

bool yaml_read_block(struct yaml *y, int indent, struct yaml_value *ret_value)
{
	struct buffer out = buffer_in(y->arena);
	bool any = false, was_indented = false;
	struct block block;
	size_t empty = 0;

	if (yaml_peek(y, 0) != '|' && yaml_peek(y, 0) != '>')
		return false;
	if (!read_block_head(y, indent, &block))
		return yaml_mistake(y);
	while (y->at < y->end) {
		const char *start;

		next_block_line(y, &block);
		if (yaml_peek(y, 0) == '\n') {
			empty++;
			continue;
		}
		if (y->at == y->end || (int)y->indent < block.indent)
			break;
		add_breaks(&out, &block, empty, any, yaml_is_space(*y->at), &was_indented);
		any = block.is_known = true;
		empty = 0;
		for (start = y->at; y->at < y->end && *y->at != '\n'; y->at++)
			;
		keep(y, &out, start, y->at);
	}
	if (!any && !block.is_known && !indent)
		return yaml_mistake(y); /* at the top of a document, nothing says where it would end */
	if (any && !block.strip)
		buffer_repeat(&out, '\n', block.keep ? empty + 1 : 1);
	*ret_value = text_value(&out);
	return true;
}

/* ---- quotes */

/* The number of so many hexadecimal digits; a mistake where some are missing. */
static uint32_t read_digits(struct yaml *y, size_t count)
{
	uint32_t number = 0;

	for (; count; count--, y->at++) {
		char c = yaml_peek(y, 0), small = (char)(c | 0x20);

		if (!((c >= '0' && c <= '9') || (small >= 'a' && small <= 'f')))
			return yaml_mistake(y);
		number = 16 * number + (uint32_t)(c <= '9' ? c - '0' : small - 'a' + 10);
	}
	return number;
}

/* A code point by its number, or by two that are its halves in UTF-16. */
static void add_numbered(struct yaml *y, struct buffer *out, size_t digits)
{
	uint32_t rune = read_digits(y, digits), low;

	if (rune >= 0xD800 && rune < 0xDC00 && yaml_peek(y, 0) == '\\' && yaml_peek(y, 1) == 'u') {
		y->at += 2;
		low = read_digits(y, 4);
		rune = low >= 0xDC00 && low < 0xE000 ? 0x10000 + ((rune - 0xD800) << 10) + (low - 0xDC00) : 0xFFFD;
	}
	buffer_rune(out, rune > 0x10FFFF || (rune >= 0xD800 && rune < 0xE000) ? 0xFFFD : rune);
}

/* What stands behind a backslash. */
static void add_escape(struct yaml *y, struct buffer *out)
{
	static const char signs[] = "0abt\tnvfre \"/\\N_LP";
	static const uint16_t runes[] = {0, 7, 8, 9, 9, 10, 11, 12, 13, 27, ' ', '"', '/', '\\', 0x85, 0xA0, 0x2028, 0x2029};
	char c = yaml_peek(y, 0);
	const char *sign = c ? strchr(signs, c) : NULL;

	if (c == '\n') {
		yaml_skip(y, false);
		return;
	}
	y->at += y->at < y->end;
	if (c == 'x' || c == 'u' || c == 'U')
		add_numbered(y, out, c == 'x' ? 2 : c == 'u' ? 4 : 8);
	else if (sign)
		buffer_rune(out, runes[sign - signs]);
	else
		yaml_mistake(y);
}

bool yaml_read_quoted(struct yaml *y, struct yaml_value *ret_value)
{
	struct buffer out = buffer_in(y->arena);
	char quote = yaml_peek(y, 0);
	const char *start, *last;

	if (quote != '\'' && quote != '"')
		return false;
	for (start = last = ++y->at; y->at < y->end;) {
		if (yaml_ends_document(y))
			break;
		if (*y->at == quote && quote == '\'' && yaml_peek(y, 1) == quote) {
			keep(y, &out, start, ++y->at);
			start = last = ++y->at;
		} else if (*y->at == quote) {
			keep(y, &out, start, y->at++);
			*ret_value = text_value(&out);
			return true;
		} else if (*y->at == '\\' && quote == '"') {
			keep(y, &out, start, y->at++);
			add_escape(y, &out);
			start = last = y->at;
		} else if (*y->at == '\n') {
			keep(y, &out, start, last);
			add_folded(&out, yaml_skip(y, false));
			start = last = y->at;
		} else if (!yaml_is_space(*y->at++))
			last = y->at;
	}
	return yaml_mistake(y);
}

/* ---- without quotes */

static bool begins_plain(const struct yaml *y, bool in_brackets)
{
	char first = yaml_peek(y, 0), second = yaml_peek(y, 1);

	if (yaml_is_gap(first) || yaml_is_bracket(first) || strchr("#&*!|>'\"%@`", first))
		return false;
	return (first != '?' && first != '-') || !(yaml_is_gap(second) || (in_brackets && yaml_is_bracket(second)));
}

/* Whether a text ends before the byte at hand, which is no line end. */
static bool ends_plain(const struct yaml *y, bool in_brackets)
{
	char c = *y->at, next = yaml_peek(y, 1);

	if (c == ':')
		return yaml_is_gap(next) || (in_brackets && yaml_is_bracket(next));
	if (c == '#')
		return yaml_is_gap(y->at[-1]);
	return yaml_ends_document(y) || (in_brackets && yaml_is_bracket(c));
}

bool yaml_read_plain(struct yaml *y, int indent, bool in_brackets, struct yaml_value *ret_value)
{
	struct buffer out = buffer_in(y->arena);
	const char *start = y->at, *last = y->at;
	size_t folded = 0;

	if (!begins_plain(y, in_brackets))
		return false;
	while (y->at < y->end && (*y->at == '\n' || !ends_plain(y, in_brackets))) {
		if (*y->at == '\n') {
			struct yaml before = *y;

			folded = yaml_skip(y, false);
			if ((int)y->indent >= indent)
				continue;
			*y = before;
			break;
		}
		if (folded) {
			keep(y, &out, start, last);
			add_folded(&out, folded);
			start = y->at;
			folded = 0;
		}
		if (!yaml_is_space(*y->at++))
			last = y->at;
	}
	if (last > start)
		keep(y, &out, start, last);
	*ret_value = text_value(&out);
	return out.length > 0;
}

static bool is_among(struct text text, const char *const *list)
{
	while (*list && !text_is(text, *list))
		list++;
	return *list != NULL;
}

struct yaml_value yaml_resolve(struct arena *arena, struct text text)
{
	static const char *const nulls[] = {"~", "null", "Null", "NULL", NULL}, *const no[] = {"false", "False", "FALSE", NULL};
	static const char *const yes[] = {"true", "True", "TRUE", NULL}, *const nan[] = {".nan", ".NaN", ".NAN", NULL};
	static const char *const infinite[] = {".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", NULL};
	static const char *const below[] = {"-.inf", "-.Inf", "-.INF", NULL};
	struct buffer out = buffer_in(arena);
	double number;

	if (is_among(text, nulls))
		return (struct yaml_value){YAML_NULL, true, TEXT("null"), {"", 0}};
	if (is_among(text, no))
		return (struct yaml_value){YAML_TEXT, true, TEXT("false"), {"", 0}};
	if (is_among(text, yes))
		return (struct yaml_value){YAML_TEXT, false, TEXT("true"), {"", 0}};
	if (is_among(text, nan))
		return (struct yaml_value){YAML_TEXT, true, TEXT("NaN"), {"", 0}};
	if (is_among(text, infinite))
		return (struct yaml_value){YAML_TEXT, false, TEXT("Infinity"), {"", 0}};
	if (is_among(text, below))
		return (struct yaml_value){YAML_TEXT, false, TEXT("-Infinity"), {"", 0}};
	if (!text.length || !mermaid_number(text, &number))
		return (struct yaml_value){YAML_TEXT, !text.length, text, {"", 0}};
	buffer_number(&out, number);
	return (struct yaml_value){YAML_TEXT, number == 0, buffer_text(&out), {"", 0}};
}
