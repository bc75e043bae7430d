include tests/emit/local.mk
include tests/browser/local.mk
