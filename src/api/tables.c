#include "api/tables.h"

#include "config.h"

#include <stdint.h>

#include "api/changes.h"
#include "base/distance.h"
#include "draw/lanes.h"
#include "draw/style.h"
#include "emit/emit.h"
#include "import/import.h"
#include "journey.h"
#include "lint/choice.h"
#include "model/language.h"
#include "report/reports.h"
#include "report/tongue.h"

static const char *const views[] = {[VIEW_MAP] = "map", [VIEW_FLOW] = "flow"};

static const char *format_name(size_t index)
{
	return index < FORMAT_COUNT ? formats[index].name : NULL;
}

static const char *view_name(size_t index)
{
	return index < sizeof views / sizeof *views ? views[index] : NULL;
}

static const char *theme_name(size_t index)
{
	return index < THEME_COUNT ? themes[index].name : NULL;
}

/* The usual name of a lane: the first of those that it has. */
static const char *lane_name(size_t index)
{
	return index < LANE_COUNT ? lanes[index].names : NULL;
}

static const char *page_name(size_t index)
{
	return index < PAGE_COUNT ? pages[index].name : NULL;
}

static const char *report_name(size_t index)
{
	return index < REPORT_COUNT ? report_formats[index].name : NULL;
}

static const char *change_report_name(size_t index)
{
	return index < CHANGE_REPORT_COUNT ? change_reports[index] : NULL;
}

static const char *model_name(size_t index)
{
	return index < models_count ? models[index].name : NULL;
}

static const char *import_name(size_t index)
{
	return index < IMPORT_COUNT ? import_names[index] : NULL;
}

static const char *tongue_name(size_t index)
{
	return index < TONGUE_COUNT ? tongue_names[index] : NULL;
}

/* The keys of configuration that are not the severity of a rule. */
static const char *setting_name(size_t index)
{
	if (index < 2)
		return index ? TONGUE_KEY : PROFILE_KEY;
	return index < SETTING_COUNT + 2 ? settings_rows[index - 2].key : NULL;
}

static const struct table {
	const char *what;
	const char *(*name)(size_t index);
} tables[] = {
	{"format", format_name}, {"view", view_name}, {"theme", theme_name}, {"lane", lane_name}, {"page", page_name},
	{"report", report_name}, {"model", model_name}, {"change", change_report_name}, {"import", import_name},
	{"language", tongue_name}, {"setting", setting_name},
};

static const struct table *table_called(const char *what)
{
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
		if (strcmp(tables[i].what, what) == 0)
			return &tables[i];
	return NULL;
}

size_t table_find(const char *what, struct text word)
{
	const struct table *table = table_called(what);
	enum lane lane;

	if (table && table->name == lane_name)
		return lane_find(word, &lane) ? lane : SIZE_MAX;
	for (size_t i = 0; table && table->name(i); i++)
		if (text_is(word, table->name(i)))
			return i;
	return SIZE_MAX;
}

const char *journey_word(const char *what, size_t index)
{
	const struct table *table = table_called(what);

	return table ? table->name(index) : NULL;
}

bool journey_format_is_single(size_t index)
{
	return formats[index].one_journey;
}

bool journey_format_is_binary(size_t index)
{
	return formats[index].binary;
}

const char *journey_format_extension(size_t index)
{
	return formats[index].extension;
}

bool journey_report_is_text(size_t index)
{
	return report_formats[index].for_people;
}

bool journey_report_shares(size_t index)
{
	return report_formats[index].shares;
}

const char *journey_model_stages(const char *model)
{
	for (size_t i = 0; i < models_count; i++)
		if (strcmp(models[i].name, model) == 0)
			return models[i].stages;
	return NULL;
}

const char *journey_nearest(const char *wanted, const char *(*names)(size_t index, void *context), void *context)
{
	struct nearest nearest = {.wanted = text_of(wanted), .budget = 1000000};

	for (size_t i = 0; names(i, context); i++)
		nearest_offer(&nearest, text_of(names(i, context)));
	return nearest.count ? nearest.names[0].bytes : NULL;
}

const char *journey_version(void)
{
	return PACKAGE_VERSION;
}
