# Properties: what holds for every example.
check_PROGRAMS += tests/property/deletions tests/property/line_ends tests/property/prefixes
TESTS += tests/property/deletions tests/property/line_ends tests/property/prefixes tests/property/operands.sh
EXTRA_DIST += tests/property/examples.h tests/property/operands.sh
