/* The rules, as pages and as JSON. */
#include "api/explain.h"

static struct text example_text(struct arena *arena, const char *example)
{
	struct buffer out = buffer_in(arena);

	rule_example(&out, example);
	return buffer_text(&out);
}

/* ---- a page */

static void add_severities(struct page *page, const struct rule_row *row)
{
	struct buffer line = buffer_in(page->out->arena);

	buffer_format(&line, tongue_say(page->tongue, "Group: %s. Severity: %s (profile recommended), %s (profile strict). Fix: %s."),
		      tongue_say(page->tongue, rule_groups[row->group]), severities[row->recommended], severities[row->strict],
		      tongue_say(page->tongue, fixings[row->fixing]));
	buffer_byte(&line, '\0');
	page_paragraph(page, line.bytes);
}

static void add_part(struct page *page, const char *heading, const char *text)
{
	if (!text)
		return;
	page_heading(page, heading);
	page_paragraph(page, text);
}

static void add_example(struct page *page, const char *heading, const char *example, bool valid)
{
	page_heading(page, heading);
	page_map(page, example_text(page->out->arena, example), valid);
}

static void add_keys(struct page *page, enum rule rule)
{
	bool any = false;

	for (enum setting setting = 0; setting < SETTING_COUNT; setting++) {
		struct buffer doc = buffer_in(page->out->arena);

		if (settings_rows[setting].rule != rule)
			continue;
		if (!any) {
			page_heading(page, "Settings");
			page_begin_list(page);
		}
		any = true;
		buffer_format(&doc, tongue_say(page->tongue, "%s Usually %s."), tongue_say(page->tongue, settings_rows[setting].doc),
			      setting_usual(page->out->arena, page->tongue, setting));
		buffer_byte(&doc, '\0');
		page_entry(page, text_of(settings_rows[setting].key), doc.bytes);
	}
}

/* `before`, the name of the rule, `behind`: where to write it. */
static void add_way(struct page *page, enum rule rule, const char *before, const char *behind, const char *where)
{
	struct buffer line = buffer_in(page->out->arena);

	buffer_format(&line, "%s%s%s", before, rules[rule].name, behind);
	page_entry(page, buffer_text(&line), where);
}

static void add_suppression(struct page *page, enum rule rule)
{
	page_heading(page, "Where it is meant to be so");
	if (!rule_is_optional(rule)) {
		page_paragraph(page, "An error of the language cannot be turned off: the map is not understood.");
		return;
	}
	page_begin_list(page);
	if (rule_is_suppressible(rule))
		add_way(page, rule, "# journeyc: ignore[", "] -- reason", IN_ENGLISH("in the map, behind the statement or on the line before it."));
	add_way(page, rule, RULE_KEY, " = off", IN_ENGLISH("in .editorconfig, for all maps below it."));
	add_way(page, rule, "-W off=", "", IN_ENGLISH("on the command line."));
}

void explain_rule(struct page *page, enum rule rule)
{
	const struct rule_row *row = &rules[rule];

	page_title(page, text_of(row->name));
	page_paragraph(page, row->summary);
	add_severities(page, row);
	add_part(page, IN_ENGLISH("Why"), row->why);
	add_part(page, IN_ENGLISH("How to put it right"), row->help);
	add_part(page, IN_ENGLISH("When not"), row->when_not);
	if (row->bad)
		add_example(page, IN_ENGLISH("Fires"), row->bad, row->group != GROUP_LANGUAGE);
	if (row->good)
		add_example(page, IN_ENGLISH("Clean"), row->good, true);
	add_keys(page, rule);
	add_suppression(page, rule);
	add_part(page, IN_ENGLISH("Earlier names"), row->aliases);
}

/* ---- JSON */

static void write_string(struct json *json, const char *key, const char *value)
{
	json_key(json, key);
	json_string(json, value);
}

static void write_example(struct json *json, const char *key, const char *example)
{
	json_key(json, key);
	if (example)
		json_text(json, example_text(json->out->arena, example));
	else
		json_null(json);
}

static void write_keys(struct json *json, enum rule rule)
{
	json_key(json, "keys");
	json_open_flat(json, '[');
	for (enum setting setting = 0; setting < SETTING_COUNT; setting++)
		if (settings_rows[setting].rule == rule)
			json_string(json, settings_rows[setting].key);
	json_close(json, ']');
}

static void write_aliases(struct json *json, const char *old)
{
	json_key(json, "aliases");
	json_open_flat(json, '[');
	for (const char *at = old ? old : ""; *at; at += *at == ' ') {
		struct text alias = {at, strcspn(at, " ")};

		json_text(json, alias);
		at += alias.length;
	}
	json_close(json, ']');
}

static void write_rule(struct json *json, enum tongue tongue, enum rule rule)
{
	const struct rule_row *row = &rules[rule];
	struct buffer url = buffer_in(json->out->arena);

	write_string(json, "id", row->name);
	write_string(json, "group", rule_groups[row->group]);
	write_string(json, "summary", tongue_say(tongue, row->summary));
	write_string(json, "recommended", severities[row->recommended]);
	write_string(json, "strict", severities[row->strict]);
	write_string(json, "fix", fixings[row->fixing]);
	json_key(json, "suppressible");
	json_bool(json, rule_is_suppressible(rule));
	write_keys(json, rule);
	write_aliases(json, row->aliases);
	rule_url(&url, rule);
	json_key(json, "url");
	json_text(json, buffer_text(&url));
}

void explain_rule_json(struct json *json, enum tongue tongue, enum rule rule)
{
	const struct rule_row *row = &rules[rule];

	json_open(json, '{');
	write_rule(json, tongue, rule);
	write_string(json, "why", tongue_say(tongue, row->why));
	write_string(json, "when_not", row->when_not ? tongue_say(tongue, row->when_not) : NULL);
	write_string(json, "help", tongue_say(tongue, row->help));
	write_example(json, "bad", row->bad);
	write_example(json, "good", row->good);
	json_close(json, '}');
}

/* ---- all of them */

static const int widths[PAGE_COLUMNS_MAX] = {24, 11, 12};

static void list_group(struct page *page, enum rule_group group, const struct settings *settings)
{
	static const char *const names[] = {IN_ENGLISH("rule"), "recommended", "strict", IN_ENGLISH("fires when")};
	static const char *const names_for[] = {IN_ENGLISH("rule"), IN_ENGLISH("severity"), IN_ENGLISH("from"), IN_ENGLISH("fires when")};

	page_heading(page, rule_groups[group]);
	page_table(page, settings ? names_for : names, widths, PAGE_COLUMNS_MAX);
	for (enum rule rule = RULE_NONE + 1; rule < RULE_COUNT; rule++) {
		const struct rule_row *row = &rules[rule];
		struct buffer link = buffer_in(page->out->arena);
		const char *cells[PAGE_COLUMNS_MAX] = {row->name, severities[row->recommended], severities[row->strict],
						       tongue_say(page->tongue, row->summary)};

		if (row->group != group)
			continue;
		if (page->form == PAGE_MARKDOWN) {
			buffer_format(&link, "[%s](%s.md)", row->name, row->name);
			buffer_byte(&link, '\0');
			cells[0] = link.bytes;
		}
		if (settings) {
			cells[1] = severities[settings->severities[rule]];
			cells[2] = origins[settings->severities_from[rule]];
		}
		page_row(page, cells, widths, PAGE_COLUMNS_MAX);
	}
}

static const int setting_widths[PAGE_COLUMNS_MAX] = {25, 20, 12};

static void list_setting(struct page *page, const char *key, const char *value, enum origin from, const char *doc)
{
	const char *cells[PAGE_COLUMNS_MAX] = {key, value, origins[from], tongue_say(page->tongue, doc)};

	page_row(page, cells, setting_widths, PAGE_COLUMNS_MAX);
}

/* What is in force; where `settings` is NULL, what usually is. */
static void list_settings(struct page *page, const struct settings *settings)
{
	static const char *const names[] = {IN_ENGLISH("key"), IN_ENGLISH("value"), IN_ENGLISH("from"), IN_ENGLISH("meaning")};
	static const struct settings usual;
	const struct settings *s = settings ? settings : &usual;
	struct arena *arena = page->out->arena;

	page_heading(page, "settings");
	page_table(page, names, setting_widths, PAGE_COLUMNS_MAX);
	list_setting(page, "journey_profile", profiles[s->strict], s->profile_from,
		     IN_ENGLISH("The severities that rules have where nothing else is said."));
	list_setting(page, TONGUE_KEY, tongue_names[s->tongue], s->tongue_from, IN_ENGLISH("The language of messages: en or nl."));
	for (enum setting setting = 0; setting < SETTING_COUNT; setting++)
		list_setting(page, settings_rows[setting].key, settings ? setting_value(arena, page->tongue, settings, setting)
			     : setting_usual(arena, page->tongue, setting), s->values_from[setting], settings_rows[setting].doc);
}

void list_rules(struct page *page, const struct settings *settings)
{
	if (page->form == PAGE_MARKDOWN) {
		page_title(page, text_of(tongue_say(page->tongue, "The rules")));
		page_paragraph(page, "What `journeyc lint` can find. `journeyc explain RULE` shows the same pages.");
	}
	for (enum rule_group group = 0; group < GROUP_COUNT; group++)
		list_group(page, group, settings);
	list_settings(page, settings);
}

/* What is in force for a file: severities and values, each with its origin. */
static void list_force_json(struct json *json, const struct settings *settings)
{
	json_open(json, '{');
	json_key(json, "profile");
	json_open_flat(json, '{');
	write_string(json, "value", profiles[settings->strict]);
	write_string(json, "from", origins[settings->profile_from]);
	json_close(json, '}');
	json_key(json, "messages");
	json_open_flat(json, '{');
	write_string(json, "value", tongue_names[settings->tongue]);
	write_string(json, "from", origins[settings->tongue_from]);
	json_close(json, '}');
	json_key(json, "rules");
	json_open(json, '[');
	for (enum rule rule = RULE_NONE + 1; rule < RULE_COUNT; rule++) {
		json_open_flat(json, '{');
		write_string(json, "id", rules[rule].name);
		write_string(json, "severity", severities[settings->severities[rule]]);
		write_string(json, "from", origins[settings->severities_from[rule]]);
		json_close(json, '}');
	}
	json_close(json, ']');
	json_key(json, "settings");
	json_open(json, '[');
	for (enum setting setting = 0; setting < SETTING_COUNT; setting++) {
		json_open_flat(json, '{');
		write_string(json, "key", settings_rows[setting].key);
		json_key(json, "value");
		json_number(json, settings->values[setting]);
		write_string(json, "from", origins[settings->values_from[setting]]);
		json_close(json, '}');
	}
	json_close(json, ']');
	json_close(json, '}');
}

void list_rules_json(struct json *json, enum tongue tongue, const struct settings *settings)
{
	if (settings) {
		list_force_json(json, settings);
		return;
	}
	json_open(json, '[');
	for (enum rule rule = RULE_NONE + 1; rule < RULE_COUNT; rule++) {
		json_open(json, '{');
		write_rule(json, tongue, rule);
		json_close(json, '}');
	}
	json_close(json, ']');
}
