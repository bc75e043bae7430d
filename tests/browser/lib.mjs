// What the tests here share: the program, its maps, a browser that talks to nobody, and what is expected.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const here = dirname(fileURLToPath(import.meta.url));
export const maps = join(here, "../emit/maps");
export const examples = join(here, "../../examples");

export function journeyc(...args) {
	return execFileSync(process.env.JOURNEYC ?? "./journeyc", ["-q", ...args], { maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });
}

export function model(map) {
	return JSON.parse(journeyc("-T", "json", map));
}

let failures = 0;

export function check(what, holds, seen) {
	if (holds) return;
	failures++;
	console.log(`FAIL ${what}${seen === undefined ? "" : `: ${JSON.stringify(seen)}`}`);
}

export function same(what, seen, expected) {
	check(what, JSON.stringify(seen) === JSON.stringify(expected), { seen, expected });
}

export function finish() {
	console.log(failures ? `${failures} failed` : "all passed");
	process.exitCode = failures ? 1 : 0;
}

// Gives a browser to a function, and closes it.
export async function browse(use) {
	const home = mkdtempSync(join(tmpdir(), "journeyc-browser-"));
	const context = await chromium.launchPersistentContext(home, {
		executablePath: "/usr/bin/chromium", headless: true,
		args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
			"--disable-component-update", "--disable-sync"],
	});
	try {
		await use(context);
	} finally {
		await context.close();
		rmSync(home, { recursive: true, force: true });
	}
}
