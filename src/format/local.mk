noinst_LTLIBRARIES += libformat.la
libformat_la_SOURCES = \
	src/format/align.c \
	src/format/align.h \
	src/format/format.c \
	src/format/format.h \
	src/format/pen.c \
	src/format/pen.h
