#!/usr/bin/env python3
"""How many of the nearest the index of a large shelf finds: python bench/nearest.py [PAPERS | FILE.jsonl ...] [--listed N ...].

For each collection (1,000 and 10,000 made-up papers unless told) and each length of the lists: which part of the ten nearest of 1,000 papers
an exact search and that of a shelf above the setting `exact` have in common; the same where the low-rank space too was
smoothed by the lists; and milliseconds of processor time for a paper.
"""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "generator"))

import made_up
import numpy as np

from papershelf.model import Paper
from papershelf.space import champions
from papershelf.space.nearest import Bounds
from papershelf.space.space import Space, fit

NEAREST, ASKED = 10, 1000
APPROXIMATE = Bounds(exact=0)
Found = dict[int, list[int]]


def papers(asked: str) -> tuple[Paper, ...]:
    """Those of a file, or a number of made-up ones."""
    records = (
        made_up.records(int(asked)) if asked.isdigit() else map(json.loads, Path(asked).read_text(encoding="utf-8").rstrip().split("\n"))
    )
    return tuple(Paper(f"p{at}", record["title"], abstract=record.get("abstract") or "") for at, record in enumerate(records))


def found(space: Space) -> tuple[Found, float]:
    """The nearest of the papers that are asked for, and milliseconds for each."""
    rows = range(min(ASKED, space.lexical.shape[0]))
    start = time.process_time()
    near = {at: ids.tolist() for at, ids, _ in space.nearest(rows, NEAREST)}
    return near, 1000 * (time.process_time() - start) / len(rows)


def recall(exact: Found, other: Found) -> float:
    """The mean share of the exact nearest that the other search has too."""
    return float(np.mean([len(set(ids) & set(other[at])) / len(ids) for at, ids in exact.items() if ids]))


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("collections", nargs="*", default=["1000", "10000"])
    parser.add_argument("--listed", type=int, nargs="+", default=[50, 100, champions.LISTED])
    asked = parser.parse_args(arguments)
    print("| collection | exact, ms | listed | recall at 10 | of the whole way | lists, ms |\n|---|--:|--:|--:|--:|--:|")
    for name in asked.collections:
        held = papers(name)
        space = fit(held)
        exact, took = found(space)
        whole, _ = found(fit(held, bounds=APPROXIMATE))
        for listed in asked.listed:
            other = Space(space.lexical, space.latent, APPROXIMATE)
            object.__setattr__(other, "index", champions.Champions.of(space.lexical, space.latent, listed))
            near, took_other = found(other)
            way = f"{recall(exact, whole):.3f}" if listed == champions.LISTED else ""
            print(f"| {Path(name).name} | {took:.2f} | {listed} | {recall(exact, near):.3f} | {way} | {took_other:.2f} |", flush=True)


if __name__ == "__main__":
    main()
