#!/bin/sh
# Runs one of the tests beside this file with node. Without node, its packages or chromium it is skipped:
# `npm ci` in this folder, and Debian's package chromium, bring them.
here=$(cd "${srcdir:-.}/tests/browser" && pwd)
command -v node >/dev/null || { echo "no node"; exit 77; }
[ -d "$here/node_modules" ] || { echo "no node_modules: run npm ci in $here"; exit 77; }
[ -x /usr/bin/chromium ] || { echo "no chromium"; exit 77; }
JOURNEYC=$(realpath "${JOURNEYC:-./journeyc}") exec node "$here/$1"
