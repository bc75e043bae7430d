# The languages of messages: how one is chosen, what it changes and what it does not.
message_scripts = \
	tests/messages/choice.sh \
	tests/messages/golden.sh \
	tests/messages/same.sh
TESTS += $(message_scripts)
EXTRA_DIST += $(message_scripts) tests/messages/expected
