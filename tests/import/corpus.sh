#!/bin/sh
# Diagrams of other people, against what Mermaid's own parser makes of them. MERMAID_CORPUS: a folder with NAME.mmd and
# parsed-by-mermaid-VERSION.json.
test -n "${MERMAID_CORPUS-}" && command -v python3 >/dev/null || exit 77
exec python3 "$srcdir"/tests/import/corpus.py ./journeyc "$MERMAID_CORPUS"
