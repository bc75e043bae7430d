/* The JSON Schema of findings: what `journeyc lint --format json` writes. */
#include "generate.h"

#define REQUIRED(...) ((const char *const[]){__VA_ARGS__, NULL})

/* A definition that is an object; schema_close and json_close end it. */
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

static void write_count(struct json *json, const char *key, int least)
{
	json_key(json, key);
	json_open_flat(json, '{');
	json_key(json, "type");
	json_string(json, "integer");
	json_key(json, "minimum");
	json_integer(json, least);
	json_close(json, '}');
}

static void write_words(struct json *json, const char *key, const char *const *allowed)
{
	json_key(json, key);
	json_open_flat(json, '{');
	json_key(json, "enum");
	json_open_flat(json, '[');
	for (; *allowed; allowed++)
		json_string(json, *allowed);
	json_close(json, ']');
	json_close(json, '}');
}

static void write_pattern(struct json *json, const char *key, const char *pattern)
{
	json_key(json, key);
	json_open_flat(json, '{');
	json_key(json, "type");
	json_string(json, "string");
	json_key(json, "pattern");
	json_string(json, pattern);
	json_close(json, '}');
}

static void write_strings(struct json *json, const char *key)
{
	json_key(json, key);
	json_open_flat(json, '{');
	json_key(json, "type");
	json_string(json, "array");
	schema_type(json, "items", "string", false);
	json_close(json, '}');
}

static void write_span(struct json *json)
{
	open_definition(json, "span");
	schema_type(json, "file", "string", false);
	write_count(json, "line", 1);
	write_count(json, "column", 1);
	write_count(json, "end_line", 1);
	write_count(json, "end_column", 1);
	write_count(json, "offset", 0);
	write_count(json, "end_offset", 0);
	write_count(json, "column_utf16", 1);
	write_count(json, "end_column_utf16", 1);
	close_definition(json, REQUIRED("file", "line", "column", "end_line", "end_column", "offset", "end_offset", "column_utf16",
					"end_column_utf16"));
}

static void write_fixes(struct json *json)
{
	open_definition(json, "fix");
	schema_type(json, "title", "string", false);
	write_words(json, "applicability", REQUIRED("safe", "unsafe"));
	schema_array(json, "edits", "edit");
	close_definition(json, REQUIRED("title", "applicability", "edits"));
	open_definition(json, "edit");
	schema_type(json, "text", "string", false);
	schema_reference(json, "span", "span");
	close_definition(json, REQUIRED("text", "span"));
}

static void write_suppressed(struct json *json)
{
	json_key(json, "suppressed");
	json_open(json, '{');
	json_key(json, "type");
	json_open_flat(json, '[');
	json_string(json, "object");
	json_string(json, "null");
	json_close(json, ']');
	json_key(json, "properties");
	json_open(json, '{');
	write_words(json, "kind", REQUIRED("inSource", "external"));
	schema_type(json, "reason", "string", true);
	schema_close(json, REQUIRED("kind", "reason"));
	json_close(json, '}');
}

static void write_diagnostic(struct json *json)
{
	open_definition(json, "diagnostic");
	write_pattern(json, "rule", "^[a-z]+(-[a-z]+)*$");
	write_words(json, "severity", REQUIRED("error", "warning", "note"));
	schema_type(json, "message", "string", false);
	schema_reference(json, "span", "span");
	schema_type(json, "logical_path", "string", false);
	schema_array(json, "labels", "label");
	write_strings(json, "notes");
	write_strings(json, "helps");
	schema_array(json, "fixes", "fix");
	write_pattern(json, "fingerprint", "^[0-9a-f]{32}$");
	write_suppressed(json);
	schema_type(json, "url", "string", false);
	close_definition(json, REQUIRED("rule", "severity", "message", "span", "logical_path", "labels", "notes", "helps", "fixes",
					"fingerprint", "suppressed", "url"));
	open_definition(json, "label");
	schema_type(json, "message", "string", false);
	schema_reference(json, "span", "span");
	close_definition(json, REQUIRED("message", "span"));
}

static void write_problem(struct json *json)
{
	open_definition(json, "problem");
	write_words(json, "kind", REQUIRED("io", "config", "limit"));
	schema_type(json, "path", "string", true);
	schema_type(json, "message", "string", false);
	close_definition(json, REQUIRED("kind", "path", "message"));
}

static void write_summary(struct json *json)
{
	static const char *const counts[] = {
		"files", "errors", "warnings", "notes", "suppressed", "baselined", "fixed",
	};

	open_definition(json, "summary");
	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
		write_count(json, counts[i], 0);
	schema_reference(json, "fixable", "fixable");
	json_key(json, "exit");
	json_open_flat(json, '{');
	json_key(json, "enum");
	json_open_flat(json, '[');
	for (int status = 0; status <= 2; status++)
		json_integer(json, status);
	json_close(json, ']');
	json_close(json, '}');
	close_definition(json, REQUIRED("files", "errors", "warnings", "notes", "suppressed", "baselined", "fixed", "fixable", "exit"));
	open_definition(json, "fixable");
	write_count(json, "safe", 0);
	write_count(json, "unsafe", 0);
	close_definition(json, REQUIRED("safe", "unsafe"));
}

static void write_tool(struct json *json)
{
	open_definition(json, "tool");
	schema_type(json, "name", "string", false);
	schema_type(json, "version", "string", false);
	close_definition(json, REQUIRED("name", "version"));
}

void generate_findings_schema(struct buffer *out)
{
	struct json json = json_to(out);

	json_open(&json, '{');
	schema_head(&json, "findings.schema.json", "Findings of journeyc about customer journey maps");
	schema_open(&json);
	json_key(&json, "version");
	json_open_flat(&json, '{');
	json_key(&json, "const");
	json_integer(&json, 1);
	json_close(&json, '}');
	schema_reference(&json, "tool", "tool");
	schema_reference(&json, "summary", "summary");
	schema_array(&json, "diagnostics", "diagnostic");
	schema_array(&json, "problems", "problem");
	schema_close(&json, REQUIRED("version", "tool", "summary", "diagnostics", "problems"));
	json_key(&json, "$defs");
	json_open(&json, '{');
	write_tool(&json);
	write_summary(&json);
	write_diagnostic(&json);
	write_span(&json);
	write_fixes(&json);
	write_problem(&json);
	json_close(&json, '}');
	json_close(&json, '}');
	buffer_byte(out, '\n');
}
