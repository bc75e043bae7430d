# Everything that `make check` runs. Each test is an entry of its own: `make check TESTS=tests/unit/arena` runs one.
TEST_EXTENSIONS = .sh .journey .svg .dot .json
SH_LOG_COMPILER = $(SHELL)
JOURNEY_LOG_COMPILER = $(SHELL) $(srcdir)/tests/golden/findings.sh
SVG_LOG_COMPILER = $(SHELL) $(srcdir)/tests/golden/artefact.sh
DOT_LOG_COMPILER = $(SVG_LOG_COMPILER)
JSON_LOG_COMPILER = $(SVG_LOG_COMPILER)

include tests/unit/local.mk
include tests/golden/local.mk
include tests/property/local.mk
