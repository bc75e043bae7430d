noinst_LTLIBRARIES += libdiff.la
libdiff_la_SOURCES = \
	src/diff/changes.c \
	src/diff/changes.def \
	src/diff/compare.c \
	src/diff/compare_keys.c \
	src/diff/compare_scores.c \
	src/diff/compare_steps.c \
	src/diff/diff.c \
	src/diff/diff.h \
	src/diff/diff_parts.h \
	src/diff/facts.c \
	src/diff/match.c \
	src/diff/match_near.c \
	src/diff/match_swap.c \
	src/diff/render.c \
	src/diff/render.h \
	src/diff/render_github.c \
	src/diff/render_json.c \
	src/diff/render_markdown.c \
	src/diff/render_text.c \
	src/diff/sentence.c \
	src/diff/words.c
