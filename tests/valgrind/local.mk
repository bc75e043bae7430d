# The tests with every program under valgrind, in a build of their own. `make check-valgrind TESTS='…'` runs some of them.
EXTRA_DIST += tests/valgrind/run.sh tests/valgrind/skipped tests/valgrind/suppressions

.PHONY: check-valgrind run-valgrind
check-valgrind:
	@test -n "$(VALGRIND)" || { echo 'valgrind is missing: ./bootstrap --tests installs it'; exit 1; }
	$(MAKE) $(AM_MAKEFLAGS) distdir distdir=build-valgrind
	cd build-valgrind && ./configure -q --disable-hardening CFLAGS='-O1 -g'
	cd build-valgrind && $(MAKE) check TESTS= && $(MAKE) run-valgrind

run-valgrind:
	@srcdir='$(srcdir)' MAKE='$(MAKE)' VALGRIND='$(VALGRIND)' PROGRAMS='journeyc $(check_PROGRAMS)' RUN='$(TESTS)' \
		$(SHELL) $(srcdir)/tests/valgrind/run.sh
