/* Numbers as text: every one is read as the C library does, and written so that it reads back. */
#include "base/number.h"

#include <float.h>
#include <math.h>

#include "unit.h"

static const char *const decimals[] = {
	"0", "-0", "+7", "2", "-1.5", "007.500", ".5", "5.", "", ".", "x", "12%", "3d", "2e3", "2E-3", "2e+", "1.5e2x",
	"9007199254740993", "9007199254740992.999999999999", "123456789012345678", "0.1", "0.30000000000000004", "1e22", "1e23",
	"8.5e22", "179769313486231570000000000000000000000e270", "1.7976931348623159e308", "1e309", "-1e99999999999999999999",
	"4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "1e-400", "0e999999", "000000000000000000000000.000001",
	"2.2250738585072011e-308", "2.2250738585072014e-308", "6.9e-309",
};

static void assert_reads(const char *text, size_t length)
{
	double wanted = strtod(text, NULL), seen = number_read((struct text){text, length});

	if (memcmp(&wanted, &seen, sizeof seen) != 0)
		print_error("%s: %.17g\n", text, seen);
	assert_memory_equal(&wanted, &seen, sizeof seen);
}

TEST(decimals_are_read)
{
	for (size_t i = 0; i < sizeof decimals / sizeof *decimals; i++)
		assert_reads(decimals[i], strlen(decimals[i]));
}

TEST(what_stands_behind_is_left_out)
{
	assert_true(number_read((struct text){"12.5.3", 6}) == 12.5);
	assert_true(number_read((struct text){"1234", 2}) == 12);
	assert_true(number_read((struct text){"1,5", 3}) == 1);
}

/* Random digits, a point among them, at times very many. */
TEST(any_decimal_is_read)
{
	uint64_t state = 1;

	for (int i = 0; i < 20000; i++) {
		char text[1100];
		size_t length = 0, count = i % 100 ? 1 + (size_t)i % 40 : 700 + (size_t)i % 300, point = (size_t)i % 7 * count / 5;

		for (size_t j = 0; j < count; j++) {
			state = state * 6364136223846793005u + 1442695040888963407u;
			if (j == point)
				text[length++] = '.';
			text[length++] = (char)('0' + (state >> 60) % 10);
		}
		snprintf(text + length, sizeof text - length, "e%d", (int)(state >> 40) % 330);
		assert_reads(text, strlen(text));
	}
}

/* A digit beyond all that are kept decides on which side of the middle a number is. */
TEST(a_digit_far_behind_counts)
{
	char text[1100] = "9007199254740993.";

	memset(text + strlen(text), '0', 1000);
	assert_true(number_read((struct text){text, 1017}) == 9007199254740992);
	text[1016] = '1';
	assert_true(number_read((struct text){text, 1017}) == 9007199254740994);
}

TEST(what_is_written_reads_back)
{
	uint64_t bits = 1;

	for (int i = 0; i < 20000; i++) {
		char digits[NUMBER_MAX], system[NUMBER_MAX];
		double value, seen;
		size_t length;
		int precision = 15;

		bits = bits * 6364136223846793005u + 1442695040888963407u;
		memcpy(&value, &bits, sizeof value);
		if (!isfinite(value))
			continue;
		length = number_write(value, digits);
		seen = number_read((struct text){digits, length});
		assert_memory_equal(&value, &seen, sizeof value);
		do
			snprintf(system, sizeof system, "%.*g", precision, value);
		while (strtod(system, NULL) != value && ++precision <= 17);
		assert_string_equal(digits, system);
	}
}

UNIT(RUN(decimals_are_read), RUN(what_stands_behind_is_left_out), RUN(any_decimal_is_read), RUN(a_digit_far_behind_counts),
     RUN(what_is_written_reads_back))
