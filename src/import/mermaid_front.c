/* Front matter, of which the title is wanted. */
#include "base/buffer.h"
#include "import/mermaid.h"
#include "import/yaml.h"

/* The lines without the indentation that all of them may have. */
static struct text without_indent(struct arena *arena, struct text text, struct text indent)
{
	struct buffer out = buffer_in(arena);
	const char *at = text.bytes, *end = at + text.length;

	while (at < end) {
		const char *feed = memchr(at, '\n', (size_t)(end - at)), *next = feed ? feed + 1 : end;
		struct text line = text_between(at, next);

		if (text_starts(line, indent))
			line = (struct text){line.bytes + indent.length, line.length - indent.length};
		buffer_add(&out, line);
		at = next;
	}
	buffer_byte(&out, '\n');
	return buffer_text(&out);
}

/* The line with that number or, where nothing stands on it, the last one before it that says something. */
static struct text line_at(struct text text, size_t number)
{
	const char *at = text.bytes, *end = at + text.length;
	struct text found = TEXT("");

	while (number-- && at < end) {
		const char *feed = memchr(at, '\n', (size_t)(end - at));
		struct text line = text_trim(text_between(at, feed ? feed : end));

		if (line.length)
			found = line;
		at = feed ? feed + 1 : end;
	}
	return found;
}

struct text mermaid_front_title(struct arena *arena, struct text text, struct text indent, struct text *ret_wrong)
{
	size_t wrong;
	struct text title = yaml_find(arena, without_indent(arena, text, indent), "title", &wrong);

	*ret_wrong = wrong ? line_at(text, wrong) : TEXT("");
	return mermaid_trim(title);
}
