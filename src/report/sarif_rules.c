#include "report/sarif.h"

#include <stdlib.h>

static int compare_rules(const void *left, const void *right)
{
	return strcmp(rules[*(const enum rule *)left].name, rules[*(const enum rule *)right].name);
}

void sarif_rules_find(struct sarif_rules *ret_rules, enum tongue tongue, struct finding *const *results, size_t count)
{
	bool used[RULE_COUNT] = {false};

	*ret_rules = (struct sarif_rules){.tongue = tongue};
	for (size_t i = 0; i < count; i++)
		used[results[i]->rule] = true;
	for (enum rule rule = RULE_NONE + 1; rule < RULE_COUNT; rule++)
		if (used[rule])
			ret_rules->items[ret_rules->count++] = rule;
	qsort(ret_rules->items, ret_rules->count, sizeof *ret_rules->items, compare_rules);
	for (size_t i = 0; i < ret_rules->count; i++)
		ret_rules->index[ret_rules->items[i]] = (unsigned)i;
}

/* `undefined-segment` as `UndefinedSegment`; of one word, `OverdueRule`: it must differ from the id in more than its case. */
static void write_name(struct json *json, const char *id)
{
	struct buffer name = buffer_in(json->out->arena);
	bool capital = true;

	for (const char *at = id; *at; at++) {
		if (*at != '-')
			buffer_byte(&name, capital && *at >= 'a' && *at <= 'z' ? (char)(*at - 'a' + 'A') : *at);
		capital = *at == '-';
	}
	if (!strchr(id, '-'))
		buffer_string(&name, "Rule");
	json_key(json, "name");
	json_text(json, buffer_text(&name));
}

static void write_text(struct json *json, const char *key, const char *text)
{
	json_key(json, key);
	json_open_flat(json, '{');
	json_key(json, "text");
	json_string(json, text);
	json_close(json, '}');
}

static void write_help(struct json *json, enum tongue tongue, const struct rule_row *row)
{
	const char *help = tongue_say(tongue, row->help ? row->help : row->why);
	struct buffer markdown = buffer_in(json->out->arena);

	buffer_format(&markdown, "# %s\n\n%s", row->name, help);
	json_key(json, "help");
	json_open_flat(json, '{');
	json_key(json, "text");
	json_string(json, help);
	json_key(json, "markdown");
	json_text(json, buffer_text(&markdown));
	json_close(json, '}');
}

static void write_properties(struct json *json, const struct rule_row *row, enum severity severity)
{
	json_key(json, "properties");
	json_open_flat(json, '{');
	json_key(json, "tags");
	json_open(json, '[');
	json_string(json, rule_groups[row->group]);
	json_close(json, ']');
	json_key(json, "precision");
	json_string(json, row->group == GROUP_LANGUAGE ? "very-high" : "high");
	json_key(json, "problem.severity");
	json_string(json, severity == SEVERITY_NOTE ? "recommendation" : severities[severity]);
	json_close(json, '}');
}

static void write_aliases(struct json *json, const char *aliases)
{
	if (!aliases)
		return;
	json_key(json, "deprecatedIds");
	json_open_flat(json, '[');
	for (size_t length; *aliases; aliases += length + (aliases[length] == ' ')) {
		length = strcspn(aliases, " ");
		json_text(json, (struct text){aliases, length});
	}
	json_close(json, ']');
}

static void write_rule(struct json *json, enum tongue tongue, const struct rule_row *row)
{
	bool enabled = row->recommended != SEVERITY_OFF;
	enum severity severity = enabled ? row->recommended : row->strict;
	struct buffer url = buffer_in(json->out->arena);

	json_open(json, '{');
	json_key(json, "id");
	json_string(json, row->name);
	write_name(json, row->name);
	write_aliases(json, row->aliases);
	write_text(json, "shortDescription", tongue_say(tongue, row->summary));
	write_text(json, "fullDescription", tongue_say(tongue, row->why));
	write_help(json, tongue, row);
	json_key(json, "helpUri");
	rule_url(&url, (enum rule)(row - rules));
	json_text(json, buffer_text(&url));
	json_key(json, "defaultConfiguration");
	json_open_flat(json, '{');
	if (!enabled) {
		json_key(json, "enabled");
		json_bool(json, false);
	}
	json_key(json, "level");
	json_string(json, severities[severity]);
	json_close(json, '}');
	write_properties(json, row, severity);
	json_close(json, '}');
}

void sarif_rules_write(struct json *json, const struct sarif_rules *ours)
{
	json_key(json, "rules");
	json_open(json, '[');
	for (size_t i = 0; i < ours->count; i++)
		write_rule(json, ours->tongue, &rules[ours->items[i]]);
	json_close(json, ']');
}
