/* Findings as SARIF 2.1.0, as GitHub's code scanning wants it. */
#include "base/json.h"
#include "report/line_hash.h"
#include "report/sarif.h"
#include "report/reports.h"

/* What the site keeps of a run. */
enum { RESULTS_MAX = 5000 };

#define SCHEMA "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

/* A run being written. */
struct run {
	struct json *json;
	const struct findings *findings;
	struct finding **results; /* those of the findings that are written, in their order */
	size_t count;
	struct sarif_rules rules;
	struct text hashed;       /* the text that `hashes` are of */
	struct line_hashes hashes;
};

/* Errors first, then warnings, then notes stay where there are too many. */
static void choose_results(struct run *run)
{
	const struct findings *findings = run->findings;
	size_t quota[SEVERITY_ERROR + 1] = {0}, left = RESULTS_MAX;

	for (size_t i = 0; i < findings->count; i++)
		quota[findings->items[i]->severity]++;
	for (enum severity severity = SEVERITY_ERROR; severity > SEVERITY_OFF; severity--) {
		quota[severity] = quota[severity] < left ? quota[severity] : left;
		left -= quota[severity];
	}
	run->results = arena_take(run->json->out->arena, (RESULTS_MAX + 1) * sizeof *run->results);
	for (size_t i = 0; i < findings->count; i++)
		if (quota[findings->items[i]->severity]) {
			quota[findings->items[i]->severity]--;
			run->results[run->count++] = findings->items[i];
		}
}

/* ---- places */

static void write_artefact(struct json *json, struct text path)
{
	struct buffer uri = buffer_in(json->out->arena);

	sarif_uri(&uri, path);
	json_key(json, "artifactLocation");
	json_open_flat(json, '{');
	json_key(json, "uri");
	json_text(json, buffer_text(&uri));
	json_key(json, "uriBaseId");
	json_string(json, "%SRCROOT%");
	json_close(json, '}');
}

/* The site knows a file by the path that its links lead to. */
static void write_file(struct json *json, const struct source *source)
{
	write_artefact(json, source->resolved.length ? source->resolved : source->path);
}

static void write_region(struct json *json, const char *key, struct place place)
{
	struct place_in_source start = source_place(place.source, place.start);
	struct place_in_source end = source_place(place.source, place.end);

	json_key(json, key);
	json_open_flat(json, '{');
	json_key(json, "startLine");
	json_integer(json, start.line);
	json_key(json, "startColumn");
	json_integer(json, start.column_utf16);
	json_key(json, "endLine");
	json_integer(json, end.line);
	json_key(json, "endColumn");
	json_integer(json, end.column_utf16);
	json_close(json, '}');
}

static void write_physical(struct json *json, struct place place)
{
	json_key(json, "physicalLocation");
	json_open_flat(json, '{');
	write_file(json, place.source);
	write_region(json, "region", place);
	json_close(json, '}');
}

static void write_words(struct json *json, const char *key, struct text words)
{
	struct buffer text = buffer_in(json->out->arena);

	sarif_words(&text, words);
	json_key(json, key);
	json_open_flat(json, '{');
	json_key(json, "text");
	json_text(json, buffer_text(&text));
	json_close(json, '}');
}

static void write_labels(struct json *json, enum tongue tongue, const struct finding *finding)
{
	int64_t id = 0;

	if (!finding->labels)
		return;
	json_key(json, "relatedLocations");
	json_open(json, '[');
	for (const struct label *label = finding->labels; label; label = label->next) {
		json_open_flat(json, '{');
		json_key(json, "id");
		json_integer(json, ++id);
		write_words(json, "message", saying_text(json->out->arena, tongue, label->saying));
		write_physical(json, label->place);
		json_close(json, '}');
	}
	json_close(json, ']');
}

/* ---- a result */

static void write_message(struct json *json, enum tongue tongue, const struct finding *finding)
{
	struct buffer text = buffer_in(json->out->arena);

	sarif_sentence(&text, finding_message(json->out->arena, tongue, finding));
	for (const struct remark *remark = finding->remarks; remark; remark = remark->next)
		if (remark->is_help) {
			buffer_byte(&text, ' ');
			sarif_sentence(&text, saying_text(json->out->arena, tongue, remark->saying));
		}
	json_key(json, "message");
	json_open_flat(json, '{');
	json_key(json, "text");
	json_text(json, buffer_text(&text));
	json_close(json, '}');
}

/* The hash of the line that a finding begins on. Findings come sorted by file, so that each is hashed once; two maps that
 * include a file may have read it at two times, so its path does not tell whether it is the same. */
static struct line_hash hash_of(struct run *run, const struct finding *finding)
{
	struct source *source = finding->place.source;
	bool same = run->hashes.count && run->hashed.bytes == source->text.bytes;

	if (!same && (!run->hashes.count || !text_equal(run->hashed, source->text)))
		run->hashes = line_hashes(run->json->out->arena, source->text);
	run->hashed = source->text;
	return run->hashes.items[source_line(source, finding->place.start) - 1];
}

static void write_fingerprints(struct run *run, const struct finding *finding)
{
	struct line_hash line = hash_of(run, finding);
	struct buffer text = buffer_in(run->json->out->arena);

	json_key(run->json, "partialFingerprints");
	json_open_flat(run->json, '{');
	json_key(run->json, "primaryLocationLineHash");
	buffer_format(&text, "%llx:%u", (unsigned long long)line.hash, (unsigned)line.times);
	json_text(run->json, buffer_text(&text));
	json_key(run->json, "journeyFingerprint/v1");
	text.length = 0;
	buffer_add(&text, finding->fingerprint);
	buffer_format(&text, ":%u", (unsigned)finding->ordinal);
	json_text(run->json, buffer_text(&text));
	json_close(run->json, '}');
}

static void write_fix(struct json *json, enum tongue tongue, const struct fix *fix)
{
	if (!fix)
		return;
	json_key(json, "fixes");
	json_open_flat(json, '[');
	json_open(json, '{');
	write_words(json, "description", saying_text(json->out->arena, tongue, fix->title));
	json_key(json, "artifactChanges");
	json_open(json, '[');
	json_open(json, '{');
	write_file(json, fix->place.source);
	json_key(json, "replacements");
	json_open(json, '[');
	json_open(json, '{');
	write_region(json, "deletedRegion", fix->place);
	json_key(json, "insertedContent");
	json_open(json, '{');
	json_key(json, "text");
	json_text(json, fix->text);
	json_close(json, '}');
	json_close(json, '}');
	json_close(json, ']');
	json_close(json, '}');
	json_close(json, ']');
	json_close(json, '}');
	json_close(json, ']');
}

/* Where suppressed results are shown, every result says whether it is one. */
static void write_suppressions(struct json *json, const struct finding *finding)
{
	json_key(json, "suppressions");
	json_open_flat(json, '[');
	if (finding->suppressed != SUPPRESSED_NOT) {
		json_open(json, '{');
		json_key(json, "kind");
		json_string(json, suppression_kinds[finding->suppressed]);
		if (finding->reason.length) {
			json_key(json, "justification");
			json_text(json, finding->reason);
		}
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void write_result(struct run *run, const struct finding *finding)
{
	struct json *json = run->json;

	json_open(json, '{');
	json_key(json, "ruleId");
	json_string(json, rules[finding->rule].name);
	json_key(json, "ruleIndex");
	json_integer(json, run->rules.index[finding->rule]);
	json_key(json, "level");
	json_string(json, severities[finding->severity]);
	json_key(json, "kind");
	json_string(json, "fail");
	write_message(json, run->findings->tongue, finding);
	json_key(json, "locations");
	json_open_flat(json, '[');
	json_open(json, '{');
	write_physical(json, finding->place);
	json_close(json, '}');
	json_close(json, ']');
	write_labels(json, run->findings->tongue, finding);
	write_fingerprints(run, finding);
	write_fix(json, run->findings->tongue, finding->fix);
	if (run->findings->show_suppressed)
		write_suppressions(json, finding);
	json_close(json, '}');
}

/* ---- what went wrong with the run itself */

static void write_notification(struct json *json, const char *level, struct text message, struct text path)
{
	struct buffer text = buffer_in(json->out->arena);

	sarif_sentence(&text, message);
	json_open(json, '{');
	json_key(json, "level");
	json_string(json, level);
	json_key(json, "message");
	json_open_flat(json, '{');
	json_key(json, "text");
	json_text(json, buffer_text(&text));
	json_close(json, '}');
	if (path.length) {
		json_key(json, "locations");
		json_open_flat(json, '[');
		json_open(json, '{');
		json_key(json, "physicalLocation");
		json_open(json, '{');
		write_artefact(json, path);
		json_close(json, '}');
		json_close(json, '}');
		json_close(json, ']');
	}
	json_close(json, '}');
}

/* The problems that are about the configuration, or the others; and how many results are missing. */
static void write_notifications(struct run *run, const char *key, bool configuration)
{
	const struct findings *findings = run->findings;
	size_t missing = configuration ? 0 : findings->count - run->count, before = run->json->out->length;
	struct buffer text = buffer_in(run->json->out->arena);
	struct json empty = *run->json;

	json_key(run->json, key);
	json_open(run->json, '[');
	for (size_t i = 0; i < findings->problem_count; i++)
		if ((strcmp(findings->problems[i].kind, "config") == 0) == configuration)
			write_notification(run->json, "error", findings->problems[i].message, findings->problems[i].path);
	if (missing) {
		buffer_format(&text, tongue_count(findings->tongue, "%zu more finding is left out",
						  "%zu more findings are left out", missing), missing);
		write_notification(run->json, "note", buffer_text(&text), (struct text){0});
	}
	if (run->json->has_member[run->json->depth]) {
		json_close(run->json, ']');
		return;
	}
	*run->json = empty; /* nothing to tell: no key either */
	run->json->out->length = before;
}

static void write_invocation(struct run *run)
{
	json_key(run->json, "invocations");
	json_open(run->json, '[');
	json_open(run->json, '{');
	json_key(run->json, "executionSuccessful");
	json_bool(run->json, run->findings->exit_status < 2);
	json_key(run->json, "exitCode");
	json_integer(run->json, run->findings->exit_status);
	write_notifications(run, "toolExecutionNotifications", false);
	write_notifications(run, "toolConfigurationNotifications", true);
	json_close(run->json, '}');
	json_close(run->json, ']');
}

/* ---- the run */

static void write_tool(struct run *run)
{
	struct json *json = run->json;

	json_key(json, "tool");
	json_open(json, '{');
	json_key(json, "driver");
	json_open(json, '{');
	json_key(json, "name");
	json_string(json, "journeyc");
	json_key(json, "version");
	json_string(json, run->findings->version);
	json_key(json, "semanticVersion");
	json_string(json, run->findings->version);
	json_key(json, "informationUri");
	json_string(json, PROGRAM_URL);
	sarif_rules_write(json, &run->rules);
	json_close(json, '}');
	json_close(json, '}');
}

static void write_root(const struct run *run)
{
	struct json *json = run->json;

	json_key(json, "columnKind");
	json_string(json, "utf16CodeUnits");
	json_key(json, "originalUriBaseIds");
	json_open_flat(json, '{');
	json_key(json, "%SRCROOT%");
	json_open(json, '{');
	json_key(json, "description");
	json_open(json, '{');
	json_key(json, "text");
	json_string(json, tongue_say(run->findings->tongue, "The root of the repository."));
	json_close(json, '}');
	json_close(json, '}');
	json_close(json, '}');
	json_key(json, "automationDetails");
	json_open_flat(json, '{');
	json_key(json, "id");
	json_string(json, "journeyc/");
	json_close(json, '}');
}

static void write_run(struct run *run)
{
	struct json *json = run->json;

	json_open(json, '{');
	write_tool(run);
	if (run->findings->tongue != TONGUE_EN) {
		json_key(json, "language"); /* usually en-US */
		json_string(json, tongue_names[run->findings->tongue]);
	}
	write_root(run);
	write_invocation(run);
	json_key(json, "results");
	json_open(json, '[');
	for (size_t i = 0; i < run->count; i++)
		write_result(run, run->results[i]);
	json_close(json, ']');
	json_close(json, '}');
}

void sarif_write(struct buffer *out, const struct findings *findings)
{
	struct json json = json_to(out);
	struct run run = {.json = &json, .findings = findings};

	choose_results(&run);
	sarif_rules_find(&run.rules, findings->tongue, run.results, run.count);
	json_open(&json, '{');
	json_key(&json, "$schema");
	json_string(&json, SCHEMA);
	json_key(&json, "version");
	json_string(&json, "2.1.0");
	json_key(&json, "runs");
	json_open(&json, '[');
	write_run(&run);
	json_close(&json, ']');
	json_close(&json, '}');
	buffer_byte(out, '\n');
}
