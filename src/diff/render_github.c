/* Changes as orders to a GitHub runner, which shows them beside the changed lines: breaking ones as warnings, notable ones as
 * notices. What is only cosmetic is left to the other formats. */
#include "base/utf8.h"
#include "diff/render.h"
#include "report/marked.h"
#include "report/printed.h"

/* The runner shows that many of a level in a step, and hides the rest. */
enum { SHOWN_MAX = 10, MESSAGE_RUNES_MAX = 2000 };

static void add_property(struct buffer *out, struct text text)
{
	struct buffer printed = buffer_in(out->arena);

	printed_text(&printed, text);
	marked_order(out, buffer_text(&printed), true);
}

static void add_change(struct buffer *out, enum tongue tongue, const struct listed_change *listed)
{
	const struct change *change = listed->change;
	struct place place = change_new_place(listed);
	struct buffer sentence = buffer_in(out->arena), message = buffer_in(out->arena);

	buffer_format(out, "::%s ", change->class == CLASS_BREAKING ? "warning" : "notice");
	/* What is removed has no line of its own any more: it is told of the file. */
	buffer_string(out, "file=");
	add_property(out, place.source ? place.source->path : listed->difference->new->files.items[0].source->path);
	if (place.source) {
		struct place_in_source start = place_start(place), end = place_end(place);

		buffer_format(out, ",line=%u,endLine=%u", (unsigned)start.line, (unsigned)end.line);
		if (start.line == end.line)
			buffer_format(out, ",col=%u,endColumn=%u", (unsigned)start.column_utf16, (unsigned)end.column_utf16);
	}
	buffer_format(out, ",title=%s::", change_rows[change->id].name);
	change_say(&sentence, tongue, change);
	printed_text(&message, utf8_first(buffer_text(&sentence), MESSAGE_RUNES_MAX));
	marked_order(out, buffer_text(&message), false);
	buffer_byte(out, '\n');
}

static size_t add_class(struct buffer *out, enum tongue tongue, const struct change_list *list, enum change_class class, size_t most)
{
	size_t shown = 0;

	for (size_t i = 0; i < list->count && shown < most; i++)
		if (list->items[i].change->class == class) {
			add_change(out, tongue, &list->items[i]);
			shown++;
		}
	return shown;
}

void changes_github(struct buffer *out, enum tongue tongue, const struct change_list *list)
{
	size_t all = list->counts[CLASS_BREAKING] + list->counts[CLASS_NOTABLE];
	size_t shown = add_class(out, tongue, list, CLASS_BREAKING, SHOWN_MAX);
	bool over = all - shown > SHOWN_MAX || list->counts[CLASS_BREAKING] > SHOWN_MAX;

	shown += add_class(out, tongue, list, CLASS_NOTABLE, over ? SHOWN_MAX - 1 : SHOWN_MAX);
	if (shown == all)
		return;
	buffer_string(out, "::notice title=journeyc::");
	buffer_format(out, tongue_count(tongue, "%zu more change is not shown here; the log has it\n",
					"%zu more changes are not shown here; the log has them all\n", all - shown), all - shown);
}
