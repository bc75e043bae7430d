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
	src/report/messages.def \
	src/report/printed.c \
	src/report/printed.h \
	src/report/rdjson.c \
	src/report/reports.c \
	src/report/reports.def \
	src/report/reports.h \
	src/report/rule.c \
	src/report/rule.h \
	src/report/rules.def \
	src/report/sarif.c \
	src/report/sarif.h \
	src/report/sarif_rules.c \
	src/report/sarif_text.c \
	src/report/saying.c \
	src/report/saying.h \
	src/report/source.c \
	src/report/source.h \
	src/report/text.c \
	src/report/text.h \
	src/report/xml.c \
	src/report/xml.h
