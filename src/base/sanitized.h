/* Whether the address sanitizer watches this build. It needs gaps between pieces of memory, and more addresses than any limit
 * allows. */
#ifndef JOURNEY_BASE_SANITIZED_H
#define JOURNEY_BASE_SANITIZED_H

#ifndef __has_feature
#define __has_feature(feature) 0
#endif

#if defined __SANITIZE_ADDRESS__ || __has_feature(address_sanitizer)
#define SANITIZED 1
#else
#define SANITIZED 0
#endif

#endif
