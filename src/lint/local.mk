noinst_LTLIBRARIES += liblint.la
liblint_la_SOURCES = \
	src/lint/channels.c \
	src/lint/check.h \
	src/lint/checks.def \
	src/lint/choice.c \
	src/lint/choice.h \
	src/lint/completeness.c \
	src/lint/direction.c \
	src/lint/evidence.c \
	src/lint/experience.c \
	src/lint/facts.c \
	src/lint/facts.h \
	src/lint/flow.c \
	src/lint/holes.c \
	src/lint/holes.h \
	src/lint/lint.c \
	src/lint/lint.h \
	src/lint/opportunities.c \
	src/lint/place.c \
	src/lint/reading.c \
	src/lint/say.c \
	src/lint/segments.c \
	src/lint/settings.c \
	src/lint/settings.def \
	src/lint/settings.h \
	src/lint/unused.c
