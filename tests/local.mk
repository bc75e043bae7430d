include tests/format/local.mk
include tests/completion/local.mk
include tests/init/local.mk
include tests/import/local.mk
include tests/watch/local.mk
