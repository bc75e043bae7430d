# Unit tests: a program for each module, linked with what the library is made of, all of its inside in reach.
check_LTLIBRARIES += tests/libinside.la
tests_libinside_la_SOURCES =
tests_libinside_la_LIBADD = $(libjourney_la_LIBADD)
LDADD = tests/libinside.la $(CMOCKA_LIBS)

UNIT_TESTS = \
	tests/unit/arena \
	tests/unit/buffer \
	tests/unit/distance \
	tests/unit/exhaustion \
	tests/unit/finding \
	tests/unit/flow \
	tests/unit/git \
	tests/unit/includes \
	tests/unit/intern \
	tests/unit/json \
	tests/unit/language \
	tests/unit/model_json \
	tests/unit/names \
	tests/unit/number \
	tests/unit/options \
	tests/unit/printed \
	tests/unit/query \
	tests/unit/session \
	tests/unit/snippet \
	tests/unit/source \
	tests/unit/string \
	tests/unit/syntax \
	tests/unit/text \
	tests/unit/tongue \
	tests/unit/utf8 \
	tests/unit/values
EXTRA_DIST += tests/unit/maps.h tests/unit/unit.h

tests_unit_options_SOURCES = tests/unit/options.c src/cli/memory.c src/cli/options.c
tests_unit_git_SOURCES = tests/unit/git.c src/cli/git.c src/cli/memory.c

# Every allocation of the library goes through the test first.
tests_unit_exhaustion_LDFLAGS = $(AM_LDFLAGS) -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc,--wrap=free

if HAVE_CMOCKA
check_PROGRAMS += $(UNIT_TESTS)
TESTS += $(UNIT_TESTS)
endif
