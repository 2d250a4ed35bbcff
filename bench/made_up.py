#!/usr/bin/env python3
"""Made-up papers: python bench/made_up.py PAPERS FILE.jsonl. The same number gives the same bytes.

Recombined, sentence by sentence, from those of this project that stand in one seed file, so that lengths, words and
neighbourhoods are those of real papers.
"""

import json
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "generator"))

from papershelf.config.curation import Curation
from papershelf.merge.stage import merge
from papershelf.model import Paper
from papershelf.read.folder import read
from papershelf.registry import Registry
from papershelf.text.repair.record import repaired

ROOT = Path(__file__).resolve().parent.parent
_NAMES = [
    f"{given} {family}"
    for given in "Ada Ben Chen Dora Emil Fatima Goran Hana Ines Jon".split()
    for family in "Abe Bell Costa Diaz Eriksen Fox".split()
]
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def records(count: int) -> Iterator[dict[str, Any]]:
    """``count`` records as JSON Lines know them."""
    chance = random.Random(count)  # noqa: S311 - made-up data
    lists = [each for each in _lists() if len(each) > 2]
    weights = [len(each) for each in lists]
    for number in range(count):
        one, other, third = chance.sample(chance.choices(lists, weights)[0], 3)
        sentences = [chance.choice(_SENTENCE.split(chance.choice((one, other, third)).abstract)) for _ in range(chance.randint(5, 9))]
        begin, end = one.title.split(), other.title.split()
        yield {
            "id": f"made-up-{number}",
            "title": f"{' '.join(begin[: 1 + len(begin) // 2] + end[len(end) // 2 :])} ({number})",
            "abstract": " ".join(sentences),
            "authors": chance.sample(_NAMES, chance.randint(1, 6)),
            "year": 2000 + number % 27,
            "url": f"https://example.org/{number}",
        }


def write(count: int, file: Path) -> Path:
    """Writes ``count`` records to ``file``."""
    with file.open("w", encoding="utf-8") as stream:
        stream.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records(count))
    return file


def _lists() -> list[list[Paper]]:
    corpus = merge(repaired(None, list(read(ROOT / "seeds"))), Curation(), Registry())
    papers = {paper.id: paper for paper in corpus.papers if paper.abstract}
    return [[papers[id_] for id_ in each.entries if id_ in papers] for each in corpus.collections]


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
