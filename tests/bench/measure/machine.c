/* What the machine does besides: what others use of it disturbs whoever looks at the clock. */
#include <math.h>
#include <stdio.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "measure.h"

/* Seconds that all processors were busy since the machine was started; NAN where that cannot be known. */
static double busy_of_all(void)
{
	unsigned long long user, nice, system, idle, waiting, irq, soft_irq, stolen;
	FILE *file = fopen("/proc/stat", "r");
	int count;

	if (!file)
		return NAN;
	count = fscanf(file, "cpu %llu %llu %llu %llu %llu %llu %llu %llu", &user, &nice, &system, &idle, &waiting, &irq,
		       &soft_irq, &stolen);
	fclose(file);
	return count == 8 ? (double)(user + nice + system + irq + soft_irq + stolen) / (double)sysconf(_SC_CLK_TCK) : NAN;
}

/* Seconds of processor that this program took, and what it has waited for. */
static double busy_of_own(void)
{
	struct rusage self, children;

	getrusage(RUSAGE_SELF, &self);
	getrusage(RUSAGE_CHILDREN, &children);
	return seconds_of(&self) + seconds_of(&children);
}

struct machine machine_now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (struct machine){busy_of_all(), busy_of_own(), (double)time.tv_sec + (double)time.tv_nsec / 1e9};
}

double machine_others(const struct machine *before)
{
	struct machine now = machine_now();
	double others = (now.all - before->all) - (now.own - before->own);

	double processors = (double)sysconf(_SC_NPROCESSORS_ONLN);

	return others < 0 ? 0 : others / ((now.clock - before->clock) * processors);
}
