/* Changes as Markdown, for a comment on a pull request. Nothing in a map is markup there. */
#include "diff/render.h"
#include "report/marked.h"
#include "report/marked_table.h"

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

void changes_markdown(struct buffer *out, const struct change_list *list)
{
	struct marked_table table = {.arena = out->arena, .head = TABLE_HEAD};

	buffer_string(out, "<!-- journeyc:diff -->\n### journeyc: ");
	change_list_count(out, list);
	buffer_byte(out, '\n');
	for (size_t i = 0; i < list->count; i++)
		if (!marked_table_add(&table, make_row(out->arena, list->items[i].change)))
			break;
	marked_table_write(out, &table, list->count, "change");
}
