// Mermaid itself reads what is written for it, and draws the titles as they are in the map.
import { join } from "node:path";
import { browse, check, examples, finish, here, journeyc, maps, model, same } from "./lib.mjs";

const squeeze = (text) => text.replace(/[\s\u200b]/g, "");

await browse(async (context) => {
	const page = await context.newPage();

	await page.goto("about:blank");
	await page.addScriptTag({ path: join(here, "node_modules/mermaid/dist/mermaid.min.js") });
	for (const [map, ...names] of [[join(maps, "hostile.journey")], [join(examples, "webshop.journey")], [join(examples, "zorg.journey")],
		[join(maps, "shop.journey"), "bakery", "night"]])
		for (const name of names.length ? names : [undefined]) {
			const source = journeyc("-T", "mermaid", ...(name ? ["-j", name] : []), map).toString();
			const journey = model(map).journeys.find((j) => !name || j.name === name);
			const drawn = await page.evaluate(async (text) => {
				mermaid.initialize({ startOnLoad: false, htmlLabels: false });
				const { svg, diagramType } = await mermaid.render("picture", text);
				document.body.innerHTML = svg;
				return { type: diagramType, text: document.body.textContent, images: document.images.length,
					scripts: document.body.querySelectorAll("script").length };
			}, source);

			same(`${map}: kind of diagram`, drawn.type, "journey");
			same(`${map}: scripts and images`, [drawn.scripts, drawn.images], [0, 0]);
			for (const phase of journey.phases)
				for (const thing of [phase, ...phase.touchpoints])
					check(`${map}: title`, squeeze(drawn.text).includes(squeeze(thing.title)), [thing.title]);
		}
});
finish();
