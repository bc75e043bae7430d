# JSON against its schemas.
TESTS += tests/schema/validate.sh
EXTRA_DIST += tests/package.json tests/package-lock.json tests/schema/validate.mjs tests/schema/validate.sh
