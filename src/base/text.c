#include "base/text.h"

int text_compare(struct text a, struct text b)
{
	size_t common = a.length < b.length ? a.length : b.length;
	int order = common ? memcmp(a.bytes, b.bytes, common) : 0;

	return order ? order : (a.length > b.length) - (a.length < b.length);
}

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

struct text text_trim(struct text a)
{
	while (a.length && is_space(a.bytes[0]))
		a.bytes++, a.length--;
	while (a.length && is_space(a.bytes[a.length - 1]))
		a.length--;
	return a;
}
