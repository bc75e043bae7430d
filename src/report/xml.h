/* Texts inside XML, in printed form. */
#ifndef JOURNEY_REPORT_XML_H
#define JOURNEY_REPORT_XML_H

#include "base/buffer.h"

#define XML_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

/* A text as it stands between tags or between the quotes of an attribute. A line feed, which only the program itself puts
 * there, is `&#10;`. */
void xml_escape(struct buffer *out, struct text text);

/* ` name="text"`, in printed form. */
void xml_attribute(struct buffer *out, const char *name, struct text text);

#endif
