/* Widths of letters and of texts set on one line. */
#include "draw/metrics.h"

#include <math.h>
#include <unictype.h>

#include "base/utf8.h"
#include "draw/advance.h"
#include "draw/widths.h"

/* Average widths, in 1/2048 em, of letters that the family of widths.h has not, by script. Measured on Noto Sans. */
static const struct {
	uint32_t first, last;
	unsigned width;
} scripts[] = {
	{0x0530, 0x058F, 1330}, /* Armenian */
	{0x0590, 0x05FF, 1130}, /* Hebrew */
	{0x0600, 0x077F, 1150}, /* Arabic, joined as in running text */
	{0x08A0, 0x08FF, 1150},
	{0x0900, 0x0DFF, 1400}, /* the scripts of India: Devanagari … */
	{0x0B80, 0x0BFF, 2100}, /* … but for Tamil */
	{0x0E00, 0x0EFF, 1280}, /* Thai, Lao */
	{0x1000, 0x109F, 1730}, /* Burmese */
	{0x10A0, 0x10FF, 1340}, /* Georgian */
	{0x1780, 0x17FF, 1470}, /* Khmer */
	{0xFB1D, 0xFB4F, 1130},
	{0xFB50, 0xFEFC, 1150},
};

enum {
	WIDTH_OTHER = 1500,      /* letters and signs of which nothing is known */
	WIDTH_MARK = 560,        /* marks that stand beside their letter */
	WIDTH_EMOJI = 2560,      /* 1.25 em, as the usual fonts have it */
	RUNE_SOFT_HYPHEN = 0xAD,
	RUNE_JOINER = 0x200D,
};

bool rune_is_emoji(uint32_t rune)
{
	return rune >= 0x1F000 ? rune <= 0x1FAFF
			       : rune >= 0x231A && uc_is_property(rune, UC_PROPERTY_EMOJI_PRESENTATION);
}

static unsigned width_by_script(uint32_t rune)
{
	unsigned columns = rune_width(rune), width = WIDTH_OTHER;

	if (columns == 0)
		return 0;
	if (columns == 2)
		return WIDTHS_EM;
	if (rune_is_mark(rune))
		return WIDTH_MARK;
	for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
		if (rune >= scripts[i].first && rune <= scripts[i].last)
			width = scripts[i].width;
	return width;
}

static unsigned width_of_rune(uint32_t rune, bool bold)
{
	const struct widths_range *range = widths_ranges;
	const struct widths_range *end = range + sizeof widths_ranges / sizeof *widths_ranges;
	unsigned width;

	if (rune_is_control(rune))
		rune = ' ';
	if (rune == RUNE_SOFT_HYPHEN)
		return 0;
	while (range < end && range->last < rune)
		range++;
	if (range < end && range->first <= rune) {
		unsigned at = range->at + (unsigned)(rune - range->first);

		width = bold ? widths_bold[at] : widths_regular[at];
		if (width)
			return width;
	}
	width = width_by_script(rune);
	return bold && width < WIDTHS_EM ? width + width / 12 : width;
}

/* What a flag, a skin tone or a joined person adds to the emoji that it changes: nothing. */
static bool joins_emoji(struct advance *advance, uint32_t rune)
{
	bool flag = rune >= 0x1F1E6 && rune <= 0x1F1FF;
	bool tone = rune >= 0x1F3FB && rune <= 0x1F3FF;
	bool joins = advance->emoji && (advance->joiner || tone || (flag && advance->flag));

	advance->flag = flag && !joins;
	advance->joiner = false;
	advance->emoji = true;
	return joins;
}

unsigned advance_other(struct advance *advance, uint32_t rune)
{
	unsigned width;

	if (rune == RUNE_JOINER) {
		advance->joiner = true;
		return 0;
	}
	if (rune_is_emoji(rune))
		return joins_emoji(advance, rune) ? 0 : WIDTH_EMOJI;
	width = width_of_rune(rune, advance->bold);
	if (width)
		advance->emoji = advance->joiner = advance->flag = false;
	return width;
}

unsigned advance_ascii(char c, bool bold)
{
	unsigned at = (unsigned char)c < ' ' || c == 0x7F ? 0 : (unsigned)(c - ' ');

	return bold ? widths_bold[at] : widths_regular[at];
}

uint64_t advance_of(struct text text, bool bold)
{
	struct advance advance = {.bold = bold};
	const char *at = text.bytes, *end = text.bytes + text.length;
	uint64_t width = 0;

	while (at < end)
		width += (unsigned char)*at < 0x80 ? advance_ascii(*at++, bold)
						   : advance_other(&advance, utf8_next(&at, end, NULL));
	return width;
}

double text_width(struct text text, struct font font)
{
	return (double)advance_of(text, font.bold) * font.size / WIDTHS_EM;
}

bool text_is_rtl(struct text text)
{
	const char *at = text.bytes, *end = text.bytes + (text.length < WRAP_BYTES_MAX ? text.length : WRAP_BYTES_MAX);

	while (at < end) {
		uint32_t rune = utf8_next(&at, end, NULL);
		int direction;

		if (rune < 0x80) {
			if ((rune | 0x20) >= 'a' && (rune | 0x20) <= 'z')
				return false;
			continue;
		}
		direction = uc_bidi_category(rune);
		if (direction == UC_BIDI_L || direction == UC_BIDI_R || direction == UC_BIDI_AL)
			return direction != UC_BIDI_L;
	}
	return false;
}

double font_leading(struct font font)
{
	return round(font.size * 1.3);
}

double font_ascent(struct font font)
{
	const double above = 0.905, below = 0.212; /* of an em: what letters take */

	return round((font_leading(font) - (above + below) * font.size) / 2 + above * font.size);
}
