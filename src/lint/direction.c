/* Characters that change the direction of reading and cannot be seen: in texts, titles and comments, and as escapes. Anywhere
 * else they are an error of the language. */
#include "base/utf8.h"
#include "lint/check.h"

static void report_direction(struct lint *l, struct place place, uint32_t rune)
{
	struct buffer code = buffer_in(l->arena);
	struct finding *finding;

	buffer_format(&code, "%04X", (unsigned)rune);
	finding = lint_add(l, SAY(DIRECTION, buffer_text(&code)), place);
	lint_help(l, finding, SAY(DELETE_HIDDEN));
	finding->fix = ARENA_NEW(l->arena, struct fix);
	*finding->fix = (struct fix){.title = SAY(DELETE_RUNE, buffer_text(&code)), .place = place, .text = TEXT("")};
}

/* The code point of an escape such as `\\u{202E}` at a backslash, and how long it is; 0: it is another escape. */
static size_t read_escape(const char *at, const char *end, uint32_t *ret_rune)
{
	const char *digit = at + 3;

	if (end - at < 4 || at[1] != 'u' || at[2] != '{')
		return 0;
	for (*ret_rune = 0; digit < end && *digit != '}' && digit < at + 9; digit++) {
		char c = (char)(*digit | 0x20);

		if ((*digit < '0' || *digit > '9') && (c < 'a' || c > 'f'))
			return 0;
		*ret_rune = *ret_rune * 16 + (uint32_t)(*digit <= '9' ? *digit - '0' : c - 'a' + 10);
	}
	return digit < end && *digit == '}' ? (size_t)(digit + 1 - at) : 0;
}

/* The next character of a text or comment, and how long it is. */
static size_t read_rune(const char *at, const char *end, bool escapes, uint32_t *ret_rune)
{
	const char *next = at;
	size_t length;

	if (escapes && *at == '\\') {
		length = read_escape(at, end, ret_rune);
		if (length)
			return length;
		*ret_rune = 0;
		return end - at > 1 ? 2 : 1;
	}
	*ret_rune = utf8_next(&next, end, NULL);
	return (size_t)(next - at);
}

/* One finding for each line is enough: such characters come in pairs. */
static void search_span(struct lint *l, struct source *source, struct span span, bool escapes)
{
	const char *text = source->text.bytes, *at = text + span.start, *end = text + span.end;
	bool found = false;
	uint32_t rune;

	if (!escapes && utf8_plain(at, end) == end)
		return;
	while (at < end) {
		size_t length = read_rune(at, end, escapes, &rune);

		if (*at == '\n')
			found = false;
		if (rune_is_bidi_control(rune) && !found) {
			uint32_t start = (uint32_t)(at - text);

			report_direction(l, (struct place){source, start, start + (uint32_t)length}, rune);
			found = true;
		}
		at += length;
	}
}

void check_text_direction(struct lint *l, uint32_t file)
{
	struct source *source = (struct source *)l->model->files.items[file].source;
	const struct tree *tree = l->model->files.items[file].tree;

	for (uint32_t i = 1; i < tree->nodes.count && tree->bidi; i++)
		if (tree->nodes.items[i].kind == NODE_STRING)
			search_span(l, source, node_span(tree, &tree->nodes.items[i]), tree->nodes.items[i].flags & NODE_ESCAPED);
	for (size_t i = 0; i < tree->comments.count && tree->bidi; i++)
		search_span(l, source, tree->comments.items[i], false);
}
