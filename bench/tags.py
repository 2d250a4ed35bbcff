#!/usr/bin/env python3
"""Precision and recall of the topics of the seeds against entries that were read and labelled by hand.

    python bench/tags.py [JUDGED.tsv]

A line of JUDGED names a round of reading, an entry, the topics that a reader would look for it under, and others that fit it too.
A tag is wrong that is in neither list nor above one of them; a topic is missing that is wanted and neither there nor broader there.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "generator"))

from papershelf import pipeline
from papershelf.config.settings import from_file
from papershelf.config.topics import Vocabulary
from papershelf.state import registry_of
from papershelf.tag.stage import tag

TOP = Path(__file__).resolve().parent.parent
JUDGED = TOP / "generator" / "design" / "judged" / "tags.tsv"


class Judged(NamedTuple):
    """What is said of one entry."""

    round: str
    entry: str
    given: frozenset[str]
    wrong: tuple[str, ...]
    missing: tuple[str, ...]


def judged(rows: list[list[str]], tags: dict[str, frozenset[str]], vocabulary: Vocabulary) -> Iterator[Judged]:
    """Each row of labels beside the tags that the program gives now, by ids of topics."""
    above = {id_: frozenset(vocabulary.ancestors(id_)) for id_ in vocabulary.topics}
    for name, entry, wanted, fitting in rows:
        given = tags[entry]
        named = {*wanted.split(), *fitting.split()}
        right = named.union(*(above[id_] for id_ in named))
        seen = given.union(*(above[id_] for id_ in given))
        missing = tuple(id_ for id_ in wanted.split() if id_ not in seen and not above[id_] & given)
        yield Judged(name, entry, given, tuple(sorted(given - right)), missing)


def main() -> None:
    """Prints the misses, and the figures of each round."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else JUDGED
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    config = from_file(TOP / "mkdocs.yml")
    corpus = tag(pipeline.merged(pipeline.found(config), config, registry_of(config)), config.topics)
    ids = {config.topics.path(id_): id_ for id_ in config.topics.topics}
    tags = {id_: frozenset(ids[each.path] for each in found) for id_, found in corpus.tags.items()}
    found = list(judged(rows, tags, config.topics))
    for each in found:
        if each.wrong or each.missing:
            print(f"{each.entry}: wrong {' '.join(each.wrong) or '-'}, missing {' '.join(each.missing) or '-'}")
    for name in (*dict.fromkeys(each.round for each in found), ""):
        some = [each for each in found if name in ("", each.round)]
        given, wrong, missing = (
            sum(len(part) for part in parts) for parts in zip(*((e.given, e.wrong, e.missing) for e in some), strict=True)
        )
        right = given - wrong
        print(f"{name or 'all':8} {len(some)} entries, {given} tags, {wrong} wrong, {missing} missing:"
              f" precision {right / given:.1%}, recall {right / (right + missing):.1%}")  # fmt: skip


if __name__ == "__main__":
    main()
