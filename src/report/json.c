/* Findings as JSON, for programs: one document, or an object a line. */
#include "base/json.h"

#include "report/reports.h"
#include "report/span.h"

enum { DOCUMENT_VERSION = 1 };

static void write_span(struct json *json, struct place place)
{
	struct place_in_source start = source_place(place.source, place.start);
	struct place_in_source end = source_place(place.source, place.end);

	json_key(json, "span");
	json_open_flat(json, '{');
	span_members(json, place.source->path, start, end);
	json_key(json, "offset");
	json_integer(json, place.start);
	json_key(json, "end_offset");
	json_integer(json, place.end);
	json_key(json, "column_utf16");
	json_integer(json, start.column_utf16);
	json_key(json, "end_column_utf16");
	json_integer(json, end.column_utf16);
	json_close(json, '}');
}

static void write_remarks(struct json *json, enum tongue tongue, const struct finding *finding, bool helps)
{
	json_key(json, helps ? "helps" : "notes");
	json_open_flat(json, '[');
	for (const struct remark *remark = finding->remarks; remark; remark = remark->next)
		if (remark->is_help == helps)
			json_text(json, saying_text(json->out->arena, tongue, remark->saying));
	json_close(json, ']');
}

static void write_labels(struct json *json, enum tongue tongue, const struct finding *finding)
{
	json_key(json, "labels");
	json_open(json, '[');
	for (const struct label *label = finding->labels; label; label = label->next) {
		json_open(json, '{');
		json_key(json, "message");
		json_text(json, saying_text(json->out->arena, tongue, label->saying));
		write_span(json, label->place);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void write_fixes(struct json *json, enum tongue tongue, const struct finding *finding)
{
	const struct fix *fix = finding->fix;

	json_key(json, "fixes");
	json_open(json, '[');
	if (fix) {
		json_open(json, '{');
		json_key(json, "title");
		json_text(json, saying_text(json->out->arena, tongue, fix->title));
		json_key(json, "applicability");
		json_string(json, fix->safe ? "safe" : "unsafe");
		json_key(json, "edits");
		json_open(json, '[');
		json_open(json, '{');
		json_key(json, "text");
		json_text(json, fix->text);
		write_span(json, fix->place);
		json_close(json, '}');
		json_close(json, ']');
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void write_suppression(struct json *json, const struct finding *finding)
{
	json_key(json, "suppressed");
	if (finding->suppressed == SUPPRESSED_NOT) {
		json_null(json);
		return;
	}
	json_open_flat(json, '{');
	json_key(json, "kind");
	json_string(json, suppression_kinds[finding->suppressed]);
	json_key(json, "reason");
	if (finding->reason.length)
		json_text(json, finding->reason);
	else
		json_null(json);
	json_close(json, '}');
}

/* The members of a finding. */
static void write_finding(struct json *json, enum tongue tongue, const struct finding *finding)
{
	struct buffer url = buffer_in(json->out->arena);

	json_key(json, "rule");
	json_string(json, rules[finding->rule].name);
	json_key(json, "severity");
	json_string(json, severities[finding->severity]);
	json_key(json, "message");
	json_text(json, finding_message(json->out->arena, tongue, finding));
	write_span(json, finding->place);
	json_key(json, "logical_path");
	json_text(json, finding->logical_path);
	write_labels(json, tongue, finding);
	write_remarks(json, tongue, finding, false);
	write_remarks(json, tongue, finding, true);
	write_fixes(json, tongue, finding);
	json_key(json, "fingerprint");
	json_text(json, finding->fingerprint);
	write_suppression(json, finding);
	json_key(json, "url");
	rule_url(&url, finding->rule);
	json_text(json, buffer_text(&url));
}

static void write_count(struct json *json, const char *key, size_t count)
{
	json_key(json, key);
	json_integer(json, (int64_t)count);
}

/* The members of the summary. */
static void write_summary(struct json *json, const struct findings *findings)
{
	const struct tally *tally = &findings->tally;

	write_count(json, "files", findings->file_count);
	write_count(json, "errors", tally->errors);
	write_count(json, "warnings", tally->warnings);
	write_count(json, "notes", tally->notes);
	write_count(json, "suppressed", tally->suppressed);
	write_count(json, "baselined", tally->baselined);
	write_count(json, "fixed", tally->fixed);
	json_key(json, "fixable");
	json_open_flat(json, '{');
	write_count(json, "safe", tally->fixable_safe);
	write_count(json, "unsafe", tally->fixable_unsafe);
	json_close(json, '}');
	json_key(json, "exit");
	json_integer(json, findings->exit_status);
}

/* The members of a problem. */
static void write_problem(struct json *json, const struct problem *problem)
{
	json_key(json, "kind");
	json_string(json, problem->kind);
	json_key(json, "path");
	if (problem->path.length)
		json_text(json, problem->path);
	else
		json_null(json);
	json_key(json, "message");
	json_text(json, problem->message);
}

/* ---- one document */

static void write_head(struct json *json, const struct findings *findings)
{
	json_key(json, "version");
	json_integer(json, DOCUMENT_VERSION);
	json_key(json, "tool");
	json_open_flat(json, '{');
	json_key(json, "name");
	json_string(json, "journeyc");
	json_key(json, "version");
	json_string(json, findings->version);
	json_close(json, '}');
	json_key(json, "summary");
	json_open_flat(json, '{');
	write_summary(json, findings);
	json_close(json, '}');
}

void json_write(struct buffer *out, const struct findings *findings)
{
	struct json json = json_to(out);

	json_open(&json, '{');
	write_head(&json, findings);
	json_key(&json, "diagnostics");
	json_open(&json, '[');
	for (size_t i = 0; i < findings->count; i++) {
		json_open(&json, '{');
		write_finding(&json, findings->tongue, findings->items[i]);
		json_close(&json, '}');
	}
	json_close(&json, ']');
	json_key(&json, "problems");
	json_open(&json, '[');
	for (size_t i = 0; i < findings->problem_count; i++) {
		json_open_flat(&json, '{');
		write_problem(&json, &findings->problems[i]);
		json_close(&json, '}');
	}
	json_close(&json, ']');
	json_close(&json, '}');
	buffer_byte(out, '\n');
}

/* ---- an object a line */

static struct json open_line(struct buffer *out, const char *type)
{
	struct json json = json_to(out);

	json_open_flat(&json, '{');
	json_key(&json, "type");
	json_string(&json, type);
	return json;
}

static void close_line(struct json *json)
{
	json_close(json, '}');
	buffer_byte(json->out, '\n');
}

void jsonl_write(struct buffer *out, const struct findings *findings)
{
	struct json line;

	for (size_t i = 0; i < findings->count; i++) {
		line = open_line(out, "diagnostic");
		write_finding(&line, findings->tongue, findings->items[i]);
		close_line(&line);
	}
	for (size_t i = 0; i < findings->problem_count; i++) {
		line = open_line(out, "problem");
		write_problem(&line, &findings->problems[i]);
		close_line(&line);
	}
	line = open_line(out, "summary");
	write_summary(&line, findings);
	close_line(&line);
}
