#!/usr/bin/env python3
"""What each part of the space of similarity is worth, on any labelled collections.

    python bench/similarity.py SEEDS.jsonl LABELS.jsonl [SEEDS.jsonl LABELS.jsonl ...] [--only NAME ...]

LABELS has an object a line: ``id``, the key of a record in SEEDS, and one or both of ``label`` (a class) and ``keywords`` or
``categories`` (a list). Printed for each variant and collection, over the ten nearest of each paper: the accuracy of the
label that most of them have, the purity (share with the same label), the share that have a keyword in common, and how many
lists of six the paper in most of them stands in, with the share of papers in none.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "generator"))

import numpy as np
from scipy import sparse

from papershelf.config.curation import Curation
from papershelf.merge.stage import merge
from papershelf.model import Paper
from papershelf.read.folder import read
from papershelf.registry import Registry
from papershelf.space import latent, space, terms, weights
from papershelf.space.space import Space
from papershelf.text.fold import fold
from papershelf.text.repair.record import repaired
from papershelf.text.words.numbered import Texts

NEAREST, SHOWN = 10, 6


@dataclass(frozen=True)
class Labelled:
    """A collection with what its papers are known to be about."""

    papers: tuple[Paper, ...]
    label: dict[str, str]
    words: dict[str, frozenset[str]]


def labelled(seeds: Path, labels: Path) -> Labelled:
    """The papers of ``seeds``; ``labels`` are found by the keys of their records."""
    with TemporaryDirectory() as folder:
        (Path(folder) / seeds.name).write_bytes(seeds.read_bytes())
        papers = merge(repaired(None, list(read(Path(folder)))), Curation(), Registry()).papers
    rows = {row["id"]: row for row in map(json.loads, labels.read_text(encoding="utf-8").splitlines())}
    held = {paper.id: rows[source.key] for paper in papers for source in paper.sources if source.key in rows}
    words = {id_: frozenset(fold(word) for word in row.get("keywords") or row.get("categories") or ()) for id_, row in held.items()}
    return Labelled(papers, {id_: row["label"] for id_, row in held.items() if "label" in row}, words)


def scored(model: Space, data: Labelled) -> str:
    """One cell of the table."""
    ids = [paper.id for paper in data.papers]
    near = {ids[at]: [ids[row] for row in rows] for at, rows, _ in model.nearest(range(len(ids)), NEAREST)}
    cells = []
    if data.label:
        votes = {id_: Counter(data.label[one] for one in found if one in data.label) for id_, found in near.items() if id_ in data.label}
        right = [data.label[id_] == _first(near[id_], found, data.label) for id_, found in votes.items()]
        pure = [found[data.label[id_]] / NEAREST for id_, found in votes.items()]
        cells.append(f"{100 * np.mean(right):.1f} / {100 * np.mean(pure):.1f}")
    if any(data.words.values()):
        shared = [len([1 for one in near[id_] if words & data.words.get(one, frozenset())]) for id_, words in data.words.items() if words]
        cells.append(f"{100 * np.mean(shared) / NEAREST:.1f}")
    listed = Counter(one for found in near.values() for one in found[:SHOWN])
    cells.append(f"{max(listed.values(), default=0)}, {100 * sum(id_ not in listed for id_ in ids) / len(ids):.0f} %")
    return " | ".join(cells)


def _first(found: Sequence[str], votes: Counter[str], label: dict[str, str]) -> str | None:
    most = max(votes.values(), default=0)
    return next((label[one] for one in found if one in label and votes[label[one]] == most), None)


@contextmanager
def changed(place: Any, name: str, value: Any) -> Iterator[None]:
    """``place.name`` is ``value`` for a while."""
    before = getattr(place, name)
    setattr(place, name, value)
    try:
        yield
    finally:
        setattr(place, name, before)


def _tfidf(papers: Sequence[Paper]) -> Space:
    found = terms.terms(Texts.of(papers))
    counts = sparse.csc_matrix(found.counts)[:, found.columns[1] < 0]
    rarity = np.log(len(papers) / np.maximum(np.diff(counts.indptr), 1))
    return Space(weights.unit(sparse.csr_matrix(counts @ sparse.diags(rarity))), np.zeros((len(papers), 0)))


def _with(place: Any, name: str, value: Any) -> Callable[[Sequence[Paper]], Space]:
    def fitted(papers: Sequence[Paper]) -> Space:
        with changed(place, name, value):
            return space.fit(papers)

    return fitted


VARIANTS: dict[str, Callable[[Sequence[Paper]], Space]] = {
    "TF-IDF of single words": _tfidf,
    "as it is": space.fit,
    "title counts once": _with(terms, "IN_TITLE", 1.0),
    "title counts five times": _with(terms, "IN_TITLE", 5.0),
    "no saturation of counts": _with(weights, "_SATURATION", 1000.0),
    "no normalisation of lengths": _with(weights, "_LENGTH", 0.0),
    "no pairs of words": _with(weights, "_PAIR", 0.0),
    "no damping of scattered terms": _with(weights, "_DAMPING", 0.0),
    "not drawn to the nearest": _with(latent, "_DRAW", 0.0),
    "20 dimensions": _with(latent, "DIMENSIONS", 20),
    "60 dimensions": _with(latent, "DIMENSIONS", 60),
    "terms alone": _with(space, "_LATENT_SHARE", 0.0),
    "low-rank space alone": _with(space, "_LATENT_SHARE", 1.0),
}


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--only", action="append", choices=list(VARIANTS))
    asked = parser.parse_args()
    if not asked.files:
        print("name pairs of files: records, and what is known of them")
        return
    sets = [labelled(seeds, labels) for seeds, labels in zip(asked.files[::2], asked.files[1::2], strict=True)]
    print("| variant |", " | ".join(seeds.stem for seeds in asked.files[::2]), "|")
    for name in asked.only or VARIANTS:
        print("|", name, "|", " || ".join(scored(VARIANTS[name](data.papers), data) for data in sets), "|", flush=True)


if __name__ == "__main__":
    main()
