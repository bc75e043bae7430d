/* Changes as Markdown, for a comment on a pull request. Nothing in a map is markup there. */
#include "base/utf8.h"
#include "diff/render.h"
#include "report/marked.h"

/* In UTF-16 units: a comment may have 65,536. What is reserved is for all but the rows. */
enum { UNITS_MAX = 60000, RESERVED = 1000, ROWS_OPEN = 20 };

#define TABLE_HEAD "| class | place | what changed | id |\n|---|---|---|---|\n"

static struct text make_row(struct arena *arena, const struct change *change)
{
	struct place_in_source at = place_start(change->place);
	struct buffer row = buffer_in(arena), place = buffer_in(arena);

	buffer_add(&place, change->place.source->path);
	buffer_format(&place, ":%u", (unsigned)at.line);
	buffer_format(&row, change->class == CLASS_BREAKING ? "| **%s** | " : "| %s | ", change_classes[change->class]);
	marked_code(&row, buffer_text(&place));
	buffer_string(&row, " | ");
	for (size_t i = 0; i < change->sentence.count; i++)
		(change->sentence.items[i].quoted ? marked_code : marked_words)(&row, change->sentence.items[i].text);
	buffer_string(&row, " | ");
	marked_code(&row, text_of(change_rows[change->id].name));
	buffer_string(&row, " |\n");
	return buffer_text(&row);
}

/* The rows that fit, and how many they are. */
static size_t make_rows(struct arena *arena, const struct change_list *list, struct text *ret_rows)
{
	size_t count = 0, units = 0;

	for (; count < list->count; count++) {
		ret_rows[count] = make_row(arena, list->items[count].change);
		units += utf8_count_utf16(ret_rows[count]);
		if (units > UNITS_MAX - RESERVED)
			break;
	}
	return count;
}

static void write_rows(struct buffer *out, const struct text *rows, size_t count)
{
	buffer_string(out, "\n" TABLE_HEAD);
	for (size_t i = 0; i < count; i++)
		buffer_add(out, rows[i]);
}

void changes_markdown(struct buffer *out, const struct change_list *list)
{
	struct text *rows = arena_resize(out->arena, NULL, (list->count + 1) * sizeof *rows);
	size_t count = make_rows(out->arena, list, rows), left = list->count - count;

	buffer_string(out, "<!-- journeyc:diff -->\n### journeyc: ");
	change_list_count(out, list);
	buffer_byte(out, '\n');
	if (count)
		write_rows(out, rows, count < ROWS_OPEN ? count : ROWS_OPEN);
	if (count > ROWS_OPEN) {
		buffer_format(out, "\n<details><summary>%zu more</summary>\n", count - ROWS_OPEN);
		write_rows(out, rows + ROWS_OPEN, count - ROWS_OPEN);
		buffer_string(out, "\n</details>\n");
	}
	if (left)
		buffer_format(out, "\n%zu more change%s left out; the log has %s.\n", left, left == 1 ? " is" : "s are",
			      left == 1 ? "it" : "them all");
	arena_release(out->arena, rows);
}
