/* The growing buffer: bytes, code points, and numbers as people write them. */
#include "base/buffer.h"

#include <float.h>
#include <math.h>

#include "unit.h"

TEST(pieces_follow_each_other)
{
	struct buffer out = buffer_in(arena);

	buffer_add(&out, (struct text){NULL, 0});
	assert_int_equal(out.length, 0);
	buffer_string(&out, "a");
	buffer_byte(&out, '\0');
	buffer_repeat(&out, '-', 3);
	buffer_repeat(&out, '+', 0);
	buffer_format(&out, "%04X%s", 0x1B, "");
	assert_int_equal(out.length, 9);
	assert_memory_equal(out.bytes, "a\0---001B", 9);
}

TEST(a_buffer_grows_without_losing_anything)
{
	struct buffer out = buffer_in(arena);

	for (int i = 0; i < 100000; i++)
		buffer_byte(&out, (char)(i % 251));
	assert_int_equal(out.length, 100000);
	for (int i = 0; i < 100000; i++)
		assert_int_equal((unsigned char)out.bytes[i], i % 251);
}

TEST(code_points_are_utf8)
{
	struct buffer out = buffer_in(arena);

	buffer_rune(&out, 'a');
	buffer_rune(&out, 0xE9);
	buffer_rune(&out, 0x20AC);
	buffer_rune(&out, 0x1F600);
	assert_buffer(&out, "aé€😀");
}

TEST(integers)
{
	static const struct {
		int64_t value;
		const char *text;
	} rows[] = {{0, "0"}, {7, "7"}, {-7, "-7"}, {1234567890, "1234567890"}, {INT64_MAX, "9223372036854775807"},
		    {INT64_MIN, "-9223372036854775808"}};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buffer out = buffer_in(arena);

		buffer_integer(&out, rows[i].value);
		assert_buffer(&out, rows[i].text);
	}
}

TEST(numbers_are_the_shortest_that_read_back)
{
	static const struct {
		double value;
		const char *text;
	} rows[] = {{0, "0"}, {-0.0, "0"}, {2, "2"}, {-1.5, "-1.5"}, {0.1, "0.1"}, {0.1 + 0.2, "0.30000000000000004"},
		    {1e14, "100000000000000"}, {12.5, "12.5"}, {1.0 / 3, "0.3333333333333333"}, {1e300, "1e+300"}};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buffer out = buffer_in(arena);

		buffer_number(&out, rows[i].value);
		assert_buffer(&out, rows[i].text);
	}
}

TEST(any_number_reads_back)
{
	uint64_t bits = 1;

	for (int i = 0; i < 20000; i++) {
		struct buffer out = buffer_in(arena);
		double value;

		bits = bits * 6364136223846793005u + 1442695040888963407u;
		memcpy(&value, &bits, sizeof value);
		if (!isfinite(value))
			continue;
		buffer_number(&out, value);
		buffer_byte(&out, '\0');
		assert_true(strtod(out.bytes, NULL) == value);
		arena_release(arena, out.bytes);
	}
}

TEST(coordinates_are_rounded)
{
	static const struct {
		double value;
		int places;
		const char *text;
	} rows[] = {{1.005, 1, "1"}, {12.345, 1, "12.3"}, {-0.04, 1, "0"}, {99.95, 1, "100"}, {3, 2, "3"}, {-2.5, 0, "-3"}};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buffer out = buffer_in(arena);

		buffer_rounded(&out, rows[i].value, rows[i].places);
		assert_buffer(&out, rows[i].text);
	}
}

UNIT(RUN(pieces_follow_each_other), RUN(a_buffer_grows_without_losing_anything), RUN(code_points_are_utf8), RUN(integers),
     RUN(numbers_are_the_shortest_that_read_back), RUN(any_number_reads_back), RUN(coordinates_are_rounded))
