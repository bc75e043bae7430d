# The formats of findings: values by hand, golden files, random findings before other people's validators, streams, and the
# kit for pull requests.
check_PROGRAMS += tests/formats/examples tests/formats/random
tests_formats_examples_SOURCES = tests/formats/examples.c
tests_formats_examples_LDADD = $(libjourney_la_LIBADD)
tests_formats_random_SOURCES = tests/formats/random.c
tests_formats_random_LDADD = $(libjourney_la_LIBADD)

if HAVE_CMOCKA
check_PROGRAMS += tests/formats/reports
TESTS += tests/formats/reports
tests_formats_reports_SOURCES = tests/formats/reports.c
tests_formats_reports_LDADD = $(libjourney_la_LIBADD) $(CMOCKA_LIBS)
endif

TESTS += tests/formats/golden tests/formats/hostile tests/formats/kit tests/formats/streams tests/formats/validate
EXTRA_DIST += tests/formats/golden tests/formats/hostile tests/formats/kit tests/formats/streams tests/formats/validate \
	tests/formats/cases tests/formats/expected tests/formats/schema \
	tests/formats/hostile.mjs tests/formats/log.mjs tests/formats/outside.mjs tests/formats/places.mjs tests/formats/validate.mjs tests/formats/kit.mjs \
	tests/formats/package.json tests/formats/package-lock.json
