/* Writing JSON: layout, escapes, numbers. */
#include "base/json.h"

#include <math.h>

#include "unit.h"

TEST(layout)
{
	struct buffer out = buffer_in(arena);
	struct json json = json_to(&out);

	json_open(&json, '{');
	json_key(&json, "empty");
	json_open(&json, '[');
	json_close(&json, ']');
	json_key(&json, "flat");
	json_open_flat(&json, '[');
	json_integer(&json, 1);
	json_open(&json, '{');
	json_key_text(&json, TEXT("a\"b"));
	json_bool(&json, true);
	json_key(&json, "b");
	json_null(&json);
	json_close(&json, '}');
	json_close(&json, ']');
	json_key(&json, "deep");
	json_open(&json, '[');
	json_number(&json, 1.5);
	json_string(&json, NULL);
	json_string(&json, "x");
	json_close(&json, ']');
	json_close(&json, '}');
	assert_buffer(&out, "{\n  \"empty\": [],\n  \"flat\": [1, {\"a\\\"b\": true, \"b\": null}],\n"
			    "  \"deep\": [\n    1.5,\n    null,\n    \"x\"\n  ]\n}");
}

TEST(escapes)
{
	static const struct {
		struct text text;
		const char *json;
	} rows[] = {
		{TEXT("\"\\/"), "\\\"\\\\/"},
		{TEXT("\n\r\t\b\f"), "\\n\\r\\t\\u0008\\u000c"},
		{TEXT("a\0b\x1F\x7F"), "a\\u0000b\\u001f\\u007f"},
		{TEXT("\xC2\x80\xC2\x9F\xC2\xA0"), "\\u0080\\u009f\xC2\xA0"},
		{TEXT("\xE2\x80\xAE\xE2\x81\xA9\xD8\x9C"), "\\u202e\\u2069\\u061c"},
		{TEXT("café 😀"), "café 😀"},
		{TEXT("\xF0\x9F\x98!\xFF"), "\xEF\xBF\xBD!\xEF\xBF\xBD"},
		{TEXT("##[error]x ##vso[x]"), "#\\u0023[error]x #\\u0023vso[x]"},
		{TEXT("# [a] ## [b] #[c]"), "# [a] ## [b] #[c]"},
		{TEXT("###[x]"), "##\\u0023[x]"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buffer out = buffer_in(arena);

		json_escape(&out, rows[i].text);
		assert_buffer(&out, rows[i].json);
	}
}

TEST(what_is_no_number_is_null)
{
	struct buffer out = buffer_in(arena);
	struct json json = json_to(&out);

	json_open_flat(&json, '[');
	json_number(&json, NAN);
	json_number(&json, INFINITY);
	json_number(&json, 2);
	json_integer(&json, -9);
	json_close(&json, ']');
	assert_buffer(&out, "[null, null, 2, -9]");
}

UNIT(RUN(layout), RUN(escapes), RUN(what_is_no_number_is_null))
