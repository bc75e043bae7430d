# Tests of pictures: what they are made of, and how they look on every example.
DRAW_TESTS = tests/draw/dot_text tests/draw/drawing tests/draw/layout tests/draw/map tests/draw/pictures tests/draw/themes tests/draw/worker
tests_draw_pictures_SOURCES = tests/draw/overlaps.c tests/draw/overlaps.h tests/draw/pictures.c

if HAVE_CMOCKA
check_PROGRAMS += $(DRAW_TESTS)
TESTS += $(DRAW_TESTS)
endif
