#include "report/reports.h"

const struct report_row report_formats[REPORT_COUNT] = {
#define REPORT(id, word, function, ...) [REPORT_##id] = {.name = word, .write = function, __VA_ARGS__},
#include "report/reports.def"
#undef REPORT
};
