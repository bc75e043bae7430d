include tests/format/local.mk
