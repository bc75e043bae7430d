/* A stretch of a source in JSON: file, line, column, end_line, end_column, as docs/model.schema.json says. */
#ifndef JOURNEY_REPORT_SPAN_H
#define JOURNEY_REPORT_SPAN_H

#include "base/json.h"
#include "report/source.h"

/* The members of a span; the caller opens and closes its object, and may add more. `end` is the place behind the last. */
void span_members(struct json *json, struct text file, struct place_in_source start, struct place_in_source end);

#endif
