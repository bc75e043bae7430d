// The kit for pull requests: its files are what their readers want, and its scripts do what the documentation says.
import {execFileSync, spawnSync} from "node:child_process";
import {copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {orders} from "./log.mjs";

const here = dirname(fileURLToPath(import.meta.url)), top = join(here, "../.."), modules = process.env.MODULES ?? here;
const require = createRequire(join(modules, "package.json")), {parse} = require("yaml");
const work = mkdtempSync(join(tmpdir(), "kit.")), repository = join(work, "repository");
let failures = 0;

function check(good, what) {
  if (good)
    return;
  failures++;
  console.log(`not so: ${what}`);
}

const same = (seen, expected, what) => check(JSON.stringify(seen) === JSON.stringify(expected),
  `${what}: expected ${JSON.stringify(expected)}, seen ${JSON.stringify(seen)}`);

// ---- the files themselves

function checkManifests() {
  const validator = join(modules, "node_modules/.bin/action-validator"), action = readFileSync(join(top, "action.yml"), "utf8");
  const bad = join(work, "action.yml");
  same(spawnSync(validator, [join(top, "action.yml")]).status, 0, "action.yml is valid");
  writeFileSync(bad, action.replace("      shell: bash\n", ""));
  check(spawnSync(validator, [bad]).status !== 0, "a step without a shell is found");
  same(spawnSync(validator, [join(top, "docs/ci/github.yml")]).status, 0, "the workflow of the documentation is valid");
  check(!/run:[^]*\$\{\{/.test(parse(action).runs.steps.map((step) => `run: ${step.run ?? ""}`).join("\n")), "inputs reach scripts through env only");
  check(parse(readFileSync(join(top, "docs/ci/gitlab-ci.yml"), "utf8")).journeys.artifacts.reports.codequality, "the GitLab job has a report");
}

function checkHooks() {
  if (spawnSync("pre-commit", ["--version"]).status !== 0) {
    console.log("left out: pre-commit is not installed");
    return;
  }
  same(spawnSync("pre-commit", ["validate-manifest", join(top, ".pre-commit-hooks.yaml")]).status, 0, ".pre-commit-hooks.yaml is valid");
}

/** The hook, from a repository that has nothing but the manifest. */
function checkHookRun() {
  const hooks = join(work, "hooks"), words = ["-C", hooks, "-c", "user.name=A", "-c", "user.email=a@example.com"];
  if (spawnSync("pre-commit", ["--version"]).status !== 0)
    return;
  mkdirSync(hooks);
  copyFileSync(join(top, ".pre-commit-hooks.yaml"), join(hooks, ".pre-commit-hooks.yaml"));
  for (const command of [["init", "-q"], ["add", "."], ["commit", "-qm", "hooks"]])
    execFileSync("git", [...words, ...command]);
  const result = spawnSync("pre-commit", ["try-repo", hooks, "journeyc-lint", "--all-files"],
    {cwd: repository, encoding: "utf8", env: {...process.env, PRE_COMMIT_HOME: join(work, "pre-commit")}});
  same(result.status, 1, "the hook fails where there is an error");
  check(result.stdout.includes("[undefined-segment]"), `the hook shows it: ${result.stdout}${result.stderr}`);
}

// ---- a repository with a base and a head

const git = (...words) => execFileSync("git", ["-C", repository, "-c", "user.name=A", "-c", "user.email=a@example.com", ...words], {encoding: "utf8"});

const fine = (name) => `journey ${name} "Paying" {
  state: as-is
  goal: "Dry feet"
  owner: "Shop team"
  model: free
  conversion: till
  segment walkers "Walkers" { needs: "Warm feet" }
  phase visit "In the shop" { touchpoint till "The till" { channel: store } }
}
`;

function makeRepository() {
  mkdirSync(join(repository, "journeys/more"), {recursive: true});
  git("init", "-q", "-b", "main");
  writeFileSync(join(repository, "journeys/fine.journey"), fine("fine"));
  writeFileSync(join(repository, "journeys/old.journey"), fine("old"));
  git("add", ".");
  git("commit", "-qm", "base");
  git("switch", "-qc", "change");
  writeFileSync(join(repository, "journeys/more/a,b 100%.journey"), fine("changed"));
  copyFileSync(join(here, "cases/laptop/journeys/laptop.journey"), join(repository, "journeys/laptop.journey"));
  git("rm", "-q", "journeys/old.journey");
  git("add", ".");
  git("commit", "-qm", "head");
}

// ---- the action as a runner runs it

const steps = parse(readFileSync(join(top, "action.yml"), "utf8")).runs.steps;

/** Runs a step's script with files for the runner; gives its status, its log and what it wrote to them. */
function run(script, env) {
  const files = {};
  for (const name of ["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"]) {
    files[name] = join(work, name);
    writeFileSync(files[name], "");
  }
  const path = join(work, "script.sh"), temporary = join(work, "runner temp");
  mkdirSync(temporary, {recursive: true});
  writeFileSync(path, script);
  const result = spawnSync("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", path],
    {cwd: repository, encoding: "utf8", env: {...process.env, RUNNER_TEMP: temporary, ...files, ...env}});
  return {status: result.status, log: result.stdout + result.stderr, summary: readFileSync(files.GITHUB_STEP_SUMMARY, "utf8"),
    output: Object.fromEntries(readFileSync(files.GITHUB_OUTPUT, "utf8").split("\n").filter(Boolean).map((line) => line.split(/=(.*)/s)))};
}

const step = (id) => steps.find((one) => one.id === id).run;
const lint = (paths, errorOn = "warning") => run(step("lint"), {PATHS: paths, ERROR_ON: errorOn, SINCE: ""});

function checkLint() {
  const found = lint("journeys\n\n"), sarif = JSON.parse(readFileSync(found.output.sarif, "utf8"));
  same(found.status, 0, "the step itself goes on");
  same(found.output["exit-status"], "1", "the exit status is handed on");
  same(sarif.runs[0].results.filter((result) => result.level === "error").map((result) => result.ruleId), ["undefined-segment"], "SARIF");
  same(found.summary, readFileSync(found.output.markdown, "utf8"), "the summary is the Markdown report");
  check(found.summary.includes("`journeys/laptop.journey:9:56`"), "the summary has the place");
  check(found.log.includes("journeys/laptop.journey:9:56: error: "), "the log has the text");
  const annotations = orders(found.log).filter((order) => order.name === "error");
  same(annotations.map((order) => [order.properties.file, order.properties.line]), [["journeys/laptop.journey", "9"]], "the annotation");
  same(lint("journeys/fine.journey").output["exit-status"], "0", "a clean map");
  same(lint("journeys", "never").output["exit-status"], "0", "error-on never");
  same(lint("journeys/gone.journey").output["exit-status"], "2", "a file that is not there");
  same(lint("journeys", "$(touch injected)").output["exit-status"], "2", "an input is only text");
  same(lint("--help\n-x").output["exit-status"], "2", "a path that looks like an option");
  check(!existsSync(join(repository, "injected")), "an input is never run");
  const absent = run(step("lint"), {PATHS: ".", ERROR_ON: "warning", SINCE: "", PATH: "/usr/bin:/bin"});
  check(absent.status === 2 && orders(absent.log)[0]?.name === "error", `without the program: ${absent.log}`);
  same(run(steps.at(-1).run, {STATUS: "1"}).status, 1, "the last step ends as journeyc did");
  return found.output.markdown;
}

/** What changed, against the base: in the summary and in a file. */
function checkDiff() {
  const diff = (paths, base) => run(step("diff"), {PATHS: paths, BASE: base});
  const told = diff("journeys\n", "main");
  same(told.status, 0, "diff: the step goes on, though a map has an error");
  same(told.summary, readFileSync(told.output.markdown, "utf8"), "diff: the summary is the comment");
  check(told.summary.startsWith("<!-- journeyc:diff -->\n### journeyc: 1 notable change; 1 map could not be compared\n"), `diff: the head: ${told.summary}`);
  check(told.summary.includes("journey `old` is now called `changed`"), `diff: what changed: ${told.summary}`);
  check(told.log.includes("[undefined-segment]"), "diff: the log has the error of a map that cannot be compared");
  for (const [paths, base] of [["journeys", "0123456789012345678901234567890123456789"], ["journeys/gone.journey", "main"], ["journeys", "--exact"],
    ["$(touch injected)", "main"], ["--output=injected", "main"]]) {
    const untold = diff(paths, base);
    same([untold.status, untold.output.markdown, untold.summary], [0, undefined, ""], `diff of ${paths} against ${base}: no comment, no failure`);
    same(orders(untold.log).map((order) => order.name), ["notice"], `diff of ${paths} against ${base}: a notice`);
  }
  check(!existsSync(join(repository, "injected")), "diff: an input is never run");
  return [told.output.markdown, diff("journeys/fine.journey", "main").output.markdown];
}

/** A `gh` that keeps what it was asked. It knows some comments, runs the filter that it is given on them with jq, and may refuse. */
function fakeGithub(comments, {login = "", refuses = "never"} = {}) {
  const folder = join(work, "bin"), record = join(work, "asked"), known = join(work, "comments.json");
  mkdirSync(folder, {recursive: true});
  writeFileSync(record, "");
  writeFileSync(known, JSON.stringify(comments));
  writeFileSync(join(folder, "gh"), `#!/bin/sh
echo "$*" >> '${record}'
case "$*" in
*${refuses}*) echo 'gh: Resource not accessible by integration (HTTP 403)' >&2; exit 1 ;;
'api user '*) [ -n '${login}' ] && echo '${login}' ;;
'api --paginate '*) jq -r "$5" '${known}' ;;
esac
`, {mode: 0o755});
  return {env: {PATH: `${folder}:${process.env.PATH}`, COMMENTS: "repos/o/r/issues/7/comments"},
    written: () => readFileSync(record, "utf8").split("\n").filter((line) => line.includes("--method"))};
}

const comment = (number, body, type = "Bot", login = "github-actions[bot]") => ({url: `https://api.example.com/comments/${number}`, body, user: {type, login}});

function checkComments(findings, [changes, unchanged]) {
  const clean = lint("journeys/fine.journey").output.markdown, there = "repos/o/r/issues/7/comments";
  const post = (file) => `api --silent --method POST ${there} --field body=@${file}`;
  const patch = (number, file) => `api --silent --method PATCH https://api.example.com/comments/${number} --field body=@${file}`;
  const lintMark = "<!-- journeyc:lint -->", diffMark = "<!-- journeyc:diff -->";
  const others = [comment(1, "nice"), comment(2, `look: ${diffMark}`), comment(3, diffMark, "User", "stranger")];

  for (const [what, comments, options, FINDINGS, CHANGES, expected] of [
    ["the first time", others, {}, findings, changes, [post(findings), post(changes)]],
    ["once more", [...others, comment(4, `${diffMark}\nx`), comment(5, `${lintMark}\nx`), comment(6, diffMark)], {}, findings, changes,
      [patch(5, findings), patch(4, changes)]],
    ["with a token of somebody's own", [comment(7, diffMark, "User", "me"), comment(8, diffMark)], {login: "me"}, "", changes, [patch(7, changes)]],
    ["nothing to say any more", [comment(4, diffMark), comment(5, lintMark)], {}, clean, unchanged, [patch(5, clean), patch(4, unchanged)]],
    ["nothing to say", others, {}, clean, unchanged, []],
    ["only what changed", others, {}, "", changes, [post(changes)]],
    ["turned off", [comment(4, diffMark)], {}, findings, "", [post(findings)]],
  ]) {
    const github = fakeGithub(comments, options), result = run(step("comment"), {...github.env, FINDINGS, CHANGES});
    same([result.status, github.written(), orders(result.log).length], [0, expected, 0], `comments, ${what}`);
  }
  for (const refuses of ["POST", "paginate", "api"]) {
    const github = fakeGithub([], {refuses}), result = run(step("comment"), {...github.env, FINDINGS: findings, CHANGES: changes});
    same([result.status, orders(result.log).map((order) => order.name)], [0, ["notice"]], `comments, where ${refuses} is refused: a notice, no failure`);
    same(github.written().length, refuses === "POST" ? 2 : 0, `comments, where ${refuses} is refused: each is tried`);
  }
}

function checkPictures() {
  const {status, output} = run(step("pictures"), {SINCE: "main"});
  same(status, 0, "pictures: the step");
  same(readdirSync(join(output.folder, "journeys/more")), ["a,b 100%.svg"], "a picture of the changed map");
  same(readdirSync(join(output.folder, "journeys")), ["more"], "none of a map with errors, none of one that did not change");
  check(readFileSync(join(output.folder, "changes.html"), "utf8").includes("is now called"), "a page of what changed");
  same(readdirSync(join(run(step("pictures"), {SINCE: ""}).output.folder, "journeys")).sort(), ["fine.svg", "more"], "without since: of all");
}

checkManifests();
checkHooks();
makeRepository();
checkHookRun();
checkComments(checkLint(), checkDiff());
checkPictures();
rmSync(work, {recursive: true});
process.exitCode = failures ? 1 : 0;
