# The rules: their examples, what is near to them, settings, configuration, and the pages made from the tables.
LINT_TESTS = tests/lint/examples tests/lint/graph tests/lint/near tests/lint/settings
EXTRA_DIST += tests/lint/lint.h tests/lint/configuration.sh tests/lint/pages.sh

if HAVE_CMOCKA
check_PROGRAMS += $(LINT_TESTS)
TESTS += $(LINT_TESTS)
endif
TESTS += tests/lint/configuration.sh tests/lint/pages.sh
