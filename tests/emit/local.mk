# Artefacts other than pictures.
TESTS += tests/emit/golden.sh
EXTRA_DIST += tests/emit/golden.sh tests/emit/maps tests/emit/golden
