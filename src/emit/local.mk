noinst_LTLIBRARIES += libemit.la
libemit_la_SOURCES = \
	src/emit/emit.c \
	src/emit/emit.h \
	src/emit/formats.def \
	src/emit/json.c
