include tests/emit/local.mk
include tests/browser/local.mk
include tests/formats/local.mk
include tests/lint/local.mk
