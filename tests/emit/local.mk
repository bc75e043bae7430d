# Artefacts other than pictures.
TESTS += tests/emit/golden.sh tests/emit/pictures.sh tests/emit/findings.sh tests/emit/themes.sh
EXTRA_DIST += tests/emit/golden.sh tests/emit/pictures.sh tests/emit/findings.sh tests/emit/themes.sh tests/emit/maps tests/emit/golden

if HAVE_CMOCKA
check_PROGRAMS += tests/emit/emoji tests/emit/fit
TESTS += tests/emit/emoji tests/emit/fit
tests_emit_emoji_CPPFLAGS = $(AM_CPPFLAGS) $(RASTER_CFLAGS)
tests_emit_fit_CPPFLAGS = $(AM_CPPFLAGS) $(RASTER_CFLAGS)
endif
