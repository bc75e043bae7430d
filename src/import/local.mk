noinst_LTLIBRARIES += libimport.la
libimport_la_SOURCES = \
	src/import/csv.c \
	src/import/csv.def \
	src/import/csv.h \
	src/import/csv_channels.c \
	src/import/csv_columns.c \
	src/import/csv_flow.c \
	src/import/csv_map.c \
	src/import/csv_names.c \
	src/import/csv_number.c \
	src/import/csv_read.c \
	src/import/csv_stages.c \
	src/import/csv_touchpoint.c \
	src/import/encoding.c \
	src/import/import.c \
	src/import/import.h \
	src/import/mermaid.c \
	src/import/mermaid.h \
	src/import/mermaid_clean.c \
	src/import/mermaid_entity.c \
	src/import/mermaid_front.c \
	src/import/mermaid_lex.c \
	src/import/mermaid_map.c \
	src/import/mermaid_number.c \
	src/import/namer.c \
	src/import/namer.h \
	src/import/writer.c \
	src/import/writer.h \
	src/import/yaml.c \
	src/import/yaml.def \
	src/import/yaml.h \
	src/import/yaml_value.c \
	src/import/yaml_value.h
