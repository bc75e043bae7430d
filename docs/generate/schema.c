/* The pieces that JSON Schemas are made of. */
#include "generate.h"

void schema_head(struct json *json, const char *id, const char *title)
{
	struct buffer whole = buffer_in(json->out->arena);

	buffer_string(&whole, "https://example.com/journeyc/");
	buffer_string(&whole, id);
	json_key(json, "$schema");
	json_string(json, "https://json-schema.org/draft/2020-12/schema");
	json_key(json, "$id");
	json_text(json, buffer_text(&whole));
	json_key(json, "title");
	json_string(json, title);
}

void schema_open(struct json *json)
{
	json_key(json, "type");
	json_string(json, "object");
	json_key(json, "properties");
	json_open(json, '{');
}

void schema_close(struct json *json, const char *const *required)
{
	json_close(json, '}');
	json_key(json, "required");
	json_open_flat(json, '[');
	for (; *required; required++)
		json_string(json, *required);
	json_close(json, ']');
}

void schema_type(struct json *json, const char *key, const char *type, bool or_null)
{
	json_key(json, key);
	json_open_flat(json, '{');
	json_key(json, "type");
	if (or_null) {
		json_open_flat(json, '[');
		json_string(json, type);
		json_string(json, "null");
		json_close(json, ']');
	} else
		json_string(json, type);
	json_close(json, '}');
}

void schema_reference(struct json *json, const char *key, const char *name)
{
	struct buffer whole = buffer_in(json->out->arena);

	buffer_string(&whole, "#/$defs/");
	buffer_string(&whole, name);
	json_key(json, key);
	json_open_flat(json, '{');
	json_key(json, "$ref");
	json_text(json, buffer_text(&whole));
	json_close(json, '}');
}

void schema_array(struct json *json, const char *key, const char *name)
{
	json_key(json, key);
	json_open_flat(json, '{');
	json_key(json, "type");
	json_string(json, "array");
	schema_reference(json, "items", name);
	json_close(json, '}');
}
