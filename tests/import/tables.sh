#!/bin/sh
# Tables of random maps, read back. TABLES_FIRST and TABLES_COUNT ask for others, or for more of them.
command -v python3 >/dev/null || exit 77
exec python3 "$srcdir"/tests/import/tables.py ./journeyc "${TABLES_FIRST-1}" "${TABLES_COUNT-120}"
