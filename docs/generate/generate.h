/* What is generated from the tables of the program: each part of the documentation to a buffer. */
#ifndef JOURNEY_DOCS_GENERATE_H
#define JOURNEY_DOCS_GENERATE_H

#include "base/json.h"
#include "cli/cli.h"
#include "model/language.h"

/* The kinds and keys, for docs/language.md. */
void generate_reference(struct buffer *out);

/* The JSON Schema of the model, for docs/model.schema.json. */
void generate_model_schema(struct buffer *out);

/* The commands and their options, for docs/journeyc.1; the page of one, for docs/man/; and their rows, without functions. */
void generate_manual(struct buffer *out);
void generate_page(struct buffer *out, enum command command);
extern const struct option_row option_rows[OPTION_COUNT];
extern const struct command_row command_rows[COMMAND_COUNT];

/* The changes that can be told of, for docs/diff.md. */
void generate_changes(struct buffer *out);

/* The colours and letters of themes, for docs/themes.md. */
void generate_themes(struct buffer *out);

/* Dictionaries for the fuzzers of tests/fuzz: of the language, of what is imported, of configuration. */
void generate_dictionary_of_language(struct buffer *out);
void generate_dictionary_of_imports(struct buffer *out);
void generate_dictionary_of_configuration(struct buffer *out);

/* The sentences of the tables, for src/report/po. */
void generate_catalogue(struct buffer *out);

/* ---- writing a schema: schema.c */

/* Opens `{"type": "object", "properties": {`; each property is a key and a schema. */
void schema_open(struct json *json);

/* Closes it, with the properties named as required; the last name is NULL. Further ones may come with later versions. */
void schema_close(struct json *json, const char *const *required);

/* A key and `{"type": …}`; `or_null`: or null. */
void schema_type(struct json *json, const char *key, const char *type, bool or_null);

/* A key and `{"$ref": "#/$defs/…"}`. */
void schema_reference(struct json *json, const char *key, const char *name);

/* A key and an array of what a definition describes. */
void schema_array(struct json *json, const char *key, const char *name);

/* `"$schema"`, `"$id"` and `"title"`. */
void schema_head(struct json *json, const char *id, const char *title);

#endif
