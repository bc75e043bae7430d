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
	src/emit/csv.h \
	src/emit/csv_cells.c \
	src/emit/document.c \
	src/emit/document.h \
	src/emit/document_items.c \
	src/emit/document_journey.c \
	src/emit/document_overview.c \
	src/emit/document_phases.c \
	src/emit/document_research.c \
	src/emit/emit.c \
	src/emit/emit.h \
	src/emit/formats.def \
	src/emit/html.c \
	src/emit/html.h \
	src/emit/html_overview.c \
	src/emit/html_pictures.c \
	src/emit/html_summary.c \
	src/emit/html_tables.c \
	src/emit/html_text.c \
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
	src/emit/raster_child.c \
	src/emit/raster_emoji.c \
	src/emit/raster_fit.c \
	src/emit/raster.h \
	src/emit/terminal.c
libemit_la_CPPFLAGS = $(AM_CPPFLAGS) -Isrc $(RASTER_CFLAGS)

# The style sheet and the script of the page, as arrays, without indentation and comments.
BUILT_SOURCES += src/emit/page_css.h src/emit/page_js.h
CLEANFILES += src/emit/page_css.h src/emit/page_js.h
EXTRA_DIST += src/emit/page.css src/emit/page.js

MAKE_ARRAY = $(AM_V_GEN)$(MKDIR_P) src/emit && make_array() { echo "static const unsigned char $$1[] = {"; \
	sed -e 's/^[[:space:]]*//' -e '/^\/[*\/]/d' -e '/^$$/d' "$$2" | od -An -v -tx1 | sed 's/[0-9a-f][0-9a-f]/0x&,/g'; \
	echo '};'; } && make_array

src/emit/page_css.h: src/emit/page.css src/emit/local.mk
	$(MAKE_ARRAY) page_css $(srcdir)/src/emit/page.css >$@
src/emit/page_js.h: src/emit/page.js src/emit/local.mk
	$(MAKE_ARRAY) page_js $(srcdir)/src/emit/page.js >$@
