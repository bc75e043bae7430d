noinst_LTLIBRARIES += liblint.la
liblint_la_SOURCES = \
	src/lint/baseline.c \
	src/lint/baseline.h \
	src/lint/baseline_read.c \
	src/lint/baseline_write.c \
	src/lint/changes.c \
	src/lint/changes.h \
	src/lint/comment.c \
	src/lint/comment.h \
	src/lint/fix.c \
	src/lint/fix.h \
	src/lint/jansson.def \
	src/lint/policy.c \
	src/lint/policy.h \
	src/lint/suppression.c \
	src/lint/suppression.h \
	src/lint/suppression_collect.c
