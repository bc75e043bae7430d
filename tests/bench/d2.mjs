#!/usr/bin/env node
// d2.mjs FILE.d2: draws it with D2, which comes to npm as WebAssembly, and writes the SVG to standard output.
import { readFileSync } from "node:fs";

const missing = 127;
const { D2 } = await import("@terrastruct/d2").catch(() => process.exit(missing));
const d2 = new D2();
const { diagram, renderOptions } = await d2.compile(readFileSync(process.argv[2], "utf8"));
process.stdout.write(await d2.render(diagram, renderOptions), () => process.exit());
