/* The languages of messages: what a catalogue says, and that it says of a map what the English sentence says. */
#include "diff/diff.h"
#include "report/fingerprint.h"
#include "report/findings.h"

#include "unit.h"

TEST(names)
{
	enum tongue tongue = TONGUE_EN;

	assert_true(tongue_find(TEXT("nl"), &tongue));
	assert_int_equal(tongue, TONGUE_NL);
	assert_true(tongue_find(TEXT("en"), &tongue));
	assert_int_equal(tongue, TONGUE_EN);
	assert_false(tongue_find(TEXT("NL"), &tongue));
	assert_false(tongue_find(TEXT(""), &tongue));
	assert_int_equal(tongue, TONGUE_EN);
}

TEST(what_is_not_in_a_catalogue_stays)
{
	static const char strange[] = "zz nobody says so", nothing[] = "", first[] = "a ", last[] = "\xFF";

	assert_ptr_equal(tongue_say(TONGUE_NL, strange), strange);
	assert_ptr_equal(tongue_say(TONGUE_NL, nothing), nothing); /* the head of a catalogue is no sentence */
	assert_ptr_equal(tongue_say(TONGUE_NL, first), first);
	assert_ptr_equal(tongue_say(TONGUE_NL, last), last);
	assert_ptr_equal(tongue_say(TONGUE_EN, phrases[PHRASE_UNCLOSED].text), phrases[PHRASE_UNCLOSED].text);
	assert_string_equal(tongue_say(TONGUE_NL, "there is not enough memory"), "er is niet genoeg geheugen");
}

TEST(counts)
{
	static const char one[] = "%zu error", many[] = "%zu errors";

	assert_ptr_equal(tongue_count(TONGUE_EN, one, many, 1), one);
	assert_ptr_equal(tongue_count(TONGUE_EN, one, many, 0), many);
	assert_string_equal(tongue_count(TONGUE_NL, one, many, 1), "%zu fout");
	assert_string_equal(tongue_count(TONGUE_NL, one, many, 0), "%zu fouten");
	assert_string_equal(tongue_count(TONGUE_NL, one, many, 2), "%zu fouten");
	assert_string_equal(tongue_count(TONGUE_NL, "a sheep", "many sheep", 2), "many sheep");
}

/* ---- every sentence */

/* What goes into a sentence, in an order of its own: each argument with how often it stands inside and outside backticks. */
struct parts {
	unsigned quoted[10], plain[10], turns, whos, marks;
};

static struct parts parts_of(const char *sentence)
{
	struct parts parts = {.marks = 0};

	for (const char *at = sentence; *at; at++) {
		unsigned *counts;

		parts.marks += *at == '`';
		parts.turns += strncmp(at, "{turn}", 6) == 0;
		parts.whos += strncmp(at, "{who}", 5) == 0;
		counts = parts.marks % 2 ? parts.quoted : parts.plain;
		if (at[0] == '{' && at[1] >= '0' && at[1] <= '9' && at[2] == '}')
			counts[at[1] - '0']++;
	}
	return parts;
}

/* An argument that stands in a sentence twice may stand there once in another; what is cut in quotes stays in quotes. */
static void check(const char *english)
{
	for (enum tongue tongue = TONGUE_EN + 1; tongue < TONGUE_COUNT; tongue++) {
		const char *other = tongue_say(tongue, english);
		struct parts a = parts_of(english), b = parts_of(other);
		bool same = a.turns == b.turns && a.whos == b.whos && b.marks % 2 == 0;

		for (int i = 0; i < 10; i++)
			same = same && !a.quoted[i] == !b.quoted[i] && !a.plain[i] == !b.plain[i];
		if (!same)
			fail_msg("%s: %s", english, other);
		if (strcmp(english, other) == 0 && strlen(english) > 12 && strchr(english, ' '))
			fail_msg("not translated: %s", english);
	}
}

TEST(sentences_hold_the_same_arguments)
{
	for (enum phrase phrase = PHRASE_NONE + 1; phrase < PHRASE_COUNT; phrase++)
		check(phrases[phrase].text);
	for (enum change_id id = 0; id < CHANGE_COUNT; id++)
		check(change_rows[id].sentence);
}

/* What is written in a map, in its keys and in its comments is written so in any language. */
TEST(examples_are_maps)
{
	static const char *const written[] = {"`goal:", "`needs:", "`pain ", "`opportunity ", "`touchpoint ", "`phase ", "`kind:",
					   "`evidence:", "`channel:", "`exit`", "`start`", "`emotion:", "`model:", "`status:"};

	for (enum phrase phrase = PHRASE_NONE + 1; phrase < PHRASE_COUNT; phrase++)
		for (size_t i = 0; i < sizeof written / sizeof *written; i++)
			for (enum tongue tongue = 0; tongue < TONGUE_COUNT; tongue++)
				if (strstr(phrases[phrase].text, written[i]))
					assert_non_null(strstr(tongue_say(tongue, phrases[phrase].text), written[i]));
}

/* ---- sayings */

TEST(words_of_the_program_are_said_and_those_of_a_map_are_not)
{
	struct saying saying = SAY(NO_SUCH_KEY, "a touchpoint", TEXT("a touchpoint"));

	assert_text(saying_text(arena, TONGUE_EN, saying), "a touchpoint has no key `a touchpoint`");
	assert_text(saying_text(arena, TONGUE_NL, saying), "een contactpunt heeft geen sleutel `a touchpoint`");
	assert_text(saying_text(arena, TONGUE_NL, SAY(EXAMPLE, TEXT("a word"))), "bijvoorbeeld a word");
}

TEST(sayings_inside_sayings)
{
	const struct saying *name = saying_keep(arena, SAY(FOUND_NAME, TEXT("vip")));
	const struct saying *sign = saying_keep(arena, SAY(TOKEN_SIGN, TEXT("{")));
	const struct saying *list = saying_keep(arena, SAY(EXPECTED_OR, saying_keep(arena, SAY(TOKEN_STRING)), sign));
	struct stretches parts = saying_stretches(arena, TONGUE_NL, SAY(UNEXPECTED, name, list));

	assert_text(saying_text(arena, TONGUE_EN, SAY(UNEXPECTED, name, list)),
		    "the name `vip` cannot stand here; expected a text in quotes or `{`");
	assert_text(saying_text(arena, TONGUE_NL, SAY(UNEXPECTED, name, list)),
		    "de naam `vip` kan hier niet staan; verwacht: een tekst tussen aanhalingstekens of `{`");
	assert_int_equal(parts.count, 5);
	assert_text(parts.items[1].text, "vip");
	assert_text(parts.items[3].text, "{");
}

TEST(arguments_change_places)
{
	assert_text(saying_text(arena, TONGUE_NL, SAY(SEGMENT_UNDEFINED, TEXT("starter"), TEXT("laptop"))),
		    "in klantreis `laptop` staat geen segment `starter`");
	assert_text(saying_text(arena, TONGUE_NL, SAY(SEGMENT_UNDEFINED, TEXT("{1}"), TEXT("`{0}`"))),
		    "in klantreis ``{0}`` staat geen segment `{1}`");
}

TEST(a_fingerprint_is_that_of_the_english_sentence)
{
	struct source *source = source_create(arena, TEXT("a.journey"), padded(arena, TEXT("x\n")));
	struct report report = {.arena = arena};
	struct finding *finding = report_add(&report, SAY(SEGMENT_UNDEFINED, TEXT("starter"), TEXT("laptop")),
					     (struct place){source, 0, 1});

	report_sort(&report);
	finding->logical_path = TEXT("laptop/consideration/product");
	assert_text(finding_message(arena, TONGUE_NL, finding), "in klantreis `laptop` staat geen segment `starter`");
	assert_text(finding_message(arena, TONGUE_EN, finding), "segment `starter` is not declared in journey `laptop`");
	assert_text(fingerprint(arena, finding), "1ce2a2a690572855d93c0d51a9295fe7");
}

UNIT(RUN(names), RUN(what_is_not_in_a_catalogue_stays), RUN(counts), RUN(sentences_hold_the_same_arguments),
     RUN(examples_are_maps), RUN(words_of_the_program_are_said_and_those_of_a_map_are_not), RUN(sayings_inside_sayings),
     RUN(arguments_change_places), RUN(a_fingerprint_is_that_of_the_english_sentence))
