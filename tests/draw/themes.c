/* Themes: what is built in can be seen, and what people write is read as they mean it, or refused with all that is wrong. */
#include "draw/contrast.h"
#include "draw/theme_file.h"
#include "../unit/unit.h"

/* ---- built-in themes */

TEST(contrast_is_that_of_wcag)
{
	assert_true(colour_contrast(0, 0xFFFFFF) > 20.99 && colour_contrast(0, 0xFFFFFF) < 21.01);
	assert_true(colour_contrast(0x777777, 0xFFFFFF) > 4.47 && colour_contrast(0x777777, 0xFFFFFF) < 4.49);
	assert_true(colour_contrast(0xABCDEF, 0xABCDEF) < 1.0001);
	assert_true(colour_is_dark(0x0E1420) && !colour_is_dark(0xFFFAF0));
}

static void check_colours(const char *name, const struct contrasts *contrasts, const uint32_t *colours)
{
	for (enum colour ink = COLOUR_NONE + 1; ink < COLOUR_COUNT; ink++)
		for (enum colour ground = COLOUR_NONE + 1; ground < COLOUR_COUNT; ground++)
			if (colour_contrast(colours[ink], colours[ground]) < contrasts->least[ink][ground])
				fail_msg("%s: %s is not seen on %s", name, colour_rows[ink].name, colour_rows[ground].name);
}

/* All that is drawn on all that it stands on, in every theme; and every text says what it stands on. */
TEST(all_can_be_seen)
{
	struct contrasts contrasts;

	contrasts_find(&contrasts);
	for (enum role role = ROLE_NONE + 1; role < ROLE_COUNT; role++)
		if (roles[role].size > 0 && roles[role].fill)
			assert_true(roles[role].on[0] || strncmp(roles[role].name, "phase-", 6) == 0);
	for (unsigned i = 0; i < THEME_COUNT; i++) {
		check_colours(themes[i].name, &contrasts, themes[i].colours);
		if (themes[i].dark)
			check_colours(themes[i].name, &contrasts, themes[i].dark);
	}
	assert_true(contrasts.least[COLOUR_TEXT][COLOUR_PAGE] > 4.4 && contrasts.least[COLOUR_ADDED][COLOUR_PAGE] > 4.4);
	assert_true(contrasts.least[COLOUR_STRONG][COLOUR_CARD] > 2.9 && contrasts.least[COLOUR_STRONG][COLOUR_CARD] < 3.1);
	assert_true(contrasts.least[COLOUR_HAIR][COLOUR_PAGE] == 0);
}

TEST(print_has_no_colour)
{
	for (enum colour colour = COLOUR_NONE + 1; colour < COLOUR_COUNT; colour++) {
		uint32_t value = themes[THEME_PRINT].colours[colour];

		assert_int_equal(value & 0xFF, value >> 8 & 0xFF);
		assert_int_equal(value & 0xFF, value >> 16);
	}
}

/* ---- files */

/* Reads a theme; the report is in memory of the test. */
static struct report *read(struct arena *arena, const char *text, bool *ret_good, struct theme *ret_theme)
{
	struct report *report = ARENA_NEW(arena, struct report);

	report->arena = arena;
	*ret_good = theme_read(report, source_create(arena, TEXT("a.theme"), text_of(text)), ret_theme);
	assert_int_equal(*ret_good, report->findings.count == 0);
	return report;
}

static struct theme read_good(struct arena *arena, const char *text)
{
	struct theme theme = {0};
	bool good;
	struct report *report = read(arena, text, &good, &theme);

	if (!good)
		fail_msg("%s: %.*s", text, (int)saying_text(arena, TONGUE_EN, report->findings.items[0]->message).length,
			 saying_text(arena, TONGUE_EN, report->findings.items[0]->message).bytes);
	return theme;
}

/* Each finding as `3:14 4 the sentence; the helps`, the second number being that of the bytes it is about. */
static void assert_wrong(struct arena *arena, const char *text, const char *const *wanted)
{
	struct theme theme;
	bool good;
	struct report *report = read(arena, text, &good, &theme);
	size_t i = 0;

	for (; i < report->findings.count; i++) {
		const struct finding *finding = report->findings.items[i];
		struct place_in_source place = source_place(finding->place.source, finding->place.start);
		struct buffer out = buffer_in(arena);

		buffer_format(&out, "%u:%u %u ", (unsigned)place.line, (unsigned)place.column,
			      (unsigned)(finding->place.end - finding->place.start));
		saying_render(&out, TONGUE_EN, finding->message);
		for (const struct remark *remark = finding->remarks; remark; remark = remark->next) {
			buffer_string(&out, remark->is_help ? "; " : " -- ");
			saying_render(&out, TONGUE_EN, remark->saying);
		}
		buffer_byte(&out, '\0');
		if (!wanted[i])
			fail_msg("too much: %s", out.bytes);
		assert_string_equal(out.bytes, wanted[i]);
	}
	if (wanted[i])
		fail_msg("not found: %s", wanted[i]);
}

TEST(what_is_not_given_is_that_of_the_theme_below)
{
	struct theme theme = read_good(arena, "");

	for (enum colour colour = COLOUR_NONE + 1; colour < COLOUR_COUNT; colour++)
		assert_int_equal(theme.colours[colour], themes[THEME_LIGHT].colours[colour]);
	assert_null(theme.dark);
	assert_null(theme.families);
	theme = read_good(arena, "extends = print");
	assert_int_equal(theme.colours[COLOUR_TEXT], 0);
	theme = read_good(arena, "extends: dark");
	assert_int_equal(theme.colours[COLOUR_PAGE], themes[THEME_DARK].colours[COLOUR_PAGE]);
}

TEST(lines)
{
	struct theme theme = read_good(arena, "\xEF\xBB\xBF# mine\r\n\r\n  background=#FFFAF0 # warm\r\n;\r\n"
					      "ink : #123\t; dark\r\n\textends = auto\r\ndark.ink = #eee");

	assert_int_equal(theme.colours[COLOUR_PAGE], 0xFFFAF0);
	assert_int_equal(theme.colours[COLOUR_INK], 0x112233);
	assert_int_equal(theme.dark[COLOUR_INK], 0xEEEEEE);
	assert_int_equal(theme.dark[COLOUR_PAGE], themes[THEME_DARK].colours[COLOUR_PAGE]);
}

static void assert_family(const struct theme *theme, enum role role, const char *wanted)
{
	char family[400];

	snprintf(family, sizeof family, "%.*s", (int)theme->families[role].length, theme->families[role].bytes);
	assert_string_equal(family, wanted);
}

TEST(fonts)
{
	struct theme theme = read_good(arena, "font = Source Sans 3\nfont.title = \"Source, Serif\" , 'O\"x' ,serif # ours; mine\n"
					      "font.goal = \"serif\", '\xC3\x9C" "ber'\n");

	assert_family(&theme, ROLE_NONE, "'Source Sans 3'," STYLE_FAMILY);
	assert_family(&theme, ROLE_TITLE, "'Source\\2c  Serif','O\\22 x',serif");
	assert_family(&theme, ROLE_GOAL, "'serif','\xC3\x9C" "ber'," STYLE_FAMILY);
	assert_int_equal(theme.families[ROLE_META].length, 0);
}

/* Nothing in a name of a font ends a string, an attribute or an element. */
TEST(fonts_are_only_fonts)
{
	struct theme theme = read_good(arena, "font = \"'});</style><script>/*\\&--\"");
	struct text family = theme.families[ROLE_NONE];

	assert_family(&theme, ROLE_NONE, "'\\27 \\7d \\29 \\3b \\3c \\2f style\\3e \\3c script\\3e \\2f \\2a \\5c \\26 --'," STYLE_FAMILY);
	for (size_t i = 0; i < family.length; i++)
		assert_null(strchr("<>&\"{};()", family.bytes[i]));
}

TEST(what_is_wrong_with_names)
{
	assert_wrong(arena, "bakground = #fff\nfont.titel = Arial\ndark.inc = #fff\nxyz = 1\npaper = #fff\ngoal: #000\n[journey]\n= 5\n"
			    "font = Arial\nfont = Georgia\nextends\n",
		     (const char *const[]){
			     "1:1 9 there is no colour or font called `bakground`; did you mean `background`?",
			     "2:1 10 there is no colour or font called `font.titel`; did you mean `font.title`?",
			     "3:1 8 there is no colour or font called `dark.inc`; did you mean `dark.ink`?",
			     "4:1 3 there is no colour or font called `xyz`",
			     "5:1 5 there is no colour or font called `paper`; what paper is drawn in is the colour `background`",
			     "6:1 4 there is no colour or font called `goal`; the letters of goal are `font.goal`; what they are drawn in is "
			     "the colour `text`",
			     "7:1 9 this line is not a name, `=` and a value; write it so: `background = #fffaf0`; a line that begins with "
			     "`#` is a comment",
			     "8:1 3 this line is not a name, `=` and a value; write it so: `background = #fffaf0`; a line that begins with "
			     "`#` is a comment",
			     "10:1 4 `font` is given twice",
			     "11:1 7 this line is not a name, `=` and a value; write it so: `background = #fffaf0`; a line that begins with "
			     "`#` is a comment",
			     NULL});
}

TEST(what_is_wrong_with_values)
{
	static const char form[] = "; write a colour as `#` and six digits or letters from a to f, such as `#fffaf0`";
	char said[4][200];

	snprintf(said[0], sizeof said[0], "1:8 5 `white` is not a colour%s", form);
	snprintf(said[1], sizeof said[1], "2:7 9 `#fffaf0ff` is not a colour%s", form);
	snprintf(said[2], sizeof said[2], "3:8 6 `\"#fff\"` is not a colour%s", form);
	snprintf(said[3], sizeof said[3], "4:8 4 `#fgf` is not a colour%s", form);
	assert_wrong(arena, "text = white\nink = #fffaf0ff\nband = \"#fff\"\ncard = #fgf\nmuted =\nshade = # pale\nfont = \n",
		     (const char *const[]){said[0], said[1], said[2], said[3], "5:1 5 `muted` has no value", "6:1 5 `shade` has no value",
					   "7:1 4 `font` has no value", NULL});
	assert_wrong(arena, "extends = lihgt", (const char *const[]){"1:11 5 there is no theme called `lihgt`; did you mean `light`?", NULL});
	assert_wrong(arena, "extends = other.theme # x\nink = #fff",
		     (const char *const[]){"1:11 11 there is no theme called `other.theme`; a theme extends light, dark, auto or print", NULL});
	assert_wrong(arena, "extends = dark\ndark.ink = #eee",
		     (const char *const[]){"2:1 8 `dark.ink` has no use: this theme has one set of colours; write `extends = auto` for a page "
					   "that is light or dark as its viewer prefers, or leave out `dark.`",
					   NULL});
}

TEST(what_is_wrong_with_fonts)
{
	assert_wrong(arena, "font = Arial,\nfont.title = \"a\", , b\nfont.goal = \"a\nfont.meta = \"a\" \"b\"\nfont.cell = a\xE2\x80\x83" "b\n"
			    "font.quote = \"\"\nfont.item = 1,2,3,4,5,6,7,8,9\n",
		     (const char *const[]){"1:14 0 a font is missing here", "2:19 0 a font is missing here",
					   "3:13 2 the quotes are not closed on this line", "4:13 7 fonts stand with commas between",
					   "5:13 5 no font has the character U+2003 in its name", "6:14 2 a font is missing here",
					   "7:29 1 these are too many fonts; the first that a viewer has is taken", NULL});
}

TEST(what_is_no_text)
{
	assert_wrong(arena, "ink = #111\xFF\nfont = \"a\x01\"\nfont.title = \xE2\x80\xAE" "a\nfont.goal = a\xEF\xBF\xBE\n",
		     (const char *const[]){"1:11 1 this is not UTF-8 text", "2:10 1 the character U+0001 cannot stand here",
					   "3:14 3 the character U+202E cannot stand here",
					   "4:13 4 no font has the character U+FFFE in its name", NULL});
}

/* One finding for each colour that was given: the worst of its pairs, the others in a note, and what would pass. */
TEST(contrast)
{
	struct theme theme;

	assert_wrong(arena, "paid = #d08040\n",
		     (const char *const[]){"1:8 7 `paid` (#d08040) is hard to read on `fault-ground` (#fff4f2): the contrast is 2.84, and text needs "
					   "4.5 -- it is too low to these as well: `card` (#ffffff) 3.06, `conversion-ground` (#f3fcf6) 2.93; the "
					   "nearest colour for `paid` that passes is `#a06231`",
					   NULL});
	theme = read_good(arena, "paid = #a06231\n");
	assert_int_equal(theme.colours[COLOUR_PAID], 0xA06231);
	assert_wrong(arena, "paid = #a16332\n",
		     (const char *const[]){"1:8 7 `paid` (#a16332) is hard to read on `fault-ground` (#fff4f2): the contrast is 4.48, and text needs "
					   "4.5; the nearest colour for `paid` that passes is `#a06332`",
					   NULL});
	assert_wrong(arena, "pain = #777\npain-ground = #888\n",
		     (const char *const[]){"1:8 4 `pain` (#777777) is hard to read on `pain-ground` (#888888): the contrast is 1.26, and text needs "
					   "4.5; the nearest colour for `pain` that passes is `#212121`",
					   "2:15 4 `muted` (#566377) is hard to read on `pain-ground` (#888888): the contrast is 1.71, and text needs "
					   "4.5 -- it is too low to these as well: `opportunity` (#1e429f) 2.53; the nearest colour for `pain-ground` that "
					   "passes is `#dedede`",
					   NULL});
}

TEST(contrast_of_marks)
{
	assert_wrong(arena, "line = #909090\n",
		     (const char *const[]){"1:8 7 `line` (#909090) is hard to read on `background` (#ffffff): the contrast is 3.19, and text needs 4.5 -- it is too "
					   "low to these as well: `fault-ground` (#fff4f2) 2.96, `phase-1` (#eef1ff) 2.83, `phase-2` (#e9fafc) 2.97, "
					   "`phase-3` (#fdf8e3) 2.99, `phase-4` (#eefaf1) 2.97, `phase-5` (#fdf1f7) 2.9, `phase-6` (#f4f1fb) 2.86; the "
					   "nearest colour for `line` that passes is `#767676`", NULL});
}

TEST(contrast_where_the_page_is_dark)
{
	struct theme theme;
	bool good;
	struct report *report = read(arena, "extends = light\nbackground = #101010", &good, &theme);

	assert_int_equal(report->findings.count, 1);
	assert_string_equal(arena_copy(arena, saying_text(arena, TONGUE_EN, report->findings.items[0]->last_remark->saying)).bytes,
			    "a theme for a dark page extends `dark`");
}

/* Both sets of colours are looked at, and what could not be understood is not complained of twice. */
TEST(contrast_of_dark_pages)
{
	assert_wrong(arena, "extends = auto\ndark.pain = #803030\nwow = #fff0\nwow-ground = #888",
		     (const char *const[]){"3:7 5 `#fff0` is not a colour; write a colour as `#` and six digits or letters from a to f, such as "
					   "`#fffaf0`",
					   "2:13 7 `dark.pain` (#803030) is hard to read on `dark.pain-ground` (#2b1a20): the contrast is 1.87, and text "
					   "needs 4.5; the nearest colour for `dark.pain` that passes is `#ad7979`",
					   NULL});
}

TEST(there_is_an_end_of_errors)
{
	struct buffer out = buffer_in(arena);
	struct theme theme;
	bool good;

	for (int i = 0; i < 5000; i++)
		buffer_string(&out, "x\n");
	buffer_byte(&out, '\0');
	assert_int_equal(read(arena, out.bytes, &good, &theme)->findings.count, 100);
}

UNIT(RUN(contrast_is_that_of_wcag), RUN(all_can_be_seen), RUN(print_has_no_colour),
     RUN(what_is_not_given_is_that_of_the_theme_below), RUN(lines), RUN(fonts), RUN(fonts_are_only_fonts),
     RUN(what_is_wrong_with_names), RUN(what_is_wrong_with_values), RUN(what_is_wrong_with_fonts),
     RUN(what_is_no_text), RUN(contrast), RUN(contrast_of_marks), RUN(contrast_where_the_page_is_dark),
     RUN(contrast_of_dark_pages), RUN(there_is_an_end_of_errors))
