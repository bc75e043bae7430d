/* What makes two findings the same across versions of a map: not its line, not its wording. */
#ifndef JOURNEY_REPORT_FINGERPRINT_H
#define JOURNEY_REPORT_FINGERPRINT_H

#include "report/finding.h"

enum { FINGERPRINT_LENGTH = 32 };

/* The first 32 hexadecimal digits of SHA-256 over the rule, the logical path and each quoted part of the message, each
 * followed by a NUL. In the memory of the arena. */
struct text fingerprint(struct arena *arena, const struct finding *finding);

/* The same over other parts. */
struct text fingerprint_of(struct arena *arena, const struct text *parts, size_t count);

#endif
