// The page in a real browser: accessible, closed to the outside, whole without script, and every control does its work.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browse, check, examples, finish, here, journeyc, maps, model, same } from "./lib.mjs";

const folder = mkdtempSync(join(tmpdir(), "journeyc-page-"));
const webshop = join(examples, "webshop.journey");
const keep = process.env.KEEP; // a folder for screenshots, to be looked at

function write(map, ...options) {
	const path = join(folder, `${Math.random().toString(36).slice(2)}.html`);

	writeFileSync(path, journeyc("-T", "html", ...options, map));
	return `file://${path}`;
}

// Opens a page, and complains of whatever it says on the console or asks the network for.
async function open(context, url, { width = 1440, scheme = "light", media = "screen" } = {}) {
	const page = await context.newPage();

	page.on("console", (message) => check(`${url}: nothing on the console`, false, message.text()));
	page.on("pageerror", (error) => check(`${url}: no error`, false, error.message));
	page.on("request", (request) => check(`${url}: nothing from outside`, request.url().startsWith("file:"), request.url()));
	await page.setViewportSize({ width, height: 900 });
	await page.emulateMedia({ colorScheme: scheme, media });
	await page.goto(url);
	return page;
}

async function axe(page, what) {
	await page.evaluate(await (await import("node:fs")).promises.readFile(join(here, "node_modules/axe-core/axe.min.js"), "utf8"));
	const { violations } = await page.evaluate(() => axe.run(document, {
		runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
	}));

	for (const violation of violations)
		check(`${what}: ${violation.id}`, false, violation.nodes.slice(0, 3).map((node) => [node.html.slice(0, 160), node.failureSummary]));
}

// A map in which everything has a long word, and everything a long sentence.
function longWinded() {
	const word = "Donaudampfschifffahrtselektrizit\u00E4tenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(2);
	const sentence = "A sentence that goes on for quite a while, so that it needs several lines wherever it stands";
	const path = join(folder, "long.journey");

	writeFileSync(path, `journey j "${word}" {
	goal: "${sentence}"; owner: "${word}"; promise: "${word}"; brand: "${word}"
	segment a "${word}" { share: 50%; persona: "${sentence}"; needs: "${word}" }
	segment b "${sentence}" { share: 50% }
	evidence e "${word}" { kind: interview }
	metric m "${word}" { value: 3; target: >= 4; unit: "${sentence}"; source: e }
	channel c "${word}" { medium: online; ownership: owned }
	phase p "${word}" { owner: "${word}"; goal: "${sentence}"
		touchpoint t "${word}" { channel: c; emotion: -1 "${word}", a +1 "${sentence}"; doing: "${word}"; event: "${word}"; evidence: e
			moment: truth "${word}"; competitor: r +1 "${word}"
			pain x "${word}" { severity: high; for: a, b }
			opportunity "${word}" { solves: x; value: 3; effort: 1; owner: "${word}" }
			metric n "${sentence}" { value: 12%; unit: "${word}" }
		}
	}
	competitor r "${word}"
	t -> exit 50% "${word}"
}
`);
	return path;
}

async function accessible(context) {
	const pages = [[webshop], [longWinded()], [join(maps, "shop.journey")], [join(maps, "hostile.journey")], [join(examples, "minimal.journey")],
		[webshop, "--theme", "print"], [webshop, "--theme", join(examples, "second-spoke.theme")]];

	for (const [map, ...options] of pages) {
		const url = write(map, ...options);

		for (const width of [1440, 400])
			for (const scheme of options.includes("print") ? ["light"] : ["light", "dark"]) {
				const page = await open(context, url, { width, scheme });
				const what = `${map} ${options.join(" ")} at ${width} px, ${scheme}`;

				await axe(page, what);
				check(`${what}: no wider than the screen`, await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
				if (keep) await page.screenshot({ path: join(keep, `${map.split("/").pop()}-${options.join("").replace(/.*\//, "")}-${width}-${scheme}.png`) });
				await page.close();
			}
		const page = await open(context, url, { media: "print" });

		await axe(page, `${map} printed`);
		await page.close();
	}
}

// Between the two widths at which all is looked at: nothing makes the page wider than the screen.
async function anyWidth(context) {
	for (const map of [webshop, longWinded(), join(examples, "software.journey")]) {
		const page = await open(context, write(map));

		for (const width of [320, 600, 768, 834, 961, 1024, 1161, 1280]) {
			await page.setViewportSize({ width, height: 900 });
			check(`${map} at ${width} px: no wider than the screen`, await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
			await page.locator("details summary").click();
			check(`${map} at ${width} px: the list of lanes on the screen`, await page.locator(".lane-list").evaluate((list) => {
				const box = list.getBoundingClientRect();
				return box.left >= 0 && box.right <= innerWidth;
			}));
			await page.keyboard.press("Escape");
		}
		await page.close();
	}
}

// Where each title of a lane stands, in the picture and in the strip over it: texts and lines, from the frame's left edge.
const titles = (page) => page.evaluate(() => {
	const sheet = document.querySelector(".sheet"), frame = sheet.getBoundingClientRect();
	const places = (selector) => [...sheet.querySelectorAll(selector)].filter((text) => getComputedStyle(text.closest(".lane") ?? text).display !== "none")
		.map((text) => [text.textContent, Math.round(text.getBoundingClientRect().left - frame.left), Math.round(text.getBoundingClientRect().top - frame.top)]);
	return { picture: places("svg:not(.strip) .j-lane-title"), strip: places(".strip .j-lane-title") };
});

// Scrolled sideways, the titles of lanes stay where they are, over the picture.
async function titlesStay(page, what) {
	await page.evaluate(() => { document.querySelector(".sheet").scrollLeft = 0; });
	const before = await titles(page);

	same(`${what}: the strip lies over the titles`, before.strip, before.picture);
	await page.evaluate(() => { document.querySelector(".sheet").scrollLeft = 300; });
	await page.waitForTimeout(100);
	const { picture, strip } = await titles(page);
	same(`${what}: the picture has moved`, picture.map(([, left]) => left), before.picture.map(([, left]) => left - 300));
	same(`${what}: the titles have not`, strip, before.strip);
	check(`${what}: nothing is seen through them`, await page.evaluate(() => {
		const sheet = document.querySelector(".sheet"), ground = sheet.querySelector(".strip .j-paper");
		return getComputedStyle(ground).fill === getComputedStyle(sheet.querySelector(".j-paper")).fill && ground.getBoundingClientRect().width > 50;
	}));
	await page.evaluate(() => { document.querySelector(".sheet").scrollLeft = 0; });
}

async function withoutScript(browser, url) {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();

	await page.goto(url);
	same("without script: pictures", await page.locator(".sheet > svg:not(.strip)").count(), 2);
	check("without script: both are seen", await page.locator(".sheet > svg:not(.strip)").last().isVisible());
	await titlesStay(page, "without script");
	check("without script: no dead control", !(await page.locator("button").first().isVisible()));
	for (const touchpoint of model(webshop).journeys[0].phases.flatMap((phase) => phase.touchpoints))
		check("without script: a row for each touchpoint", await page.locator(`tr#${touchpoint.name}`).isVisible(), touchpoint.name);
	await context.close();
}

async function controls(context, url) {
	const page = await open(context, url);
	const shown = (selector) => page.locator(selector).locator("visible=true").count();
	const map = page.locator('.view[data-view="map"] .sheet > svg:not(.strip)');

	// views
	check("map first", await map.isVisible());
	await page.getByRole("button", { name: "Flow" }).click();
	check("the flow instead", !(await map.isVisible()) && await page.locator('.view[data-view="flow"] svg').isVisible());
	await page.getByRole("button", { name: "Map", exact: true }).click();

	// colours
	const ground = () => page.evaluate(() => [getComputedStyle(document.body).backgroundColor,
		getComputedStyle(document.querySelector(".j-paper")).fill]);
	const light = await ground();
	await page.getByRole("button", { name: "Dark" }).click();
	const dark = await ground();
	check("dark page and picture", dark[0] !== light[0] && dark[0] === dark[1], dark);
	await page.getByRole("button", { name: "Light" }).click();
	same("light again", await ground(), light);

	// segments
	const curves = await shown("g.curve"), pains = await shown("g.pain"), rows = await shown("article tbody tr");
	await page.getByRole("checkbox", { name: "Students" }).uncheck();
	same("a curve less", await shown("g.curve"), curves - 1);
	await page.getByRole("checkbox", { name: "Daily commuters" }).uncheck();
	check("fewer pains", await shown("g.pain") < pains);
	check("fewer rows", await shown("article tbody tr") < rows);
	await page.getByRole("checkbox", { name: "Students" }).check();
	await page.getByRole("checkbox", { name: "Daily commuters" }).check();
	same("all again", [await shown("g.curve"), await shown("g.pain"), await shown("article tbody tr")], [curves, pains, rows]);

	// titles of lanes
	await titlesStay(page, "with script");
	await page.getByRole("button", { name: "Larger" }).click();
	await titlesStay(page, "larger");
	await page.getByRole("button", { name: "Smaller" }).click();

	// lanes
	const height = () => map.evaluate((svg) => svg.viewBox.baseVal.height);
	const before = await height();
	await page.locator("details summary").click();
	await page.getByRole("checkbox", { name: "Pains" }).uncheck();
	check("the lane is gone", !(await page.locator('[id="map.lane-pain"]').isVisible()));
	await titlesStay(page, "without a lane");
	check("the picture closes up", await height() < before - 50, [before, await height()]);
	check("what stands below moves up", await page.evaluate(() => {
		const top = (id) => document.getElementById(id).getBoundingClientRect().top;
		return top("map.lane-gain") > top("map.lane-expects") && top("map.legend") > top("map.lane-support");
	}));
	await page.getByRole("checkbox", { name: "Pains" }).check();
	same("and back", await height(), before);
	await page.keyboard.press("Escape");
	check("Escape closes the list", !(await page.locator(".lane-list").isVisible()));

	// search
	await page.getByRole("searchbox").fill("mechanic");
	const found = await shown("article tbody tr");
	check("search leaves what matches", found > 0 && found < rows / 2, found);
	check("and says how many", (await page.locator(".found").textContent()).startsWith(`${found} `));
	check("cards that do not match fade", await page.locator("g.touchpoint.faded").count() > 5);
	await page.getByRole("searchbox").press("Escape");
	same("Escape ends it", await shown("article tbody tr"), rows);

	// zoom and pan
	const width = () => map.evaluate((svg) => svg.clientWidth);
	const first = await width();
	await page.getByRole("button", { name: "Larger" }).click();
	check("larger", await width() > first * 1.2);
	await page.getByRole("button", { name: "Smaller" }).click();
	check("smaller", Math.abs(await width() - first) < 2);
	await page.getByRole("button", { name: "Fit" }).click();
	check("fits", await page.evaluate(() => { const s = document.querySelector(".sheet"); return s.scrollWidth <= s.clientWidth + 1; }));
	const sheet = page.locator(".sheet").first();
	await sheet.focus();
	await page.keyboard.press("+");
	await page.keyboard.press("+");
	await page.keyboard.press("+");
	check("keys zoom", await width() > first);
	const box = await sheet.boundingBox();
	const left = () => sheet.evaluate((s) => s.scrollLeft);
	await page.mouse.move(box.x + 500, box.y + 90);
	const start = await left();
	await page.mouse.down();
	await page.mouse.move(box.x + 300, box.y + 90, { steps: 4 });
	await page.mouse.up();
	check("drags", Math.abs(await left() - start - 200) < 3, [start, await left()]);

	// sorting
	const names = () => page.locator("table.opportunities tbody th").allInnerTexts();
	const ranked = await names();
	await page.locator("table.opportunities").getByRole("button", { name: "Effort" }).click();
	check("sorted by effort", (await names()).join() !== ranked.join());
	same("and says so", await page.locator("table.opportunities [aria-sort]").textContent(), "Effort");
	await page.locator("table.opportunities").getByRole("button", { name: "Priority" }).click();
	same("ranked again", await names(), ranked);

	// links to a touchpoint
	await page.evaluate(() => { location.hash = "checkout"; });
	await page.waitForTimeout(100);
	check("a link marks the row", await page.locator("tr#checkout.chosen").isVisible());
	check("and the card", await page.locator('g.chosen[id="map.touchpoint-checkout"]').count() === 1);
	await page.locator('[id="map.touchpoint-delivery"] text').first().click();
	await page.waitForTimeout(100);
	same("a card leads to its row", await page.evaluate(() => location.hash), "#delivery");
	await page.close();

	const linked = await open(context, `${url}#delivery`);
	check("a link from outside", await linked.locator("tr#delivery.chosen").count() === 1);
	await linked.close();
}

// A page with several journeys begins with all of them in one table.
async function overview(context) {
	const map = join(examples, "two-branches.journey"), { journeys } = model(map);
	const page = await open(context, write(map));
	const rows = page.locator("table.overview tbody tr");

	same("a row for each journey", await rows.locator("th .name").allInnerTexts(), journeys.map((journey) => journey.title));
	for (const [i, journey] of journeys.entries()) {
		const touchpoints = journey.phases.flatMap((phase) => phase.touchpoints);
		const cell = (label) => rows.nth(i).locator(`[data-label="${label}"]`);

		same("phases", await cell("Phases").innerText(), String(journey.phases.length));
		same("touchpoints", await cell("Touchpoints").innerText(), String(touchpoints.length));
		same("a curve for each segment", await rows.nth(i).locator(".sketch .j-curve").count(), await page.locator("article").nth(i).locator("[data-segment]").count());
		check("curves are seen", await rows.nth(i).locator(".sketch .j-curve").first().evaluate((path) => getComputedStyle(path).stroke !== "none"));
		const lowest = Math.min(...touchpoints.flatMap(({ emotion }) => emotion
			? [emotion.all?.value ?? Infinity, ...Object.values(emotion.by_segment).map(({ value }) => value)] : []));
		same("the lowest score", (await cell("Lowest score").locator("p").first().innerText()).replace("\u2212", "-"), String(lowest));
		same("the desired action", await cell("Desired action").locator("a").getAttribute("href"), `#${journey.name}.${journey.conversion[0]}`);
		await rows.nth(i).locator("th a").click();
		check("a link to the journey", await page.evaluate((title) => document.querySelector(":target h2")?.textContent === title, journey.title));
	}
	for (const href of await rows.locator("a").evaluateAll((links) => links.map((link) => link.hash.slice(1))))
		check("no link leads nowhere", await page.evaluate((id) => !!document.getElementById(id), href), href);
	await page.close();
}

async function keyboard(context, url) {
	const page = await open(context, url);
	const focused = () => page.evaluate(() => {
		const e = document.activeElement, style = getComputedStyle(e);
		return { tag: e.tagName, text: e.textContent.trim().slice(0, 24), seen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 };
	});
	const reached = new Set();

	await page.keyboard.press("Tab");
	same("first the way to the content", (await focused()).text, "Skip to the content");
	for (let i = 0; i < 60; i++) {
		const at = await focused();

		check("focus is seen", at.seen || at.tag === "BODY", at);
		reached.add(`${at.tag} ${at.text}`);
		await page.keyboard.press("Tab");
	}
	for (const what of ["INPUT ", "BUTTON Dark", "BUTTON Flow", "SUMMARY Lanes", "BUTTON Fit"])
		check("reached by Tab", reached.has(what), what);
	await page.close();
}

async function closed(context, url) {
	const page = await context.newPage();

	await page.goto(url);
	check("scripts of others do not run", await page.evaluate(() => {
		const script = document.createElement("script");
		script.textContent = "document.title = 'owned'";
		document.body.append(script);
		return document.title !== "owned";
	}));
	check("no event handler runs", await page.evaluate(() => {
		const button = document.createElement("button");
		button.setAttribute("onclick", "document.title = 'owned'");
		document.body.append(button);
		button.click();
		return document.title !== "owned";
	}));
	await page.close();
}

async function hostile(context) {
	const page = await open(context, write(join(maps, "hostile.journey")));

	same("hostile texts make no element", await page.evaluate(() => [document.scripts.length, document.images.length,
		document.querySelectorAll("style").length, document.querySelectorAll("i").length]), [1, 0, 1, 0]);
	check("and no link", await page.evaluate(() => [...document.links].every((link) => !link.href.includes("evil"))));
	await page.close();
}

async function paper(context, url) {
	const page = await open(context, url, { scheme: "dark", media: "print" });

	check("the strip is not printed", !(await page.locator(".strip").isVisible()));
	const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
	const boxes = [...pdf.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((m) => [Math.round(m[1] / 10), Math.round(m[2] / 10)]);

	check("printed on A3 landscape", boxes.length > 2 && boxes.every(([w, h]) => w === 119 && h === 84), boxes[0]);
	await page.close();
}

try {
	await browse(async (context) => {
		const url = write(webshop);

		await accessible(context);
		await anyWidth(context);
		await controls(context, url);
		await overview(context);
		await keyboard(context, url);
		await closed(context, url);
		await hostile(context);
		await paper(context, url);
	});
	await browse(async (context) => {
		await withoutScript(context.browser() ?? context, write(webshop));
	});
} finally {
	rmSync(folder, { recursive: true, force: true });
}
finish();
