noinst_LTLIBRARIES += libapi.la
libapi_la_SOURCES = \
	src/api/artefact.c \
	src/api/files.c \
	src/api/files.h \
	src/api/findings.c \
	src/api/format.c \
	src/api/import.c \
	src/api/session.c \
	src/api/session.h \
	src/api/tables.c \
	src/api/tables.h

# libjourney: all floors below, and nothing exported but what journey.h declares.
lib_LTLIBRARIES += libjourney.la
libjourney_la_SOURCES =
libjourney_la_LIBADD = libapi.la libformat.la libimport.la libemit.la libdraw.la libmodel.la libsyntax.la libgrammar.la libreport.la libbase.la \
	$(UNISTRING_LIBS) $(MD_LIBS)
libjourney_la_LDFLAGS = $(AM_LDFLAGS) -version-info 0:0:0 -export-symbols-regex '^journey_'
