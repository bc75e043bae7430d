#include "model/language.h"

#include "syntax/tree.h"

const struct kind_row kinds[KIND_COUNT] = {
#define KIND(id, name, ...) [KIND_##id] = {.word = name, __VA_ARGS__},
#include "kinds.def"
#undef KIND
};

const struct key_row keys[KEY_COUNT] = {
#define KEY(in, id, name, of_type, ...) [KEY_##in##_##id] = {.kind = KIND_##in, .word = name, .type = TYPE_##of_type, __VA_ARGS__},
#include "keys.def"
#undef KEY
};

const struct word_row words[WORD_COUNT] = {
#define WORD(in, id, name, means) [WORD_##in##_##id] = {.set = SET_##in, .word = name, .meaning = means},
#include "words.def"
};

const char *const word_sets[SET_COUNT] = {
#define SET(id, name) [SET_##id] = name,
#include "words.def"
};

const struct channel_row channels[] = {
#define CHANNEL(called, in, by) {.name = called, .medium = WORD_MEDIUM_##in, .ownership = WORD_OWNERSHIP_##by},
#include "words.def"
};
const size_t channels_count = sizeof channels / sizeof *channels;

const struct model_row models[] = {
#define MODEL(called, in_order) {.name = called, .stages = in_order},
#include "words.def"
};
const size_t models_count = sizeof models / sizeof *models;

const struct alias_row aliases[] = {
#define ALIAS(other, of) {.word = other, .stage = of},
#include "words.def"
};
const size_t aliases_count = sizeof aliases / sizeof *aliases;

const struct meant_row meant[] = {
#define MEANT(other, ...) {.word = other, .names = {__VA_ARGS__}},
#include "words.def"
};
const size_t meant_count = sizeof meant / sizeof *meant;

_Static_assert(KIND_COUNT <= UINT8_MAX && KEY_COUNT <= UINT8_MAX && WORD_COUNT <= UINT8_MAX,
	       "kinds, keys and words are kept in a byte");
_Static_assert(SYMBOLS_MAX <= 1 << NODE_WORD_BITS, "known words are kept in the nodes of a tree");

void language_create(struct language *language, struct intern *intern)
{
	memset(language, 0, sizeof *language);
	language->intern = intern;
	intern_name(intern, TEXT("start"));
	intern_name(intern, TEXT("exit"));
	intern_name(intern, TEXT("assumption"));
	for (enum kind kind = KIND_FILE + 1; kind < KIND_TRANSITION; kind++)
		language->kind_of[intern_name(intern, text_of(kinds[kind].word))] = (uint8_t)kind;
	for (enum key key = KEY_NONE + 1; key < KEY_COUNT; key++) {
		struct key_range *range = &language->keys_of[keys[key].kind];

		language->key_of[keys[key].kind][intern_name(intern, text_of(keys[key].word))] = (uint8_t)key;
		range->first = range->first ? range->first : key;
		range->end = key + 1;
	}
	for (enum word word = WORD_NONE + 1; word < WORD_COUNT; word++)
		language->word_symbols[word] = intern_name(intern, text_of(words[word].word));
	for (size_t i = 0; i < channels_count; i++)
		language->channel_of[intern_name(intern, text_of(channels[i].name))] = (uint8_t)(i + 1);
	language->symbols = intern->count;
}

bool kind_may_hold(enum kind outer, enum kind inner)
{
	for (size_t i = 0; i < KIND_HOLDS_MAX && kinds[outer].holds[i] != KIND_NONE; i++)
		if (kinds[outer].holds[i] == inner)
			return true;
	return false;
}

bool stage_is_built_in(struct text stage)
{
	for (size_t i = 0; i < models_count; i++) {
		const char *at = models[i].stages;

		while (*at) {
			size_t length = strcspn(at, " ");

			if (text_equal(stage, (struct text){at, length}))
				return true;
			at += length + (at[length] == ' ');
		}
	}
	return false;
}

struct text stage_of_alias(struct text word)
{
	for (size_t i = 0; i < aliases_count; i++)
		if (text_is(word, aliases[i].word))
			return text_of(aliases[i].stage);
	return (struct text){0};
}

struct nearest language_nearest(struct text wanted, unsigned long budget)
{
	struct nearest nearest = {.wanted = wanted, .budget = budget};

	for (size_t i = 0; i < meant_count && budget && !nearest.meant; i++)
		if (text_is_caseless(wanted, meant[i].word))
			nearest.meant = meant[i].names;
	return nearest;
}
