/* Measuring: two commands in turn, several times over, and what comes of it. */
#ifndef JOURNEY_BENCH_MEASURE_H
#define JOURNEY_BENCH_MEASURE_H

#include <stdbool.h>
#include <stddef.h>

enum { PAIRS_LEAST = 5, PAIRS_MAX = 99, WORDS_MAX = 16 };

/* ---- commands: command.c */

/* A program with its arguments, ready to be started. */
struct command {
	char text[512];              /* what `words` and `input` point into */
	char *words[WORDS_MAX + 2];  /* with room for one more */
	size_t word_count;
	const char *input;           /* a file to read as standard input; NULL: nothing */
	char program[4096];          /* where the program is; "" for nowhere */
};

struct usage {
	double cpu, clock; /* seconds */
	double peak;       /* bytes */
	double said;       /* the number that its output starts with; NAN where it does not */
};

struct rusage;

/* Seconds of processor, the system's and its own. */
double seconds_of(const struct rusage *usage);

void command_parse(struct command *command, const char *line);

enum { STATUS_MISSING = 127 };

/* Runs a command and waits for all its processes. The result is its exit status; 128 and more for a signal,
 * STATUS_MISSING where there is no such program, or where it lacks what it needs. Its standard output is read where it
 * `says` a number, else dropped; its standard error goes to the file `stderr` of the current folder. */
int command_run(const struct command *command, bool says, struct usage *ret_usage);

/* ---- the machine: machine.c. All in seconds: busy processors, those of them that were ours, and the clock. */

struct machine {
	double all, own, clock;
};

struct machine machine_now(void);

/* What others used of the machine since then, 0 to 1; NAN where that cannot be known. */
double machine_others(const struct machine *before);

/* ---- rows: row.c */

enum quantity { CPU, CLOCK, OWN, PEAK, COUNT };
enum bound { AT_MOST, AT_LEAST };

/* A row of benchmarks.def. */
struct benchmark {
	const char *id, *what;
	enum quantity quantity;
	enum bound bound;
	double target, aim;
	const char *ours, *peer, *each, *size, *unit;
	double items;
};

/* UNCLEAR: missed by the clock, while others used the machine too. The last two have no figure. */
enum verdict { AIM_MET, TARGET_MET, TARGET_MISSED, UNCLEAR, SKIPPED, FAILED };

/* One side of the comparison: its samples are averages of `runs` runs each. */
struct side {
	struct command command;
	size_t runs;
	double samples[PAIRS_MAX];
};

struct result {
	const struct benchmark *benchmark;
	struct side ours, peer;
	double ratios[PAIRS_MAX];
	size_t pairs;
	double figure;   /* the median of the ratios */
	double others;   /* what other programs used of the machine meanwhile, 0 to 1 */
	enum verdict verdict;
	char reason[600]; /* why there is no figure */
};

void benchmark_run(const struct benchmark *benchmark, size_t pairs, struct result *ret_result);

double median(const double *samples, size_t count);

/* ---- what is told of results: table.c, record.c */

void table_head(void);
void table_row(const struct result *result);

/* Writes results as JSON; false where it cannot be written. */
bool record_write(const char *path, const struct result *results, size_t count);

extern const char *const verdict_names[];

#endif
