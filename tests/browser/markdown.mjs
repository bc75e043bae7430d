// Hostile texts stay text in Markdown: what GitHub's dialect makes of the document is what the program meant.
import { join } from "node:path";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { check, examples, finish, journeyc, maps, model, same } from "./lib.mjs";

const squeeze = (text) => text.replace(/[\s\u2060]/g, "");
const entities = { lt: "<", gt: ">", amp: "&", quot: '"' };
const plain = (html) => html.replace(/<[^>]*>/g, "").replace(/&(\w+);/g, (all, name) => entities[name] ?? all);

for (const map of [join(maps, "hostile.journey"), join(maps, "shop.journey"), join(examples, "webshop.journey"), join(examples, "zorg.journey")]) {
	const html = micromark(journeyc("-T", "md", map).toString(), {
		allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()],
	});
	const text = squeeze(plain(html));
	const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/gi)].map((m) => m[1]));
	const { journeys } = model(map);
	const links = [...html.matchAll(/ href="([^"]*)"/g)].map((m) => m[1]);

	for (const tag of tags)
		check(`${map}: <${tag}>`, ["h1", "h2", "p", "ul", "li", "em", "strong", "a", "table", "thead", "tbody", "tr", "th", "td", "br"].includes(tag));
	same(`${map}: headings`, html.match(/<h1>/g).length, journeys.length + (journeys.length > 1));
	for (const link of links)
		check(`${map}: a link that no map gives`, !link.includes("evil"), link);
	for (const journey of journeys)
		for (const phase of journey.phases)
			for (const thing of [journey, phase, ...phase.touchpoints])
				check(`${map}: title`, text.includes(squeeze(thing.title)), thing.title);
}
finish();
