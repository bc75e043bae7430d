#include "base/number.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* A decimal number taken apart: its digits without leading zeros, as a whole number, and the power of ten to multiply by. No
 * double, and no middle between two, has more than 767 digits: of those that do not fit it matters only whether one is not 0. */
struct decimal {
	char digits[800];
	size_t count;
	long long power;
	bool negative, inexact;
};

enum {
	DIGITS_MAX = 780,     /* of a decimal */
	EXACT_DIGITS = 15,    /* a whole number of so many digits is a double, … */
	EXACT_POWER = 22,     /* … and so is this power of ten */
	POWER_MAX = 1 << 30,  /* larger ones are as good as this */
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static const char *read_digits(struct decimal *decimal, const char *at, const char *end, bool behind_point)
{
	for (; at < end && is_digit(*at); at++) {
		decimal->power -= behind_point;
		if (decimal->count == DIGITS_MAX) {
			decimal->inexact |= *at != '0';
			decimal->power++;
		} else if (decimal->count || *at != '0')
			decimal->digits[decimal->count++] = *at;
	}
	return at;
}

/* What stands behind the `e`. */
static long long read_power(const char *at, const char *end)
{
	bool negative = at < end && *at == '-';
	long long power = 0;

	at += at < end && (*at == '-' || *at == '+');
	for (; at < end && is_digit(*at); at++)
		if (power < POWER_MAX)
			power = power * 10 + (*at - '0');
	return negative ? -power : power;
}

static void take_apart(struct decimal *decimal, struct text text)
{
	const char *at = text.bytes, *end = at + text.length;

	decimal->count = 0;
	decimal->power = 0;
	decimal->inexact = false;
	decimal->negative = at < end && *at == '-';
	at += at < end && (*at == '-' || *at == '+');
	at = read_digits(decimal, at, end, false);
	if (at < end && *at == '.')
		at = read_digits(decimal, at + 1, end, true);
	if (at < end && (*at == 'e' || *at == 'E'))
		decimal->power += read_power(at + 1, end);
}

/* A product or quotient of two doubles that are exact is the nearest double. False: they are not. */
static bool read_exactly(const struct decimal *decimal, double *ret_value)
{
	static const double powers[EXACT_POWER + 1] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
						       1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
	int64_t whole = 0;

	if (decimal->count > EXACT_DIGITS || decimal->power > EXACT_POWER || decimal->power < -EXACT_POWER)
		return false;
	for (size_t i = 0; i < decimal->count; i++)
		whole = whole * 10 + (decimal->digits[i] - '0');
	*ret_value = decimal->power < 0 ? (double)whole / powers[-decimal->power] : (double)whole * powers[decimal->power];
	return true;
}

/* Without a point there is nothing that a locale could read in another way. */
static double read_with_system(struct decimal *decimal)
{
	long long power = decimal->power;

	if (decimal->inexact) {
		decimal->digits[decimal->count++] = '1';
		power--;
	}
	power = power > POWER_MAX ? POWER_MAX : power < -POWER_MAX ? -POWER_MAX : power;
	snprintf(decimal->digits + decimal->count, sizeof decimal->digits - decimal->count, "e%lld", power);
	return strtod(decimal->digits, NULL);
}

double number_read(struct text text)
{
	struct decimal decimal;
	double value;

	take_apart(&decimal, text);
	if (!read_exactly(&decimal, &value))
		value = read_with_system(&decimal);
	return decimal.negative ? -value : value;
}

/* Makes what stands between the digits a point, and gives the length: a locale has a character of its own there, perhaps of
 * several bytes. */
static size_t make_plain(char *digits)
{
	size_t length = 0;

	for (const char *at = digits; *at; at++)
		if (is_digit(*at) || *at == '-' || *at == '+' || *at == 'e')
			digits[length++] = *at;
		else if (length && digits[length - 1] != '.')
			digits[length++] = '.';
	digits[length] = '\0';
	return length;
}

size_t number_write(double value, char ret_digits[NUMBER_MAX])
{
	size_t length = 0;

	for (int precision = 15; precision <= 17; precision++) {
		snprintf(ret_digits, NUMBER_MAX, "%.*g", precision, value);
		length = make_plain(ret_digits);
		if (number_read((struct text){ret_digits, length}) == value)
			break;
	}
	return length;
}
