#!/bin/sh
# The JSON that the program writes against the schemas in docs/. Needs node, and what `npm ci` puts in tests/node_modules.
command -v node > /dev/null && [ -d "$srcdir/tests/node_modules/ajv" ] || exit 77
exec node "$srcdir/tests/schema/validate.mjs" "$srcdir" ./journeyc
