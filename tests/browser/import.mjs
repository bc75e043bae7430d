// Random diagrams, odd ones among them: `journeyc import` makes of each what Mermaid's own parser reports, and refuses what
// it refuses. IMPORT_COUNT and IMPORT_SEED ask for more of them, or for others.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { browse, check, finish, here } from "./lib.mjs";

const COUNT = Number(process.env.IMPORT_COUNT ?? 600);
let state = Number(process.env.IMPORT_SEED ?? 1) >>> 0;
let odd = false; // whether the diagram at hand is an odd one

function below(n) {
	state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
	return Math.floor(((state >>> 8) / 2 ** 24) * n);
}

const pick = (list) => list[below(list.length)];
const chance = (percent) => below(100) < percent;
const upTo = (most, make) => Array.from({ length: below(most + 1) }, make);

// ---- diagrams

const plain = ["Make tea", "Do work", "Go home", "漢字", "Überprüfen", "Sit down", "Me", "Checkout", "awareness", "purchase", "Loyalty", "Aankoop"];
const strange = ["", " ", "1st", "It's", '"quoted"', "back\\slash", "&amp;", "#35;", "#eacute;", "#foo;", "#", ";", ":", "%", "%%", "}%%", "{", "}",
	"title", "section", "journey", "Journeyx", "accTitle", "accDescr", "accDescr {", "---", "\t", "\u00a0", "\u3000", "\ufeff", "\u2028", "😀", "👩‍👩‍👧",
	"مرحبا", ",", "0", "-1", "[x]", "`code`", '"""', "\\n", "\\u{41}", "->", "start", "exit", "a\u0301", "__proto__", "A & B",
	"lifestyle", "classDef", "#0;", "#128;", "#32;", "#alpha;", "#lpar;"];
const scores = ["0", "-1", "+2", "10", "3.5", ".5", "5.", "1e2", "1e400", "0x10", "0b11", "0o7", "Infinity", "NaN", "", " ", "five", "\t4", "1,5", "5/5", "1_000",
	"٣", "５", "--1", "1e", "-0", "00012", "123456789012345678", "5%", "\u00a05", "1 2"];
const values = ["My title", "'it''s'", '"a \\"b\\" \\u00e9"', "|\n  two\n\n  lines", ">-\n  two\n  lines", "", "null", "5", "1.50", "0x1f", "true", "a # b", "a: b",
	"Tea: for two", "a\n  b", "\n  below", '"a\n  b"', "'open", "@x", "- x", "-x", "&x y", "!!str 5", "a:b", "2026-01-01",
	"[a, 'b', [c]]", "{a: b}", "- a\n- b", "[a,\n  b]", '"\\U0001F600"', '"a\\\n  b"', "|2\n   a", ">\n  a\n   b\n  c", ".NaN", "a\ntitle: b", "a\nb", "a\n b: c", "*x"];

const yaml = ["title", "a", "b", "'q'", '"d"', "'it''s'", "5", "null", "[", "]", "{", "}", "[a, b]", "{a: b}", "{title: q}", ",", ":", ": ", "- ", "? ", "#c", " #c",
	"'", '"', "%", "@", "\t", "...", "é", "a:b", "- b: c", "|-\n x", ">\n x", "\\"];

const text = () => chance(odd ? 60 : 85) ? pick(plain) : upTo(4, () => pick(strange)).join(pick(["", " "]));
const people = () => upTo(4, () => chance(70) ? pick(["Me", "Cat", " Me ", "me", "Ada L", "漢"]) : text()).join(pick([",", ", ", ",,"]));
const score = () => chance(75) ? pick(["1", "2", "3", "4", "5"]) : pick(scores);
const word = (name) => chance(odd ? 85 : 99) ? name : pick([name.toUpperCase(), `${name}s`, `${name}:`, name.slice(1)]);
const space = () => chance(90) ? " " : pick(["", "  ", "\t", "\n", "\u00a0"]);
const colon = () => pick([":", ": ", " : "]);

function task() {
	return odd && chance(10) ? text() : text() + colon() + score() + (chance(70) ? colon() + people() : "") + (chance(5) ? `:${text()}` : "");
}

function line() {
	const kind = below(100);

	if (kind < 55) return task();
	if (kind < 70) return word("section") + space() + text();
	if (kind < 77) return word("title") + space() + text();
	if (kind < 82) return word(pick(["accTitle", "accDescr"])) + (odd ? pick([":", " : ", "", ":\n"]) : ": ") + text();
	if (kind < 86) return word("accDescr") + pick(["{", " {\n", "\n{ "]) + upTo(3, text).join("\n  ") + (odd ? pick(["}", "", "}}", "} x"]) : "\n}");
	if (kind < 90) return pick(["%%", "%% ", "#", "%", "%%{init: {'theme':'dark'}}%%", "%%{wrap}%%"]) + text();
	return odd ? text() : "";
}

// Front matter that is odd all over, and mostly no YAML.
function oddFront() {
	const word = () => pick(yaml), line = () => chance(40) ? pick(["title: ", "a: ", "b: ", "config:", "config: ", "- "]) + word() : word();

	return `---\n${upTo(5, line).join(pick(["\n", "\n  ", "\n\t", " ", ""]))}\n---\n`;
}

// A title of the front matter, at its top, in any form; what else stands there is good YAML.
function front() {
	if (odd && chance(40)) return oddFront();
	const key = pick(["title: ", "title: ", "title : ", '"title": ']);
	const config = pick(["", "config:\n  theme: dark\n", "config: {theme: dark}\n", "config:\n- a\n", "'config':\n   'theme'  :  \"dark\" # x\n\n"]);
	const indent = pick(["", "", "  ", "\t"]);
	const body = `${pick(["", "# a comment\n"])}${chance(50) ? config : ""}${key}${pick(values)}`;

	return `---\n${body}\n---`.split("\n").map((one) => indent + one).join("\n") + "\n\n";
}

function diagram() {
	odd = chance(30);
	const begin = (chance(15) ? front() : "") + pick(["", "%% remark\n", "%%{init: {'theme':'dark'}}%%\n", "\n  "]);
	const head = odd && chance(10) ? pick(["Journey", "journeys", "journey:", "flowchart", "", "journey;", "journey # x"]) : "journey";
	const lines = upTo(9, () => pick(["", "  ", "\t"]) + line() + (odd ? pick(["", "", " ", ";"]) : ""));
	let body = `${head}${pick(["\n", "\n\n", " "])}${lines.join("\n")}${pick(["", "\n"])}`;

	if (odd && chance(30)) {
		const at = below(body.length);
		body = body.slice(0, at) + pick(["", ...strange]) + body.slice(at + below(3));
	}
	body = begin + body;
	return (chance(10) ? body.replaceAll("\n", pick(["\r\n", "\r"])) : body).toWellFormed();
}

// ---- what Mermaid makes of them

// In the page. What is drawn is not looked at: drawing is the only way to the title in the front matter.
async function readAll(texts) {
	const { db } = await mermaid.mermaidAPI.getDiagramFromText("journey\n");
	const area = document.createElement("textarea");
	const decode = (value) => value.replace(/ﬂ°(°?)(\w+?)¶ß/g, (_, number, name) => {
		area.innerHTML = `&${number ? "#" : ""}${name};`;
		return area.value.startsWith("&") && area.value.endsWith(";") ? `#${name};` : area.value;
	});
	const results = [];

	for (const source of texts) {
		let refused = await mermaid.parse(source).then((is) => is.diagramType === "journey" ? null : "another kind of diagram", (error) => error.message);
		if (!refused)
			await mermaid.render("picture", source).catch((error) => {
				refused = /Parse error/.test(error.message) ? error.message : null; // or a score that cannot be drawn
			});
		results.push(refused !== null ? { refused } : {
			title: decode(db.getDiagramTitle() ?? "").trim(),
			description: decode(db.getAccDescription()).trim(),
			remark: decode(db.getAccTitle()).trim(),
			sections: db.getSections().map((s) => decode(s).trim()),
			tasks: [...new Set(db.getTasks())].map((t) => ({ section: decode(t.section).trim(), title: decode(t.task).trim(),
				score: Number.isFinite(t.score) && Math.abs(t.score) < 1e15 ? t.score : null,
				people: [...new Set(t.people.map((p) => decode(p).trim()).filter((p) => p))] })),
		});
	}
	return results;
}

// ---- what comes of them

function run(input, ...args) {
	return spawnSync(process.env.JOURNEYC ?? "./journeyc", args, { input, maxBuffer: 1 << 26 });
}

// A map in Mermaid's words.
function wordsOf(map, journey) {
	const titles = new Map(journey.segments.map((s) => [s.name, s.title]));

	return {
		title: journey.title ?? "",
		description: journey.description ?? "",
		remark: /^# ([^\n]*)/.exec(map)?.[1] ?? "",
		sections: journey.phases.filter((p, i) => i || p.title !== null || p.name !== "tasks").map((p) => p.title ?? ""),
		tasks: journey.phases.flatMap((p) => p.touchpoints.map((t) => ({ section: p.title ?? "", title: t.title ?? "",
			score: t.emotion?.all?.value ?? null, people: t.for.map((name) => titles.get(name)) }))),
	};
}

function compare(source, wanted) {
	const what = JSON.stringify(source);
	const imported = run(source, "import", "--from", "mermaid", "-");

	if (wanted.refused) {
		check(what, imported.status === 1 && imported.stderr.length && !imported.stdout.length, wanted.refused);
		return;
	}
	const compiled = run(imported.stdout, "-q", "--error-on", "never", "-T", "json", "-");
	const actors = new Set(wanted.tasks.flatMap((t) => t.people));

	check(what, imported.status === 0 && compiled.status === 0, `${imported.stderr}${compiled.stderr}`);
	if (imported.status || compiled.status) return;
	for (const task of wanted.tasks)
		if (task.people.length === actors.size) task.people = [];
	const seen = wordsOf(imported.stdout.toString(), JSON.parse(compiled.stdout).journeys[0]);

	for (const part in seen)
		check(`${part} of ${what}`, JSON.stringify(seen[part]) === JSON.stringify(wanted[part]), { seen: seen[part], wanted: wanted[part] });
	check(`layout of ${what}`, run(imported.stdout, "fmt", "--check", "-").status === 0);
}

await browse(async (context) => {
	const page = await context.newPage();
	const sources = Array.from({ length: COUNT }, diagram);
	let accepted = 0;

	await page.goto("about:blank");
	await page.addScriptTag({ path: join(here, "node_modules/mermaid/dist/mermaid.min.js") });
	await page.evaluate(() => mermaid.initialize({ startOnLoad: false, suppressErrorRendering: true }));
	(await page.evaluate(readAll, sources)).forEach((wanted, i) => {
		accepted += !wanted.refused;
		compare(sources[i], wanted);
	});
	check("half of the diagrams, or thereabouts, are good ones", accepted > COUNT / 3 && accepted < COUNT, accepted);
});
finish();
