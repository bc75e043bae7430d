include tests/formats/local.mk
