"""What repair costs for a record of a folder of seeds: ``PYTHONPATH=generator python bench/repair_speed.py [SEEDS]``."""

import argparse
import time
from pathlib import Path

from papershelf.model import Record
from papershelf.read.folder import read
from papershelf.text.repair.record import repair
from papershelf.text.repair.rule import Rule
from papershelf.text.repair.rules import RULES
from papershelf.text.repair.shelter import run

_ROUNDS = 3


def main() -> None:
    """Prints milliseconds per record, the best of some rounds, and the rules that take most of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seeds", type=Path, nargs="?", default=Path("seeds"))
    records = [found for found in read(parser.parse_args().seeds) if isinstance(found, Record)]
    best = min(_seconds(records) for _ in range(_ROUNDS))
    print(f"{len(records)} records, {best / len(records) * 1000:.3f} ms a record")
    costs = sorted(((_rule_seconds(rule, records), rule.name) for rule in RULES), reverse=True)
    for seconds, name in costs[:8]:
        print(f"  {name}: {seconds / len(records) * 1000:.4f} ms")


def _seconds(records: list[Record]) -> float:
    start = time.perf_counter()
    for record in records:
        repair(record)
    return time.perf_counter() - start


def _rule_seconds(rule: Rule, records: list[Record]) -> float:
    start = time.perf_counter()
    for record in records:
        run(rule, record.abstract)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
