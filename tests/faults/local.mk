# What may go wrong around the program: odd files, full disks, signals, children that die, memory that is not there.
fault_scripts = \
	tests/faults/inputs.sh
TESTS += $(fault_scripts)
EXTRA_DIST += $(fault_scripts) tests/faults/common.sh
