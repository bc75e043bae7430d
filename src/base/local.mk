noinst_LTLIBRARIES += libbase.la
libbase_la_SOURCES = \
	src/base/arena.c \
	src/base/arena.h \
	src/base/buffer.c \
	src/base/buffer.h \
	src/base/distance.c \
	src/base/distance.h \
	src/base/holds.h \
	src/base/intern.c \
	src/base/intern.h \
	src/base/json.c \
	src/base/json.h \
	src/base/number.c \
	src/base/number.h \
	src/base/patch.c \
	src/base/patch.h \
	src/base/sanitized.h \
	src/base/skip.c \
	src/base/skip.h \
	src/base/text.c \
	src/base/text.h \
	src/base/utf8.c \
	src/base/utf8.h \
	src/base/vector.c \
	src/base/vector.h
