/* What somebody chose: a -W, a --set or a line of .editorconfig, as a value. */
#ifndef JOURNEY_LINT_CHOICE_H
#define JOURNEY_LINT_CHOICE_H

#include <math.h>

#include "base/vector.h"
#include "report/saying.h"

enum setting {
#define SETTING(id, ...) SETTING_##id,
#include "lint/settings.def"
#undef SETTING
	SETTING_COUNT
};

struct setting_row {
	const char *key;
	enum rule rule;
	double usual, low, high;
	bool decimal;
	const char *usual_text, *doc;
};

extern const struct setting_row settings_rows[SETTING_COUNT];

enum choice_kind {
	CHOICE_NOTHING,  /* `unset` */
	CHOICE_PROFILE,
	CHOICE_TONGUE,   /* of messages */
	CHOICE_VALUE,    /* of a setting */
	CHOICE_SEVERITY, /* of a rule */
	CHOICE_ON,       /* a rule: where it is off, with its strict severity */
	CHOICE_ALL_ON,   /* the same for every rule */
};

struct choice {
	enum choice_kind kind;
	enum rule rule;
	enum setting setting;
	enum severity severity;
	double value;
	bool strict;
	enum tongue tongue;
};

struct choices {
	VECTOR(struct choice) list;
};

enum choice_status {
	CHOICE_GOOD,
	CHOICE_NO_KEY,      /* there is no such key */
	CHOICE_NO_RULE,     /* there is no such rule */
	CHOICE_OF_LANGUAGE, /* the rule is an error of the language, which is never anything else */
	CHOICE_BAD_VALUE,   /* the key does not take this value */
};

/* A key with its value. The key is in lower case. */
enum choice_status choice_read(struct text key, struct text value, struct choice *ret_choice);

/* The argument of a -W: `ID`, `no-ID`, `off=ID`, `error=ID` …, `all`. */
enum choice_status choice_read_rule(struct text argument, struct choice *ret_choice);

/* Why a key and value, or the argument of a -W (with no key), cannot be taken. */
struct saying choice_complaint(struct arena *arena, enum choice_status status, struct text key, struct text value);

/* The known key, or the known id of a rule that is not of the language, nearest to a name; no text where none is near. */
struct text choice_nearest_key(struct text key);
struct text choice_nearest_rule(struct text name);

/* The keys of the profile and of the tongue. */
#define PROFILE_KEY "journey_profile"
#define TONGUE_KEY "journey_messages"

/* What stands before the id of a rule in a key. */
#define RULE_KEY "journey_rule."

#endif
