# Maps to learn from. They are the maps of the tests too.
EXAMPLES = \
	examples/bank/first-account.journey \
	examples/bank/house/channels.journey \
	examples/bank/house/house.journey \
	examples/bank/house/people.journey \
	examples/bank/house/research.journey \
	examples/bank/lost-card.journey \
	examples/birth.journey \
	examples/festival.journey \
	examples/minimal.journey \
	examples/software.journey \
	examples/two-branches.journey \
	examples/webshop.journey \
	examples/zorg.journey
EXTRA_DIST += examples/README.md examples/second-spoke.theme $(EXAMPLES)
