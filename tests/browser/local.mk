# Artefacts in other people's programs: a browser, a Markdown reader, Mermaid.
TESTS += tests/browser/import.sh tests/browser/markdown.sh tests/browser/mermaid.sh tests/browser/page.sh
EXTRA_DIST += tests/browser/run.sh tests/browser/lib.mjs tests/browser/package.json tests/browser/package-lock.json \
	tests/browser/import.sh tests/browser/import.mjs tests/browser/markdown.sh tests/browser/markdown.mjs \
	tests/browser/mermaid.sh tests/browser/mermaid.mjs tests/browser/page.sh tests/browser/page.mjs
