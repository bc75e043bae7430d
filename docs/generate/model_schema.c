/* The JSON Schema of the model: what `journeyc -T json` writes. Kinds, keys and words come from the tables. */
#include "generate.h"

enum { PROPERTIES_MAX = 64 };

#define REQUIRED(...) ((const char *const[]){__VA_ARGS__, NULL})

/* The properties of an object, as they are written. */
struct properties {
	const char *names[PROPERTIES_MAX + 1];
	size_t count;
};

static const char *property(struct properties *properties, const char *name)
{
	if (properties->count < PROPERTIES_MAX)
		properties->names[properties->count++] = name;
	return name;
}

/* ---- values, by the type of their key */

static void write_words(struct json *json, enum word_set set, bool or_null)
{
	json_key(json, "enum");
	json_open_flat(json, '[');
	for (enum word word = WORD_NONE + 1; word < WORD_COUNT; word++)
		if (words[word].set == set)
			json_string(json, words[word].word);
	if (or_null)
		json_null(json);
	json_close(json, ']');
}

/* `"type": "string"`, or null too where it is not an item of a list. */
static void write_type(struct json *json, const char *type, bool or_null)
{
	json_key(json, "type");
	if (or_null) {
		json_open_flat(json, '[');
		json_string(json, type);
		json_string(json, "null");
		json_close(json, ']');
	} else
		json_string(json, type);
}

static void write_number(struct json *json, const struct key_row *row, bool or_null)
{
	write_type(json, "number", or_null);
	if (row->low < row->high) {
		json_key(json, "minimum");
		json_number(json, row->low);
		json_key(json, "maximum");
		json_number(json, row->high);
	}
}

/* One of the definitions, or null. */
static void write_defined(struct json *json, const char *name, bool or_null)
{
	struct buffer whole = buffer_in(json->out->arena);

	buffer_string(&whole, "#/$defs/");
	buffer_string(&whole, name);
	if (!or_null) {
		json_key(json, "$ref");
		json_text(json, buffer_text(&whole));
		return;
	}
	json_key(json, "anyOf");
	json_open_flat(json, '[');
	json_open_flat(json, '{');
	json_key(json, "$ref");
	json_text(json, buffer_text(&whole));
	json_close(json, '}');
	json_open_flat(json, '{');
	json_key(json, "type");
	json_string(json, "null");
	json_close(json, '}');
	json_close(json, ']');
}

static void write_value(struct json *json, const struct key_row *row, bool or_null)
{
	switch (row->type) {
	case TYPE_TEXT: case TYPE_LINK: case TYPE_NAME: write_type(json, "string", or_null); break;
	case TYPE_REF: case TYPE_EVIDENCE: write_defined(json, "name", or_null); break;
	case TYPE_WORD: write_words(json, row->words, or_null); break;
	case TYPE_NUMBER: case TYPE_PERCENT: write_number(json, row, or_null); break;
	case TYPE_AMOUNT: write_defined(json, "amount", or_null); break;
	case TYPE_TARGET: write_defined(json, "target", or_null); break;
	case TYPE_DATE: write_defined(json, "date", or_null); break;
	case TYPE_DURATION: write_defined(json, "duration", or_null); break;
	case TYPE_SCALE: write_defined(json, "scale", or_null); break;
	case TYPE_SCORE: write_defined(json, row->low < row->high ? "rank" : "score", or_null); break;
	case TYPE_MOMENT: write_defined(json, "moment", or_null); break;
	case TYPE_RATING: write_defined(json, "rating", or_null); break;
	}
}

static void write_key(struct json *json, const struct key_row *row, struct properties *properties)
{
	json_key(json, property(properties, row->word));
	json_open_flat(json, '{');
	json_key(json, "description");
	json_string(json, row->doc);
	if (row->many) {
		json_key(json, "type");
		json_string(json, "array");
		json_key(json, "items");
		json_open_flat(json, '{');
		write_value(json, row, false);
		json_close(json, '}');
	} else
		write_value(json, row, true);
	json_close(json, '}');
	if (row->type == TYPE_EVIDENCE)
		schema_type(json, property(properties, "assumption"), "boolean", false);
}

static void write_keys(struct json *json, enum kind kind, struct properties *properties)
{
	for (enum key key = KEY_NONE + 1; key < KEY_COUNT; key++)
		if (keys[key].kind == kind)
			write_key(json, &keys[key], properties);
}

/* ---- entities */

/* An object of one or more plain properties on one line: name, schema as a pair. */
static void write_computed_property(struct json *json, const char *name, enum word_set set, const char *type)
{
	json_key(json, name);
	json_open_flat(json, '{');
	if (set)
		write_words(json, set, true);
	else
		write_type(json, type, true);
	json_close(json, '}');
}

static void write_computed_journey(struct json *json)
{
	schema_reference(json, "model", "name");
	schema_array(json, "stages", "name");
	schema_reference(json, "scale", "scale");
	schema_close(json, REQUIRED("model", "stages", "scale"));
}

/* What the program works out of an entity. */
static void write_computed(struct json *json, enum kind kind, struct properties *properties)
{
	if (kind != KIND_JOURNEY && kind != KIND_PHASE && kind != KIND_TOUCHPOINT && kind != KIND_OPPORTUNITY)
		return;
	json_key(json, property(properties, "computed"));
	json_open(json, '{');
	schema_open(json);
	if (kind == KIND_JOURNEY)
		write_computed_journey(json);
	else if (kind == KIND_PHASE) {
		write_computed_property(json, "stage", SET_NONE, "string");
		schema_close(json, REQUIRED("stage"));
	} else if (kind == KIND_TOUCHPOINT) {
		write_computed_property(json, "medium", SET_MEDIUM, NULL);
		write_computed_property(json, "ownership", SET_OWNERSHIP, NULL);
		schema_close(json, REQUIRED("medium", "ownership"));
	} else {
		write_computed_property(json, "priority", SET_NONE, "number");
		schema_close(json, REQUIRED("priority"));
	}
	json_close(json, '}');
}

static void write_naming(struct json *json, enum kind kind, struct properties *properties)
{
	json_key(json, property(properties, "name"));
	json_open_flat(json, '{');
	if (kinds[kind].naming == NAMING_TEXTUAL)
		write_type(json, "null", false);
	else
		write_defined(json, "name", kinds[kind].naming == NAMING_MAYBE);
	json_close(json, '}');
	schema_type(json, property(properties, "title"), "string", kinds[kind].naming != NAMING_TEXTUAL);
}

static void write_kind(struct json *json, enum kind kind)
{
	struct properties properties = {.count = 0};

	json_key(json, kinds[kind].word);
	json_open(json, '{');
	json_key(json, "description");
	json_string(json, kinds[kind].doc);
	schema_open(json);
	write_naming(json, kind, &properties);
	schema_reference(json, property(&properties, "span"), "span");
	write_keys(json, kind, &properties);
	for (size_t i = 0; i < KIND_HOLDS_MAX && kinds[kind].holds[i]; i++)
		schema_array(json, property(&properties, kinds[kinds[kind].holds[i]].plural), kinds[kinds[kind].holds[i]].word);
	if (kind == KIND_JOURNEY)
		schema_array(json, property(&properties, kinds[KIND_TRANSITION].plural), kinds[KIND_TRANSITION].word);
	write_computed(json, kind, &properties);
	schema_close(json, properties.names);
	json_close(json, '}');
}

static void write_transition(struct json *json)
{
	struct properties properties = {.count = 0};

	json_key(json, kinds[KIND_TRANSITION].word);
	json_open(json, '{');
	json_key(json, "description");
	json_string(json, kinds[KIND_TRANSITION].doc);
	schema_open(json);
	schema_reference(json, property(&properties, "from"), "name");
	schema_reference(json, property(&properties, "to"), "name");
	write_keys(json, KIND_TRANSITION, &properties);
	schema_type(json, property(&properties, "implied"), "boolean", false);
	json_key(json, property(&properties, "span"));
	json_open_flat(json, '{');
	write_defined(json, "span", true);
	json_close(json, '}');
	schema_close(json, properties.names);
	json_close(json, '}');
}

/* ---- definitions that are not kinds */

static void write_pattern(struct json *json, const char *name, const char *pattern)
{
	json_key(json, name);
	json_open_flat(json, '{');
	json_key(json, "type");
	json_string(json, "string");
	json_key(json, "pattern");
	json_string(json, pattern);
	json_close(json, '}');
}

static void open_definition(struct json *json, const char *name)
{
	json_key(json, name);
	json_open(json, '{');
	schema_open(json);
}

static void close_definition(struct json *json, const char *const *required)
{
	schema_close(json, required);
	json_close(json, '}');
}

static void write_span(struct json *json)
{
	static const char *const places[] = {"line", "column", "end_line", "end_column"};

	open_definition(json, "span");
	schema_type(json, "file", "string", false);
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		json_key(json, places[i]);
		json_open_flat(json, '{');
		write_type(json, "integer", false);
		json_key(json, "minimum");
		json_integer(json, 1);
		json_close(json, '}');
	}
	close_definition(json, REQUIRED("file", "line", "column", "end_line", "end_column"));
}

/* A value with its reason, for everyone and by segment. */
static void write_score(struct json *json, const char *name, const char *one, bool is_rank)
{
	open_definition(json, one);
	json_key(json, "value");
	json_open_flat(json, '{');
	write_number(json, &(struct key_row){.low = is_rank, .high = is_rank ? 5 : 0}, false);
	json_close(json, '}');
	schema_type(json, "reason", "string", true);
	close_definition(json, REQUIRED("value", "reason"));
	open_definition(json, name);
	json_key(json, "all");
	json_open_flat(json, '{');
	write_defined(json, one, true);
	json_close(json, '}');
	json_key(json, "by_segment");
	json_open(json, '{');
	write_type(json, "object", false);
	schema_reference(json, "additionalProperties", one);
	json_close(json, '}');
	close_definition(json, REQUIRED("all", "by_segment"));
}

static void write_amounts(struct json *json)
{
	open_definition(json, "amount");
	schema_type(json, "value", "number", false);
	schema_type(json, "percent", "boolean", false);
	close_definition(json, REQUIRED("value", "percent"));
	open_definition(json, "target");
	json_key(json, "comparison");
	json_open_flat(json, '{');
	json_key(json, "enum");
	json_open_flat(json, '[');
	json_string(json, ">=");
	json_string(json, "<=");
	json_null(json);
	json_close(json, ']');
	json_close(json, '}');
	schema_type(json, "value", "number", false);
	schema_type(json, "percent", "boolean", false);
	close_definition(json, REQUIRED("comparison", "value", "percent"));
}

static void write_small_objects(struct json *json)
{
	open_definition(json, "scale");
	schema_type(json, "low", "number", false);
	schema_type(json, "high", "number", false);
	close_definition(json, REQUIRED("low", "high"));
	open_definition(json, "duration");
	schema_type(json, "text", "string", false);
	schema_type(json, "seconds", "number", false);
	close_definition(json, REQUIRED("text", "seconds"));
	open_definition(json, "moment");
	json_key(json, "kind");
	json_open_flat(json, '{');
	write_words(json, SET_MOMENT, false);
	json_close(json, '}');
	schema_type(json, "reason", "string", true);
	close_definition(json, REQUIRED("kind", "reason"));
	open_definition(json, "rating");
	schema_reference(json, "name", "name");
	schema_type(json, "score", "number", false);
	schema_type(json, "reason", "string", true);
	close_definition(json, REQUIRED("name", "score", "reason"));
}

static void write_shared(struct json *json)
{
	struct properties properties = {.count = 0};

	json_key(json, "shared");
	json_open(json, '{');
	schema_open(json);
	for (size_t i = 0; i < KIND_HOLDS_MAX && kinds[KIND_FILE].holds[i]; i++) {
		enum kind kind = kinds[KIND_FILE].holds[i];

		if (kind != KIND_INCLUDE && kind != KIND_JOURNEY)
			schema_array(json, property(&properties, kinds[kind].plural), kinds[kind].word);
	}
	schema_close(json, properties.names);
	json_close(json, '}');
}

void generate_model_schema(struct buffer *out)
{
	struct json json = json_to(out);

	json_open(&json, '{');
	schema_head(&json, "model.schema.json", "A customer journey map, as journeyc writes it");
	schema_open(&json);
	json_key(&json, "version");
	json_open_flat(&json, '{');
	json_key(&json, "const");
	json_integer(&json, 1);
	json_close(&json, '}');
	write_shared(&json);
	schema_array(&json, kinds[KIND_JOURNEY].plural, kinds[KIND_JOURNEY].word);
	schema_close(&json, REQUIRED("version", "shared", "journeys"));
	json_key(&json, "$defs");
	json_open(&json, '{');
	for (enum kind kind = KIND_JOURNEY; kind < KIND_TRANSITION; kind++)
		write_kind(&json, kind);
	write_transition(&json);
	write_span(&json);
	write_pattern(&json, "name", "^[\\p{L}_][\\p{L}\\p{M}\\p{Nd}_]*(-[\\p{L}\\p{M}\\p{Nd}_]+)*$");
	write_pattern(&json, "date", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
	write_score(&json, "score", "one_score", false);
	write_score(&json, "rank", "one_rank", true);
	write_amounts(&json);
	write_small_objects(&json);
	json_close(&json, '}');
	json_close(&json, '}');
	buffer_byte(out, '\n');
}
