noinst_LTLIBRARIES += libsyntax.la
libsyntax_la_SOURCES = \
	src/syntax/build.c \
	src/syntax/characters.c \
	src/syntax/lexeme.c \
	src/syntax/parse.c \
	src/syntax/parse.h \
	src/syntax/stray.c \
	src/syntax/string.c \
	src/syntax/syntax.h \
	src/syntax/tree.h \
	src/syntax/unexpected.c
