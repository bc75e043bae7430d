/* Changes as text, a line each: `shop.journey:12:5: breaking: touchpoint … [touchpoint-removed]`. */
#include "diff/render.h"
#include "report/printed.h"

#define BOLD "\033[1m"
#define PLAIN "\033[0m"

static const char *const colours[CLASS_COUNT] = {
	[CLASS_COSMETIC] = "\033[36m", [CLASS_NOTABLE] = "\033[35m", [CLASS_BREAKING] = "\033[31m",
};

static void add_marked(struct buffer *out, const char *mark, struct text text, bool colour, struct printed_row *row)
{
	buffer_string(out, colour ? mark : "");
	printed_add(out, text, row);
	buffer_string(out, colour ? PLAIN : "");
}

static void add_change(struct buffer *out, enum tongue tongue, const struct change *change, bool colour)
{
	struct place_in_source at = place_start(change->place);
	struct buffer place = buffer_in(out->arena), sentence = buffer_in(out->arena);
	struct printed_row row = {0};

	buffer_add(&place, change->place.source->path);
	buffer_format(&place, ":%u:%u:", (unsigned)at.line, (unsigned)at.column);
	change_say(&sentence, tongue, change);
	add_marked(out, BOLD, buffer_text(&place), colour, &row);
	buffer_byte(out, ' ');
	add_marked(out, colours[change->class], text_of(change_classes[change->class]), colour, &row);
	buffer_string(out, ": ");
	printed_text(out, buffer_text(&sentence));
	buffer_string(out, colour ? " " BOLD : " ");
	buffer_format(out, "[%s]%s\n", change_rows[change->id].name, colour ? PLAIN : "");
}

void changes_text(struct buffer *out, enum tongue tongue, const struct change_list *list, bool colour)
{
	for (size_t i = 0; i < list->count; i++)
		add_change(out, tongue, list->items[i].change, colour);
}
