/* What the files of the layout share among themselves. */
#ifndef JOURNEY_DRAW_LAYOUT_PARTS_H
#define JOURNEY_DRAW_LAYOUT_PARTS_H

#include "draw/layout.h"

/* layout_lean.c: the graph as DOT, with nothing but sizes in it. Nodes are named n0, n1 …; hidden edges have the
 * attribute i="", others their index. */
void layout_write_lean(struct layout *layout, enum layout_way way, struct buffer *out);

/* layout_child.c: what runs in the process of its own. Reads DOT, writes the answer to a file descriptor, and returns
 * the exit status. Complaints go to standard error. */
int layout_child(const char *dot, const struct layout *layout, int file);

extern const bool layout_has_graphviz; /* whether it was there when this program was built */

enum { LAYOUT_CHILD_DONE = 0, LAYOUT_CHILD_FAILED = 1, LAYOUT_CHILD_NO_GRAPHVIZ = 2 };

/* layout_answer.c: the answer is a row of doubles, which are checked when read:
 *
 *     LAYOUT_ANSWER_MAGIC, width, height of the whole
 *     of every node its index, x y
 *     how many clusters, of each its index, left top right bottom
 *     of every edge that is drawn its index, the number of points n, and where that is not 0: 1 or 0 (whether it has
 *     a label), label x y, n times x y
 *     LAYOUT_ANSWER_END */
#define LAYOUT_ANSWER_MAGIC 20260914.0
#define LAYOUT_ANSWER_END -1.0

/* Fills in the results; false where the bytes are no answer for this graph. */
bool layout_read_answer(struct layout *layout, struct text answer);

/* layout_layered.c */
void layout_layered(struct layout *layout);

/* layout_labels.c: moves labels up or down that meet a box or another label, where there is room near them. About
 * linear in the size of the graph as long as few stand above each other. */
void layout_part_labels(struct layout *layout);

/* Straightens an arrow: a line between the middles of its ends, cut off at their boxes; a loop for one that leads to
 * where it began. */
void layout_straight_edge(const struct layout *layout, struct layout_edge *edge);

/* An arc over all that it passes: above where it leads to the right, below where it leads back. */
void layout_arched_edge(const struct layout *layout, struct layout_edge *edge);

/* The point halfway along a curve. */
struct layout_point layout_curve_middle(const struct layout_edge *edge);

#endif
