/* Scores, which Mermaid hands to JavaScript's Number(). */
#include <math.h>

#include "base/number.h"
#include "import/mermaid.h"

/* How many digits a text begins with. */
static size_t digits(struct text text, size_t from)
{
	size_t at = from;

	while (at < text.length && text.bytes[at] >= '0' && text.bytes[at] <= '9')
		at++;
	return at - from;
}

/* `-1.5`, `.5`, `5.`, `1e3`: an exponent needs digits, the rest needs one at least. */
static bool is_decimal(struct text text)
{
	size_t at = text.length && (text.bytes[0] == '-' || text.bytes[0] == '+') ? 1 : 0;
	size_t whole = digits(text, at), fraction = 0;

	at += whole;
	if (at < text.length && text.bytes[at] == '.') {
		fraction = digits(text, at + 1);
		at += 1 + fraction;
	}
	if (whole + fraction && at < text.length && (text.bytes[at] | 0x20) == 'e') {
		at += at + 1 < text.length && (text.bytes[at + 1] == '-' || text.bytes[at + 1] == '+') ? 2 : 1;
		return digits(text, at) && at + digits(text, at) == text.length;
	}
	return whole + fraction && at == text.length;
}

/* The base of `0x1F`, `0o17`, `0b11`; 0 where a text does not begin so. */
static unsigned base_of(struct text text)
{
	if (text.length < 3 || text.bytes[0] != '0')
		return 0;
	switch (text.bytes[1] | 0x20) {
	case 'x': return 16;
	case 'o': return 8;
	case 'b': return 2;
	default: return 0;
	}
}

/* What a digit is worth; 16 where it is none. */
static unsigned digit_of(char c)
{
	if (c >= '0' && c <= '9')
		return (unsigned)(c - '0');
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? (unsigned)(c - 'a') + 10 : 16;
}

static bool in_base(struct text text, unsigned base, double *ret_value)
{
	*ret_value = 0;
	for (size_t i = 2; i < text.length; i++) {
		unsigned digit = digit_of(text.bytes[i]);

		if (digit >= base)
			return false;
		*ret_value = *ret_value * base + digit;
	}
	return isfinite(*ret_value);
}

bool mermaid_number(struct text text, double *ret_value)
{
	text = mermaid_trim(text);
	*ret_value = 0;
	if (!text.length)
		return true;
	if (base_of(text))
		return in_base(text, base_of(text), ret_value);
	if (!is_decimal(text))
		return false;
	*ret_value = number_read(text);
	return isfinite(*ret_value);
}
