# Fuzzing: `make fuzz SECONDS=60` builds the library in build-fuzz/ with clang and runs random maps through it. What makes it
# fail is kept there. The corpus begins with the examples and the golden files.
EXTRA_PROGRAMS += tests/fuzz/fuzz
tests_fuzz_fuzz_LDADD = tests/libinside.la
tests_fuzz_fuzz_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer

# Nothing added to the start of an array that has no item yet is no fault here.
SECONDS = 60
FUZZ_FLAGS = -O1 -g -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined \
	-fno-sanitize=pointer-overflow

.PHONY: fuzz
fuzz:
	@test -n "$(CLANG)" || { echo 'fuzzing needs clang'; exit 1; }
	$(MAKE) $(AM_MAKEFLAGS) distdir distdir=build-fuzz
	cd build-fuzz && ./configure -q --disable-shared --disable-hardening CC='$(CLANG)' CFLAGS='$(FUZZ_FLAGS)'
	cd build-fuzz && $(MAKE) all && $(MAKE) tests/fuzz/fuzz docs/generate/generate
	cd build-fuzz && docs/generate/generate dictionary > fuzz.dict && mkdir corpus && \
		cp examples/*.journey examples/*/*.journey tests/golden/language/*.journey corpus
	cd build-fuzz && tests/fuzz/fuzz -max_total_time=$(SECONDS) -max_len=4096 -timeout=10 -rss_limit_mb=1024 -dict=fuzz.dict \
		-print_final_stats=1 corpus
