# The formatter: golden layouts, the command, and what has to hold of every source.
TESTS += tests/format/golden.sh tests/format/fmt.sh tests/format/trees.sh
EXTRA_DIST += tests/format/golden.sh tests/format/fmt.sh tests/format/property.sh tests/format/trees.sh tests/format/trees.py \
	tests/format/blocks.journey tests/format/blocks.expected \
	tests/format/comments.journey tests/format/comments.expected \
	tests/format/flows.journey tests/format/flows.expected \
	tests/format/strings.journey tests/format/strings.expected

if HAVE_CMOCKA
check_PROGRAMS += tests/format/property
tests_format_property_SOURCES = tests/format/property.c
tests_format_property_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_format_property_LDADD = libjourney.la $(CMOCKA_LIBS)
tests_format_property_LDFLAGS = $(AM_LDFLAGS) -static
TESTS += tests/format/property.sh
endif
