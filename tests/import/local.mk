# Imports: golden diagrams and tables, and the diagrams of other people where MERMAID_CORPUS names a folder of them.
TESTS += tests/import/golden.sh tests/import/folder.sh tests/import/roundtrip.sh tests/import/tables.sh \
	tests/import/spreadsheets.sh tests/import/corpus.sh
EXTRA_DIST += tests/import/golden.sh tests/import/folder.sh tests/import/roundtrip.sh tests/import/corpus.sh tests/import/corpus.py \
	tests/import/tables.sh tests/import/tables.py tests/import/spreadsheets.sh $(IMPORTED)
IMPORTED = \
	tests/import/codes.expected tests/import/codes.mmd \
	tests/import/empty.expected tests/import/empty.mmd \
	tests/import/flowchart.expected tests/import/flowchart.mmd \
	tests/import/front.expected tests/import/front.mmd \
	tests/import/front-brackets.expected tests/import/front-brackets.mmd \
	tests/import/front-circle.expected tests/import/front-circle.mmd \
	tests/import/front-indented.expected tests/import/front-indented.mmd \
	tests/import/front-open.expected tests/import/front-open.mmd \
	tests/import/front-tab.expected tests/import/front-tab.mmd \
	tests/import/front-twice.expected tests/import/front-twice.mmd \
	tests/import/headings.csv tests/import/headings.expected \
	tests/import/mistakes.expected tests/import/mistakes.mmd \
	tests/import/numbers.expected tests/import/numbers.mmd \
	tests/import/picnic.expected tests/import/picnic.mmd \
	tests/import/quoted.expected tests/import/quoted.mmd \
	tests/import/spreadsheet.csv tests/import/spreadsheet.expected \
	tests/import/stages.expected tests/import/stages.mmd \
	tests/import/steps.csv tests/import/steps.expected \
	tests/import/unclosed.csv tests/import/unclosed.expected \
	tests/import/unquoted.expected tests/import/unquoted.mmd
