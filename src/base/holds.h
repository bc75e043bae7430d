/* HOLDS(condition): what is so here for a reason that stands elsewhere, and cannot be seen from here. An analyser takes it as
 * said, a build with sanitizers stops where it is not so, and no other build does anything for it. */
#ifndef JOURNEY_BASE_HOLDS_H
#define JOURNEY_BASE_HOLDS_H

#include "base/sanitized.h"

#if defined ANALYSED
#define HOLDS(condition) ((condition) ? (void)0 : __builtin_unreachable())
#elif SANITIZED
#define HOLDS(condition) ((condition) ? (void)0 : __builtin_trap())
#else
#define HOLDS(condition) ((void)sizeof((condition) ? 1 : 0))
#endif

#endif
