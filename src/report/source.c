#include "report/source.h"

#include "base/utf8.h"
#include "base/vector.h"

struct source *source_create(struct arena *arena, struct text path, struct text text)
{
	struct source *source = ARENA_NEW(arena, struct source);

	source->path = path;
	source->text = text;
	source->bom = text_starts(text, TEXT("\xEF\xBB\xBF")) ? 3 : 0;
	return source;
}

static void find_lines(struct arena *arena, struct source *source)
{
	VECTOR(uint32_t) lines = {0};
	const char *start = source->text.bytes, *end = start + source->text.length, *at = start;

	VECTOR_PUSH(arena, &lines, 0);
	while (at < end && (at = memchr(at, '\n', (size_t)(end - at))) != NULL)
		VECTOR_PUSH(arena, &lines, (uint32_t)(++at - start));
	source->lines = lines.items;
	source->line_count = (uint32_t)lines.count;
}

uint32_t source_line(struct arena *arena, struct source *source, uint32_t offset)
{
	uint32_t low = 0, high;

	if (!source->lines)
		find_lines(arena, source);
	high = source->line_count;
	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;

		if (source->lines[middle] <= offset)
			low = middle;
		else
			high = middle;
	}
	return low + 1;
}

struct place_in_source source_place(struct arena *arena, struct source *source, uint32_t offset)
{
	uint32_t line = source_line(arena, source, offset), start = source->lines[line - 1];
	uint32_t first = start == 0 && source->bom < offset ? source->bom : start == 0 ? offset : start, from = first;
	struct place_in_source place = {.line = line, .column = 1, .column_utf16 = 1, .column_byte = offset - first + 1};
	struct text before;

	if (source->seen_line == line && source->seen >= first && source->seen <= offset) {
		from = source->seen;
		place.column = source->seen_column;
		place.column_utf16 = source->seen_column_utf16;
	}
	before = (struct text){source->text.bytes + from, offset - from};
	place.column += (uint32_t)utf8_count(before);
	place.column_utf16 += (uint32_t)utf8_count_utf16(before);
	source->seen = offset;
	source->seen_line = line;
	source->seen_column = place.column;
	source->seen_column_utf16 = place.column_utf16;
	return place;
}

struct text source_line_text(struct arena *arena, struct source *source, uint32_t line)
{
	uint32_t start, end;
	const char *bytes = source->text.bytes;

	if (!source->lines)
		find_lines(arena, source);
	start = source->lines[line - 1];
	end = line < source->line_count ? source->lines[line] - 1 : (uint32_t)source->text.length;
	if (line == 1 && start < end)
		start += source->bom;
	if (line < source->line_count && end > start && bytes[end - 1] == '\r')
		end--;
	return text_between(bytes + start, bytes + end);
}
