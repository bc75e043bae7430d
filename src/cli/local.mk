# The program. It is linked with the library as it stands in the build tree, so that ./journeyc is the program itself.
bin_PROGRAMS += journeyc
journeyc_SOURCES = \
	src/cli/cli.h \
	src/cli/commands.def \
	src/cli/compile.c \
	src/cli/diff.c \
	src/cli/diff.h \
	src/cli/diff_git.c \
	src/cli/findings.c \
	src/cli/git.c \
	src/cli/git.h \
	src/cli/help.c \
	src/cli/input.c \
	src/cli/lint.c \
	src/cli/main.c \
	src/cli/memory.c \
	src/cli/options.c \
	src/cli/options.def \
	src/cli/output.c \
	src/cli/rule.c \
	src/cli/sinks.c \
	src/cli/sinks.h \
	src/cli/targets.c \
	src/cli/targets.h \
	src/cli/terminal.c
journeyc_LDADD = libjourney.la
journeyc_LDFLAGS = $(AM_LDFLAGS) -static
