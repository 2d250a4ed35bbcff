"""Lists every change that the rules of repair make on a folder of seeds: place, field, rule, before and after.

Call it as ``PYTHONPATH=generator python bench/repair_changes.py [SEEDS]``; ``--sample N`` takes N changes at random (always
the same ones), and ``--lost`` lists the abstracts in which a word of the source is missing after repair.
"""

import argparse
import difflib
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from papershelf.model import Record
from papershelf.read.folder import read
from papershelf.text.repair.clean import steps
from papershelf.text.repair.rules import NOTE_RULES, RULES, TITLE_RULES

_AROUND = 28
_WORD = re.compile(r"[^\W\d_]{3,}")
_COMMAND = re.compile(
    r"\\(?:begin|end|textcolor|color|label|gls)\{[\w:]+\}|\\[A-Za-z]+\*?|\{(?:it|em|bf|tt|sc|rm)\b|(?P<between>\}\s*\{)|[{}$]"
)


def main() -> None:
    """Prints the list and the count of each rule."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seeds", type=Path, nargs="?", default=Path("seeds"))
    parser.add_argument("--sample", type=int, default=0, metavar="N")
    parser.add_argument("--lost", action="store_true")
    options = parser.parse_args()
    records = [found for found in read(options.seeds) if isinstance(found, Record)]
    if options.lost:
        print(*lost_words(records), sep="\n")
        return
    changes = [change for record in records for change in changes_of(record)]
    counts = Counter(rule for _, rule, _, _ in changes)
    if options.sample:
        changes = sorted(random.Random(0).sample(changes, min(options.sample, len(changes))))  # noqa: S311 - a sample, no secret
    for place, rule, before, after in changes:
        print(f"{place}\t{rule}\n    - {before}\n    + {after}")
    print(f"{len(records)} records, {sum(counts.values())} changes:", ", ".join(f"{rule} {count}" for rule, count in counts.most_common()))


def changes_of(record: Record) -> Iterator[tuple[str, str, str, str]]:
    """Place and field, rule, before, after of every change in ``record``."""
    fields = (
        ("title", record.title, TITLE_RULES, False),
        ("abstract", record.abstract, RULES, False),
        ("note", record.note, NOTE_RULES, True),
    )
    for field, text, rules, markup in fields:
        for step in steps(text, rules, markup=markup):
            for before, after in excerpts(step.before, step.after):
                yield f"{record.source} {field}", step.rule, before, after


def excerpts(before: str, after: str) -> Iterator[tuple[str, str]]:
    """The places at which two texts differ, each with a few words around it."""
    tokens = [re.findall(r"\s+|\S+", text) for text in (before, after)]
    matcher = difflib.SequenceMatcher(None, *tokens, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            left = "".join(tokens[0][max(0, a - 8) : a])[-_AROUND:]
            right = "".join(tokens[0][b : b + 8])[:_AROUND]
            yield f"{left}[{''.join(tokens[0][a:b])}]{right}", f"{left}[{''.join(tokens[1][c:d])}]{right}"


def lost_words(records: list[Record]) -> Iterator[str]:
    """Places where words of the abstract are missing after repair; names of commands are no words."""
    for record in records:
        text = record.abstract
        for step in steps(text):
            text = step.after
        glued = re.sub(r"\W", "", text)
        missing = {word for word in _words(record.abstract) - _words(text) if word not in glued}
        if missing:
            yield f"{record.source}\t{' '.join(sorted(missing))}"


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(_COMMAND.sub(lambda match: " " if match["between"] else "", text)))


if __name__ == "__main__":
    main()
