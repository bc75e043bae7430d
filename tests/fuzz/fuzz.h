/* What the fuzz targets share. A target is one file with LLVMFuzzerTestOneInput: it takes any bytes, and ends the program
 * with a sentence where the library breaks a promise. */
#ifndef JOURNEY_TESTS_FUZZ_H
#define JOURNEY_TESTS_FUZZ_H

#include "api/session.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* ---- promises (kit.c) */

/* Ends the program where a promise does not hold. */
void require(bool holds, const char *promise);

/* Ends the program where two texts differ, and shows both there. */
void require_equal(struct text seen, struct text expected, const char *promise);

/* ---- choice (kit.c) */

/* A fuzzer tries one of several things in a run, which keeps runs short; a replay tries them all. */
extern bool try_all;

/* A number that depends on nothing but the bytes of an input. */
uint32_t lot_of(const uint8_t *bytes, size_t length);

/* Another one, from a lot. */
uint32_t lot_next(uint32_t *lot);

/* Whether a lot falls to thing `index` of `count`. */
static inline bool lot_falls(uint32_t lot, size_t index, size_t count)
{
	return try_all || lot % count == index;
}

/* ---- inputs (kit.c) */

enum { PARTS_MAX = 8 };

/* The line that stands between the parts of an input. */
#define PART_END "\n====\n"

/* An input as files: a map, and what it may include. */
struct parts {
	struct text items[PARTS_MAX];
	size_t count;
};

struct parts parts_of(const uint8_t *bytes, size_t length);

/* Part `index` as the file `/INDEX.journey`; an include finds the other parts by such names, and nothing else. Parts that
 * are not there are empty. */
struct journey_input parts_input(struct parts *parts, size_t index);

/* A session that speaks one of the languages of messages. */
struct journey_session *open_speaking(uint32_t lot);

/* Reads a part; there is always a map. */
struct journey_map *parts_read(struct journey_session *session, struct parts *parts, size_t index);

/* A text as such a file. */
struct journey_input text_input(struct text text, const char *path);

/* What an output holds. */
static inline struct text output_text(const struct journey_output *output)
{
	return (struct text){output->bytes, output->length};
}

/* ---- what outputs must be (oracle.c) */

/* By the name of a format of artefacts, reports or changes: JSON that parses, XML that is well-formed, a page without a tag
 * of a map's own, clean text. */
void require_format(const char *format, struct text output);

/* UTF-8 without control characters, line ends and tabs aside. */
void require_clean(struct text output);

/* ---- everything about a map (outputs.c) */

/* Writes a map, and what was found in it, as a lot says. The result depends on all bytes that were written. */
uint64_t write_outputs(struct journey_session *session, struct journey_map *map, uint32_t lot);

/* ---- promises about maps (trips.c) */

/* Ends the program, and shows the errors, where a map that the program made has any. */
void require_good(struct journey_session *session, struct journey_map *map);

/* The canonical layout of part 0 is its own layout, means the same, and has the same errors and comments. */
void try_layout(struct parts *parts);

/* A good map, written in a format that can be read back: the map that is made of it gives the same text again. */
void try_round_trip(struct journey_session *session, struct journey_map *map, const char *format);

/* A foreign text: what is made of it has no error, is laid out, and makes the round trip. */
void try_import(struct text text, const char *format);

/* Two good maps: neither differs from itself, the changes from one to the other can be written, and there are none where
 * both mean the same. */
void try_difference(struct journey_map *older, struct journey_map *newer, uint32_t lot);

#endif
