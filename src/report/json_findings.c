#include "base/json.h"
#include "report/fingerprint.h"
#include "report/json.h"

struct tally findings_tally(const struct findings *findings)
{
	struct tally tally = {0};
	const struct source *file = NULL;

	for (size_t i = 0; i < findings->count; i++) {
		const struct finding *finding = findings->items[i];

		tally.errors += finding->severity == SEVERITY_ERROR;
		tally.warnings += finding->severity == SEVERITY_WARNING;
		tally.notes += finding->severity == SEVERITY_NOTE;
		if (finding->fix)
			*(finding->fix->safe ? &tally.fixable_safe : &tally.fixable_unsafe) += 1;
		tally.files_with += !file || !text_equal(file->path, finding->place.source->path);
		file = finding->place.source;
	}
	return tally;
}

static void write_span(struct json *json, struct place place)
{
	struct arena *arena = json->out->arena;
	struct place_in_source start = source_place(arena, place.source, place.start);
	struct place_in_source end = source_place(arena, place.source, place.end);

	json_key(json, "span");
	json_open_flat(json, '{');
	json_key(json, "file");
	json_text(json, place.source->path);
	json_key(json, "line");
	json_integer(json, start.line);
	json_key(json, "column");
	json_integer(json, start.column);
	json_key(json, "end_line");
	json_integer(json, end.line);
	json_key(json, "end_column");
	json_integer(json, end.column);
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

static void write_remarks(struct json *json, const struct finding *finding, bool helps)
{
	json_key(json, helps ? "helps" : "notes");
	json_open_flat(json, '[');
	for (const struct remark *remark = finding->remarks; remark; remark = remark->next)
		if (remark->is_help == helps)
			json_text(json, saying_text(json->out->arena, remark->saying));
	json_close(json, ']');
}

static void write_labels(struct json *json, const struct finding *finding)
{
	json_key(json, "labels");
	json_open(json, '[');
	for (const struct label *label = finding->labels; label; label = label->next) {
		json_open(json, '{');
		json_key(json, "message");
		json_text(json, saying_text(json->out->arena, label->saying));
		write_span(json, label->place);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void write_fixes(struct json *json, const struct finding *finding)
{
	const struct fix *fix = finding->fix;

	json_key(json, "fixes");
	json_open(json, '[');
	if (fix) {
		json_open(json, '{');
		json_key(json, "title");
		json_text(json, saying_text(json->out->arena, fix->title));
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

static void write_finding(struct json *json, const struct finding *finding)
{
	struct arena *arena = json->out->arena;
	struct buffer url = buffer_in(arena);

	json_open(json, '{');
	json_key(json, "rule");
	json_string(json, rules[finding->rule].name);
	json_key(json, "severity");
	json_string(json, severities[finding->severity]);
	json_key(json, "message");
	json_text(json, finding->rendered);
	write_span(json, finding->place);
	json_key(json, "logical_path");
	json_text(json, finding->logical_path);
	write_labels(json, finding);
	write_remarks(json, finding, false);
	write_remarks(json, finding, true);
	write_fixes(json, finding);
	json_key(json, "fingerprint");
	json_text(json, fingerprint(arena, finding));
	json_key(json, "suppressed");
	json_null(json);
	json_key(json, "url");
	buffer_string(&url, RULE_URL);
	buffer_string(&url, rules[finding->rule].name);
	json_text(json, buffer_text(&url));
	json_close(json, '}');
}

static void write_summary(struct json *json, const struct findings *findings)
{
	struct tally tally = findings_tally(findings);

	json_key(json, "summary");
	json_open_flat(json, '{');
	json_key(json, "files");
	json_integer(json, (int64_t)findings->files);
	json_key(json, "errors");
	json_integer(json, (int64_t)tally.errors);
	json_key(json, "warnings");
	json_integer(json, (int64_t)tally.warnings);
	json_key(json, "notes");
	json_integer(json, (int64_t)tally.notes);
	json_key(json, "suppressed");
	json_integer(json, 0);
	json_key(json, "baselined");
	json_integer(json, 0);
	json_key(json, "fixed");
	json_integer(json, 0);
	json_key(json, "fixable");
	json_open_flat(json, '{');
	json_key(json, "safe");
	json_integer(json, (int64_t)tally.fixable_safe);
	json_key(json, "unsafe");
	json_integer(json, (int64_t)tally.fixable_unsafe);
	json_close(json, '}');
	json_key(json, "exit");
	json_integer(json, findings->exit_status);
	json_close(json, '}');
}

static void write_problem(struct json *json, const struct problem *problem)
{
	json_open_flat(json, '{');
	json_key(json, "kind");
	json_string(json, problem->kind);
	json_key(json, "path");
	json_text(json, problem->path);
	json_key(json, "message");
	json_text(json, problem->message);
	json_close(json, '}');
}

void json_findings(struct buffer *out, const struct findings *findings)
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
	json_string(&json, findings->version);
	json_close(&json, '}');
	write_summary(&json, findings);
	json_key(&json, "diagnostics");
	json_open(&json, '[');
	for (size_t i = 0; i < findings->count; i++)
		write_finding(&json, findings->items[i]);
	json_close(&json, ']');
	json_key(&json, "problems");
	json_open(&json, '[');
	for (size_t i = 0; i < findings->problem_count; i++)
		write_problem(&json, &findings->problems[i]);
	json_close(&json, ']');
	json_close(&json, '}');
	buffer_byte(out, '\n');
}
