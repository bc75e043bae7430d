/* The settings, as pages and as JSON. */
#include "api/explain.h"

const char *number_string(struct arena *arena, double number)
{
	struct buffer out = buffer_in(arena);

	buffer_number(&out, number);
	buffer_byte(&out, '\0');
	return out.bytes;
}

const char *setting_usual(struct arena *arena, enum tongue tongue, enum setting setting)
{
	const struct setting_row *row = &settings_rows[setting];

	return row->usual_text ? tongue_say(tongue, row->usual_text) : number_string(arena, row->usual);
}

const char *setting_value(struct arena *arena, enum tongue tongue, const struct settings *settings, enum setting setting)
{
	double value = settings->values[setting];

	return isnan(value) ? setting_usual(arena, tongue, setting) : number_string(arena, value);
}

void explain_setting(struct page *page, enum setting setting)
{
	const struct setting_row *row = &settings_rows[setting];
	struct arena *arena = page->out->arena;
	struct buffer range = buffer_in(arena);

	page_title(page, text_of(row->key));
	page_paragraph(page, row->doc);
	buffer_format(&range, row->decimal ? tongue_say(page->tongue, "A number from %s to %s; usually %s.")
					   : tongue_say(page->tongue, "A whole number from %s to %s; usually %s."),
		      number_string(arena, row->low), number_string(arena, row->high), setting_usual(arena, page->tongue, setting));
	buffer_byte(&range, '\0');
	page_paragraph(page, range.bytes);
	page_heading(page, "Used by");
	page_begin_list(page);
	page_entry(page, text_of(rules[row->rule].name), rules[row->rule].summary);
	page_heading(page, "In .editorconfig");
	range.length = 0;
	buffer_format(&range, "[*.journey]\n%s = %s\n", row->key, row->usual_text ? "-1" : number_string(arena, row->usual));
	page_map(page, buffer_text(&range), false);
}

void explain_setting_json(struct json *json, enum tongue tongue, enum setting setting)
{
	const struct setting_row *row = &settings_rows[setting];

	json_open(json, '{');
	json_key(json, "key");
	json_string(json, row->key);
	json_key(json, "rule");
	json_string(json, rules[row->rule].name);
	json_key(json, "doc");
	json_string(json, tongue_say(tongue, row->doc));
	json_key(json, "usual");
	json_number(json, row->usual);
	json_key(json, "low");
	json_number(json, row->low);
	json_key(json, "high");
	json_number(json, row->high);
	json_key(json, "decimal");
	json_bool(json, row->decimal);
	json_close(json, '}');
}
