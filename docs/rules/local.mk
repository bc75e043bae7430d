# A page for each rule, made from the tables in the program: `make rules-docs` after a change of a row.
EXTRA_DIST += docs/rules

.PHONY: rules-docs
rules-docs: journeyc$(EXEEXT)
	rm -f $(srcdir)/docs/rules/*.md
	./journeyc rules --format markdown > $(srcdir)/docs/rules/README.md
	./journeyc rules --format json | sed -n 's/.*"id": "\(.*\)",/\1/p' | while read -r rule; do \
		./journeyc explain --format markdown $$rule > $(srcdir)/docs/rules/$$rule.md || exit 1; done
