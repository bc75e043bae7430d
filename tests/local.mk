# Everything that `make check` runs. Each test is an entry of its own: `make check TESTS=tests/unit/arena` runs one.
TEST_EXTENSIONS = .sh .journey .svg .dot .json
SH_LOG_COMPILER = $(SHELL)
JOURNEY_LOG_COMPILER = $(SHELL) $(srcdir)/tests/golden/findings.sh
SVG_LOG_COMPILER = $(SHELL) $(srcdir)/tests/golden/artefact.sh
DOT_LOG_COMPILER = $(SVG_LOG_COMPILER)
JSON_LOG_COMPILER = $(SVG_LOG_COMPILER)

# What tests need to know of the build.
AM_TESTS_ENVIRONMENT = CC='$(CC)' LEX='$(LEX)' BISON='$(BISON)' SHELL='$(SHELL)'; export CC LEX BISON SHELL;

include tests/unit/local.mk
include tests/golden/local.mk
include tests/property/local.mk
include tests/house/local.mk
include tests/schema/local.mk
