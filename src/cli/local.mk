# The program. It is linked with the library as it stands in the build tree, so that ./journeyc is the program itself.
bin_PROGRAMS += journeyc
journeyc_SOURCES = \
	src/cli/changed.c \
	src/cli/check.c \
	src/cli/chosen.c \
	src/cli/cli.h \
	src/cli/collisions.c \
	src/cli/commands.def \
	src/cli/compile.c \
	src/cli/diff.c \
	src/cli/diff.h \
	src/cli/diff_git.c \
	src/cli/diff_old.c \
	src/cli/diff_old.h \
	src/cli/diff_pairs.c \
	src/cli/diff_pairs.h \
	src/cli/completion.c \
	src/cli/completion.h \
	src/cli/completion_bash.c \
	src/cli/completion_fish.c \
	src/cli/completion_zsh.c \
	src/cli/findings.c \
	src/cli/fmt.c \
	src/cli/git.c \
	src/cli/git.h \
	src/cli/help.c \
	src/cli/import.c \
	src/cli/init.c \
	src/cli/input.c \
	src/cli/language.c \
	src/cli/lint.c \
	src/cli/lint.h \
	src/cli/main.c \
	src/cli/manual.c \
	src/cli/memory.c \
	src/cli/options.c \
	src/cli/options.def \
	src/cli/output.c \
	src/cli/paths.c \
	src/cli/places.c \
	src/cli/policy.c \
	src/cli/progress.c \
	src/cli/progress.h \
	src/cli/replace.c \
	src/cli/rule.c \
	src/cli/sinks.c \
	src/cli/sinks.h \
	src/cli/starter.def \
	src/cli/targets.c \
	src/cli/targets.h \
	src/cli/terminal.c \
	src/cli/theme.c \
	src/cli/watch.h
if HAVE_INOTIFY
journeyc_SOURCES += src/cli/watch.c
else
journeyc_SOURCES += src/cli/watch_none.c
endif
journeyc_LDADD = libjourney.la
journeyc_LDFLAGS = $(AM_LDFLAGS) $(PROGRAM_LDFLAGS) -static

# What shells read to complete command lines, made by the program itself.
bashcompletiondir = $(datadir)/bash-completion/completions
fishcompletiondir = $(datadir)/fish/vendor_completions.d
zshcompletiondir = $(datadir)/zsh/site-functions
nodist_bashcompletion_DATA = completion/bash/journeyc
nodist_fishcompletion_DATA = completion/fish/journeyc.fish
nodist_zshcompletion_DATA = completion/zsh/_journeyc
COMPLETIONS = $(nodist_bashcompletion_DATA) $(nodist_fishcompletion_DATA) $(nodist_zshcompletion_DATA)
CLEANFILES += $(COMPLETIONS)

$(COMPLETIONS): journeyc$(EXEEXT)
	@$(MKDIR_P) $(@D)
	$(AM_V_GEN)./journeyc$(EXEEXT) completion `basename $(@D)` >$@-t && mv $@-t $@
