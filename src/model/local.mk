noinst_LTLIBRARIES += libmodel.la
libmodel_la_SOURCES = \
	src/model/bind.c \
	src/model/components.c \
	src/model/cursor.h \
	src/model/declare.c \
	src/model/decode.c \
	src/model/flow.c \
	src/model/graph.c \
	src/model/graph.h \
	src/model/language.c \
	src/model/language.h \
	src/model/load.c \
	src/model/locate.c \
	src/model/model.h \
	src/model/names.c \
	src/model/number.c \
	src/model/query.c \
	src/model/reference.c \
	src/model/resolve.c \
	src/model/resolve.h \
	src/model/resolving.h \
	src/model/shares.c \
	src/model/wrong.c
