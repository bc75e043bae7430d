# Comparing two versions of a map.
check_PROGRAMS += tests/diff/changes
TESTS += tests/diff/changes tests/diff/git.sh tests/diff/golden.sh tests/diff/hostile.sh tests/diff/same.sh
EXTRA_DIST += tests/diff/cases.h tests/diff/git.sh tests/diff/golden.sh tests/diff/hostile.sh tests/diff/same.sh \
	tests/diff/golden/webshop.github tests/diff/golden/webshop.json tests/diff/golden/webshop.markdown \
	tests/diff/golden/webshop.svg tests/diff/golden/webshop.text tests/diff/maps/webshop-next.journey
