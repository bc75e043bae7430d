/* The rules of Mermaid's lexer, in its order: the first that matches wins, however short its match. */
#include "base/utf8.h"
#include "import/mermaid.h"

/* How much of a text stands before one of some signs. */
static size_t until(const char *at, const char *end, const char *signs)
{
	const char *from = at;

	while (at < end && !(*at && strchr(signs, *at)))
		at++;
	return (size_t)(at - from);
}

/* A word in capital or small letters; its length, 0 where something else stands there. */
static size_t word(const struct mermaid_lexer *lexer, const char *letters)
{
	size_t length = strlen(letters);

	if ((size_t)(lexer->end - lexer->at) < length)
		return 0;
	for (size_t i = 0; i < length; i++)
		if ((lexer->at[i] | 0x20) != letters[i])
			return 0;
	return length;
}

static size_t spaces(const char *at, const char *end)
{
	const char *from = at;

	while (at < end && mermaid_space(at, end))
		at += mermaid_space(at, end);
	return (size_t)(at - from);
}

static size_t header(const struct mermaid_lexer *lexer)
{
	size_t length = word(lexer, "journey");
	const char *behind = lexer->at + length;

	if (!length || behind == lexer->end)
		return length;
	return mermaid_is_word(*behind) ? 0 : length;
}

/* `title` or `section`, one white space, which may be a line end, and text. */
static size_t titled(const struct mermaid_lexer *lexer, const char *letters, const char *ends)
{
	size_t length = word(lexer, letters), space, text;

	if (!length || lexer->at + length == lexer->end)
		return 0;
	space = mermaid_space(lexer->at + length, lexer->end);
	text = space ? until(lexer->at + length + space, lexer->end, ends) : 0;
	return text ? length + space + text : 0;
}

/* `accTitle :` or `accDescr {`, with white space, line ends too, around the sign. */
static size_t accessible(const struct mermaid_lexer *lexer, const char *letters, char sign)
{
	size_t length = word(lexer, letters);

	if (!length)
		return 0;
	length += spaces(lexer->at + length, lexer->end);
	if (lexer->at + length == lexer->end || lexer->at[length] != sign)
		return 0;
	return length + 1 + spaces(lexer->at + length + 1, lexer->end);
}

/* White space and what Mermaid takes for a remark: 0 where a token begins. */
static size_t skipped(const struct mermaid_lexer *lexer)
{
	const char *at = lexer->at, *end = lexer->end, *second = at;

	if (*at == '%' && !(end - at > 1 && at[1] == '{'))
		return until(at, end, "\n");
	utf8_next(&second, end, NULL);
	if (*at != '}' && second - at < 4 && end - second >= 2 && memcmp(second, "%%", 2) == 0)
		return *at == '\n' ? 1 + until(at + 1, end, "\n") : until(at, end, "\n");
	if (*at == '\n')
		return 0;
	return *at == '#' ? until(at, end, "\n") : spaces(at, end);
}

static enum mermaid_token match(const struct mermaid_lexer *lexer, size_t *ret_length)
{
	const char *at = lexer->at, *end = lexer->end;

	if (*at == '\n') {
		for (*ret_length = 1; at + *ret_length < end && at[*ret_length] == '\n'; ++*ret_length)
			;
		return MERMAID_LINE_END;
	}
	if ((*ret_length = header(lexer)) != 0)
		return MERMAID_HEADER;
	if ((*ret_length = titled(lexer, "title", "#\n;")) != 0)
		return MERMAID_TITLE;
	if ((*ret_length = accessible(lexer, "acctitle", ':')) != 0)
		return MERMAID_ACC_TITLE;
	if ((*ret_length = accessible(lexer, "accdescr", ':')) != 0)
		return MERMAID_ACC_DESCR;
	if ((*ret_length = accessible(lexer, "accdescr", '{')) != 0)
		return MERMAID_ACC_DESCR_OPEN;
	if ((*ret_length = titled(lexer, "section", "#:\n;")) != 0)
		return MERMAID_SECTION;
	if ((*ret_length = until(at, end, "#:\n;")) != 0)
		return MERMAID_TASK;
	if (*at == ':' && (*ret_length = until(at + 1, end, "#\n;")) != 0) {
		++*ret_length;
		return MERMAID_DATA;
	}
	*ret_length = 1;
	return MERMAID_STRAY;
}

/* What stands behind `accDescr {`: text up to the brace, and the brace. */
static enum mermaid_token match_lines(struct mermaid_lexer *lexer, size_t *ret_length)
{
	if (*lexer->at == '}') {
		lexer->in_lines = false;
		*ret_length = 1;
		return MERMAID_LINES_END;
	}
	*ret_length = until(lexer->at, lexer->end, "}");
	return MERMAID_LINES;
}

enum mermaid_token mermaid_next(struct mermaid_lexer *lexer, struct text *ret_text)
{
	enum mermaid_token token = MERMAID_END;
	size_t length = 0;

	while (lexer->at < lexer->end && !lexer->in_value && !lexer->in_lines && skipped(lexer))
		lexer->at += skipped(lexer);
	if (lexer->at < lexer->end && lexer->in_value) {
		length = until(lexer->at, lexer->end, "\n");
		token = MERMAID_VALUE;
	} else if (lexer->at < lexer->end)
		token = lexer->in_lines ? match_lines(lexer, &length) : match(lexer, &length);
	lexer->in_value = token == MERMAID_ACC_TITLE || token == MERMAID_ACC_DESCR;
	lexer->in_lines |= token == MERMAID_ACC_DESCR_OPEN;
	*ret_text = (struct text){lexer->at, length};
	lexer->at += length;
	return token;
}
