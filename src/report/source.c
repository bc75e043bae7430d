#include "report/source.h"

#include "base/utf8.h"

enum { MILESTONE_BYTES = 256 };

/* The code point at which a stretch of MILESTONE_BYTES begins, and what stands before it in the file. With them, asking for
 * a column costs no more in a line of a million bytes than in a short one. */
struct milestone {
	uint32_t offset, runes, utf16;
};

struct source *source_create(struct arena *arena, struct text path, struct text text)
{
	struct source *source = arena_resize(arena, NULL, sizeof *source);

	*source = (struct source){
		.arena = arena, .path = path, .text = text, .bom = text_starts(text, TEXT("\xEF\xBB\xBF")) ? 3 : 0,
	};
	return source;
}

void source_move(struct source *source, struct arena *to)
{
	struct arena *from = source->arena;

	if (from == to)
		return;
	source->path = arena_copy(to, source->path);
	source->identity = arena_copy(to, source->identity);
	source->resolved = arena_copy(to, source->resolved);
	source->lines.items = NULL;
	source->lines.count = source->lines.room = 0;
	source->all_lines = false;
	source->recent = 0;
	source->milestones = NULL;
	source->arena = to;
	arena_move(from, to, (char *)source->text.bytes);
	arena_move(from, to, source);
}

/* Finds the lines up to the first that starts behind an offset. */
static void find_lines(struct source *source, uint32_t offset)
{
	const char *start = source->text.bytes, *end = start + source->text.length;

	if (!source->lines.count)
		VECTOR_PUSH(source->arena, &source->lines, 0);
	while (!source->all_lines && source->lines.items[source->lines.count - 1] <= offset) {
		const char *at = start + source->lines.items[source->lines.count - 1];
		const char *feed = memchr(at, '\n', (size_t)(end - at));

		if (feed)
			VECTOR_PUSH(source->arena, &source->lines, (uint32_t)(feed + 1 - start));
		source->all_lines = !feed;
	}
}

/* Bounds for the search for a line: `low` starts at or before the offset, `high` behind it, both near the one asked for last. */
static void gallop(const struct source *source, uint32_t offset, uint32_t *ret_low, uint32_t *ret_high)
{
	const uint32_t *lines = source->lines.items;
	uint32_t count = (uint32_t)source->lines.count, low = source->recent, high = low + 1, step = 1;

	while (lines[low] > offset) {
		high = low;
		low = low > step ? low - step : 0;
		step *= 2;
	}
	while (high < count && lines[high] <= offset) {
		low = high;
		high = count - high > step ? high + step : count;
		step *= 2;
	}
	*ret_low = low;
	*ret_high = high;
}

uint32_t source_line(struct source *source, uint32_t offset)
{
	uint32_t low, high;

	find_lines(source, offset);
	gallop(source, offset, &low, &high);
	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;

		if (source->lines.items[middle] <= offset)
			low = middle;
		else
			high = middle;
	}
	source->recent = low;
	return low + 1;
}

static void find_milestones(struct source *source)
{
	const char *start = source->text.bytes, *end = start + source->text.length, *at = start;
	size_t count = source->text.length / MILESTONE_BYTES + 1;
	struct milestone next = {0}, *milestones = arena_resize(source->arena, NULL, count * sizeof *milestones);

	for (size_t i = 0; i < count; i++) {
		while (at < end && (size_t)(at - start) < i * MILESTONE_BYTES) {
			next.utf16 += utf8_next(&at, end, NULL) > 0xFFFF ? 2 : 1;
			next.runes++;
		}
		next.offset = (uint32_t)(at - start);
		milestones[i] = next;
	}
	source->milestones = milestones;
}

/* What stands in the file before an offset: at the last milestone, and from there. */
static struct milestone before(const struct source *source, uint32_t offset)
{
	struct milestone sum = source->milestones[offset / MILESTONE_BYTES];
	struct text rest;

	if (sum.offset > offset)
		sum = source->milestones[offset / MILESTONE_BYTES - 1];
	rest = (struct text){source->text.bytes + sum.offset, offset - sum.offset};
	sum.runes += (uint32_t)utf8_count(rest);
	sum.utf16 += (uint32_t)utf8_count_utf16(rest);
	return sum;
}

struct place_in_source source_place(struct source *source, uint32_t offset)
{
	uint32_t line = source_line(source, offset), start = source->lines.items[line - 1];
	uint32_t first = start ? start : source->bom < offset ? source->bom : offset;
	struct place_in_source place = {.line = line, .column = 1, .column_utf16 = 1, .column_byte = offset - first + 1};
	struct text rest = {source->text.bytes + first, offset - first};
	struct milestone from, to;

	if (rest.length <= 4 * MILESTONE_BYTES) {
		place.column += (uint32_t)utf8_count(rest);
		place.column_utf16 += (uint32_t)utf8_count_utf16(rest);
		return place;
	}
	if (!source->milestones)
		find_milestones(source);
	from = before(source, first);
	to = before(source, offset);
	place.column += to.runes - from.runes;
	place.column_utf16 += to.utf16 - from.utf16;
	return place;
}

struct text source_line_text(struct source *source, uint32_t line)
{
	uint32_t start, end, size = (uint32_t)source->text.length;
	const char *bytes = source->text.bytes;
	bool last;

	while (source->lines.count <= line && !source->all_lines)
		find_lines(source, source->lines.count ? source->lines.items[source->lines.count - 1] : 0);
	last = line == source->lines.count;
	start = source->lines.items[line - 1];
	end = last ? size : source->lines.items[line] - 1;
	if (line == 1 && start < end)
		start += source->bom;
	if (!last && end > start && bytes[end - 1] == '\r')
		end--;
	return text_between(bytes + start, bytes + end);
}
