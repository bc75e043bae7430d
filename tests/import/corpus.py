"""Imports every diagram of a folder, and compares the map with what Mermaid's parser reports."""

import glob
import json
import os
import re
import subprocess
import sys

JOURNEYC, FOLDER = sys.argv[1:]


def run(*arguments, stdin=b""):
    return subprocess.run([JOURNEYC, *arguments], input=stdin, capture_output=True)


def people_of(task):
    return list(dict.fromkeys(p.strip() for p in task["people"] if p.strip()))


def score_of(touchpoint):
    emotion = touchpoint["emotion"]
    return emotion["all"]["value"] if emotion and emotion["all"] else None


def as_mermaid(journey):
    """A map in Mermaid's words."""
    titles = {s["name"]: s["title"] for s in journey["segments"]}
    return {
        "title": journey["title"] or "",
        "description": journey["description"] or "",
        "actors": list(titles.values()),
        "sections": [p["title"] for p in journey["phases"] if p["title"]],
        "tasks": [{"section": p["title"] or "", "task": t["title"], "score": score_of(t),
                   "people": [titles[n] for n in t["for"]]} for p in journey["phases"] for t in p["touchpoints"]],
    }


def wanted_of(parsed):
    actors = list(dict.fromkeys(p for t in parsed["tasks"] for p in people_of(t)))
    return {
        "title": parsed["title"].strip(),
        "description": re.sub(r"\n\s+", "\n", parsed["accDescr"]).strip(),
        "actors": actors,
        "sections": [s.strip() for s in parsed["sections"]],
        "tasks": [{"section": t["section"].strip(), "task": t["task"].strip(),
                   "score": None if t["score"] == "NaN" else t["score"],
                   "people": [] if len(people_of(t)) == len(actors) else people_of(t)} for t in parsed["tasks"]],
    }


def complaint(path, parsed):
    imported = run("import", path)
    if not parsed["ok"]:
        return None if imported.returncode == 1 and not imported.stdout else "Mermaid refuses it"
    if imported.returncode:
        return imported.stderr.decode()
    compiled = run("-q", "--error-on", "never", "-T", "json", "-", stdin=imported.stdout)
    if compiled.returncode:
        return compiled.stderr.decode()
    seen, wanted = as_mermaid(json.loads(compiled.stdout)["journeys"][0]), wanted_of(parsed)
    return "\n".join(f"  {k}: {seen[k]!r}, not {wanted[k]!r}" for k in wanted if seen[k] != wanted[k]) or None


def main():
    failed = 0
    with open(glob.glob(os.path.join(FOLDER, "parsed-by-mermaid-*.json"))[0], encoding="utf-8") as file:
        for name, parsed in json.load(file).items():
            said = complaint(os.path.join(FOLDER, name + ".mmd"), parsed)
            if said:
                print(f"{name}:\n{said}")
                failed = 1
    return failed


sys.exit(main())
