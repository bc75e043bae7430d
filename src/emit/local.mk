noinst_LTLIBRARIES += libemit.la
libemit_la_SOURCES = \
	src/emit/csv.c \
	src/emit/csv.def \
	src/emit/emit.c \
	src/emit/emit.h \
	src/emit/formats.def \
	src/emit/json.c
