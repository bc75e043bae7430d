/* What the program knows of its rules, kinds, keys and settings, from the tables. */
#ifndef JOURNEY_API_EXPLAIN_H
#define JOURNEY_API_EXPLAIN_H

#include "api/page.h"
#include "base/json.h"
#include "lint/settings.h"
#include "model/language.h"

/* ---- explain_rule.c */

void explain_rule(struct page *page, enum rule rule);
void explain_rule_json(struct json *json, enum tongue tongue, enum rule rule);

/* Lists all rules; where `settings` is not NULL, with what is in force instead of the profiles. */
void list_rules(struct page *page, const struct settings *settings);
void list_rules_json(struct json *json, enum tongue tongue, const struct settings *settings);

/* ---- explain_kind.c */

void explain_kind(struct page *page, enum kind kind);
void explain_key(struct page *page, enum key key);
void explain_kind_json(struct json *json, enum tongue tongue, enum kind kind);
void explain_key_json(struct json *json, enum tongue tongue, enum key key);
void list_kinds(struct page *page);
void list_kinds_json(struct json *json, enum tongue tongue);

/* ---- explain_setting.c */

void explain_setting(struct page *page, enum setting setting);
void explain_setting_json(struct json *json, enum tongue tongue, enum setting setting);

/* A number, to be a part of a sentence. */
const char *number_string(struct arena *arena, double number);

/* The usual value of a setting, and its value in some settings. */
const char *setting_usual(struct arena *arena, enum tongue tongue, enum setting setting);
const char *setting_value(struct arena *arena, enum tongue tongue, const struct settings *settings, enum setting setting);

#endif
