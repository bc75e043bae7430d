noinst_LTLIBRARIES += libreport.la
libreport_la_SOURCES = \
	src/report/finding.c \
	src/report/finding.h \
	src/report/fingerprint.c \
	src/report/fingerprint.h \
	src/report/json.h \
	src/report/json_findings.c \
	src/report/marked.c \
	src/report/marked.h \
	src/report/messages.def \
	src/report/printed.c \
	src/report/printed.h \
	src/report/rule.c \
	src/report/rule.h \
	src/report/rules.def \
	src/report/source.c \
	src/report/source.h \
	src/report/text.c \
	src/report/text.h
