/* Pages of the manual, as text for a terminal or as Markdown. */
#ifndef JOURNEY_API_PAGE_H
#define JOURNEY_API_PAGE_H

#include "base/buffer.h"
#include "report/tongue.h"

enum page_form { PAGE_TEXT, PAGE_MARKDOWN };

struct page {
	struct buffer *out;
	enum tongue tongue;
	enum page_form form;
	bool begun; /* something was written: a blank line comes before the next part */
};

/* Headings, paragraphs, meanings and the names of columns are sentences of the program, and said in the tongue of the page. */
void page_title(struct page *page, struct text title);
void page_heading(struct page *page, const char *heading);
void page_paragraph(struct page *page, const char *text);

/* A list of words and what they mean. */
void page_begin_list(struct page *page);
void page_entry(struct page *page, struct text word, const char *meaning);

/* A map; `valid`: one that compiles. Control characters are shown in their printed form. */
void page_map(struct page *page, struct text map, bool valid);

/* A row of a table, and what stands above it; texts as they are. */
enum { PAGE_COLUMNS_MAX = 4 };
void page_table(struct page *page, const char *const *names, const int *widths, unsigned count);
void page_row(struct page *page, const char *const *cells, const int *widths, unsigned count);

#endif
