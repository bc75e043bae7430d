// outside.mjs FOLDER…: findings before programs that are not of npm: xmllint, junitparser, cmark-gfm; and before the SARIF
// multitool, which knows what code scanning wants. One that is not installed is named, and left out.
import {execFileSync, spawnSync} from "node:child_process";
import {chmodSync, existsSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

const here = dirname(fileURLToPath(import.meta.url)), modules = join(process.env.MODULES ?? here, "node_modules");
const folders = process.argv.slice(2);
let failures = 0;

function fail(what) {
  failures++;
  console.log(`not so: ${what}`);
}

function installed(program, ...words) {
  const found = spawnSync(program, words).status === 0;
  if (!found)
    console.log(`left out: ${program} is not installed`);
  return found;
}

/** Runs a program that says what is wrong with its exit status. */
function judge(program, words) {
  const result = spawnSync(program, words, {encoding: "utf8"});
  if (result.status !== 0)
    fail(`${program} ${words.join(" ")}: ${(result.stdout + result.stderr).slice(0, 500)}`);
}

function checkXml() {
  if (!installed("xmllint", "--version"))
    return;
  for (const folder of folders) {
    judge("xmllint", ["--noout", "--relaxng", join(here, "schema/checkstyle.rng"), join(folder, "checkstyle")]);
    judge("xmllint", ["--noout", "--schema", join(here, "schema/junit.xsd"), join(folder, "junit")]);
  }
}

/** The sums in JUnit's attributes are those of the cases, as another reader counts them. */
function checkSums() {
  const script = `
import sys
from junitparser import JUnitXml
for path in sys.argv[1:]:
    told = JUnitXml.fromfile(path)
    seen = JUnitXml.fromfile(path)
    for suite in seen:
        suite.update_statistics()
    seen.update_statistics()
    sums = lambda x: (x.tests, x.failures, x.errors)
    assert sums(told) == sums(seen), (path, sums(told), sums(seen))
    assert [sums(s) + (s.skipped,) for s in told] == [sums(s) + (s.skipped,) for s in seen], path
`;
  if (installed("/usr/bin/python3", "-c", "import junitparser"))
    judge("/usr/bin/python3", ["-c", script, ...folders.map((folder) => join(folder, "junit"))]);
}

const tagsOfOurs = new Set(["h3", "table", "thead", "tbody", "tr", "th", "td", "code", "details", "summary", "ul", "li", "p"]);

function checkPage(folder) {
  const page = execFileSync("cmark-gfm", ["--unsafe", "-e", "table", "-e", "autolink", "-e", "strikethrough", join(folder, "markdown")],
    {encoding: "utf8"});
  for (const [, tag] of page.replace(/^<!-- journeyc:lint -->/, "").matchAll(/<\/?([^\s>/]*)/g))
    if (!tagsOfOurs.has(tag))
      fail(`markdown in ${folder}: the tag ${tag}`);
  for (const [row] of page.matchAll(/<tr>[^]*?<\/tr>/g))
    if ((row.match(/<t[dh]>/g) ?? []).length !== 4)
      fail(`markdown in ${folder}: a row without four cells: ${row}`);
  for (const line of readFileSync(join(folder, "markdown"), "utf8").split("\n"))
    if (line.startsWith("|") && line.split("|").length !== 6)
      fail(`markdown in ${folder}: a bar inside a cell: ${line}`);
  if (!existsSync(join(folder, "places")))
    return;
  const rows = (page.match(/<tr>\n<td>/g) ?? []).length, findings = readFileSync(join(folder, "places"), "utf8").split("\n").length - 1;
  if (rows !== findings)
    fail(`markdown in ${folder}: ${rows} rows for ${findings} findings`);
}

function checkMarkdown() {
  if (installed("cmark-gfm", "--version"))
    folders.forEach(checkPage);
}

/** The multitool always ends with 0: what it found is in its own log. */
function checkSarif() {
  const tool = join(modules, "@microsoft/sarif-multitool-linux/Sarif.Multitool"), work = mkdtempSync(join(tmpdir(), "sarif."));
  chmodSync(tool, 0o755);
  for (const folder of folders.slice(-3)) {
    const log = join(work, "log.sarif");
    spawnSync(tool, ["validate", join(folder, "sarif"), "-o", log, "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning;Note",
      "--log", "ForceOverwrite"]);
    for (const result of JSON.parse(readFileSync(log, "utf8")).runs[0].results ?? [])
      if (result.level === "error" || result.level === "warning" || result.level === undefined)
        fail(`sarif in ${folder}: ${result.ruleId}: ${JSON.stringify(result.message).slice(0, 400)}`);
  }
  rmSync(work, {recursive: true});
}

checkXml();
checkSums();
checkMarkdown();
checkSarif();
process.exitCode = failures ? 1 : 0;
