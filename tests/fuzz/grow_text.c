/* Names, texts and comments of grown maps: of the kind that formats stumble over. */
#include "grow.h"

void grow_name(struct grower *g, enum kind kind, uint32_t number)
{
	static const char *const stems[] = {
		"é", "漢字", "for", "start-", "emotion", "a-b-", "_", "journey", "зима", "e\u0301", "x9-",
	};
	struct dice dice = dice_of(g, kind, number);
	uint32_t stem = roll(&dice, 3 * sizeof stems / sizeof *stems);

	if (stem < sizeof stems / sizeof *stems)
		buffer_format(&g->out, "%s%u", stems[stem], (unsigned)number);
	else
		buffer_format(&g->out, "%s-%u", kinds[kind].word, (unsigned)number);
}

static const char *const pieces[] = {
	"a", "Compares prices", "é", "😀", "注文する", "e\u0301", "\t", "\n", "\n\n  ", "\u202E", "\u2028", "\u2066",
	"\uFFFE", "\uFEFF", "##[error]", "##vso[x]", "::error::x", "]]>", "{0}", "{", "}", "[x](1)", "](", "@all",
	"#12", "`", "``", "|", "\\", "\"", "'", "&amp;", "<b>", "<script>alert(1)</script>", "-->", "%0A", ",", ":",
	";", " ", "  ", "$(id)", "www.example.com", "https://example.com", "___", "***", "~~x~~", "=1+1", "+", "-1",
	"@", "!", "?", ".", "#", "%%", "---", "title", "section x", "1: 5", "javascript:x", "12%", "exit", "-", "*",
	"1. ", "> ", "\r",
	"a very long word that goes on and on, Donaudampfschifffahrtsgesellschaftskapitän and further still", "\u00A0",
	"\u200B", "\u200D", "עברית", "العربية", "&#10;", "\\n", "=cmd|' /C calc'!A0", "＝1", "''=", "•", "→", "0",
	"1.5", "-0",
};

/* The same text in a string of a map. */
static void write_escaped(struct grower *g, const char *piece, bool block)
{
	for (; *piece; piece++)
		switch (*piece) {
		case '"': buffer_string(&g->out, "\\\""); break;
		case '\\': buffer_string(&g->out, "\\\\"); break;
		case '\t': buffer_string(&g->out, "\\t"); break;
		case '\r': buffer_string(&g->out, "\\u{E9}"); break;
		case '\n': buffer_string(&g->out, block ? "\n    " : "\\n"); break;
		default: buffer_byte(&g->out, *piece); break;
		}
}

void grow_text(struct grower *g, struct dice *dice)
{
	uint32_t count = roll(dice, 64);
	bool block = roll(dice, 8) == 0;

	if (count == 63 && !is_full(g))
		count = 20 + roll(dice, 60);
	else
		count = count % 16 > 5 || is_full(g) ? 1 : count % 16;
	buffer_string(&g->out, block ? "\"\"\"\n  " : "\"");
	for (uint32_t i = 0; i < count; i++)
		write_escaped(g, pieces[roll(dice, sizeof pieces / sizeof *pieces)], block);
	buffer_string(&g->out, block ? "\n  \"\"\"" : "\"");
}

static void grow_comment(struct grower *g, struct dice *dice)
{
	static const char *const comments[] = {
		"#", "# a comment", "#\u202E é { \"", "# journeyc: ignore[no-goal] -- meant so",
		"# journeyc: ignore[unused-segment, dead-end]",
		"# journeyc: ignore-file[no-owner]", "# journeyc: ignore[no-such-rule]", "# journeyc:", "#   spaces   ",
	};

	buffer_string(&g->out, comments[roll(dice, sizeof comments / sizeof *comments)]);
	buffer_byte(&g->out, '\n');
}

void grow_end(struct grower *g, struct dice *dice)
{
	switch (roll(dice, 16)) {
	case 0: buffer_string(&g->out, "; "); break;
	case 1: buffer_string(&g->out, " ;\n\n\n"); break;
	case 2: buffer_byte(&g->out, ' '); grow_comment(g, dice); break;
	case 3: buffer_byte(&g->out, '\n'); grow_comment(g, dice); grow_comment(g, dice); break;
	case 4: buffer_string(&g->out, ";\t"); break;
	default: buffer_byte(&g->out, '\n'); break;
	}
}
