# Tests of the house itself: that it is built as its plan says.
HOUSE_TESTS = \
	tests/house/documentation.sh \
	tests/house/floors.sh \
	tests/house/grammar.sh \
	tests/house/hardening.sh \
	tests/house/header.sh \
	tests/house/library.sh \
	tests/house/lists.sh \
	tests/house/manual.sh \
	tests/house/messages.sh \
	tests/house/scripts.sh \
	tests/house/sizes.sh \
	tests/house/tables.sh
TESTS += $(HOUSE_TESTS)
EXTRA_DIST += $(HOUSE_TESTS)
