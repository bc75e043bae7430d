include tests/emit/local.mk
