/* `crossings FILE.svg`: how often the ways of a flow cross each other, in a picture of ours or of Graphviz. */
#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct point {
	double x, y;
};

/* A straight bit of a way. */
struct segment {
	struct point from, to; /* from the left to the right */
	size_t way;
};

static struct segment *segments;
static size_t count, room;

/* Each curve is taken as so many straight bits. */
enum { BITS = 8 };

static void fail(const char *why)
{
	fprintf(stderr, "crossings: %s\n", why);
	exit(127);
}

static void add(size_t way, struct point from, struct point to)
{
	if (count == room) {
		room = room ? 2 * room : 1024;
		segments = realloc(segments, room * sizeof *segments);
		if (!segments)
			fail("no memory");
	}
	segments[count++] = from.x <= to.x ? (struct segment){from, to, way} : (struct segment){to, from, way};
}

static void add_curve(size_t way, const struct point p[4])
{
	struct point last = p[0];

	for (int i = 1; i <= BITS; i++) {
		double t = (double)i / BITS, s = 1 - t;
		double a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
		struct point next = {
			a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
			a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y,
		};

		add(way, last, next);
		last = next;
	}
}

/* The next point of a path; false at its end, or before a letter. */
static bool read_point(const char **at, struct point *ret_point)
{
	char *end;

	*at += strspn(*at, ", \n");
	ret_point->x = strtod(*at, &end);
	if (end == *at)
		return false;
	*at = end + strspn(end, ", ");
	ret_point->y = strtod(*at, &end);
	*at = end;
	return true;
}

/* The `d` of a path. Heads of arrows are closed, and no ways: they are left out. */
static void add_path(size_t way, const char *at)
{
	struct point here = {0, 0}, p[4];
	char command = 0;

	if (memchr(at, 'Z', strcspn(at, "\"")))
		return;
	while (*at && *at != '"') {
		if (isalpha((unsigned char)*at))
			command = *at++;
		if (!read_point(&at, &p[1]))
			fail("a path that is not understood");
		switch (command) {
		case 'M': command = 'L'; break;
		case 'L': add(way, here, p[1]); break;
		case 'C':
			p[0] = here;
			if (!read_point(&at, &p[2]) || !read_point(&at, &p[3]))
				fail("a curve that is not understood");
			add_curve(way, p);
			p[1] = p[3];
			break;
		default: fail("a path with other commands than M, L and C");
		}
		here = p[1];
		at += strspn(at, ", \n");
	}
}

/* Ways are groups of the class `edge` or `transition`, which hold no other groups. */
static void read_picture(FILE *file)
{
	char *line = NULL;
	size_t size = 0, ways = 0;
	bool in_way = false;

	while (getline(&line, &size, file) > 0) {
		const char *d = strstr(line, " d=\"");

		if (strstr(line, "<g ")) {
			in_way = strstr(line, "class=\"edge\"") || strstr(line, "class=\"transition\"");
			ways += in_way;
		}
		if (in_way && strstr(line, "<path") && d)
			add_path(ways, d + 4);
	}
	free(line);
}

static double side(const struct segment *line, struct point p)
{
	return (line->to.x - line->from.x) * (p.y - line->from.y) - (line->to.y - line->from.y) * (p.x - line->from.x);
}

/* Whether each lies on both sides of the other; what only touches does not cross. */
static bool cross(const struct segment *a, const struct segment *b)
{
	return side(a, b->from) * side(a, b->to) < 0 && side(b, a->from) * side(b, a->to) < 0;
}

static int from_left(const void *a, const void *b)
{
	double first = ((const struct segment *)a)->from.x, second = ((const struct segment *)b)->from.x;

	return (first > second) - (first < second);
}

int main(int argument_count, char **arguments)
{
	FILE *file = argument_count == 2 ? fopen(arguments[1], "r") : NULL;
	size_t crossings = 0;

	if (!file)
		fail("there is no such picture");
	read_picture(file);
	fclose(file);
	qsort(segments, count, sizeof *segments, from_left);
	for (size_t i = 0; i < count; i++)
		for (size_t k = i + 1; k < count && segments[k].from.x < segments[i].to.x; k++)
			crossings += segments[i].way != segments[k].way && cross(&segments[i], &segments[k]);
	printf("%zu\n", crossings);
	free(segments);
	return 0;
}
