/* What the marks of a flow mean: exactly those that occur in it. */
#include <math.h>

#include "draw/flow_graph.h"

enum { SAMPLE = 36, WORDS_GAP = 8, ENTRY_GAP = 26, LINE_HEIGHT = 24 };

/* Entries side by side, in as many rows as it takes. */
struct legend {
	struct scene *scene;
	double left, right, x, y; /* y: the middle of the row */
};

/* Goes on to the next entry; gives the left end of its sample. */
static double next_entry(struct legend *legend, double sample, struct text meaning)
{
	double width = sample + WORDS_GAP + text_width(meaning, role_font(ROLE_LEGEND)), x;

	if (legend->x > legend->left && legend->x + width > legend->right) {
		legend->x = legend->left;
		legend->y += LINE_HEIGHT;
	}
	x = legend->x;
	scene_text(legend->scene, ROLE_LEGEND, x + sample + WORDS_GAP, legend->y + 4, ANCHOR_START, meaning);
	legend->x += width + ENTRY_GAP;
	return x;
}

static void draw_sample(struct legend *legend, enum flow_step step, double share, double x)
{
	struct layout_point points[4] = {{x, legend->y}, {x + SAMPLE / 3.0, legend->y}, {x + SAMPLE / 1.5, legend->y},
					 {x + SAMPLE, legend->y}};

	flow_draw_arrow(legend->scene, step, share, points, 4);
}

static void add_step(struct legend *legend, enum flow_step step)
{
	static const char *const meanings[STEP_COUNT] = {
		[STEP_NEXT] = "next step",
		[STEP_IMPLIED] = "implied by the order of the touchpoints",
		[STEP_LOOP] = "loop",
		[STEP_BACK] = "step back",
		[STEP_EXIT] = "leaves the journey",
	};

	draw_sample(legend, step, NAN, next_entry(legend, SAMPLE, text_of(meanings[step])));
}

static void add_shares(struct legend *legend)
{
	double x = next_entry(legend, 2 * SAMPLE + 6, TEXT("the larger the share, the thicker"));

	draw_sample(legend, STEP_NEXT, 5, x);
	draw_sample(legend, STEP_NEXT, 100, x + SAMPLE + 6);
}

static void add_tone(struct legend *legend, enum flow_tone tone)
{
	static const char *const meanings[] = {
		[TONE_NONE] = "",
		[TONE_GOOD] = "good experience",
		[TONE_BAD] = "bad experience",
		[TONE_MIXED] = "mixed or neutral",
	};
	double x = next_entry(legend, 4, text_of(meanings[tone]));

	flow_draw_strip(legend->scene, tone, (struct layout_box){x, legend->y - 8, x + 4, legend->y + 8});
}

static void add_pain(struct legend *legend)
{
	double x = next_entry(legend, 22, TEXT("first pain"));

	scene_rect(legend->scene, ROLE_ITEM_PAIN, x, legend->y - 7, 22, 14, 4);
}

double flow_draw_legend(struct scene *scene, const struct flow_graph *graph, double x, double y, double width)
{
	struct legend legend = {.scene = scene, .left = x, .right = x + width, .x = x, .y = y + LINE_HEIGHT / 2.0};
	bool steps[STEP_COUNT] = {false}, tones[TONE_COUNT] = {false}, shares = false, pains = false;

	for (uint32_t i = 0; i < graph->layout.edge_count; i++)
		if (!graph->layout.edges[i].hidden) {
			steps[graph->edges[i].step] = true;
			shares = shares || !isnan(graph->edges[i].share);
		}
	for (uint32_t i = 0; i < graph->layout.node_count; i++) {
		tones[graph->nodes[i].tone] = true;
		pains = pains || graph->nodes[i].pain.count;
	}
	scene_open(scene, &(struct scene_group){.kind = "legend", .label = TEXT("Legend")});
	for (unsigned i = 0; i < STEP_COUNT; i++)
		if (steps[i])
			add_step(&legend, (enum flow_step)i);
	if (shares)
		add_shares(&legend);
	for (unsigned i = TONE_NONE + 1; i < TONE_COUNT; i++)
		if (tones[i])
			add_tone(&legend, (enum flow_tone)i);
	if (pains)
		add_pain(&legend);
	scene_close(scene);
	return legend.y + LINE_HEIGHT / 2.0 - y;
}
