noinst_LTLIBRARIES += libemit.la
libemit_la_SOURCES = \
	src/emit/changes.h \
	src/emit/changes_html.c \
	src/emit/changes_svg.c \
	src/emit/versions.c \
	src/emit/versions.h \
	src/emit/versions_values.c \
	src/emit/csv.c \
	src/emit/csv.def \
	src/emit/document.c \
	src/emit/document.h \
	src/emit/document_items.c \
	src/emit/document_journey.c \
	src/emit/document_phases.c \
	src/emit/document_research.c \
	src/emit/emit.c \
	src/emit/emit.h \
	src/emit/formats.def \
	src/emit/json.c \
	src/emit/markdown.c \
	src/emit/mermaid.c \
	src/emit/pages.def \
	src/emit/pdf.c \
	src/emit/plain.c \
	src/emit/plain.h \
	src/emit/png.c \
	src/emit/raster.c \
	src/emit/raster.def \
	src/emit/raster.h \
	src/emit/terminal.c
libemit_la_CPPFLAGS = $(AM_CPPFLAGS) $(RASTER_CFLAGS)
