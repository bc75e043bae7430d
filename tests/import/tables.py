"""Random maps full of odd texts: the table of each makes a map that gives the same table, however the table is spelled."""

import csv
import difflib
import io
import random
import subprocess
import sys

JOURNEYC, FIRST, COUNT = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])

PLAIN = ["Buy", "Look", "Ask again", "Pay", "漢字", "é"]
ODD = ['\\"', "'", "'=1+1", "=1+1", "+1", "-x", "@a", "''=", "＝x", "\\n", "\\n\\n", "\\t", "\\t=x", " lead", "trail ", "  two", "a\\n  b", ",", ";", "|", "5%",
       "rival 1 x", "exit", "exit 5%", "checkout 8% adds", "", "😀", "\\\\", "# no", "\\u{D}", "\\u{D}\\n", "\\u{2028}", "\\u{FEFF}", "\\u{A0}", "\\n=1",
       "assumption", "yes", "->", "10% off"]
TEXTS = ["doing", "thinking", "expects", "question", "frontstage", "backstage", "support", "proof", "event"]
WORDS = {"medium": "online physical", "ownership": "owned paid earned", "initiator": "customer company other", "kind": "contact action",
         "status": "planned live missing failing", "duration": "15m 2h 3d 1w 1.5h", "wait": "30s 2d"}
MODELS = {"classic": "awareness purchase loyalty", "orientation": "intent purchase", "care": "see think", "customer": "retention", "free": ""}
PHASES = ["awareness", "consideration", "purchase", "retention", "p1", "Aankoop", "oriëntatie", "see", "x-y"]


class Map:
    """A random map, line by line."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.count = 0
        for number in range(self.pick([1, 1, 2, 3])):
            self.journey(number)

    def pick(self, values):
        return self.random.choice(values)

    def maybe(self, chance):
        return self.random.random() < chance

    def some(self, values):
        return self.random.sample(values, self.random.randint(1, len(values)))

    def add(self, line):
        self.lines.append(line)

    def text(self):
        parts = [self.pick(ODD if self.maybe(0.5) else PLAIN) for _ in range(self.pick([1, 1, 2, 3]))]
        return '"' + "".join(parts) + '"'

    def title(self):
        return " " + self.text() if self.maybe(0.8) else ""

    def scores(self, values):
        for_all = [""] if self.maybe(0.8) or not self.segments else []
        each = for_all + [s + " " for s in self.random.sample(self.segments, self.random.randint(0, len(self.segments)))]
        return ", ".join(s + self.pick(values) + (" " + self.text() if self.maybe(0.3) else "") for s in each or [""])

    def touchpoint(self, name):
        self.add(f"touchpoint {name}{self.title()} {{")
        for key in TEXTS:
            if self.maybe(0.25):
                self.add(f"{key}: " + ", ".join(self.text() for _ in range(self.pick([1, 1, 2, 3]))))
        for key, words in WORDS.items():
            if self.maybe(0.2):
                self.add(f"{key}: {self.pick(words.split())}")
        for key in ["description", "owner"]:
            if self.maybe(0.2):
                self.add(f"{key}: {self.text()}")
        for key, values in {"emotion": ["-2", "0", "+1.5"], "importance": "1 5".split(), "ease": ["3"]}.items():
            if self.maybe(0.5):
                self.add(f"{key}: {self.scores(values)}")
        if self.maybe(0.6):
            self.add("channel: " + self.pick(["webshop", "store", "own"]))
        if self.maybe(0.3):
            self.add(f"moment: {self.pick(['truth', 'wow'])}{self.title()}")
        if self.maybe(0.3):
            self.add("evidence: " + ", ".join(self.some(["e1", "e2"])) if self.maybe(0.7) else "evidence: assumption")
        if self.maybe(0.3):
            self.add("competitor: " + ", ".join(f"{c} +1{self.title()}" for c in self.some(["c1", "c2"])))
        if self.segments and self.maybe(0.3):
            self.add("for: " + ", ".join(self.some(self.segments)))
        for kind in ["pain", "gain", "opportunity", "content"]:
            for _ in range(self.pick([0, 0, 1, 2])):
                self.add(f"{kind} {self.text()}")
        self.add("}")

    def flow(self, names):
        source = self.pick(["start"] + names)
        targets = [n for n in names if n != source] + ([] if source == "start" else ["exit"])
        labels = ["", " 5%", " 0.1%"]
        self.add(f"{source} -> " + ", ".join(t + self.pick(labels) + self.title() for t in self.some(targets)))

    def journey(self, number):
        self.segments = ["s1", "s2", "漢"][: self.random.randint(0, 3)]
        self.random.shuffle(self.segments)
        model = self.pick(list(MODELS))
        names = []
        self.add(f"journey j{number}{self.title()} {{\nmodel: {model}\nchannel own{self.title()}")
        for kind, declared in {"segment": self.segments, "evidence": ["e1", "e2"], "competitor": ["c1", "c2"]}.items():
            for name in declared:
                self.add(f"{kind} {name}{self.title()}")
        for phase in self.random.sample(PHASES, self.random.randint(0, 4)):
            self.add(f"phase {phase}{self.title()} {{")
            if MODELS[model] and self.maybe(0.2):
                self.add("stage: " + self.pick(MODELS[model].split()))
            for _ in range(self.random.randint(0, 3)):
                self.count += 1
                names.append(self.pick(["t", "touch-", "漢", "exit-"]) + str(self.count))
                self.touchpoint(names[-1])
            self.add("}")
        if len(names) > 1 and self.maybe(0.6):
            self.add("conversion: " + names[0])
            for _ in range(3):
                self.flow(names)
        self.add("}")


def run(source, *arguments):
    return subprocess.run([JOURNEYC, *arguments], input=source, capture_output=True)


def table_of(source):
    return run(source, "-q", "--error-on", "never", "-T", "csv", "-")


def spellings(table, seed):
    """The same table as other programs write it."""
    rows = list(csv.reader(io.StringIO(table.decode(), newline="")))
    pick = random.Random(seed).choice
    for comma in ",;\t":
        out = io.StringIO(newline="")
        end = pick(["\n", "\r\n", "\r"])
        quoting = pick([csv.QUOTE_ALL, csv.QUOTE_ALL if end == "\r" else csv.QUOTE_MINIMAL]) # the writer looks for no LF in it then
        csv.writer(out, delimiter=comma, quoting=quoting, lineterminator=end).writerows(rows)
        yield (pick(["", "\ufeff"]) + out.getvalue()).encode()


def complaint(seed):
    table = table_of("\n".join(Map(seed).lines).encode())
    imported = run(table.stdout, "import", "--from", "csv", "-")
    again = table_of(imported.stdout)
    if table.returncode or imported.returncode or imported.stderr or again.returncode:
        return table.stderr + imported.stderr + again.stderr
    if again.stdout != table.stdout:
        return b"\n".join(difflib.diff_bytes(difflib.unified_diff, table.stdout.split(b"\r\n"), again.stdout.split(b"\r\n"), n=0, lineterm=b""))
    if run(imported.stdout, "fmt", "--check", "-").returncode:
        return b"the map is not laid out:\n" + imported.stdout
    for spelled in spellings(table.stdout, seed):
        if run(spelled, "import", "--from", "csv", "-").stdout != imported.stdout:
            return b"another map of\n" + spelled
    return None


def main():
    failed = 0
    for seed in range(FIRST, FIRST + COUNT):
        said = complaint(seed)
        if said:
            print(f"map {seed}:", said.decode(errors="replace"))
            failed = 1
    return failed


sys.exit(main())
