# Static analysis. `make analyse ANALYSERS=cppcheck` runs one of the tools.
EXTRA_DIST += .clang-tidy tests/analyse/analyse.sh tests/analyse/exceptions

ANALYSERS = gcc tidy cppcheck

.PHONY: analyse
analyse: all
	@srcdir='$(srcdir)' ANALYSERS='$(ANALYSERS)' FLAGS='$(RASTER_CFLAGS)' $(SHELL) $(srcdir)/tests/analyse/analyse.sh
