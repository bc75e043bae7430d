/* Other formats to sources of the journey language. What comes out has no layout yet: the formatter gives it. */
#ifndef JOURNEY_IMPORT_IMPORT_H
#define JOURNEY_IMPORT_IMPORT_H

#include "report/finding.h"

enum import { IMPORT_MERMAID, IMPORT_CSV, IMPORT_COUNT };

extern const char *const import_names[IMPORT_COUNT];

/* Whether a text is UTF-16, as some spreadsheets and editors write it. */
bool import_is_wide(struct text text);

/* Such a text as UTF-8; what is no UTF-16 in it becomes U+FFFD. */
struct text import_decode(struct arena *arena, struct text text);

/* The format of a text: by the ending of its path, else by how it begins. IMPORT_COUNT: it cannot be told. */
enum import import_guess(struct text path, struct text text);

/* Reads a foreign source and appends a map that says the same. What is wrong with it is reported; with an error,
 * nothing that was appended is of use. What is odd and could be read all the same is a warning. */
void import_read(enum import format, struct report *report, struct source *source, struct buffer *out);

/* Reports the first byte that is not UTF-8; false: there is one. */
bool import_check_encoding(enum import format, struct report *report, struct source *source);

void import_mermaid(struct report *report, struct source *source, struct buffer *out);
void import_csv(struct report *report, struct source *source, struct buffer *out);

#endif
