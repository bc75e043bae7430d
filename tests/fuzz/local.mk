# Fuzzing. A program for each target: in any build it replays the inputs that it is given (replay.c), without any those
# of tests/fuzz/regressions; in a build with --enable-fuzzing it is a fuzzer, of libFuzzer or of AFL++.
FUZZ_TARGETS = parser format import diff configuration tree
fuzz_programs = \
	tests/fuzz/configuration \
	tests/fuzz/diff \
	tests/fuzz/format \
	tests/fuzz/import \
	tests/fuzz/parser \
	tests/fuzz/tree
fuzz_kit = tests/fuzz/fuzz.h tests/fuzz/kit.c tests/fuzz/oracle.c tests/fuzz/outputs.c tests/fuzz/trips.c

check_PROGRAMS += $(fuzz_programs)
tests_fuzz_configuration_SOURCES = tests/fuzz/configuration.c
tests_fuzz_configuration_LDADD = $(fuzz_libs)
tests_fuzz_configuration_LDFLAGS = $(AM_LDFLAGS) $(fuzz_linking)
tests_fuzz_diff_SOURCES = tests/fuzz/diff.c
tests_fuzz_diff_LDADD = $(fuzz_libs)
tests_fuzz_diff_LDFLAGS = $(AM_LDFLAGS) $(fuzz_linking)
tests_fuzz_format_SOURCES = tests/fuzz/format.c
tests_fuzz_format_LDADD = $(fuzz_libs)
tests_fuzz_format_LDFLAGS = $(AM_LDFLAGS) $(fuzz_linking)
tests_fuzz_import_SOURCES = tests/fuzz/import.c
tests_fuzz_import_LDADD = $(fuzz_libs)
tests_fuzz_import_LDFLAGS = $(AM_LDFLAGS) $(fuzz_linking)
tests_fuzz_parser_SOURCES = tests/fuzz/parser.c
tests_fuzz_parser_LDADD = $(fuzz_libs)
tests_fuzz_parser_LDFLAGS = $(AM_LDFLAGS) $(fuzz_linking)
tests_fuzz_tree_SOURCES = tests/fuzz/grow.c tests/fuzz/grow.h tests/fuzz/grow_text.c tests/fuzz/grow_values.c \
	tests/fuzz/tree.c
tests_fuzz_tree_LDADD = $(fuzz_libs)
tests_fuzz_tree_LDFLAGS = $(AM_LDFLAGS) $(fuzz_linking)

# What the targets share; and a function of the library that they replace (kit.c).
fuzz_linking = $(FUZZER_FLAGS) -Wl,--wrap=layout_choose
check_LTLIBRARIES += tests/libfuzz.la
tests_libfuzz_la_SOURCES = $(fuzz_kit)
tests_libfuzz_la_CFLAGS = $(AM_CFLAGS) $(JANSSON_CFLAGS) $(EXPAT_CFLAGS)
fuzz_libs = tests/libfuzz.la tests/libinside.la $(JANSSON_LIBS) $(EXPAT_LIBS)
if !FUZZING
tests_libfuzz_la_SOURCES += tests/fuzz/replay.c
endif

TESTS += $(fuzz_programs)
EXTRA_DIST += tests/fuzz/configuration.parts tests/fuzz/corpus.sh tests/fuzz/regressions tests/fuzz/run.sh

# `make fuzz` gives each target SECONDS; `make fuzz TARGET=tree ENGINE=afl SECONDS=600` one of them, with AFL++. What is
# found, and the inputs that were met on the way, stay in build-fuzz/: the next run goes on from there.
ENGINE = libfuzzer
SECONDS = 60
TARGET = $(FUZZ_TARGETS)
FUZZ_CC_libfuzzer = $(CLANG)
FUZZ_CC_afl = $(AFL_CC)

.PHONY: fuzz
fuzz:
	@test -n "$(FUZZ_CC_$(ENGINE))" || { echo "$(ENGINE) is not there: ./bootstrap --fuzz installs it"; exit 1; }
	mkdir -p build-fuzz/source build-fuzz/$(ENGINE)
	$(MAKE) $(AM_MAKEFLAGS) distdir distdir=build-fuzz/new
	cp -Rpu build-fuzz/new/. build-fuzz/source && rm -rf build-fuzz/new
	cd build-fuzz/$(ENGINE) && { test -f Makefile || ../source/configure -q --enable-fuzzing --disable-hardening \
		--disable-shared --without-graphviz --without-raster CC='$(FUZZ_CC_$(ENGINE))' CFLAGS=-O2; }
	cd build-fuzz/$(ENGINE) && $(MAKE) all && $(MAKE) $(fuzz_programs) docs/generate/generate
	$(SHELL) build-fuzz/source/tests/fuzz/run.sh build-fuzz $(ENGINE) $(SECONDS) $(TARGET)
