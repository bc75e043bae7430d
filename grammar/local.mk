# The scanner and the parser, generated; and the tables of the language.
noinst_LTLIBRARIES += libgrammar.la
nodist_libgrammar_la_SOURCES = grammar/journey.tab.c grammar/journey.lex.c
libgrammar_la_CFLAGS = -std=gnu11 -fvisibility=hidden $(HARDENING_CFLAGS) $(SANITIZER_FLAGS)

GENERATED = grammar/journey.tab.c grammar/journey.tab.h grammar/journey.lex.c
BUILT_SOURCES += grammar/journey.tab.h
MAINTAINERCLEANFILES += $(GENERATED)
EXTRA_DIST += grammar/journey.l grammar/journey.y grammar/kinds.def grammar/keys.def grammar/words.def $(GENERATED)

grammar/journey.tab.c: grammar/journey.y grammar/local.mk
	@$(MKDIR_P) grammar
	$(AM_V_GEN)$(BISON) -Wall -Werror --no-lines -o grammar/journey.tab.c --header=grammar/journey.tab.h $(srcdir)/grammar/journey.y

grammar/journey.tab.h: grammar/journey.tab.c
	@test -f $@ || { rm -f grammar/journey.tab.c; $(MAKE) $(AM_MAKEFLAGS) grammar/journey.tab.c; }

# flex's table is one entry short: the byte 0xFF in the last state reads behind it.
grammar/journey.lex.c: grammar/journey.l grammar/local.mk
	@$(MKDIR_P) grammar
	$(AM_V_GEN)$(LEX) --noline -CF -o $@.new $(srcdir)/grammar/journey.l && \
		sed 's/^\(static const struct yy_trans_info yy_transition.[0-9]*\)]/\1 + 1]/' $@.new > $@ && rm $@.new
