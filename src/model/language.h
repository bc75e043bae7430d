/* The language as tables: the kinds, keys and words of grammar/ as C arrays, and the symbols that they have in every
 * intern table, so that a name of the source is recognised by comparing integers. */
#ifndef JOURNEY_MODEL_LANGUAGE_H
#define JOURNEY_MODEL_LANGUAGE_H

#include "base/distance.h"
#include "base/intern.h"
#include "report/rule.h"

enum kind {
#define KIND(id, ...) KIND_##id,
#include "kinds.def"
#undef KIND
	KIND_COUNT,
	KIND_NONE = 0 /* in lists of kinds: the file stands in none */
};

enum key {
	KEY_NONE,
#define KEY(kind, id, ...) KEY_##kind##_##id,
#include "keys.def"
#undef KEY
	KEY_COUNT
};

enum word_set {
	SET_NONE,
#define SET(id, name) SET_##id,
#include "words.def"
	SET_COUNT
};

enum word {
	WORD_NONE,
#define WORD(set, id, word, meaning) WORD_##set##_##id,
#include "words.def"
	WORD_COUNT
};

enum type {
	TYPE_TEXT, TYPE_LINK, TYPE_NAME, TYPE_WORD, TYPE_NUMBER, TYPE_PERCENT, TYPE_AMOUNT, TYPE_TARGET, TYPE_DATE, TYPE_DURATION,
	TYPE_REF, TYPE_EVIDENCE, TYPE_SCALE, TYPE_SCORE, TYPE_MOMENT, TYPE_RATING,
};

enum naming { NAMING_NONE, NAMING_NAMED, NAMING_MAYBE, NAMING_TEXTUAL };

enum { KIND_HOLDS_MAX = 8 };

struct kind_row {
	const char *word, *called, *plural;
	enum naming naming;
	enum kind holds[KIND_HOLDS_MAX]; /* ended by KIND_NONE */
	bool flows;
	enum rule duplicate, undefined;
	const char *doc, *example;
};

struct key_row {
	enum kind kind;
	const char *word;
	enum type type;
	bool many;
	enum kind of;
	enum word_set words;
	double low, high;
	const char *doc, *example;
};

struct word_row {
	enum word_set set;
	const char *word, *meaning;
};

struct channel_row {
	const char *name;
	enum word medium, ownership;
};

struct model_row {
	const char *name, *stages; /* separated by single spaces */
};

struct alias_row {
	const char *word, *stage;
};

struct meant_row {
	const char *word, *names[NEAREST_MAX]; /* fewer are ended by NULL */
};

extern const struct kind_row kinds[KIND_COUNT];
extern const struct key_row keys[KEY_COUNT];     /* row 0 is KEY_NONE */
extern const struct word_row words[WORD_COUNT];  /* row 0 is WORD_NONE */
extern const char *const word_sets[SET_COUNT];
extern const struct channel_row channels[];
extern const size_t channels_count;
extern const struct model_row models[];
extern const size_t models_count;
extern const struct alias_row aliases[];
extern const size_t aliases_count;
extern const struct meant_row meant[];
extern const size_t meant_count;

/* The first symbols of every table made by language_create, in this order. */
enum { SYMBOL_NONE, SYMBOL_START, SYMBOL_EXIT, SYMBOL_ASSUMPTION, SYMBOL_FIRST_KIND };

enum { SYMBOLS_MAX = 512 };

/* The keys of a kind stand together: rows first … end-1. */
struct key_range {
	enum key first, end;
};

/* Which symbol stands for which kind and key. */
struct language {
	struct intern *intern;
	uint32_t symbols;                            /* known words: symbols up to here */
	uint8_t kind_of[SYMBOLS_MAX];                /* by symbol; 0: no kind is called so */
	uint8_t key_of[KIND_COUNT][SYMBOLS_MAX];     /* by kind and symbol; 0: the kind has no such key */
	uint8_t channel_of[SYMBOLS_MAX];             /* by symbol: row + 1 of the built-in channels; 0: none is called so */
	uint32_t word_symbols[WORD_COUNT];
	struct key_range keys_of[KIND_COUNT];
};

/* Fills an empty intern table with all words of the language. */
void language_create(struct language *language, struct intern *intern);

static inline enum kind language_kind(const struct language *language, uint32_t symbol)
{
	return symbol <= language->symbols ? (enum kind)language->kind_of[symbol] : KIND_NONE;
}

static inline enum key language_key(const struct language *language, enum kind kind, uint32_t symbol)
{
	return symbol <= language->symbols ? (enum key)language->key_of[kind][symbol] : KEY_NONE;
}

/* The built-in channel of that name, as row + 1 of `channels`; 0: none. */
static inline uint8_t language_channel(const struct language *language, uint32_t symbol)
{
	return symbol <= language->symbols ? language->channel_of[symbol] : 0;
}

bool kind_may_hold(enum kind outer, enum kind inner);

/* Whether a stage of a built-in model is called so. */
bool stage_is_built_in(struct text stage);

/* The stage that a word is an alias of; no text where it is none. */
struct text stage_of_alias(struct text word);

/* A name that is not there, before others are offered for it: with what authors may mean by it. */
struct nearest language_nearest(struct text wanted, unsigned long budget);

/* Whether an address is https, http, mailto or relative. Its scheme is what a browser finds: white space and controls do not
 * count. */
bool link_is_safe(struct arena *arena, struct text link);

#endif
