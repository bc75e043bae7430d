// validate.mjs FOLDER…: findings in every format, as `random` wrote them, before the schemas and before a second reading of the
// sources: every format validates, and every place maps back to the same bytes.
import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {createRequire} from "node:module";
import {fileURLToPath} from "node:url";
import {lineHashes, placeOf} from "./places.mjs";
import {orders} from "./log.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(join(process.env.MODULES ?? here, "package.json"));
const Ajv = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;
const {RDFormatValidator} = require("@umbrelladocs/rdformat-validator");
const {parseProblemMatchersJson} = require("@rushstack/problem-matcher");

let failures = 0;

function check(good, what) {
  if (good)
    return;
  failures++;
  console.log(`not so: ${what}`);
}

const same = (seen, expected, what) => check(JSON.stringify(seen) === JSON.stringify(expected),
  `${what}: expected ${JSON.stringify(expected)}, seen ${JSON.stringify(seen)}`);

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

function schema(path) {
  const ajv = new Ajv({strict: false, allErrors: true});
  addFormats(ajv);
  return ajv.compile(readJson(path));
}

const findingsSchema = schema(join(here, "../../docs/findings.schema.json"));
const gitlabSchema = schema(join(here, "schema/gitlab.schema.json"));
const sarifSchema = schema(require.resolve("@microsoft/sarif-multitool-linux/sarif-2.1.0.json"));
const matchers = parseProblemMatchersJson(readJson(join(here, "../../.github/journeyc-matcher.json")).problemMatcher
  .map((matcher) => ({name: matcher.owner, pattern: matcher.pattern})));

function checkSchema(validate, document, what) {
  check(validate(document), `${what}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
}

/** What the program says of a place in the source, in each unit. */
function readCase(folder) {
  const sources = [0, 1, 2, 3, 4].map((number) => readFileSync(join(folder, `source-${number}`)));
  const hashes = sources.map(lineHashes);
  return readFileSync(join(folder, "places"), "utf8").trim().split("\n").filter(Boolean).map((line) => {
    const [number, start, end, severity] = line.split(" ");
    const from = placeOf(sources[number], +start), to = placeOf(sources[number], +end);
    return {number: +number, start: +start, end: +end, severity, from, to, hash: hashes[number][from.line - 1]};
  });
}

function checkJson(folder, places) {
  const document = readJson(join(folder, "json"));
  checkSchema(findingsSchema, document, "json");
  same(document.diagnostics.length, places.length, "json: findings");
  document.diagnostics.forEach((finding, i) => {
    const {from, to, start, end} = places[i], {file, ...span} = finding.span;
    same(span, {line: from.line, column: from.rune, end_line: to.line, end_column: to.rune, offset: start, end_offset: end,
      column_utf16: from.utf16, end_column_utf16: to.utf16}, `json: span ${i}`);
  });
  const lines = readFileSync(join(folder, "jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line));
  const strip = ({type, ...rest}) => rest;
  same(lines.filter((line) => line.type === "diagnostic").map(strip), document.diagnostics, "jsonl: diagnostics");
  same(lines.filter((line) => line.type === "problem").map(strip), document.problems, "jsonl: problems");
  same(strip(lines.at(-1)), document.summary, "jsonl: summary");
  lines.forEach((line) => same(Object.keys(line)[0], "type", "jsonl: the first key"));
  return document;
}

function checkSarif(folder, places, json) {
  const document = readJson(join(folder, "sarif")), run = document.runs[0];
  checkSchema(sarifSchema, document, "sarif");
  same(run.columnKind, "utf16CodeUnits", "sarif: columnKind");
  same(run.results.length, places.length, "sarif: results");
  same(run.tool.driver.rules.map((rule) => rule.id), [...new Set(json.diagnostics.map((finding) => finding.rule))].sort(), "sarif: rules");
  run.tool.driver.rules.forEach((rule) => check(rule.name.toLowerCase() !== rule.id.toLowerCase(), `sarif: name of ${rule.id}`));
  run.results.forEach((result, i) => {
    const {from, to, hash} = places[i], {artifactLocation, region} = result.locations[0].physicalLocation;
    same(region, {startLine: from.line, startColumn: from.utf16, endLine: to.line, endColumn: to.utf16}, `sarif: region ${i}`);
    same(result.partialFingerprints.primaryLocationLineHash, hash, `sarif: line hash ${i}`);
    same(run.tool.driver.rules[result.ruleIndex].id, result.ruleId, `sarif: ruleIndex ${i}`);
    check(!/^\.\/|^\//.test(artifactLocation.uri), `sarif: uri ${artifactLocation.uri}`);
    check(/^[A-Za-z0-9._~\/!$&'()*+,;=@%-]*$/.test(artifactLocation.uri), `sarif: uri ${artifactLocation.uri}`);
    check(!/[{}]/.test(result.message.text.replaceAll("{{", "").replaceAll("}}", "")), `sarif: a brace alone in ${result.message.text}`);
    check(!result.message.text.includes("]("), `sarif: a link in ${result.message.text}`);
    check(/[.?]$/.test(result.message.text), `sarif: no sentence: ${result.message.text}`);
  });
  const prints = run.results.map((result) => result.locations[0].physicalLocation.artifactLocation.uri
    + result.partialFingerprints["journeyFingerprint/v1"]);
  same(new Set(prints).size, prints.length, "sarif: fingerprints that differ");
}

/** What a format without suppressed findings holds. */
function unsuppressed(places, json) {
  return places.map((place, i) => ({...place, finding: json.diagnostics[i]})).filter((place) => !place.finding.suppressed);
}

async function checkReview(folder, places, json) {
  const document = readJson(join(folder, "rdjson")), validator = new RDFormatValidator({strictMode: true, allowExtraFields: false});
  const lines = readFileSync(join(folder, "rdjsonl"), "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
  for (const one of [document, ...lines]) {
    const result = await validator.validateString(JSON.stringify(one));
    check(result.valid, `rdjson: ${JSON.stringify(result.errors?.slice(0, 2))}`);
  }
  same(lines, document.diagnostics, "rdjsonl");
  places.forEach((place, i) => same(document.diagnostics[i].location.range,
    {start: {line: place.from.line, column: place.from.byte}, end: {line: place.to.line, column: place.to.byte}}, `rdjson: range ${i}`));
  same(document.diagnostics.length, places.length + json.problems.length, "rdjson: diagnostics");
}

function checkGitlab(folder, places) {
  const document = readJson(join(folder, "gitlab"));
  checkSchema(gitlabSchema, document, "gitlab");
  places.forEach((place, i) => same(document[i].location.positions, {begin: {line: place.from.line, column: place.from.rune},
    end: {line: place.to.line, column: place.to.rune}}, `gitlab: positions ${i}`));
  same(new Set(document.map((finding) => finding.fingerprint)).size, document.length, "gitlab: fingerprints that differ");
}

function checkGithub(folder, places, json) {
  const found = orders(readFileSync(join(folder, "github"), "utf8"));
  const levels = {error: "error", warning: "warning", note: "notice"}, problems = json.problems.length;
  found.slice(0, problems).forEach((order) => same([order.name, order.properties.title], ["error", "journeyc"], "github: a problem"));
  for (const [severity, level] of Object.entries(levels)) {
    const ours = found.slice(problems).filter((order) => order.name === level && order.properties.title !== "journeyc");
    const theirs = places.filter((place) => place.severity === severity);
    check(ours.length <= 10, `github: ${ours.length} of ${level}`);
    ours.forEach((order, i) => {
      const {from, to, finding} = theirs[i], columns = from.line === to.line ? [from.utf16, to.utf16] : [undefined, undefined];
      same([+order.properties.line, +order.properties.endLine, order.properties.col, order.properties.endColumn, order.properties.title],
        [from.line, to.line, ...columns.map((column) => column && String(column)), finding.rule], `github: ${level} ${i}`);
      check(order.data.length <= 4000, "github: a long message");
    });
  }
  same(found.filter((order) => !Object.values(levels).includes(order.name)), [], "github: other orders");
}

const xmlPlaces = (text, pattern) => [...text.matchAll(pattern)].map((match) => `${match[1]}:${match[2]}`);

function checkXml(folder, places, kept) {
  const all = (list) => list.map((place) => `${place.from.line}:${place.from.rune}`);
  same(xmlPlaces(readFileSync(join(folder, "checkstyle"), "utf8"), /<error line="(\d+)" column="(\d+)"/g), all(kept), "checkstyle: places");
  same(xmlPlaces(readFileSync(join(folder, "junit"), "utf8"), /<testcase name="[a-z-]+ at (\d+):(\d+)"/g), all(places), "junit: places");
}

function checkText(folder, json) {
  const expected = json.diagnostics.filter((finding) => !finding.suppressed && finding.severity !== "note");
  for (const format of ["text", "short"]) {
    const text = readFileSync(join(folder, format), "utf8"), problems = [];
    for (const line of text.split("\n"))
      for (const matcher of matchers) {
        const problem = matcher.exec(line + "\n");
        if (problem)
          problems.push([problem.line, problem.column, problem.severity, problem.code]);
      }
    same(problems, expected.map((finding) => [finding.span.line, finding.span.column, finding.severity, finding.rule]), `${format}: matches`);
  }
}

/** Whatever a map says, its log gives no order, moves no cursor and hides nothing. */
function checkLogs(folder) {
  for (const format of ["text", "short", "json", "jsonl", "sarif", "gitlab", "rdjson", "rdjsonl", "checkstyle", "junit", "markdown", "github"]) {
    const text = readFileSync(join(folder, format), "utf8");
    if (format !== "github")
      same(orders(text), [], `${format}: orders`);
    check(!/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(text), `${format}: a control character`);
    check(!text.includes("\uFFFD") || /json|sarif|gitlab|xml|checkstyle|junit/.test(format), `${format}: a replaced character`);
  }
}

for (const folder of process.argv.slice(2)) {
  const before = failures, places = readCase(folder), json = checkJson(folder, places), kept = unsuppressed(places, json);
  checkSarif(folder, places, json);
  await checkReview(folder, kept, json);
  checkGitlab(folder, kept);
  checkGithub(folder, kept, json);
  checkXml(folder, places, kept);
  checkText(folder, json);
  checkLogs(folder);
  if (failures > before)
    console.log(`in ${folder}`);
}
process.exitCode = failures ? 1 : 0;
