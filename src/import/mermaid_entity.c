/* Entity codes: `#35;`, `#eacute;`. */
#include "import/mermaid.h"

/* The names of U+00A0 to U+00FF, in their order. */
static const char *const latin[] = {
	"nbsp", "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", "copy", "ordf", "laquo", "not",
	"shy", "reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute", "micro", "para", "middot", "cedil", "sup1",
	"ordm", "raquo", "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc", "Atilde", "Auml",
	"Aring", "AElig", "Ccedil", "Egrave", "Eacute", "Ecirc", "Euml", "Igrave", "Iacute", "Icirc", "Iuml", "ETH",
	"Ntilde", "Ograve", "Oacute", "Ocirc", "Otilde", "Ouml", "times", "Oslash", "Ugrave", "Uacute", "Ucirc",
	"Uuml", "Yacute", "THORN", "szlig", "agrave", "aacute", "acirc", "atilde", "auml", "aring", "aelig",
	"ccedil", "egrave", "eacute", "ecirc", "euml", "igrave", "iacute", "icirc", "iuml", "eth", "ntilde",
	"ograve", "oacute", "ocirc", "otilde", "ouml", "divide", "oslash", "ugrave", "uacute", "ucirc", "uuml",
	"yacute", "thorn", "yuml",
};

static const struct named_row {
	const char *name;
	uint32_t rune;
} named[] = {
	{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}, {"euro", 0x20AC}, {"ndash", 0x2013},
	{"mdash", 0x2014}, {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"ldquo", 0x201C}, {"rdquo", 0x201D}, {"bdquo", 0x201E},
	{"bull", 0x2022}, {"hellip", 0x2026}, {"trade", 0x2122}, {"infin", 0x221E}, {"hearts", 0x2665}, {"rarr", 0x2192},
	{"larr", 0x2190}, {"uarr", 0x2191}, {"darr", 0x2193}, {"harr", 0x2194}, {"le", 0x2264}, {"ge", 0x2265},
	{"ne", 0x2260}, {"OElig", 0x152}, {"oelig", 0x153}, {"Scaron", 0x160}, {"scaron", 0x161}, {"check", 0x2713},
	{"excl", '!'}, {"num", '#'}, {"colon", ':'}, {"semi", ';'}, {"comma", ','}, {"percnt", '%'},
};

static uint32_t by_name(struct text name)
{
	for (size_t i = 0; i < sizeof named / sizeof *named; i++)
		if (text_is(name, named[i].name))
			return named[i].rune;
	for (size_t i = 0; i < sizeof latin / sizeof *latin; i++)
		if (text_is(name, latin[i]))
			return 0xA0 + (uint32_t)i;
	return 0;
}

uint32_t mermaid_entity(struct text name)
{
	uint32_t rune = 0;

	for (size_t i = 0; i < name.length; i++) {
		if (name.bytes[i] < '0' || name.bytes[i] > '9')
			return by_name(name);
		if (rune > 0x10FFFF)
			return 0;
		rune = 10 * rune + (uint32_t)(name.bytes[i] - '0');
	}
	return rune > 0x10FFFF || (rune >= 0xD800 && rune <= 0xDFFF) ? 0 : rune;
}
