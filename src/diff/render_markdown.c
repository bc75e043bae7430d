/* Changes as Markdown, for a comment on a pull request. Nothing in a map is markup there. */
#include "diff/render.h"
#include "report/marked.h"
#include "report/marked_table.h"

static struct text make_row(struct arena *arena, enum tongue tongue, const struct change *change)
{
	struct place_in_source at = place_start(change->place);
	struct stretches sentence = change_sentence(arena, tongue, change);
	struct buffer row = buffer_in(arena), place = buffer_in(arena);

	buffer_add(&place, change->place.source->path);
	buffer_format(&place, ":%u", (unsigned)at.line);
	buffer_format(&row, change->class == CLASS_BREAKING ? "| **%s** | " : "| %s | ", change_classes[change->class]);
	marked_code(&row, buffer_text(&place));
	buffer_string(&row, " | ");
	for (size_t i = 0; i < sentence.count; i++)
		(sentence.items[i].quoted ? marked_code : marked_words)(&row, sentence.items[i].text);
	buffer_string(&row, " | ");
	marked_code(&row, text_of(change_rows[change->id].name));
	buffer_string(&row, " |\n");
	return buffer_text(&row);
}

void changes_markdown(struct buffer *out, enum tongue tongue, const struct change_list *list)
{
	struct marked_table table = {
		.arena = out->arena, .tongue = tongue,
		.head = tongue_say(tongue, "| class | place | what changed | id |\n|---|---|---|---|\n"),
	};
	size_t left;

	buffer_string(out, "<!-- journeyc:diff -->\n### journeyc: ");
	change_list_count(out, tongue, list);
	buffer_byte(out, '\n');
	for (size_t i = 0; i < list->count; i++)
		if (!marked_table_add(&table, make_row(out->arena, tongue, list->items[i].change)))
			break;
	left = list->count - table.rows.count;
	marked_table_write(out, &table);
	if (left)
		buffer_format(out, tongue_count(tongue, "\n%zu more change is left out; the log has it.\n",
						"\n%zu more changes are left out; the log has them all.\n", left), left);
}
