"""Random sources of any shape, kinds and keys that mean nothing among them: laid out, they hold the same tokens and comments in
the same order, and a second time changes nothing."""

import random
import re
import subprocess
import sys

JOURNEYC, FIRST, COUNT = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])

NAMES = ["a", "b", "checkout", "漢字", "order-confirmed", "a-name-that-is-as-long-as-a-sentence", "start", "exit", "phase.touchpoint"]
TEXTS = ['"x"', '"漢字漢字"', '""', '"# no"', '"q \\" {"', '"""one"""', '"""\n\tx\n"""', '"""\n  block\n    more\n\n  end\n  """', '"' + "long " * 25 + '"']
LITERALS = TEXTS + ["1", "-2.5", "12%", "0.5%", "100%", "3d", "2026-01-02"]
VALUES = NAMES + LITERALS + ["<= 5", ">= 5%"]
TOKEN = re.compile(r'"""(?:.|\n)*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*|->|<=|>=|[{},:.]|[^\s"#{},:;<>=]+|\S')


class Source:
    """A random source."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.comments = 0
        self.text = self.statements(0)
        if self.maybe(0.2):
            self.text = self.text.replace("\n", "\r\n")

    def pick(self, values):
        return self.random.choice(values)

    def maybe(self, chance):
        return self.random.random() < chance

    def times(self, counts, make):
        return [make() for _ in range(self.pick(counts))]

    def comment(self):
        self.comments += 1
        return f"# {self.comments}" + self.pick(["", " {", ' "', " -> ", "漢"]) + "\n"

    def pause(self):
        """What may follow a sign that ends no statement."""
        return self.pick([" "] * 12 + ["", "\n", "\n\n", " " + self.comment(), "\n\n" + self.comment() + self.comment()])

    def some(self, words):
        return "".join(" " + word for word in self.times([0, 0, 1, 1, 2], lambda: self.pick(words)))

    def property(self):
        values = self.times([1, 1, 2, 3, 8], lambda: self.pick(VALUES) + self.some(VALUES))
        return self.pick(["key", "for", "漢"]) + ":" + self.pause() + ("," + self.pause()).join(values)

    def flow(self, depth):
        flow = f"{self.pick(NAMES)} ->{self.pause()}{self.pick(NAMES)}{self.some(LITERALS)}"
        for _ in range(self.pick([0, 0, 0, 1, 2, 6])):
            flow += self.pick([",", " ->"]) + self.pause() + self.pick(NAMES) + self.some(LITERALS)
        return flow + (" " + self.body(depth) if self.maybe(0.3) else "")

    def block(self, depth):
        head = self.pick(["touchpoint", "phase", "strange"]) + self.pick([" a", ' b "title"', ' "title"', ""])
        needs_body = " " not in head
        return head + (" " + self.body(depth) if needs_body or self.maybe(0.6) else "")

    def body(self, depth):
        if self.maybe(0.4):
            return "{ " + "; ".join(self.times([0, 1, 2], lambda: self.statement(depth + 1))) + " }"
        return "{" + self.statements(depth + 1) + "}"

    def statement(self, depth):
        kind = self.random.random()
        if kind < 0.3 or depth > 4:
            return self.property()
        return self.flow(depth) if kind < 0.75 else self.block(depth)

    def statements(self, depth):
        text = self.pick(["\n", "\n\n", " " + self.comment(), ""])
        for _ in range(self.pick([1, 2, 3, 5, 8] if depth == 0 else [0, 1, 2, 3, 5])):
            text += self.pick(["", "", "", self.comment(), "\n\n"]) + self.pick(["", "  ", "\t"]) + self.statement(depth)
            text += self.pick(["\n", "\n", "\n", " " + self.comment(), ";", "\n\n\n", " ;\n"])
        return text


def tokens(text):
    """Tokens and comments in their order; the lines of block strings are looked at elsewhere."""
    found = TOKEN.findall(text.replace("\r\n", "\n").replace(";", " "))
    return [" ".join(t.split()) if t.startswith(('"""', "#")) else t for t in found]


def run(text):
    return subprocess.run([JOURNEYC, "fmt", "-q", "-"], input=text, capture_output=True)


def complaint(text):
    once = run(text.encode())
    if once.returncode:
        return "not laid out: " + once.stderr.decode()
    if run(once.stdout).stdout != once.stdout:
        return "a second time changes it"
    before, after = tokens(text), tokens(once.stdout.decode())
    for comments in (False, True):
        if [t for t in before if t.startswith("#") == comments] != [t for t in after if t.startswith("#") == comments]:
            return "other comments" if comments else "other tokens"
    return None


def main():
    failed = 0
    for seed in range(FIRST, FIRST + COUNT):
        text = Source(seed).text
        said = complaint(text)
        if said:
            print(f"source {seed}: {said}\n{text}")
            failed = 1
    return failed


sys.exit(main())
