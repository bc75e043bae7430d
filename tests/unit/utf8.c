/* UTF-8: what is well formed, what counts as one bad thing, and what is known of a code point. */
#include "base/utf8.h"

#include "unit.h"

/* Reads a whole text: the code points in hexadecimal, with spaces between. */
static struct text decode(struct arena *arena, struct text text, bool *ret_bad)
{
	struct buffer out = buffer_in(arena);
	const char *at = text.bytes, *end = at + text.length;

	*ret_bad = false;
	while (at < end) {
		const char *before = at;
		uint32_t rune = utf8_next(&at, end, ret_bad);

		assert_true(at > before && at <= end);
		buffer_format(&out, out.length ? " %X" : "%X", (unsigned)rune);
	}
	return buffer_text(&out);
}

TEST(well_formed)
{
	bool bad;

	assert_text(decode(arena, TEXT("aé€😀"), &bad), "61 E9 20AC 1F600");
	assert_text(decode(arena, TEXT("\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"), &bad),
		    "7F 80 7FF 800 FFFF 10000 10FFFF");
	assert_text(decode(arena, TEXT("\xED\x9F\xBF\xEE\x80\x80"), &bad), "D7FF E000");
	assert_false(bad);
}

TEST(each_maximal_ill_formed_subpart_is_one)
{
	static const struct {
		struct text bytes;
		const char *runes;
	} rows[] = {
		/* the examples of Unicode 15, section 3.9, tables 3-8 to 3-11 */
		{TEXT("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41"), "FFFD FFFD FFFD FFFD FFFD FFFD FFFD FFFD 41"},
		{TEXT("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41"), "FFFD FFFD FFFD FFFD FFFD FFFD FFFD FFFD 41"},
		{TEXT("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42"), "FFFD FFFD FFFD FFFD FFFD 41 FFFD FFFD 42"},
		{TEXT("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41"), "FFFD FFFD FFFD FFFD 41"},
		{TEXT("\xF0\x9F\x98\""), "FFFD 22"},
		{TEXT("\xC3"), "FFFD"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		bool bad;

		assert_text(decode(arena, rows[i].bytes, &bad), rows[i].runes);
		assert_true(bad);
	}
}

TEST(every_code_point_reads_back)
{
	for (uint32_t rune = 0; rune <= 0x10FFFF; rune += rune == 0xD7FF ? 0x801 : 1) {
		char bytes[UTF8_MAX];
		const char *at = bytes;
		bool bad = false;
		size_t length = utf8_encode(rune, bytes);

		assert_int_equal(utf8_next(&at, bytes + length, &bad), rune);
		assert_true(at == bytes + length && !bad);
	}
}

TEST(counts)
{
	assert_int_equal(utf8_count(TEXT("a😀é")), 3);
	assert_int_equal(utf8_count_utf16(TEXT("a😀é")), 4);
	assert_int_equal(utf8_count(TEXT("\xF0\x9F\x98\"")), 2);
	assert_int_equal(utf8_count(TEXT("")), 0);
	assert_text(utf8_first(TEXT("é😀a"), 2), "é😀");
	assert_text(utf8_first(TEXT("ab"), 5), "ab");
	assert_text(utf8_first(TEXT("ab"), 0), "");
}

TEST(the_first_byte_that_needs_a_look)
{
	static const char plain[] = "name: \"a text of some length\"\r\n\tnext line, and on it goes";

	for (size_t i = 0; i < sizeof plain - 1; i++) {
		char copy[sizeof plain];

		memcpy(copy, plain, sizeof copy);
		assert_ptr_equal(utf8_plain(copy, copy + sizeof plain - 1), copy + sizeof plain - 1);
		for (const char *bad = "\x01\x1F\x7F\x80\xFF"; *bad; bad++) {
			copy[i] = *bad;
			if (*bad != 0x7F)
				assert_ptr_equal(utf8_plain(copy, copy + sizeof plain - 1), copy + i);
		}
		copy[i] = '\0';
		assert_ptr_equal(utf8_plain(copy, copy + sizeof plain - 1), copy + i);
	}
}

TEST(letters_marks_and_digits)
{
	assert_true(rune_is_letter(0xEB));      /* ë */
	assert_true(rune_is_letter(0x6CE8));    /* 注 */
	assert_true(rune_is_letter(0x0416));    /* Ж */
	assert_false(rune_is_letter(0x1F600));
	assert_false(rune_is_letter(0x20AC));
	assert_true(rune_is_mark(0x0301));
	assert_false(rune_is_mark(0xEB));
	assert_true(rune_is_digit(0x0661));     /* Arabic-Indic one */
	assert_false(rune_is_digit(0xB2));      /* superscript two */
}

TEST(widths)
{
	static const struct {
		uint32_t rune;
		unsigned width;
	} rows[] = {
		{'a', 1}, {0x0301, 0}, {0x200B, 0}, {0xAD, 1}, {0x1160, 0}, {0x11FF, 0}, {0x1F600, 2}, {0x6CE8, 2}, {0xFF21, 2},
		{0xE9, 1}, {0x2026, 1}, {0x0600, 0},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_int_equal(rune_width(rows[i].rune), rows[i].width);
}

TEST(what_must_not_be_printed)
{
	static const uint32_t hidden[] = {0, 0x1B, 0x7F, 0x80, 0x9F, 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E,
					  0x2066, 0x2069, 0xFEFF};
	static const uint32_t shown[] = {' ', '~', 0xA0, 0xAD, 0x200D, 0x2027, 0x202F, 0x206A, 0x1F600};

	for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++)
		assert_true(rune_is_unprintable(hidden[i]));
	for (size_t i = 0; i < sizeof shown / sizeof *shown; i++)
		assert_false(rune_is_unprintable(shown[i]));
	assert_true(rune_is_bidi_control(0x202E) && rune_is_bidi_control(0x2066));
	assert_false(rune_is_bidi_control(0x200E) || rune_is_bidi_control(0x202F));
}

UNIT(RUN(well_formed), RUN(each_maximal_ill_formed_subpart_is_one), RUN(every_code_point_reads_back), RUN(counts),
     RUN(the_first_byte_that_needs_a_look), RUN(letters_marks_and_digits), RUN(widths), RUN(what_must_not_be_printed))
