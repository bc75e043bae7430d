/* The manual in the program: names to what they are, lists to pages. */
#include "api/explain.h"

#include "api/configuration.h"
#include "api/files.h"
#include "base/distance.h"

/* What a name can be; several at once: `evidence` is a block and a key. */
struct meanings {
	enum rule rule;
	enum kind kind;
	enum setting setting; /* SETTING_COUNT: none */
	VECTOR(enum key) keys;
};

static struct meanings find_meanings(struct arena *arena, struct text name)
{
	struct meanings found = {.rule = rule_find(name), .setting = SETTING_COUNT};

	for (enum kind kind = KIND_FILE + 1; kind < KIND_COUNT; kind++)
		if (text_is(name, kinds[kind].word))
			found.kind = kind;
	for (enum key key = KEY_NONE + 1; key < KEY_COUNT; key++)
		if (text_is(name, keys[key].word))
			VECTOR_PUSH(arena, &found.keys, key);
	for (enum setting setting = 0; setting < SETTING_COUNT; setting++)
		if (text_is(name, settings_rows[setting].key))
			found.setting = setting;
	return found;
}

static bool is_anything(const struct meanings *found)
{
	return found->rule || found->kind || found->keys.count || found->setting != SETTING_COUNT;
}

static void explain(struct page *page, const struct meanings *found)
{
	if (found->rule)
		explain_rule(page, found->rule);
	if (found->kind)
		explain_kind(page, found->kind);
	for (size_t i = 0; i < found->keys.count; i++)
		explain_key(page, found->keys.items[i]);
	if (found->setting != SETTING_COUNT)
		explain_setting(page, found->setting);
}

/* A rule or a setting is an object of its own; anything else one with the kind and the keys of that name. */
static void explain_json(struct json *json, enum tongue tongue, const struct meanings *found)
{
	if (found->rule) {
		explain_rule_json(json, tongue, found->rule);
		return;
	}
	if (found->setting != SETTING_COUNT) {
		explain_setting_json(json, tongue, found->setting);
		return;
	}
	json_open(json, '{');
	json_key(json, "kind");
	if (found->kind)
		explain_kind_json(json, tongue, found->kind);
	else
		json_null(json);
	json_key(json, "keys");
	json_open(json, '[');
	for (size_t i = 0; i < found->keys.count; i++)
		explain_key_json(json, tongue, found->keys.items[i]);
	json_close(json, ']');
	json_close(json, '}');
}

static void fail_unknown(struct journey_session *session, struct text name)
{
	static const enum phrase by_count[] = {
		PHRASE_NOTHING_CALLED, PHRASE_NOTHING_CALLED_1, PHRASE_NOTHING_CALLED_2, PHRASE_NOTHING_CALLED_3,
	};
	struct nearest nearest = language_nearest(name, 1000000);
	struct saying problem = {.arguments = {argument_text(name)}};

	for (enum rule rule = RULE_NONE + 1; rule < RULE_COUNT; rule++)
		nearest_offer(&nearest, text_of(rules[rule].name));
	for (enum kind kind = KIND_FILE + 1; kind < KIND_COUNT; kind++)
		nearest_offer(&nearest, text_of(kinds[kind].word));
	for (enum key key = KEY_NONE + 1; key < KEY_COUNT; key++)
		nearest_offer(&nearest, text_of(keys[key].word));
	for (enum setting setting = 0; setting < SETTING_COUNT; setting++)
		nearest_offer(&nearest, text_of(settings_rows[setting].key));
	problem.phrase = by_count[nearest.count];
	for (unsigned i = 0; i < nearest.count; i++)
		problem.arguments[i + 1] = argument_text(nearest.names[i]);
	session_fail(session, problem);
}

/* ---- the forms */

enum form { FORM_TEXT, FORM_MARKDOWN, FORM_JSON };

static bool find_form(struct journey_session *session, const char *format, enum form *ret_form)
{
	static const char *const names[] = {[FORM_TEXT] = "text", [FORM_MARKDOWN] = "markdown", [FORM_JSON] = "json"};

	for (enum form form = FORM_TEXT; form <= FORM_JSON; form++)
		if (!format || strcmp(format, names[form]) == 0) {
			*ret_form = form;
			return true;
		}
	session_fail(session, SAY(NO_SUCH_MANUAL));
	return false;
}

static enum journey_status hand_out(struct buffer *out, enum form form, struct journey_output *ret_output)
{
	if (form == FORM_JSON)
		buffer_byte(out, '\n');
	output_take(out, ret_output);
	return JOURNEY_DONE;
}

static struct page page_on(struct buffer *out, enum tongue tongue, enum form form)
{
	return (struct page){.out = out, .tongue = tongue, .form = form == FORM_MARKDOWN ? PAGE_MARKDOWN : PAGE_TEXT};
}

/* ---- the calls */

static enum journey_status explain_name(struct journey_session *session, struct text name, const char *format,
					struct journey_output *ret_output)
{
	struct meanings found = find_meanings(&session->scratch, name);
	struct buffer out = buffer_in(&session->scratch);
	struct page page;
	struct json json = json_to(&out);
	enum form form;

	if (!find_form(session, format, &form))
		return JOURNEY_FAILED;
	if (!is_anything(&found)) {
		fail_unknown(session, name);
		return JOURNEY_FAILED;
	}
	page = page_on(&out, session->tongue, form);
	if (form == FORM_JSON)
		explain_json(&json, session->tongue, &found);
	else
		explain(&page, &found);
	return hand_out(&out, form, ret_output);
}

enum journey_status journey_explain(struct journey_session *session, const char *name, const char *format,
				    struct journey_output *ret_output)
{
	jmp_buf escape;

	*ret_output = (struct journey_output){0};
	session_begin(session, &escape);
	return setjmp(escape) ? session_exhausted(session) : explain_name(session, text_of(name), format, ret_output);
}

static enum journey_status kinds_listed(struct journey_session *session, const char *format, struct journey_output *ret_output)
{
	struct buffer out = buffer_in(&session->scratch);
	struct json json = json_to(&out);
	struct page page;
	enum form form;

	if (!find_form(session, format, &form))
		return JOURNEY_FAILED;
	page = page_on(&out, session->tongue, form);
	if (form == FORM_JSON)
		list_kinds_json(&json, session->tongue);
	else
		list_kinds(&page);
	return hand_out(&out, form, ret_output);
}

enum journey_status journey_list_kinds(struct journey_session *session, const char *format, struct journey_output *ret_output)
{
	jmp_buf escape;

	*ret_output = (struct journey_output){0};
	session_begin(session, &escape);
	return setjmp(escape) ? session_exhausted(session) : kinds_listed(session, format, ret_output);
}

static enum journey_status rules_listed(struct journey_session *session, const char *format, const char *path,
					struct journey_output *ret_output)
{
	struct buffer out = buffer_in(&session->scratch);
	struct text here = path_absolute(&session->scratch, TEXT("."));
	struct settings settings, *chosen = NULL;
	struct json json = json_to(&out);
	struct page page;
	enum form form;

	if (!find_form(session, format, &form))
		return JOURNEY_FAILED;
	if (path) {
		configuration_settings(session, path_absolute(&session->scratch, text_of(path)), here, &settings);
		chosen = &settings;
	}
	page = page_on(&out, session->tongue, form);
	if (form == FORM_JSON)
		list_rules_json(&json, session->tongue, chosen);
	else
		list_rules(&page, chosen);
	return hand_out(&out, form, ret_output);
}

enum journey_status journey_list_rules(struct journey_session *session, const char *format, const char *path,
				       struct journey_output *ret_output)
{
	jmp_buf escape;

	*ret_output = (struct journey_output){0};
	session_begin(session, &escape);
	return setjmp(escape) ? session_exhausted(session) : rules_listed(session, format, path, ret_output);
}
