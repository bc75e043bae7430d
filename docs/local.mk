EXTRA_DIST += docs/fmt.md
