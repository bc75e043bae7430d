/* A row: its two sides in turn, and the median of their ratios. */
#include <dirent.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "measure.h"

#define MB 1e6

/* Where others use more of the machine, the time that passes is not ours alone. */
static const double OTHERS_MAX = 0.05;

/* A sample takes at least so many seconds of runs, but no more than so many runs. */
static const double SAMPLE_SECONDS = 0.05;
enum { SAMPLE_RUNS_MAX = 100 };

static int compare(const void *a, const void *b)
{
	double first = *(const double *)a, second = *(const double *)b;

	return (first > second) - (first < second);
}

double median(const double *samples, size_t count)
{
	double sorted[PAIRS_MAX];

	memcpy(sorted, samples, count * sizeof *samples);
	qsort(sorted, count, sizeof *sorted, compare);
	return count % 2 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2]) / 2;
}

/* ---- one run */

static double quantity_of(enum quantity quantity, const struct usage *usage)
{
	switch (quantity) {
	case CPU: return usage->cpu;
	case CLOCK: return usage->clock;
	case PEAK: return usage->peak / MB;
	default: return usage->said;
	}
}

/* Why there is no figure. False, for convenience. */
static bool give_up(struct result *result, const struct command *command, int status)
{
	char *reason = result->reason;

	result->verdict = status == STATUS_MISSING ? SKIPPED : FAILED;
	if (!*command->program)
		snprintf(reason, sizeof result->reason, "%s is missing", command->words[0]);
	else if (status == STATUS_MISSING)
		snprintf(reason, sizeof result->reason, "%s lacks what it needs", command->words[0]);
	else if (status == 0)
		snprintf(reason, sizeof result->reason, "%s says no number", command->words[0]);
	else
		snprintf(reason, sizeof result->reason, "%s ended with status %d", command->words[0], status);
	return false;
}

static bool run_once(struct result *result, struct command *command, double *ret_value)
{
	enum quantity quantity = result->benchmark->quantity;
	struct usage usage;
	int status = command_run(command, quantity == OWN || quantity == COUNT, &usage);

	*ret_value = quantity_of(quantity, &usage);
	return (status == 0 && !isnan(*ret_value)) || give_up(result, command, status);
}

/* The sum over the files of a folder. */
static bool run_each(struct result *result, struct command *command, double *ret_value)
{
	const char *folder = result->benchmark->each;
	DIR *files = opendir(folder);
	struct dirent *file;
	bool good = files || give_up(result, command, STATUS_MISSING);
	char path[4096];
	double value;

	*ret_value = 0;
	command->words[command->word_count] = path;
	while (good && (file = readdir(files))) {
		if (*file->d_name == '.')
			continue;
		snprintf(path, sizeof path, "%s/%s", folder, file->d_name);
		good = run_once(result, command, &value);
		*ret_value += value;
	}
	command->words[command->word_count] = NULL;
	if (files)
		closedir(files);
	return good;
}

static bool run_side(struct result *result, struct side *side, double *ret_value)
{
	if (side == &result->peer && result->benchmark->each)
		return run_each(result, &side->command, ret_value);
	return run_once(result, &side->command, ret_value);
}

/* ---- samples */

/* What stands instead of a peer; 0: there is a peer. */
static double constant_peer(const struct benchmark *benchmark)
{
	struct stat status;

	if (!benchmark->size)
		return benchmark->items;
	return stat(benchmark->size, &status) == 0 ? (double)status.st_size / MB : NAN;
}

/* Runs a side once for nothing: files are in memory then, and we know how long it takes. */
static bool prepare(struct result *result, struct side *side, const char *line)
{
	enum quantity quantity = result->benchmark->quantity;
	double value;

	command_parse(&side->command, line);
	if (!run_side(result, side, &value))
		return false;
	side->runs = 1;
	if (quantity == CPU && value < SAMPLE_SECONDS)
		side->runs = (size_t)fmin(ceil(SAMPLE_SECONDS / value), SAMPLE_RUNS_MAX);
	return true;
}

static bool take_sample(struct result *result, struct side *side, size_t pair)
{
	double sum = 0, value;

	for (size_t i = 0; i < side->runs; i++) {
		if (!run_side(result, side, &value))
			return false;
		sum += value;
	}
	side->samples[pair] = sum / (double)side->runs;
	return true;
}

static bool take_samples(struct result *result, size_t pairs)
{
	const struct benchmark *benchmark = result->benchmark;
	double constant = constant_peer(benchmark);

	if (!prepare(result, &result->ours, benchmark->ours))
		return false;
	if (benchmark->peer && !prepare(result, &result->peer, benchmark->peer))
		return false;
	/* What is counted is the same every time. */
	result->pairs = benchmark->quantity == COUNT ? 1 : pairs;
	for (size_t i = 0; i < result->pairs; i++) {
		double ours, peer;

		result->peer.samples[i] = constant;
		if (!take_sample(result, &result->ours, i))
			return false;
		if (benchmark->peer && !take_sample(result, &result->peer, i))
			return false;
		ours = result->ours.samples[i];
		peer = result->peer.samples[i];
		result->ratios[i] = benchmark->bound == AT_MOST ? ours / peer : peer / ours;
	}
	return true;
}

static bool meets(const struct result *result, double wanted)
{
	return result->benchmark->bound == AT_MOST ? result->figure <= wanted : result->figure >= wanted;
}

static enum verdict judge(const struct result *result)
{
	if (meets(result, result->benchmark->aim))
		return AIM_MET;
	if (meets(result, result->benchmark->target))
		return TARGET_MET;
	return result->benchmark->quantity == CLOCK && result->others > OTHERS_MAX ? UNCLEAR : TARGET_MISSED;
}

void benchmark_run(const struct benchmark *benchmark, size_t pairs, struct result *ret_result)
{
	struct machine before = machine_now();

	*ret_result = (struct result){.benchmark = benchmark};
	if (!take_samples(ret_result, pairs))
		return;
	ret_result->others = machine_others(&before);
	ret_result->figure = median(ret_result->ratios, ret_result->pairs);
	ret_result->verdict = judge(ret_result);
}
