EXTRA_DIST += docs/linting.md
# The documentation, and what in it is generated from the tables of the program.
check_PROGRAMS += docs/generate/generate
docs_generate_generate_SOURCES = \
	docs/generate/catalogue.c \
	docs/generate/changes.c \
	docs/generate/dictionary.c \
	docs/generate/generate.h \
	docs/generate/main.c \
	docs/generate/manual.c \
	docs/generate/model_schema.c \
	docs/generate/reference.c \
	docs/generate/schema.c \
	docs/generate/themes.c

dist_man_MANS = \
	docs/journeyc.1 \
	docs/man/journeyc-compile.1 \
	docs/man/journeyc-completion.1 \
	docs/man/journeyc-diff.1 \
	docs/man/journeyc-explain.1 \
	docs/man/journeyc-fmt.1 \
	docs/man/journeyc-import.1 \
	docs/man/journeyc-init.1 \
	docs/man/journeyc-kinds.1 \
	docs/man/journeyc-lint.1 \
	docs/man/journeyc-rules.1
EXTRA_DIST += docs/findings.schema.json docs/generated.sh docs/language.md docs/model.schema.json \
	docs/csv.md docs/design/language.md docs/design/libraries.md docs/design/overview.md docs/design/performance.md \
	docs/splice.sh docs/tour.md
TESTS += docs/generated.sh

# `make reference` brings what is generated up to date.
.PHONY: reference
reference: journeyc docs/generate/generate
	WRITE=1 SHELL='$(SHELL)' srcdir='$(srcdir)' $(SHELL) $(srcdir)/docs/generated.sh

EXTRA_DIST += docs/diff.md docs/diff.schema.json docs/fmt.md docs/import.md
# The kit that shows findings on a pull request, and how to use it.
EXTRA_DIST += docs/ci.md docs/ci/github.yml docs/ci/gitlab-ci.yml
EXTRA_DIST += action.yml .pre-commit-hooks.yaml .github/journeyc-matcher.json

# What the formats hold.
EXTRA_DIST += docs/artefacts.md docs/csv.md docs/themes.md

# The gallery: every example in both views. `make gallery` brings it up to date.
EXTRA_DIST += docs/gallery docs/gallery.md docs/gallery.sh
TESTS += docs/gallery.sh

.PHONY: gallery
gallery: journeyc
	WRITE=1 srcdir='$(srcdir)' $(SHELL) $(srcdir)/docs/gallery.sh
