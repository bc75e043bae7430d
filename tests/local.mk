include tests/format/local.mk
include tests/completion/local.mk
