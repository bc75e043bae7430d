noinst_LTLIBRARIES += libreport.la
libreport_la_SOURCES = \
	src/report/checkstyle.c \
	src/report/finding.c \
	src/report/finding.h \
	src/report/findings.c \
	src/report/findings.h \
	src/report/fingerprint.c \
	src/report/fingerprint.h \
	src/report/github.c \
	src/report/gitlab.c \
	src/report/json.c \
	src/report/junit.c \
	src/report/line_hash.c \
	src/report/line_hash.h \
	src/report/markdown.c \
	src/report/marked.c \
	src/report/marked.h \
	src/report/marked_table.c \
	src/report/marked_table.h \
	src/report/keep.c \
	src/report/keep.h \
	src/report/messages.def \
	src/report/messages_themes.def \
	src/report/printed.c \
	src/report/printed.h \
	src/report/problems.def \
	src/report/rdjson.c \
	src/report/reports.c \
	src/report/reports.def \
	src/report/reports.h \
	src/report/rule.c \
	src/report/rule.h \
	src/report/rules.def \
	src/report/rules_completeness.def \
	src/report/rules_evidence.def \
	src/report/rules_experience.def \
	src/report/rules_flow.def \
	src/report/rules_language.def \
	src/report/rules_meta.def \
	src/report/rules_reading.def \
	src/report/sarif.c \
	src/report/sarif.h \
	src/report/sarif_rules.c \
	src/report/sarif_text.c \
	src/report/saying.c \
	src/report/saying.h \
	src/report/snippet.c \
	src/report/source.c \
	src/report/source.h \
	src/report/span.c \
	src/report/span.h \
	src/report/text.c \
	src/report/text.h \
	src/report/text_parts.h \
	src/report/tongue.c \
	src/report/tongue.h \
	src/report/tongues.def \
	src/report/xml.c \
	src/report/xml.h
libreport_la_CPPFLAGS = $(AM_CPPFLAGS) -Isrc

# The catalogues, as arrays: a release tarball holds them, so that it is built without gettext.
CATALOGUES = src/report/po/nl_mo.h
BUILT_SOURCES += $(CATALOGUES)
MAINTAINERCLEANFILES += $(CATALOGUES)
EXTRA_DIST += src/report/po/nl.po src/report/po/template.sh $(CATALOGUES)
CLEANFILES += src/report/po/journeyc.pot

src/report/po/nl_mo.h: src/report/po/nl.po src/report/local.mk
	@$(MKDIR_P) src/report/po
	$(AM_V_GEN)$(MSGFMT) --check --no-hash --endianness=little -o $@.mo $(srcdir)/src/report/po/nl.po && \
		{ echo 'static const unsigned char nl_mo[] = {'; od -An -v -tx1 $@.mo | sed 's/[0-9a-f][0-9a-f]/0x&,/g'; \
		echo '};'; } >$@.new && rm $@.mo && mv $@.new $@

# `make messages` gives every catalogue the sentences that there are now, new ones without a translation.
.PHONY: messages
messages: docs/generate/generate
	@$(MKDIR_P) src/report/po
	srcdir='$(srcdir)' $(SHELL) $(srcdir)/src/report/po/template.sh >src/report/po/journeyc.pot
	for catalogue in $(srcdir)/src/report/po/*.po; do \
		msgmerge --quiet --no-fuzzy-matching --width=118 --output-file=$$catalogue.new $$catalogue src/report/po/journeyc.pot && \
		msgattrib --no-obsolete --width=118 --output-file=$$catalogue $$catalogue.new && rm $$catalogue.new || exit 1; \
	done
