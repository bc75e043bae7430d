# What may go wrong around the program: odd files, full disks, signals, children that die, memory that is not there.
fault_scripts = \
	tests/faults/children.sh \
	tests/faults/inputs.sh \
	tests/faults/limits.sh \
	tests/faults/locales.sh \
	tests/faults/memory.sh \
	tests/faults/races.sh \
	tests/faults/streams.sh \
	tests/faults/writes.sh
TESTS += $(fault_scripts)
EXTRA_DIST += $(fault_scripts) tests/faults/common.sh

# What is preloaded to meddle with the calls that the program makes of the system: a shared library wherever there are any.
check_LTLIBRARIES += tests/faults/meddle.la
tests_faults_meddle_la_SOURCES = tests/faults/meddle.c
tests_faults_meddle_la_LDFLAGS = -module -avoid-version -shared -rpath /nowhere
tests_faults_meddle_la_CFLAGS = -std=gnu11 $(WARNING_CFLAGS)

# A program that makes use of the library as anybody else does.
check_PROGRAMS += tests/faults/host
tests_faults_host_LDADD = libjourney.la
tests_faults_host_LDFLAGS = $(AM_LDFLAGS) -static
