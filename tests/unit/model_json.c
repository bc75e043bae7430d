/* The model as JSON: the example of its description, and what is easily wrong. */
#include "emit/emit.h"

#include "maps.h"

static struct text json_of(struct arena *arena, const char *text)
{
	struct buffer out = buffer_in(arena);
	struct saying remark;

	assert_true(emit_json(model_of(arena, text), &(struct artefact){.format = FORMAT_JSON}, &out, &remark));
	buffer_byte(&out, '\0');
	out.length--;
	return buffer_text(&out);
}

static void assert_has(struct text json, const char *part)
{
	if (!strstr(json.bytes, part))
		print_error("missing: %s\nin: %s\n", part, json.bytes);
	assert_non_null(strstr(json.bytes, part));
}

TEST(a_map_in_all_its_parts)
{
	struct text json = json_of(arena, "journey tea \"Tea\" {\n  phase awareness \"Thirst\" {\n    touchpoint kettle \"Kettle\" {\n"
		"      emotion: +1, late -1 \"cold\"\n      opportunity \"Warn\" { value: 5; effort: 2 }\n    }\n  }\n"
		"  segment late \"Late risers\"\n}\n");

	assert_has(json, "{\n  \"version\": 1,\n  \"shared\": {\n    \"segments\": [],\n    \"channels\": [],\n    \"models\": [],\n"
			 "    \"evidence\": [],\n    \"competitors\": []\n  },\n");
	assert_has(json, "\"span\": {\"file\": \"map.journey\", \"line\": 1, \"column\": 1, \"end_line\": 9, \"end_column\": 2}");
	assert_has(json, "\"span\": {\"file\": \"map.journey\", \"line\": 8, \"column\": 3, \"end_line\": 8, \"end_column\": 29}");
	assert_has(json, "\"emotion\": {\"all\": {\"value\": 1, \"reason\": null}, \"by_segment\": "
			 "{\"late\": {\"value\": -1, \"reason\": \"cold\"}}}");
	assert_has(json, "\"computed\": {\"priority\": 2.5}");
	assert_has(json, "\"computed\": {\"medium\": null, \"ownership\": null}");
	assert_has(json, "\"computed\": {\"stage\": \"awareness\"}");
	assert_has(json, "\"computed\": {\"model\": \"classic\", \"stages\": [\"awareness\", \"consideration\", \"purchase\", "
			 "\"retention\", \"loyalty\"], \"scale\": {\"low\": -2, \"high\": 2}}");
	assert_int_equal(json.bytes[json.length - 1], '\n');
}

TEST(values)
{
	struct text json = json_of(arena, "journey j { scale: 1, 5; competitor c; evidence e\n metric m { value: 12%; target: >= 3 }\n"
		" phase p { touchpoint t { wait: 3d; moment: wow; evidence: assumption; competitor: c 4 \"x\"; importance: 5 } } }");

	assert_has(json, "\"value\": {\"value\": 12, \"percent\": true}");
	assert_has(json, "\"target\": {\"comparison\": \">=\", \"value\": 3, \"percent\": false}");
	assert_has(json, "\"wait\": {\"text\": \"3d\", \"seconds\": 259200}");
	assert_has(json, "\"moment\": {\"kind\": \"wow\", \"reason\": null}");
	assert_has(json, "\"evidence\": [],\n              \"assumption\": true");
	assert_has(json, "\"competitor\": [{\"name\": \"c\", \"score\": 4, \"reason\": \"x\"}]");
	assert_has(json, "\"importance\": {\"all\": {\"value\": 5, \"reason\": null}, \"by_segment\": {}}");
	assert_has(json, "\"scale\": {\"low\": 1, \"high\": 5}");
}

TEST(transitions)
{
	struct text json = json_of(arena, "journey j { phase p { touchpoint a; touchpoint b }\nstart -> p.a 5% \"é\" -> b\n}");

	assert_has(json, "\"from\": \"start\",\n          \"to\": \"a\",\n          \"share\": 5,\n          \"label\": \"é\"");
	assert_has(json, "\"span\": {\"file\": \"map.journey\", \"line\": 2, \"column\": 10, \"end_line\": 2, \"end_column\": 20}");
	json = json_of(arena, "journey j { phase p { touchpoint a; touchpoint b } }");
	assert_has(json, "\"implied\": true,\n          \"span\": null");
}

TEST(texts_are_escaped)
{
	assert_has(json_of(arena, "journey j { goal: \"a\\\"\\\\\\n\\u{202E}##[error]\" }"), "\"goal\": \"a\\\"\\\\\\n\\u202e#\\u0023[error]\"");
}

UNIT(RUN(a_map_in_all_its_parts), RUN(values), RUN(transitions), RUN(texts_are_escaped))
