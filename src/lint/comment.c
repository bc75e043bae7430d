#include "lint/comment.h"

static bool is_space(char byte)
{
	return byte == ' ' || byte == '\t';
}

/* Takes the spaces that a text begins with off it; says whether there were any. */
static bool take_spaces(struct text *text)
{
	size_t count = 0;

	while (count < text->length && is_space(text->bytes[count]))
		count++;
	text->bytes += count;
	text->length -= count;
	return count > 0;
}

/* Takes a word off the start of a text, if it begins with it. */
static bool take(struct text *text, struct text word)
{
	if (!text_starts(*text, word))
		return false;
	text->bytes += word.length;
	text->length -= word.length;
	return true;
}

/* Takes whatever may be meant as an id; false where there is nothing of the kind. */
static bool take_id(struct text *text, struct text *ret_id)
{
	size_t length = 0;

	while (length < text->length && !is_space(text->bytes[length]) && !memchr(",[]", text->bytes[length], 3))
		length++;
	*ret_id = (struct text){text->bytes, length};
	text->bytes += length;
	text->length -= length;
	return length > 0;
}

/* `[id, id]` */
static bool take_ids(struct arena *arena, struct text *text, struct comment *comment)
{
	struct text id;

	if (!take(text, TEXT("[")))
		return false;
	for (;;) {
		if (!take_id(text, &id))
			return false;
		VECTOR_PUSH(arena, &comment->ids, id);
		if (take(text, TEXT("]")))
			return true;
		take_spaces(text);
		if (!take(text, TEXT(",")))
			return false;
		take_spaces(text);
	}
}

/* ` -- reason`, or the end. */
static bool take_reason(struct text *text, struct text *ret_reason)
{
	bool spaces = take_spaces(text);

	*ret_reason = TEXT("");
	if (!text->length)
		return true;
	if (!spaces || !take(text, TEXT("--")) || !take_spaces(text) || !text->length)
		return false;
	*ret_reason = text_trim(*text);
	return true;
}

struct comment comment_read(struct arena *arena, struct text text)
{
	struct comment comment = {.kind = COMMENT_OTHER};

	take(&text, TEXT("#"));
	take_spaces(&text);
	if (!take(&text, TEXT("journeyc:")))
		return comment;
	take_spaces(&text);
	comment.kind = take(&text, TEXT("ignore-file")) ? COMMENT_IGNORE_FILE
		: take(&text, TEXT("ignore")) ? COMMENT_IGNORE : COMMENT_MALFORMED;
	if (comment.kind != COMMENT_MALFORMED && (!take_ids(arena, &text, &comment) || !take_reason(&text, &comment.reason)))
		comment.kind = COMMENT_MALFORMED;
	return comment;
}
