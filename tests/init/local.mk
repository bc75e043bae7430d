TESTS += tests/init/init.sh
EXTRA_DIST += tests/init/init.sh
