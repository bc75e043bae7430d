/* Changes as JSON: docs/diff.schema.json is its schema. */
#include "base/json.h"
#include "diff/diff_parts.h"
#include "diff/render.h"
#include "report/span.h"

static void add_text_or_null(struct json *json, const char *key, struct text text)
{
	json_key(json, key);
	if (text.length)
		json_text(json, text);
	else
		json_null(json);
}

static void add_span(struct json *json, const char *key, struct place place)
{
	struct place_in_source start, end;

	json_key(json, key);
	if (!place.source) {
		json_null(json);
		return;
	}
	start = place_start(place);
	end = place_end(place);
	json_open_flat(json, '{');
	span_members(json, place.source->path, start, end);
	json_close(json, '}');
}

static void add_change(struct json *json, enum tongue tongue, const struct listed_change *listed)
{
	const struct change *change = listed->change;
	struct buffer message = buffer_in(json->out->arena);

	change_say(&message, tongue, change);
	json_open(json, '{');
	json_key(json, "id");
	json_string(json, change_rows[change->id].name);
	json_key(json, "class");
	json_string(json, change_classes[change->class]);
	json_key(json, "message");
	json_text(json, buffer_text(&message));
	add_text_or_null(json, "journey", change->journey);
	json_key(json, "kind");
	json_string(json, kinds[change->kind].word);
	add_text_or_null(json, "name", change->name);
	json_key(json, "key");
	json_string(json, change->key ? keys[change->key].word : NULL);
	add_text_or_null(json, "segment", change->segment ? thing_name(listed->difference->new, change->segment)
							   : (struct text){0});
	add_text_or_null(json, "before", change->before);
	add_text_or_null(json, "after", change->after);
	add_span(json, "old", change_old_place(listed));
	add_span(json, "new", change_new_place(listed));
	json_close(json, '}');
}

void changes_json(struct buffer *out, enum tongue tongue, const struct change_list *list, const char *version)
{
	struct json json = json_to(out);

	json_open(&json, '{');
	json_key(&json, "version");
	json_integer(&json, 1);
	json_key(&json, "tool");
	json_open_flat(&json, '{');
	json_key(&json, "name");
	json_string(&json, "journeyc");
	json_key(&json, "version");
	json_string(&json, version);
	json_close(&json, '}');
	json_key(&json, "summary");
	json_open_flat(&json, '{');
	for (unsigned class = CLASS_COUNT; class-- > 0;) {
		json_key(&json, change_classes[class]);
		json_integer(&json, (int64_t)list->counts[class]);
	}
	json_key(&json, "uncompared");
	json_integer(&json, (int64_t)list->uncompared);
	json_close(&json, '}');
	json_key(&json, "changes");
	json_open(&json, '[');
	for (size_t i = 0; i < list->count; i++)
		add_change(&json, tongue, &list->items[i]);
	json_close(&json, ']');
	json_close(&json, '}');
	buffer_byte(out, '\n');
}
