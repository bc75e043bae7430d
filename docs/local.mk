EXTRA_DIST += docs/fmt.md docs/import.md
# The kit that shows findings on a pull request, and how to use it.
EXTRA_DIST += docs/ci.md docs/ci/github.yml docs/ci/gitlab-ci.yml
EXTRA_DIST += action.yml .pre-commit-hooks.yaml .github/journeyc-matcher.json
