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

struct mermaid_front mermaid_front_read(struct arena *arena, struct text text, struct text indent)
{
	struct yaml_answer answer = yaml_find(arena, without_indent(arena, text, indent), "title");

	switch (answer.status) {
	case YAML_READ:
		return (struct mermaid_front){.title = mermaid_trim(answer.text)};
	case YAML_WRONG:
		return (struct mermaid_front){.problem = SAY(MERMAID_FRONT_TITLE), .wrong = line_at(text, answer.line)};
	case YAML_LARGE:
		return (struct mermaid_front){.problem = SAY(MERMAID_FRONT_LARGE), .wrong = line_at(text, SIZE_MAX)};
	default:
		return (struct mermaid_front){.problem = SAY(MERMAID_FRONT_NO_YAML), .wrong = line_at(text, SIZE_MAX)};
	}
}
