/* `measure PAIRS JSON [ROW…]`: runs the rows of benchmarks.def, or those that are named, in the current folder; shows a
 * table and writes it to a file as JSON. A row is named by its id, or by its number for all of that number. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>

#include "measure.h"

static const struct benchmark benchmarks[] = {
#define BENCHMARK(called, about, of, is, wanted, hoped, ...) \
	{.id = called, .what = about, .quantity = of, .bound = is, .target = wanted, .aim = hoped, __VA_ARGS__},
#include "benchmarks.def"
#undef BENCHMARK
};

enum { BENCHMARK_COUNT = sizeof benchmarks / sizeof *benchmarks };

static bool is_named(const char *id, const char *name)
{
	size_t length = strlen(name);

	return strncmp(id, name, length) == 0 && (!id[length] || strspn(id, "0123456789") == length);
}

static bool is_wanted(const char *id, char **names)
{
	bool wanted = !*names;

	for (; *names; names++)
		wanted |= is_named(id, *names);
	return wanted;
}

/* The first name that no row has; NULL: all are fine. */
static const char *unknown(char **names)
{
	for (; *names; names++) {
		bool known = false;

		for (size_t i = 0; i < BENCHMARK_COUNT; i++)
			known |= is_named(benchmarks[i].id, *names);
		if (!known)
			return *names;
	}
	return NULL;
}

static bool has_skipped(const struct result *results, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (results[i].verdict == SKIPPED)
			return true;
	return false;
}

int main(int count, char **words)
{
	static struct result results[BENCHMARK_COUNT];
	size_t pairs = count > 2 ? strtoul(words[1], NULL, 10) : 0, done = 0;

	if (pairs < PAIRS_LEAST || pairs > PAIRS_MAX) {
		fprintf(stderr, "Usage: measure PAIRS JSON [ROW…]; from %d to %d pairs\n", PAIRS_LEAST, PAIRS_MAX);
		return 2;
	}
	if (unknown(words + 3)) {
		fprintf(stderr, "measure: there is no row %s\n", unknown(words + 3));
		return 2;
	}
	/* What commands leave behind is waited for too. */
	prctl(PR_SET_CHILD_SUBREAPER, 1);
	table_head();
	for (size_t i = 0; i < BENCHMARK_COUNT; i++)
		if (is_wanted(benchmarks[i].id, words + 3)) {
			benchmark_run(&benchmarks[i], pairs, &results[done]);
			table_row(&results[done++]);
		}
	if (has_skipped(results, done))
		puts("What is skipped needs programs of others: ./bootstrap --bench installs them.");
	if (!record_write(words[2], results, done)) {
		fprintf(stderr, "measure: %s cannot be written\n", words[2]);
		return 2;
	}
	return 0;
}
