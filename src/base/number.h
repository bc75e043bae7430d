/* Numbers as text, the same in every locale: a program that uses the library may have chosen one in which a comma stands for
 * the point. */
#ifndef JOURNEY_BASE_NUMBER_H
#define JOURNEY_BASE_NUMBER_H

#include "base/text.h"

enum { NUMBER_MAX = 32 }; /* bytes that number_write writes, the NUL behind them included */

/* The double nearest to a decimal number such as `-1.5` or `2e3`; an infinity where it is too large. What stands behind the
 * number is left out; 0 where there is none. */
double number_read(struct text text);

/* The shortest decimal that reads back as the same number: `2`, `-1.5`, `1e+300`. Gives its length. */
size_t number_write(double value, char ret_digits[NUMBER_MAX]);

#endif
