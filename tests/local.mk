# Everything that `make check` runs. Each test is an entry of its own: `make check TESTS=tests/unit/arena` runs one.
TEST_EXTENSIONS = .sh .journey .svg .dot .json
SH_LOG_COMPILER = sh
JOURNEY_LOG_COMPILER = sh $(srcdir)/tests/golden/findings.sh
SVG_LOG_COMPILER = sh $(srcdir)/tests/golden/artefact.sh
DOT_LOG_COMPILER = $(SVG_LOG_COMPILER)
JSON_LOG_COMPILER = $(SVG_LOG_COMPILER)

# What tests need to know of the build.
AM_TESTS_ENVIRONMENT = WRAPPER='$(WRAPPER)'; export WRAPPER; CC='$(CC)' CFLAGS='$(CFLAGS)' LEX='$(LEX)' BISON='$(BISON)' SHELL='$(SHELL)'; \
	export CC CFLAGS LEX BISON SHELL;

# What tests in several folders share.
EXTRA_DIST += tests/common.sh

include tests/unit/local.mk
include tests/diff/local.mk
include tests/draw/local.mk
include tests/format/local.mk
include tests/completion/local.mk
include tests/init/local.mk
include tests/import/local.mk
include tests/watch/local.mk
include tests/faults/local.mk
include tests/policy/local.mk
include tests/emit/local.mk
include tests/golden/local.mk
include tests/property/local.mk
include tests/browser/local.mk
include tests/formats/local.mk
include tests/lint/local.mk
include tests/messages/local.mk
include tests/house/local.mk
include tests/schema/local.mk
include tests/fuzz/local.mk
include tests/bench/local.mk
include tests/analyse/local.mk
include tests/valgrind/local.mk

# The tests in a build of their own, from a copy of the sources as a release holds them.
.PHONY: check-sanitizers
check-sanitizers:
	$(MAKE) $(AM_MAKEFLAGS) distdir distdir=build-sanitizers
	cd build-sanitizers && ./configure -q --enable-sanitizers
	cd build-sanitizers && $(MAKE) check
