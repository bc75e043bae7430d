/* The tables of the language agree with each other, and names are recognised by them. */
#include "model/language.h"

#include "base/utf8.h"
#include "report/saying.h"
#include "unit.h"

TEST(every_kind_is_described)
{
	for (enum kind kind = KIND_FILE; kind < KIND_COUNT; kind++) {
		const struct kind_row *row = &kinds[kind];

		assert_non_null(row->word);
		assert_non_null(row->called);
		assert_true(row->doc && row->doc[strlen(row->doc) - 1] == '.');
		if (kind != KIND_FILE)
			assert_non_null(row->example);
		if (kind != KIND_FILE && kind != KIND_INCLUDE)
			assert_non_null(row->plural);
	}
}

TEST(every_kind_stands_somewhere)
{
	for (enum kind kind = KIND_FILE + 1; kind < KIND_TRANSITION; kind++) {
		bool held = false;

		for (enum kind outer = KIND_FILE; outer < KIND_COUNT; outer++)
			held |= kind_may_hold(outer, kind);
		assert_true(held);
	}
	assert_false(kind_may_hold(KIND_FILE, KIND_TOUCHPOINT));
	assert_true(kind_may_hold(KIND_PHASE, KIND_TOUCHPOINT));
}

TEST(every_key_is_described_and_fits_its_type)
{
	for (enum key key = KEY_NONE + 1; key < KEY_COUNT; key++) {
		const struct key_row *row = &keys[key];
		bool refers = row->type == TYPE_REF || row->type == TYPE_EVIDENCE || row->type == TYPE_RATING;
		bool has_words = row->type == TYPE_WORD || row->type == TYPE_MOMENT;

		assert_true(row->doc && row->doc[strlen(row->doc) - 1] == '.');
		assert_true(row->example && *row->example);
		assert_int_equal(row->of != KIND_NONE, refers);
		assert_int_equal(row->words != SET_NONE, has_words);
		assert_true(row->low <= row->high);
	}
}

/* Whether a word is one of the language: a kind, a key, a word of a set, a channel, a stage or a place. */
static bool is_known(const char *word)
{
	bool known = strcmp(word, "start") == 0 || strcmp(word, "exit") == 0 || stage_is_built_in(text_of(word));

	for (enum kind kind = KIND_FILE + 1; kind < KIND_TRANSITION; kind++)
		known |= strcmp(word, kinds[kind].word) == 0;
	for (enum key key = KEY_NONE + 1; key < KEY_COUNT; key++)
		known |= strcmp(word, keys[key].word) == 0;
	for (enum word each = WORD_NONE + 1; each < WORD_COUNT; each++)
		known |= strcmp(word, words[each].word) == 0;
	for (size_t i = 0; i < channels_count; i++)
		known |= strcmp(word, channels[i].name) == 0;
	return known;
}

TEST(what_is_meant_is_a_word_of_the_language)
{
	for (size_t i = 0; i < meant_count; i++) {
		assert_non_null(meant[i].names[0]);
		for (size_t n = 0; n < NEAREST_MAX && meant[i].names[n]; n++) {
			assert_true(is_known(meant[i].names[n]));
			assert_string_not_equal(meant[i].names[n], meant[i].word);
		}
		for (size_t other = 0; other < i; other++)
			assert_string_not_equal(meant[other].word, meant[i].word);
	}
}

TEST(what_is_meant_is_asked_where_nothing_is_near)
{
	struct nearest shop = language_nearest(TEXT("Shop"), 1000), mail = language_nearest(TEXT("brief"), 1000);

	nearest_offer(&shop, TEXT("webshop"));
	nearest_offer(&shop, TEXT("phone"));
	nearest_offer(&shop, TEXT("store"));
	assert_int_equal(shop.count, 2);
	assert_true(text_is(shop.names[0], "webshop") && text_is(shop.names[1], "store"));
	nearest_offer(&mail, TEXT("post"));
	nearest_offer(&mail, TEXT("briefs"));
	nearest_offer(&mail, TEXT("post"));
	assert_int_equal(mail.count, 1);
	assert_true(text_is(mail.names[0], "briefs"));
}

TEST(examples_are_short_enough_to_be_shown_whole)
{
	for (enum kind kind = KIND_FILE + 1; kind < KIND_COUNT; kind++)
		assert_true(utf8_count(text_of(kinds[kind].example)) <= QUOTED_RUNES_MAX);
	for (enum key key = KEY_NONE + 1; key < KEY_COUNT; key++)
		assert_true(utf8_count(text_of(keys[key].word)) + 2 + utf8_count(text_of(keys[key].example)) <= QUOTED_RUNES_MAX);
}

TEST(keys_of_a_kind_stand_together_and_differ)
{
	struct language *language = arena_clear(arena, sizeof *language);
	struct intern intern;

	intern_create(&intern, arena);
	language_create(language, &intern);
	for (enum key key = KEY_NONE + 1; key < KEY_COUNT; key++) {
		struct key_range range = language->keys_of[keys[key].kind];

		assert_true(key >= range.first && key < range.end);
		for (enum key other = range.first; other < range.end; other++) {
			assert_int_equal(keys[other].kind, keys[key].kind);
			assert_true(other == key || strcmp(keys[other].word, keys[key].word) != 0);
		}
	}
	assert_true(intern.count <= SYMBOLS_MAX);
}

TEST(words_are_recognised_by_symbol)
{
	struct language *language = arena_clear(arena, sizeof *language);
	struct intern intern;

	intern_create(&intern, arena);
	language_create(language, &intern);
	assert_int_equal(intern_find(&intern, TEXT("start")), SYMBOL_START);
	assert_int_equal(intern_find(&intern, TEXT("exit")), SYMBOL_EXIT);
	assert_int_equal(intern_find(&intern, TEXT("assumption")), SYMBOL_ASSUMPTION);
	assert_int_equal(language_kind(language, intern_find(&intern, TEXT("phase"))), KIND_PHASE);
	assert_int_equal(language_kind(language, intern_find(&intern, TEXT("emotion"))), KIND_NONE);
	assert_int_equal(language_kind(language, intern_find(&intern, TEXT("transition"))), KIND_NONE);
	assert_int_equal(language_key(language, KIND_TOUCHPOINT, intern_find(&intern, TEXT("emotion"))), KEY_TOUCHPOINT_EMOTION);
	assert_int_equal(language_key(language, KIND_PHASE, intern_find(&intern, TEXT("emotion"))), KEY_NONE);
	assert_int_equal(language_kind(language, intern_name(&intern, TEXT("newcomer"))), KIND_NONE);
}

TEST(every_set_has_words_and_every_word_a_meaning)
{
	for (enum word_set set = SET_NONE + 1; set < SET_COUNT; set++) {
		size_t count = 0;

		for (enum word word = WORD_NONE + 1; word < WORD_COUNT; word++)
			count += words[word].set == set;
		assert_true(count >= 2);
		assert_non_null(word_sets[set]);
	}
	for (enum word word = WORD_NONE + 1; word < WORD_COUNT; word++)
		assert_true(words[word].word && words[word].meaning && *words[word].meaning);
}

TEST(built_in_channels)
{
	static const char *const online[] = {"website", "webshop", "app", "email", "chat", "social", "search", "community"};
	size_t found = 0;

	assert_int_equal(channels_count, 32);
	for (size_t i = 0; i < channels_count; i++)
		for (size_t k = 0; k < sizeof online / sizeof *online; k++)
			if (strcmp(channels[i].name, online[k]) == 0) {
				assert_int_equal(channels[i].medium, WORD_MEDIUM_ONLINE);
				found++;
			}
	assert_int_equal(found, sizeof online / sizeof *online);
}

TEST(stages_and_their_aliases)
{
	static const struct {
		const char *word, *stage;
	} rows[] = {
		{"bewustwording", "awareness"}, {"bewustzijn", "awareness"}, {"oriëntatie", "orientation"}, {"orientatie", "orientation"},
		{"intentie", "intent"}, {"overweging", "consideration"}, {"afweging", "consideration"}, {"aankoop", "purchase"},
		{"koop", "purchase"}, {"decision", "purchase"}, {"service", "retention"}, {"nazorg", "retention"},
		{"retentie", "retention"}, {"gebruik", "retention"}, {"loyaliteit", "loyalty"}, {"promotie", "loyalty"},
		{"advocacy", "loyalty"}, {"ambassadeur", "loyalty"}, {"awareness", ""}, {"something", ""},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_text(stage_of_alias(text_of(rows[i].word)), rows[i].stage);
	for (size_t i = 0; i < aliases_count; i++)
		assert_true(stage_is_built_in(text_of(aliases[i].stage)));
	assert_true(stage_is_built_in(TEXT("see")));
	assert_false(stage_is_built_in(TEXT("se")));
	assert_false(stage_is_built_in(TEXT("")));
}

UNIT(RUN(every_kind_is_described), RUN(every_kind_stands_somewhere), RUN(every_key_is_described_and_fits_its_type),
     RUN(what_is_meant_is_a_word_of_the_language), RUN(what_is_meant_is_asked_where_nothing_is_near),
     RUN(examples_are_short_enough_to_be_shown_whole),
     RUN(keys_of_a_kind_stand_together_and_differ), RUN(words_are_recognised_by_symbol),
     RUN(every_set_has_words_and_every_word_a_meaning), RUN(built_in_channels), RUN(stages_and_their_aliases))
