#include "lint/fix.h"

#include <stdlib.h>

/* What two paths to one file have in common. */
static struct text identity(const struct edit *edit)
{
	return edit->place.source->identity;
}

static int compare_edits(const void *left, const void *right)
{
	const struct edit *a = left, *b = right;
	int order = text_compare(identity(a), identity(b));

	if (!order)
		order = (a->place.start > b->place.start) - (a->place.start < b->place.start);
	if (!order)
		order = (a->place.end > b->place.end) - (a->place.end < b->place.end);
	return order ? order : text_compare(a->text, b->text);
}

static bool is_in_the_way(const struct edit *taken, const struct edit *next)
{
	return text_equal(identity(taken), identity(next))
		&& (next->place.start < taken->place.end || next->place.start == taken->place.start);
}

void fixes_take(struct arena *arena, const struct report *report, bool safe, struct edits *ret_edits)
{
	struct edits edits = {0};
	struct edit *items;
	size_t kept = 0;

	for (size_t i = 0; i < report->findings.count; i++) {
		const struct finding *finding = report->findings.items[i];
		const struct fix *fix = finding->fix;

		if (finding->suppressed || !fix || fix->safe != safe || !fix->place.source->identity.length)
			continue;
		VECTOR_PUSH(arena, &edits.items, ((struct edit){fix->place, fix->text, finding->rule}));
	}
	items = edits.items.items;
	if (edits.items.count > 1)
		qsort(items, edits.items.count, sizeof *items, compare_edits);
	for (size_t i = 0; i < edits.items.count; i++)
		if (!kept || !is_in_the_way(&items[kept - 1], &items[i]))
			items[kept++] = items[i];
	edits.items.count = kept;
	*ret_edits = edits;
}

size_t edits_of_file(const struct edits *edits, size_t first)
{
	size_t end = first;

	while (end < edits->items.count && text_equal(identity(&edits->items.items[first]), identity(&edits->items.items[end])))
		end++;
	return end - first;
}

static bool has_crlf(struct text text)
{
	const char *feed = text_seek(text, '\n');

	return feed && feed > text.bytes && feed[-1] == '\r';
}

static void add_lines(struct buffer *out, struct text text, bool crlf)
{
	for (size_t i = 0; i < text.length; i++) {
		if (crlf && text.bytes[i] == '\n' && (i == 0 || text.bytes[i - 1] != '\r'))
			buffer_byte(out, '\r');
		buffer_byte(out, text.bytes[i]);
	}
}

struct text fixes_make(struct arena *arena, struct text old, const struct edit *edits, size_t count)
{
	struct buffer out = buffer_in(arena);
	bool crlf = has_crlf(old);
	size_t at = 0;

	for (size_t i = 0; i < count; i++) {
		buffer_add(&out, (struct text){old.bytes + at, edits[i].place.start - at});
		add_lines(&out, edits[i].text, crlf);
		at = edits[i].place.end;
	}
	buffer_add(&out, (struct text){old.bytes + at, old.length - at});
	return buffer_text(&out);
}
