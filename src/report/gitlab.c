/* Findings as a code quality report of GitLab. */
#include "base/json.h"
#include "report/fingerprint.h"
#include "report/reports.h"

static const char *const levels[] = {
	[SEVERITY_NOTE] = "info", [SEVERITY_WARNING] = "minor", [SEVERITY_ERROR] = "major",
};

static void write_position(struct json *json, const char *key, struct place_in_source at)
{
	json_key(json, key);
	json_open_flat(json, '{');
	json_key(json, "line");
	json_integer(json, at.line);
	json_key(json, "column");
	json_integer(json, at.column);
	json_close(json, '}');
}

static void write_place(struct json *json, struct place place)
{
	json_key(json, "location");
	json_open_flat(json, '{');
	json_key(json, "path");
	json_text(json, place.source->path);
	json_key(json, "positions");
	json_open_flat(json, '{');
	write_position(json, "begin", source_place(place.source, place.start));
	write_position(json, "end", source_place(place.source, place.end));
	json_close(json, '}');
	json_close(json, '}');
}

/* Unique in the report: the path, the fingerprint, and which of those that share it. */
static struct text identity(struct arena *arena, struct text path, struct text fingerprint, size_t ordinal)
{
	struct buffer number = buffer_in(arena);
	struct text parts[] = {path, fingerprint, {0}};

	buffer_integer(&number, (int64_t)ordinal);
	parts[2] = buffer_text(&number);
	return fingerprint_of(arena, parts, sizeof parts / sizeof *parts);
}

/* The members before the place. The site does not show `check_name`, so the description begins with it. */
static void write_head(struct json *json, const char *check, struct text message, struct text identity, const char *level)
{
	struct buffer description = buffer_in(json->out->arena);

	buffer_string(&description, check);
	buffer_string(&description, ": ");
	buffer_add(&description, message);
	json_key(json, "description");
	json_text(json, buffer_text(&description));
	json_key(json, "check_name");
	json_string(json, check);
	json_key(json, "fingerprint");
	json_text(json, identity);
	json_key(json, "severity");
	json_string(json, level);
}

static void write_finding(struct json *json, enum tongue tongue, const struct finding *finding)
{
	struct text path = finding->place.source->path;

	json_open(json, '{');
	write_head(json, rules[finding->rule].name, finding_message(json->out->arena, tongue, finding),
		   identity(json->out->arena, path, finding->fingerprint, finding->ordinal), levels[finding->severity]);
	write_place(json, finding->place);
	json_close(json, '}');
}

/* A problem, at the first line of the file that it is about. */
static void write_problem(struct json *json, const struct problem *problem, size_t number)
{
	json_open(json, '{');
	write_head(json, problem->kind, problem->message,
		   identity(json->out->arena, problem->path, problem->message, number), "major");
	json_key(json, "location");
	json_open_flat(json, '{');
	json_key(json, "path");
	json_text(json, problem->path.length ? problem->path : TEXT("."));
	json_key(json, "lines");
	json_open_flat(json, '{');
	json_key(json, "begin");
	json_integer(json, 1);
	json_close(json, '}');
	json_close(json, '}');
	json_close(json, '}');
}

void gitlab_write(struct buffer *out, const struct findings *findings)
{
	struct json json = json_to(out);

	json_open(&json, '[');
	for (size_t i = 0; i < findings->count; i++)
		write_finding(&json, findings->tongue, findings->items[i]);
	for (size_t i = 0; i < findings->problem_count; i++)
		write_problem(&json, &findings->problems[i], i + 1);
	json_close(&json, ']');
	buffer_byte(out, '\n');
}
