/* The tables of the program by the words that options take. */
#ifndef JOURNEY_API_TABLES_H
#define JOURNEY_API_TABLES_H

#include "base/text.h"

/* The row of the table `what` (format, view, theme, lane, page, report, model, import, language) that a word names; SIZE_MAX: none. */
size_t table_find(const char *what, struct text word);

#endif
