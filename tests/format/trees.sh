#!/bin/sh
# Random sources, laid out. TREES_FIRST and TREES_COUNT ask for others, or for more of them.
command -v python3 >/dev/null || exit 77
exec python3 "$srcdir"/tests/format/trees.py ./journeyc "${TREES_FIRST-1}" "${TREES_COUNT-250}"
