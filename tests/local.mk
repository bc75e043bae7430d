include tests/emit/local.mk
include tests/browser/local.mk
include tests/formats/local.mk
include tests/format/local.mk
include tests/completion/local.mk
include tests/init/local.mk
include tests/import/local.mk
include tests/watch/local.mk
