/* Places in a source: lines, and columns in every unit. */
#include "report/source.h"

#include "report/printed.h"
#include "unit.h"

/* The place of `target` (its last mention) in a text. */
static struct place_in_source place_of(struct arena *arena, struct text text, struct text target, uint32_t *ret_offset)
{
	struct source *source = source_create(arena, TEXT("x"), text);
	uint32_t offset = (uint32_t)(text.length - target.length);

	while (memcmp(text.bytes + offset, target.bytes, target.length) != 0)
		offset--;
	*ret_offset = offset;
	return source_place(source, offset);
}

TEST(columns_in_every_unit)
{
	static const struct {
		struct text line, target;
		uint32_t offset, byte, rune, utf16, display;
	} rows[] = {
		{TEXT("journey shop \"Checkout café 😀\" {"), TEXT("{"), 35, 36, 32, 33, 33},
		{TEXT("\t\tchannel: webshp"), TEXT("webshp"), 11, 12, 12, 12, 26},
		{TEXT("  goal: \"Cafe\xCC\x81 注文\"; ownr: \"Ann\""), TEXT("ownr"), 25, 26, 21, 21, 22},
		{TEXT("\xEF\xBB\xBFjourney shop {"), TEXT("shop"), 11, 9, 9, 9, 9},
		{TEXT("  goal: \"\x1B[1m\"; ownr: \"Ann\""), TEXT("ownr"), 16, 17, 17, 17, 24},
		{TEXT("  goal: \"\xF0\x9F\x98\"; ownr: \"Ann\""), TEXT("ownr"), 15, 16, 14, 14, 31},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct source *source = source_create(arena, TEXT("x"), rows[i].line);
		struct buffer printed = buffer_in(arena);
		uint32_t offset;
		struct place_in_source place = place_of(arena, rows[i].line, rows[i].target, &offset);

		assert_int_equal(offset, rows[i].offset);
		assert_int_equal(place.line, 1);
		assert_int_equal(place.column_byte, rows[i].byte);
		assert_int_equal(place.column, rows[i].rune);
		assert_int_equal(place.column_utf16, rows[i].utf16);
		assert_int_equal(printed_add(&printed, (struct text){rows[i].line.bytes + source->bom, offset - source->bom},
					     &(struct printed_row){.in_source = true}) + 1, rows[i].display);
	}
}

TEST(lines_end_with_lf)
{
	struct text text = TEXT("one\r\ntwo\rstill two\n\nfour");
	struct source *source = source_create(arena, TEXT("x"), text);

	assert_text(source_line_text(source, 1), "one");
	assert_text(source_line_text(source, 2), "two\rstill two");
	assert_text(source_line_text(source, 3), "");
	assert_text(source_line_text(source, 4), "four");
	assert_int_equal(source->lines.count, 4);
	assert_int_equal(source_line(source, 0), 1);
	assert_int_equal(source_line(source, 4), 1);
	assert_int_equal(source_line(source, 5), 2);
	assert_int_equal(source_line(source, (uint32_t)text.length), 4);
}

TEST(an_empty_file_has_a_line)
{
	struct source *source = source_create(arena, TEXT("x"), TEXT(""));
	struct place_in_source place = source_place(source, 0);

	assert_int_equal(place.line, 1);
	assert_int_equal(place.column, 1);
	assert_text(source_line_text(source, 1), "");
	source = source_create(arena, TEXT("x"), TEXT("\xEF\xBB\xBF"));
	assert_int_equal(source_place(source, 0).column, 1);
	assert_int_equal(source_place(source, 3).column, 1);
}

TEST(places_may_be_asked_for_in_any_order)
{
	struct text text = TEXT("a é 😀 b\nc é 😀 d\n");
	struct source *forwards = source_create(arena, TEXT("x"), text);

	for (uint32_t i = 0; i <= text.length; i++) {
		struct source *fresh = source_create(arena, TEXT("x"), text), *jumping = source_create(arena, TEXT("x"), text);
		struct place_in_source expected, seen;

		if (((unsigned char)text.bytes[i] & 0xC0) == 0x80) /* no place is inside a character */
			continue;
		expected = source_place(fresh, i);
		seen = source_place(forwards, i);
		assert_memory_equal(&seen, &expected, sizeof seen);
		source_place(jumping, (uint32_t)text.length);
		source_place(jumping, 5);
		seen = source_place(jumping, i);
		assert_memory_equal(&seen, &expected, sizeof seen);
	}
}

UNIT(RUN(columns_in_every_unit), RUN(lines_end_with_lf), RUN(an_empty_file_has_a_line), RUN(places_may_be_asked_for_in_any_order))
