/* Results as JSON, with every sample, for those who plot or compare them. */
#include <stdio.h>
#include <string.h>
#include <sys/utsname.h>
#include <time.h>
#include <unistd.h>

#include "base/json.h"
#include "measure.h"

static const char *const quantity_names[] = {
	[CPU] = "cpu seconds", [CLOCK] = "clock seconds", [OWN] = "own seconds", [PEAK] = "peak MB", [COUNT] = "count",
};

static void add_string(struct json *json, const char *key, const char *value)
{
	json_key(json, key);
	json_string(json, value);
}

static void add_number(struct json *json, const char *key, double value)
{
	json_key(json, key);
	json_number(json, value);
}

static void add_samples(struct json *json, const char *key, const double *samples, size_t count)
{
	json_key(json, key);
	json_open_flat(json, '[');
	for (size_t i = 0; i < count; i++)
		json_number(json, samples[i]);
	json_close(json, ']');
}

/* What the first processor is called; NULL where the system does not say. */
static const char *processor(char *line, int size)
{
	FILE *file = fopen("/proc/cpuinfo", "r");
	const char *name = NULL;

	while (file && !name && fgets(line, size, file))
		if (strncmp(line, "model name", 10) == 0 && (name = strchr(line, ':'))) {
			name += strspn(name, ": ");
			line[strcspn(line, "\n")] = '\0';
		}
	if (file)
		fclose(file);
	return name;
}

static void add_machine(struct json *json)
{
	struct utsname system;
	char line[512];

	json_key(json, "machine");
	json_open(json, '{');
	add_string(json, "processor", processor(line, sizeof line));
	add_number(json, "processors", (double)sysconf(_SC_NPROCESSORS_ONLN));
	if (uname(&system) == 0) {
		add_string(json, "architecture", system.machine);
		add_string(json, "system", system.sysname);
		add_string(json, "release", system.release);
	}
	json_close(json, '}');
}

static void add_time(struct json *json)
{
	time_t now = time(NULL);
	char text[32];

	strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", gmtime(&now));
	add_string(json, "time", text);
}

static void add_result(struct json *json, const struct result *result)
{
	const struct benchmark *benchmark = result->benchmark;

	json_open(json, '{');
	add_string(json, "id", benchmark->id);
	add_string(json, "what", benchmark->what);
	add_string(json, "quantity", quantity_names[benchmark->quantity]);
	add_string(json, "unit", benchmark->unit ? benchmark->unit : "ratio");
	add_string(json, "bound", benchmark->bound == AT_MOST ? "at most" : "at least");
	add_number(json, "target", benchmark->target);
	add_number(json, "aim", benchmark->aim);
	add_string(json, "ours", benchmark->ours);
	add_string(json, "peer", benchmark->peer);
	add_string(json, "verdict", verdict_names[result->verdict]);
	if (result->verdict < SKIPPED) {
		add_number(json, "figure", result->figure);
		add_number(json, "others", result->others);
		add_samples(json, "ratios", result->ratios, result->pairs);
		add_samples(json, "ours_samples", result->ours.samples, result->pairs);
		add_samples(json, "peer_samples", result->peer.samples, result->pairs);
	} else
		add_string(json, "reason", result->reason);
	json_close(json, '}');
}

bool record_write(const char *path, const struct result *results, size_t count)
{
	struct arena arena;
	struct buffer out;
	struct json json;
	FILE *file = fopen(path, "w");
	bool good;

	arena_create(&arena, NULL);
	out = buffer_in(&arena);
	json = json_to(&out);
	json_open(&json, '{');
	add_string(&json, "schema", "journeyc-bench");
	json_key(&json, "version");
	json_integer(&json, 1);
	add_time(&json);
	add_string(&json, "compiler", BENCH_COMPILER);
	add_machine(&json);
	json_key(&json, "rows");
	json_open(&json, '[');
	for (size_t i = 0; i < count; i++)
		add_result(&json, &results[i]);
	json_close(&json, ']');
	json_close(&json, '}');
	buffer_byte(&out, '\n');
	good = file && fwrite(out.bytes, 1, out.length, file) == out.length;
	if (file)
		good &= fclose(file) == 0;
	arena_destroy(&arena);
	return good;
}
