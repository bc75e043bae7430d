#include "base/text.h"

int text_compare(struct text a, struct text b)
{
	size_t common = a.length < b.length ? a.length : b.length;
	int order = common ? memcmp(a.bytes, b.bytes, common) : 0;

	return order ? order : (a.length > b.length) - (a.length < b.length);
}

bool text_is_order(const char *start, const char *at, const char *end)
{
	static const char vso[] = "vso[";
	size_t length = 0;

	if (*at != '#' || at == start || at[-1] != '#' || ++at == end)
		return false;
	if (*at == '[')
		return true;
	while (length < 4 && at + length < end && (at[length] == vso[length] || at[length] == (vso[length] & ~0x20)))
		length++;
	return length == 4;
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
