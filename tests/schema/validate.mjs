// What the program writes as JSON is what the schemas in docs/ say, and the schemas say all of it: without any one key, or
// with one more than the schema names, it is no longer valid. (Readers accept further keys; here, nothing may be forgotten.)
//
//     node validate.mjs SOURCE-FOLDER PROGRAM
import { execFileSync } from "node:child_process"
import { readFileSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import Ajv from "ajv/dist/2020.js"

const [source, program] = process.argv.slice(2)
const ajv = new Ajv({ strict: true, strictTypes: false, allErrors: true, formats: { uri: true } })
let wrong = 0

// A schema under which an object has no keys but those that are named.
function closed(schema) {
  if (schema === null || typeof schema !== "object") return schema
  if (Array.isArray(schema)) return schema.map(closed)
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  return copy.properties && !("additionalProperties" in copy) ? { ...copy, additionalProperties: false } : copy
}

function schema(name) {
  return ajv.compile(closed(JSON.parse(readFileSync(join(source, "docs", name), "utf8"))))
}

function files(folder, ending) {
  return readdirSync(folder).sort().flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? files(path, ending) : path.endsWith(ending) ? [path] : []
  })
}

function expectValid(validate, value, what) {
  if (validate(value)) return
  wrong++
  console.log(`${what}: ${ajv.errorsText(validate.errors.slice(0, 5), { separator: "\n  " })}`)
}

// Objects whose keys are names of the map, not of the format.
const open = new Set(["by_segment"])

// Calls `check` with each object of a value, and its path.
function eachObject(value, path, check) {
  if (value === null || typeof value !== "object") return
  if (!Array.isArray(value) && !open.has(path.at(-1))) check(value, path.join("."))
  for (const key of Object.keys(value)) eachObject(value[key], [...path, key], check)
}

function expectExact(validate, value, what) {
  eachObject(value, [what], (object, path) => {
    for (const key of Object.keys(object)) {
      const kept = object[key]
      delete object[key]
      if (validate(value)) { wrong++; console.log(`${path}: valid without ${key}`) }
      object[key] = { surplus: true }
      if (validate(value)) { wrong++; console.log(`${path}: valid with ${key} of another type`) }
      object[key] = kept
    }
    object.surplus = true
    if (validate(value)) { wrong++; console.log(`${path}: valid with one key more`) }
    delete object.surplus
  })
}

const model = schema("model.schema.json")
const maps = files(join(source, "examples"), ".journey")
for (const map of maps) {
  const value = JSON.parse(execFileSync(program, ["-q", "-T", "json", "-o", "-", map], { encoding: "utf8" }))
  expectValid(model, value, map)
  if (map.endsWith("/minimal.journey")) expectExact(model, value, "minimal")
}

const findings = schema("findings.schema.json")
const goldens = files(join(source, "tests", "golden"), ".json").filter((path) => !path.endsWith(".model.json"))
for (const golden of goldens) {
  const value = JSON.parse(readFileSync(golden, "utf8"))
  expectValid(findings, value, golden)
  if (golden.endsWith("/laptop.json")) expectExact(findings, value, "laptop")
}
for (const map of maps) {
  const options = ["lint", "-q", "--format", "json", "--error-on", "never", map]
  expectValid(findings, JSON.parse(execFileSync(program, options, { encoding: "utf8" })), `findings of ${map}`)
}

const diff = schema("diff.schema.json")
const golden = join(source, "tests", "diff", "golden", "webshop.json")
expectValid(diff, JSON.parse(readFileSync(golden, "utf8")), golden)
for (const [older, newer] of [["webshop", "zorg"], ["minimal", "minimal"]]) {
  const options = ["diff", "--format", "json", ...[older, newer].map((name) => join(source, "examples", `${name}.journey`))]
  expectValid(diff, JSON.parse(execFileSync(program, options, { encoding: "utf8" })), `${older} and ${newer}`)
}

if (maps.length < 9 || goldens.length < 50) {
  wrong++
  console.log(`too few files: ${maps.length} maps, ${goldens.length} findings`)
}
process.exit(wrong ? 1 : 0)
