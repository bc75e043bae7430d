/* Graphviz at work: the only file that touches it, and only in a process of its own.
 *
 * The libraries are opened here, with the one plugin that lays out and no search for others: that costs a millisecond,
 * and nothing to who draws no flow. What Graphviz has to say goes to standard error, which layout.c reads. */
#include "config.h"
#include "draw/layout_parts.h"
#include "draw/worker.h"

#ifdef HAVE_GRAPHVIZ

#include <dlfcn.h>
#include <graphviz/gvc.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#ifndef GVC_SONAME
#define GVC_SONAME "libgvc.so.6"
#endif
#ifndef CGRAPH_SONAME
#define CGRAPH_SONAME "libcgraph.so.6"
#endif
#ifndef GVPLUGIN_DOT_SONAME
#define GVPLUGIN_DOT_SONAME "libgvplugin_dot_layout.so.6"
#endif

#define DOT_LIBRARY "gvplugin_dot_layout_LTX_library"

/* The folder of the plugins. In the library, but in none of its headers. */
char *gvconfig_libdir(GVC_t *context);

struct graphviz {
#define SYMBOL(library, name) __typeof__(&name) name;
#include "draw/graphviz.def"
#undef SYMBOL
};

/* The answer on its way out: doubles, in pieces that a pipe likes. */
struct answer {
	double items[512];
	size_t count;
	int file;
	bool failed;
};

static int complain(const char *what)
{
	return what && write(STDERR_FILENO, what, strlen(what)) < 0 ? -1 : 0;
}

static bool find_symbols(struct graphviz *graphviz)
{
	void *cgraph = dlopen(CGRAPH_SONAME, RTLD_NOW | RTLD_GLOBAL);
	void *gvc = cgraph ? dlopen(GVC_SONAME, RTLD_NOW | RTLD_GLOBAL) : NULL;
	void *symbol;

	if (!gvc)
		return false;
#define SYMBOL(library, name) \
	symbol = dlsym(library, #name); \
	if (!symbol) \
		return false; \
	memcpy(&graphviz->name, &symbol, sizeof symbol);
#include "draw/graphviz.def"
#undef SYMBOL
	return true;
}

/* The plugin that lays out, from the folder of plugins; NULL: it is not there. */
static void *open_plugin(const char *folder)
{
	static const char *const names[] = {GVPLUGIN_DOT_SONAME, "libgvplugin_dot_layout.so"};
	void *plugin = NULL;

	for (size_t i = 0; i < sizeof names / sizeof *names && folder && !plugin; i++) {
		char path[4096];
		int length = snprintf(path, sizeof path, "%s/%s", folder, names[i]);

		if (length > 0 && (size_t)length < sizeof path)
			plugin = dlopen(path, RTLD_NOW | RTLD_GLOBAL);
	}
	return plugin ? dlsym(plugin, DOT_LIBRARY) : NULL;
}

/* A context that knows how to lay out and nothing else; NULL: the plugin is not there. */
static GVC_t *make_context(const struct graphviz *graphviz)
{
	static const lt_symlist_t none[] = {{NULL, NULL}};
	GVC_t *context = graphviz->gvContextPlugins(none, 0);
	void *plugin = context ? open_plugin(graphviz->gvconfig_libdir(context)) : NULL;

	if (!plugin)
		return NULL;
	graphviz->gvAddLibrary(context, plugin);
	return context;
}

static void flush(struct answer *answer)
{
	answer->failed |= !worker_answer(answer->file, answer->items, answer->count * sizeof *answer->items);
	answer->count = 0;
}

static void put(struct answer *answer, double value)
{
	if (answer->count == sizeof answer->items / sizeof *answer->items)
		flush(answer);
	answer->items[answer->count++] = value;
}

/* A point, from Graphviz's axes, where y grows upwards, to ours. */
static void put_point(struct answer *answer, const boxf *bounds, pointf at)
{
	put(answer, at.x - bounds->LL.x);
	put(answer, bounds->UR.y - at.y);
}

static void put_nodes(const struct graphviz *graphviz, const struct layout *layout, Agraph_t *graph,
		      struct answer *answer)
{
	uint32_t count = 0;

	for (Agnode_t *node = graphviz->agfstnode(graph); node; node = graphviz->agnxtnode(graph, node), count++) {
		put(answer, (double)strtoul(graphviz->agnameof(node) + 1, NULL, 10));
		put_point(answer, &GD_bb(graph), ND_coord(node));
	}
	if (count != layout->node_count)
		answer->failed = true;
}

static void put_clusters(const struct graphviz *graphviz, Agraph_t *graph, struct answer *answer)
{
	put(answer, GD_n_cluster(graph));
	for (int i = 1; i <= GD_n_cluster(graph); i++) {
		Agraph_t *cluster = GD_clust(graph)[i];

		put(answer, (double)strtoul(graphviz->agnameof(cluster) + strlen("cluster"), NULL, 10));
		put_point(answer, &GD_bb(graph), (pointf){GD_bb(cluster).LL.x, GD_bb(cluster).UR.y});
		put_point(answer, &GD_bb(graph), (pointf){GD_bb(cluster).UR.x, GD_bb(cluster).LL.y});
	}
}

static void put_edge(Agraph_t *graph, Agedge_t *edge, const char *index, struct answer *answer)
{
	const boxf *bounds = &GD_bb(graph);
	const bezier *curve = ED_spl(edge) && ED_spl(edge)->size == 1 ? &ED_spl(edge)->list[0] : NULL;
	const textlabel_t *label = ED_label(edge) && ED_label(edge)->set ? ED_label(edge) : NULL;

	put(answer, (double)strtoul(index, NULL, 10));
	put(answer, curve ? curve->size : 0);
	if (!curve)
		return;
	put(answer, label != NULL);
	put_point(answer, bounds, label ? label->pos : bounds->LL);
	for (int i = 0; i < curve->size; i++)
		put_point(answer, bounds, curve->list[i]);
}

static void put_edges(const struct graphviz *graphviz, Agraph_t *graph, struct answer *answer)
{
	char attribute[] = "i";

	for (Agnode_t *node = graphviz->agfstnode(graph); node; node = graphviz->agnxtnode(graph, node))
		for (Agedge_t *edge = graphviz->agfstout(graph, node); edge; edge = graphviz->agnxtout(graph, edge)) {
			const char *index = graphviz->agget(edge, attribute);

			if (index && index[0])
				put_edge(graph, edge, index, answer);
		}
}

/* Graphviz's messages come in pieces; who reads standard error has them together. */
static int hear(char *message)
{
	return complain(message);
}

/* Numbers what Graphviz asks for, in order. It would take the addresses of names for numbers, and lay out clusters in the
 * order of these, so that a picture would depend on what the program did before. It keeps names itself where none are
 * taken here; numbers that are no addresses are odd. */
static long number(void *state, int type, char *name, IDTYPE *ret_id, int create)
{
	static IDTYPE next = 1; /* of the one graph of this process */

	(void)state, (void)type, (void)create;
	if (name)
		return 0;
	*ret_id = next;
	next += 2;
	return 1;
}

const bool layout_has_graphviz = true;

int layout_child(const char *dot, const struct layout *layout, int file)
{
	struct graphviz graphviz;
	struct answer answer = {.file = file};
	GVC_t *context = find_symbols(&graphviz) ? make_context(&graphviz) : NULL;
	Agraph_t *graph;

	if (!context) {
		complain(dlerror());
		return LAYOUT_CHILD_NO_GRAPHVIZ;
	}
	graphviz.agseterrf(hear);
	graphviz.AgIdDisc->map = number;
	graph = graphviz.agmemread(dot);
	if (!graph || graphviz.gvLayout(context, graph, "dot") != 0)
		return LAYOUT_CHILD_FAILED;
	put(&answer, LAYOUT_ANSWER_MAGIC);
	put(&answer, GD_bb(graph).UR.x - GD_bb(graph).LL.x);
	put(&answer, GD_bb(graph).UR.y - GD_bb(graph).LL.y);
	put_nodes(&graphviz, layout, graph, &answer);
	put_clusters(&graphviz, graph, &answer);
	put_edges(&graphviz, graph, &answer);
	put(&answer, LAYOUT_ANSWER_END);
	flush(&answer);
	return answer.failed ? LAYOUT_CHILD_FAILED : LAYOUT_CHILD_DONE;
}

#else

const bool layout_has_graphviz = false;

int layout_child(const char *dot, const struct layout *layout, int file)
{
	(void)dot, (void)layout, (void)file;
	return LAYOUT_CHILD_NO_GRAPHVIZ;
}

#endif
