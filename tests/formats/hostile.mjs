// hostile.mjs PROGRAM: see `hostile`.
import {spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {orders} from "./log.mjs";

const program = process.argv[2], work = mkdtempSync(join(tmpdir(), "hostile."));
const formats = ["text", "short", "json", "jsonl", "sarif", "github", "gitlab", "rdjson", "rdjsonl", "checkstyle", "junit", "markdown"];
let failures = 0;

function check(good, what) {
  if (good)
    return;
  failures++;
  console.log(`not so: ${what}`);
}

const bytes = (...parts) => Buffer.concat(parts.map((part) => Buffer.from(part)));

const names = [
  ", : % # [ ] { } \" ' & < > | \\", " ", "\n::error::x", "-x", "::error file=a::b", "##[error]x", "##vSo[task]", "kaart ë注文😀", "\u3000::warning::x",
  "%0A", "$(id)", "`", "\u202Ex", "\ttab",
].map((name) => bytes(name, ".journey")).concat([bytes([0xFF, 0xFE], ".journey"), bytes("\x1B[31m", [0xF0, 0x9F], ".journey")]);

const texts = [
  "\r", "\x1B[31m", "\0", "##[error]x", "##vso[task.x]y", "::error::x", "\n::error::x\n", "\n  ::stop-commands::x\n", "]]>", "{0}", "[x](1)", "@all", "`", "``|`",
  "x".repeat(5000), "\t\t\t", "e\u0301\u0301", "😀", "\u202E", "\u2028::error::x", "<!-- -->", "</code><script>", "\\", "\\u{0}", "\uFEFF", "\uFFFE",
];

const sources = texts.flatMap((text) => [
  bytes(`journey a "${text}" { goal: ${text}; gaol: "${text}" }\n`), bytes(`${text}\njourney ${text} {\r\n  phase p "${text}"\r\n  ${text}: 1`),
]).concat([bytes(), bytes("\uFEFF"), bytes("\uFEFFjourney"), bytes([0xC3]), bytes("journey a {\r", [0xED, 0xA0, 0x80], "\r}")]);

function makeMaps() {
  const paths = [];
  mkdirSync(join(work, ".git"));
  sources.forEach((source, i) => {
    const name = i < names.length ? names[i] : bytes(`${i}.journey`), path = bytes(work, "/", name);
    writeFileSync(path, source);
    paths.push(name);
  });
  return paths;
}

const controls = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

function checkRun(words, what) {
  const result = spawnSync(program, words, {cwd: work, maxBuffer: 1 << 28}), log = result.stdout.toString() + "\n" + result.stderr.toString();
  const github = words.includes("github"), found = orders(log).filter((order) => !(github && ["error", "warning", "notice"].includes(order.name)));
  check([0, 1, 2].includes(result.status), `${what} ends with ${result.status ?? result.signal}`);
  check(found.length === 0, `${what}: an order: ${JSON.stringify(found[0])}`);
  check(!controls.test(log), `${what}: a control character`);
}

makeMaps();
for (const format of formats) {
  checkRun(["lint", "--format", format], `lint --format ${format}`);
  checkRun(["lint", "--format", format, "::error::gone", "##[x]", "a\n::error::b.journey"], `lint --format ${format} of what is not there`);
  for (const name of names)
    if (!name.includes(0xFF) && !name.includes(0xF0))
      checkRun(["--format", format, "-o", "out.svg", "--", name.toString()], `compile --format ${format} ${JSON.stringify(name.toString())}`);
}
rmSync(work, {recursive: true});
process.exitCode = failures ? 1 : 0;
