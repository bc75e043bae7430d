noinst_LTLIBRARIES += libapi.la
libapi_la_SOURCES = \
	src/api/artefact.c \
	src/api/changes.c \
	src/api/changes.h \
	src/api/checked.c \
	src/api/configuration.c \
	src/api/configuration.h \
	src/api/editorconfig.c \
	src/api/editorconfig.h \
	src/api/explain.c \
	src/api/explain.h \
	src/api/explain_kind.c \
	src/api/explain_rule.c \
	src/api/explain_setting.c \
	src/api/files.c \
	src/api/files.h \
	src/api/findings.c \
	src/api/fix.c \
	src/api/format.c \
	src/api/import.c \
	src/api/lint.c \
	src/api/lint.h \
	src/api/page.c \
	src/api/page.h \
	src/api/policy.c \
	src/api/prove.c \
	src/api/prove.h \
	src/api/session.c \
	src/api/session.h \
	src/api/speak.c \
	src/api/tables.c \
	src/api/tables.h \
	src/api/theme.c

# libjourney: all floors below, and nothing exported but what journey.h declares.
lib_LTLIBRARIES += libjourney.la
libjourney_la_SOURCES =
libjourney_la_LIBADD = libapi.la liblint.la libformat.la libimport.la libemit.la libdiff.la libdraw.la libmodel.la libsyntax.la libgrammar.la \
	libreport.la libbase.la \
	$(UNISTRING_LIBS) $(MD_LIBS)
libjourney_la_LDFLAGS = $(AM_LDFLAGS) -version-info 0:0:0 -export-symbols-regex '^journey_'
