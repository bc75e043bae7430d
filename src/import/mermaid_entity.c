/* Entity codes: `#35;`, `#eacute;`. Of the 2,000 names of HTML 5, those are known that HTML 4 had, and those of signs in ASCII. */
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
	{"dollar", '$'}, {"lpar", '('}, {"rpar", ')'}, {"ast", '*'}, {"plus", '+'}, {"period", '.'}, {"sol", '/'},
	{"equals", '='}, {"quest", '?'}, {"commat", '@'}, {"lsqb", '['}, {"bsol", '\\'}, {"rsqb", ']'}, {"Hat", '^'},
	{"lowbar", '_'}, {"grave", '`'}, {"lcub", '{'}, {"verbar", '|'}, {"rcub", '}'}, {"Yuml", 0x178},
	{"fnof", 0x192}, {"circ", 0x2C6}, {"tilde", 0x2DC}, {"Alpha", 0x391}, {"Beta", 0x392}, {"Gamma", 0x393},
	{"Delta", 0x394}, {"Epsilon", 0x395}, {"Zeta", 0x396}, {"Eta", 0x397}, {"Theta", 0x398}, {"Iota", 0x399},
	{"Kappa", 0x39A}, {"Lambda", 0x39B}, {"Mu", 0x39C}, {"Nu", 0x39D}, {"Xi", 0x39E}, {"Omicron", 0x39F},
	{"Pi", 0x3A0}, {"Rho", 0x3A1}, {"Sigma", 0x3A3}, {"Tau", 0x3A4}, {"Upsilon", 0x3A5}, {"Phi", 0x3A6},
	{"Chi", 0x3A7}, {"Psi", 0x3A8}, {"Omega", 0x3A9}, {"alpha", 0x3B1}, {"beta", 0x3B2}, {"gamma", 0x3B3},
	{"delta", 0x3B4}, {"epsilon", 0x3B5}, {"zeta", 0x3B6}, {"eta", 0x3B7}, {"theta", 0x3B8}, {"iota", 0x3B9},
	{"kappa", 0x3BA}, {"lambda", 0x3BB}, {"mu", 0x3BC}, {"nu", 0x3BD}, {"xi", 0x3BE}, {"omicron", 0x3BF},
	{"pi", 0x3C0}, {"rho", 0x3C1}, {"sigmaf", 0x3C2}, {"sigma", 0x3C3}, {"tau", 0x3C4}, {"upsilon", 0x3C5},
	{"phi", 0x3C6}, {"chi", 0x3C7}, {"psi", 0x3C8}, {"omega", 0x3C9}, {"thetasym", 0x3D1}, {"upsih", 0x3D2},
	{"piv", 0x3D6}, {"ensp", 0x2002}, {"emsp", 0x2003}, {"thinsp", 0x2009}, {"zwnj", 0x200C}, {"zwj", 0x200D},
	{"lrm", 0x200E}, {"rlm", 0x200F}, {"sbquo", 0x201A}, {"dagger", 0x2020}, {"Dagger", 0x2021},
	{"permil", 0x2030}, {"prime", 0x2032}, {"Prime", 0x2033}, {"lsaquo", 0x2039}, {"rsaquo", 0x203A},
	{"oline", 0x203E}, {"frasl", 0x2044}, {"image", 0x2111}, {"weierp", 0x2118}, {"real", 0x211C},
	{"alefsym", 0x2135}, {"crarr", 0x21B5}, {"lArr", 0x21D0}, {"uArr", 0x21D1}, {"rArr", 0x21D2},
	{"dArr", 0x21D3}, {"hArr", 0x21D4}, {"forall", 0x2200}, {"part", 0x2202}, {"exist", 0x2203},
	{"empty", 0x2205}, {"nabla", 0x2207}, {"isin", 0x2208}, {"notin", 0x2209}, {"ni", 0x220B}, {"prod", 0x220F},
	{"sum", 0x2211}, {"minus", 0x2212}, {"lowast", 0x2217}, {"radic", 0x221A}, {"prop", 0x221D}, {"ang", 0x2220},
	{"and", 0x2227}, {"or", 0x2228}, {"cap", 0x2229}, {"cup", 0x222A}, {"int", 0x222B}, {"there4", 0x2234},
	{"sim", 0x223C}, {"cong", 0x2245}, {"asymp", 0x2248}, {"equiv", 0x2261}, {"sub", 0x2282}, {"sup", 0x2283},
	{"nsub", 0x2284}, {"sube", 0x2286}, {"supe", 0x2287}, {"oplus", 0x2295}, {"otimes", 0x2297},
	{"perp", 0x22A5}, {"sdot", 0x22C5}, {"lceil", 0x2308}, {"rceil", 0x2309}, {"lfloor", 0x230A},
	{"rfloor", 0x230B}, {"loz", 0x25CA}, {"spades", 0x2660}, {"clubs", 0x2663}, {"diams", 0x2666},
	{"lang", 0x27E8}, {"rang", 0x27E9}, {"starf", 0x2605}, {"star", 0x2606}, {"phone", 0x260E},
	{"cross", 0x2717}, {"checkmark", 0x2713},
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

/* To browsers, these numbers are those of Windows-1252: from 128 on; 0: as they are. */
static const uint16_t windows[] = {
	0x20AC, 0, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17D, 0,
	0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0, 0x17E, 0x178,
};

/* What browsers take a number for. */
static uint32_t by_number(uint32_t number)
{
	if (number >= 128 && number < 160 && windows[number - 128])
		return windows[number - 128];
	return !number || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF) ? 0xFFFD : number;
}

uint32_t mermaid_entity(struct text name)
{
	uint32_t number = 0;

	for (size_t i = 0; i < name.length; i++) {
		if (name.bytes[i] < '0' || name.bytes[i] > '9')
			return by_name(name);
		if (number <= 0x10FFFF)
			number = 10 * number + (uint32_t)(name.bytes[i] - '0');
	}
	return by_number(number);
}
