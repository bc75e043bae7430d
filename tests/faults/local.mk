# What may go wrong around the program: odd files, full disks, signals, children that die, memory that is not there.
fault_scripts = \
	tests/faults/inputs.sh \
	tests/faults/memory.sh \
	tests/faults/streams.sh \
	tests/faults/writes.sh
TESTS += $(fault_scripts)
EXTRA_DIST += $(fault_scripts) tests/faults/common.sh

# What is preloaded to meddle with the calls that the program makes of the system: a shared library wherever there are any.
check_LTLIBRARIES += tests/faults/meddle.la
tests_faults_meddle_la_SOURCES = tests/faults/meddle.c
tests_faults_meddle_la_LDFLAGS = -module -avoid-version -shared -rpath /nowhere
tests_faults_meddle_la_CFLAGS = -std=gnu11 $(WARNING_CFLAGS)
