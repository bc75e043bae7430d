# The rules: their examples, what is near to them, settings, configuration, and the pages made from the tables.
if HAVE_CMOCKA
LINT_TESTS = tests/lint/examples_test tests/lint/graph_test tests/lint/near_test tests/lint/settings_test
check_PROGRAMS += $(LINT_TESTS)
TESTS += $(LINT_TESTS)
endif

# Linked with the library as it stands in the build tree, all of its inside in reach.
tests_lint_examples_test_LDADD = libjourney.la $(CMOCKA_LIBS)
tests_lint_examples_test_LDFLAGS = $(AM_LDFLAGS) -static
tests_lint_graph_test_LDADD = libjourney.la $(CMOCKA_LIBS)
tests_lint_graph_test_LDFLAGS = $(AM_LDFLAGS) -static
tests_lint_near_test_LDADD = libjourney.la $(CMOCKA_LIBS)
tests_lint_near_test_LDFLAGS = $(AM_LDFLAGS) -static
tests_lint_settings_test_LDADD = libjourney.la $(CMOCKA_LIBS)
tests_lint_settings_test_LDFLAGS = $(AM_LDFLAGS) -static

TESTS += tests/lint/configuration.sh tests/lint/pages.sh
EXTRA_DIST += tests/lint/lint_test.h tests/lint/configuration.sh tests/lint/pages.sh
