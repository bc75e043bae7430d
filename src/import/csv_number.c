/* Numbers, as spreadsheets write them. */
#include "base/buffer.h"
#include "base/number.h"
#include "import/csv.h"

struct text csv_number(struct arena *arena, struct text text)
{
	static const char minus[] = "\xE2\x88\x92"; /* U+2212 */
	struct buffer out = buffer_in(arena);

	text = text_trim(text);
	if (text_starts(text, TEXT(minus))) {
		buffer_byte(&out, '-');
		text = (struct text){text.bytes + strlen(minus), text.length - strlen(minus)};
	} else if (!text_seek(text, ','))
		return text;
	for (size_t i = 0; i < text.length; i++)
		buffer_byte(&out, text.bytes[i] == ',' ? '.' : text.bytes[i]);
	return buffer_text(&out);
}

bool csv_is_number(struct text text, const char *unit)
{
	size_t at = text.length && (text.bytes[0] == '-' || text.bytes[0] == '+') ? 1 : 0, start = at;

	while (at < text.length && text.bytes[at] >= '0' && text.bytes[at] <= '9')
		at++;
	if (at > start && at + 1 < text.length && text.bytes[at] == '.') {
		start = ++at;
		while (at < text.length && text.bytes[at] >= '0' && text.bytes[at] <= '9')
			at++;
	}
	if (at == start)
		return false;
	return *unit ? at + 1 == text.length && strchr(unit, text.bytes[at]) : at == text.length;
}

bool csv_is_score(struct text text, enum key key, double *ret_value)
{
	double value;

	if (!csv_is_number(text, "") || text.length > 300)
		return false;
	value = number_read(text);
	if (keys[key].low < keys[key].high && (value < keys[key].low || value > keys[key].high))
		return false;
	*ret_value = value;
	return true;
}
