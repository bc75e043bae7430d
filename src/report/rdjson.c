/* Findings as reviewdog's diagnostic format, which many review tools read: one document, or an object a line. */
#include "base/json.h"
#include "report/reports.h"

static const char *const levels[] = {
	[SEVERITY_OFF] = "INFO", [SEVERITY_NOTE] = "INFO", [SEVERITY_WARNING] = "WARNING", [SEVERITY_ERROR] = "ERROR",
};

static void write_source(struct json *json)
{
	json_key(json, "source");
	json_open_flat(json, '{');
	json_key(json, "name");
	json_string(json, "journeyc");
	json_key(json, "url");
	json_string(json, PROGRAM_URL);
	json_close(json, '}');
}

static void write_position(struct json *json, const char *key, struct source *source, uint32_t offset)
{
	struct place_in_source at = source_place(source, offset);

	json_key(json, key);
	json_open_flat(json, '{');
	json_key(json, "line");
	json_integer(json, at.line);
	json_key(json, "column");
	json_integer(json, at.column_byte);
	json_close(json, '}');
}

static void write_range(struct json *json, struct place place)
{
	json_key(json, "range");
	json_open_flat(json, '{');
	write_position(json, "start", place.source, place.start);
	write_position(json, "end", place.source, place.end);
	json_close(json, '}');
}

static void write_location(struct json *json, struct place place)
{
	json_key(json, "location");
	json_open_flat(json, '{');
	json_key(json, "path");
	json_text(json, place.source->path);
	write_range(json, place);
	json_close(json, '}');
}

static void write_suggestion(struct json *json, const struct finding *finding)
{
	const struct fix *fix = finding->fix;

	if (!fix || !text_equal(fix->place.source->path, finding->place.source->path))
		return;
	json_key(json, "suggestions");
	json_open(json, '[');
	json_open_flat(json, '{');
	write_range(json, fix->place);
	json_key(json, "text");
	json_text(json, fix->text);
	json_close(json, '}');
	json_close(json, ']');
}

static void write_labels(struct json *json, enum tongue tongue, const struct finding *finding)
{
	if (!finding->labels)
		return;
	json_key(json, "related_locations");
	json_open(json, '[');
	for (const struct label *label = finding->labels; label; label = label->next) {
		json_open_flat(json, '{');
		json_key(json, "message");
		json_text(json, saying_text(json->out->arena, tongue, label->saying));
		write_location(json, label->place);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void write_head(struct json *json, struct text message, enum severity severity)
{
	json_key(json, "message");
	json_text(json, message);
	json_key(json, "severity");
	json_string(json, levels[severity]);
	write_source(json);
}

/* The members of a finding. */
static void write_finding(struct json *json, enum tongue tongue, const struct finding *finding)
{
	struct buffer url = buffer_in(json->out->arena);

	write_head(json, finding_message(json->out->arena, tongue, finding), finding->severity);
	write_location(json, finding->place);
	json_key(json, "code");
	json_open_flat(json, '{');
	json_key(json, "value");
	json_string(json, rules[finding->rule].name);
	json_key(json, "url");
	rule_url(&url, finding->rule);
	json_text(json, buffer_text(&url));
	json_close(json, '}');
	write_suggestion(json, finding);
	write_labels(json, tongue, finding);
}

/* The members of a problem: it has a file, and no place in it. */
static void write_problem(struct json *json, const struct problem *problem)
{
	write_head(json, problem->message, SEVERITY_ERROR);
	json_key(json, "location");
	json_open_flat(json, '{');
	json_key(json, "path");
	json_text(json, problem->path.length ? problem->path : TEXT("."));
	json_close(json, '}');
	json_key(json, "code");
	json_open_flat(json, '{');
	json_key(json, "value");
	json_string(json, problem->kind);
	json_close(json, '}');
}

static enum severity worst(const struct findings *findings)
{
	enum severity worst = findings->problem_count ? SEVERITY_ERROR : SEVERITY_OFF;

	for (size_t i = 0; i < findings->count; i++)
		if (findings->items[i]->severity > worst)
			worst = findings->items[i]->severity;
	return worst;
}

void rdjson_write(struct buffer *out, const struct findings *findings)
{
	struct json json = json_to(out);

	json_open(&json, '{');
	write_source(&json);
	json_key(&json, "severity");
	json_string(&json, levels[worst(findings)]);
	json_key(&json, "diagnostics");
	json_open(&json, '[');
	for (size_t i = 0; i < findings->count; i++) {
		json_open(&json, '{');
		write_finding(&json, findings->tongue, findings->items[i]);
		json_close(&json, '}');
	}
	for (size_t i = 0; i < findings->problem_count; i++) {
		json_open(&json, '{');
		write_problem(&json, &findings->problems[i]);
		json_close(&json, '}');
	}
	json_close(&json, ']');
	json_close(&json, '}');
	buffer_byte(out, '\n');
}

void rdjsonl_write(struct buffer *out, const struct findings *findings)
{
	for (size_t i = 0; i < findings->count + findings->problem_count; i++) {
		struct json json = json_to(out);

		json_open_flat(&json, '{');
		if (i < findings->count)
			write_finding(&json, findings->tongue, findings->items[i]);
		else
			write_problem(&json, &findings->problems[i - findings->count]);
		json_close(&json, '}');
		buffer_byte(out, '\n');
	}
}
