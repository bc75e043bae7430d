# How fast it is. What the clock says, against other programs, is for `make bench` alone: a machine has its moods. What
# does not depend on them is tested.
bench_programs = tests/bench/crossings tests/bench/empty tests/bench/measure/measure
EXTRA_PROGRAMS += $(bench_programs)
CLEANFILES += $(bench_programs)
check_PROGRAMS += tests/bench/front tests/bench/generate/generate
bench_tests = tests/bench/instructions.sh tests/bench/loaded.sh
TESTS += $(bench_tests)

tests_bench_crossings_LDADD =
tests_bench_empty_LDADD =
tests_bench_empty_LDFLAGS = $(AM_LDFLAGS) -Wl,--as-needed
# The inside of the front end changes. What does not fit it any more is not to be built.
tests_bench_front_CFLAGS = $(AM_CFLAGS) -Werror=incompatible-pointer-types -Werror=int-conversion
tests_bench_front_LDADD = tests/libinside.la

tests_bench_generate_generate_LDADD =
tests_bench_generate_generate_SOURCES = \
	tests/bench/generate/d2.c \
	tests/bench/generate/dot.c \
	tests/bench/generate/journey.c \
	tests/bench/generate/json.c \
	tests/bench/generate/language.h \
	tests/bench/generate/main.c \
	tests/bench/generate/mermaid.c \
	tests/bench/generate/plantuml.c \
	tests/bench/generate/step.c \
	tests/bench/generate/step.h

tests_bench_measure_measure_LDADD = tests/libinside.la
tests_bench_measure_measure_CPPFLAGS = $(AM_CPPFLAGS) -I$(srcdir)/tests/bench '-DBENCH_COMPILER="$(CC) $(CFLAGS)"'
tests_bench_measure_measure_SOURCES = \
	tests/bench/benchmarks.def \
	tests/bench/measure/command.c \
	tests/bench/measure/machine.c \
	tests/bench/measure/main.c \
	tests/bench/measure/measure.h \
	tests/bench/measure/record.c \
	tests/bench/measure/row.c \
	tests/bench/measure/table.c

EXTRA_DIST += $(bench_tests) tests/bench/bench.sh tests/bench/d2.mjs tests/bench/instructions.txt \
	tests/bench/package.json tests/bench/package-lock.json

# `make bench`, `make bench ROWS='1 5 7b' PAIRS=9 JSON=out.json`; the others are installed by
# `./bootstrap --bench`
ROWS =
PAIRS = 5
JSON = bench.json
.PHONY: bench bless-instructions
bench: all $(bench_programs) tests/bench/front tests/bench/generate/generate
	@srcdir='$(srcdir)' $(SHELL) $(srcdir)/tests/bench/bench.sh $(PAIRS) $(JSON) $(ROWS)

# Counts the instructions anew, for review.
bless-instructions: all $(check_PROGRAMS)
	BLESS=1 $(MAKE) $(AM_MAKEFLAGS) check TESTS=tests/bench/instructions.sh
