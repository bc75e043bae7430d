# Everything that `make check` runs. Each test is an entry of its own: `make check TESTS=tests/unit/arena` runs one.
TEST_EXTENSIONS = .sh .journey
SH_LOG_COMPILER = $(SHELL)

include tests/unit/local.mk
include tests/golden/local.mk
