"""Changes the code of merge, repair, escape and write in many places, one at a time, and counts the changes that a test sees.

    python tests/mutants.py [--share 1.0] [--minutes M] [--seed 0] [--only PATTERN] [--children N]

The tool (mutmut) knows by coverage which tests to ask. It wants a package under ``src/``, so that it works on a copy, which
it leaves in ``.cache/mutants``: ``mutmut show NAME`` there prints a change. Exit status 1 under ``LEAST``.

Mutants are asked about in portions that are taken at random, so that what is done when the ``--minutes`` are over is a sample of all;
within a portion the tool begins with those whose tests are fast.
"""

import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parent.parent
WORK = ROOT / ".cache" / "mutants"
LEAST = 0.85
_FIRST = "papershelf.text.repair.doubts.*"
"""A few mutants: asking for them makes all, and learns which tests reach what."""
_PORTION = 80
"""Mutants of one call of the tool, which runs all tests without a change first."""
_SURVIVED = {0: "survived", 33: "no test", 5: "no test"}


def prepared() -> None:
    """A fresh copy of code and tests."""
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    shutil.copytree(ROOT / "generator" / "papershelf", WORK / "src" / "papershelf", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "tests", WORK / "tests", ignore=shutil.ignore_patterns("__pycache__", "docs", "browser"))
    for name in ("pyproject.toml", "mkdocs.yml"):
        shutil.copy(ROOT / name, WORK / name)


def asked(*names: str, children: int) -> None:
    """The tests are run on the mutants called ``names``.

    The files are touched, so that the tool looks at them anew: else it forgets at a second call which tests reach what (3.8.1),
    and answers "no test" for every mutant.
    """
    for file in (WORK / "src").rglob("*.py"):
        file.touch()
    command = [Path(sys.executable).with_name("mutmut"), "run", "--max-children", str(children), *names]
    with (WORK / "log.txt").open("a") as log:
        subprocess.run(command, cwd=WORK, stdout=log, stderr=log, check=False, env={**os.environ, "PYTHONHASHSEED": "0"})


def outcomes() -> dict[str, int | None]:
    """What came of each mutant: the exit status of its tests; ``None`` for one that was not asked about."""
    found: dict[str, int | None] = {}
    for file in sorted((WORK / "mutants").rglob("*.meta")):
        found |= json.loads(file.read_text())["exit_code_by_key"]
    return found


def asked_until(chosen: list[str], minutes: float, children: int) -> list[str]:
    """Those of ``chosen`` that were asked about before the minutes were over."""
    end = time.monotonic() + minutes * 60
    for at in range(0, len(chosen), _PORTION):
        if time.monotonic() >= end:
            return chosen[:at]
        asked(*chosen[at : at + _PORTION], children=children)
    return chosen


def main() -> int:
    """Prints what survived, and the share that was killed, per module and in all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--share", type=float, default=1.0, help="of all mutants, taken at random")
    parser.add_argument("--minutes", type=float, default=float("inf"), help="no portion is begun after them")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", default="", help="mutants in whose names this pattern is found")
    parser.add_argument("--children", type=int, default=os.cpu_count() or 1)
    given = parser.parse_args()
    prepared()
    asked(_FIRST, children=given.children)
    every = [name for name in sorted(outcomes()) if re.search(given.only, name)]
    sample = random.Random(given.seed).sample(every, round(len(every) * given.share))
    chosen = asked_until(sample, given.minutes, given.children)
    told(chosen, outcomes())
    killed = 1 - len(survivors(chosen, outcomes())) / max(1, len(chosen))
    print(f"{len(chosen):,} of {len(every):,} mutants (seed {given.seed}): {killed:.1%} killed")
    return killed < LEAST


def survivors(chosen: list[str], found: dict[str, int | None]) -> list[str]:
    """Those that no test saw, or that were not asked about."""
    return [name for name in sorted(chosen) if found[name] is None or found[name] in _SURVIVED]


def told(chosen: list[str], found: dict[str, int | None]) -> None:
    """Prints the survivors, then a line for each module."""
    alive = survivors(chosen, found)
    for name in alive:
        print(f"{_SURVIVED.get(found[name] or 0, 'survived') if found[name] is not None else 'not asked':9} {name}")
    by_module: dict[str, list[str]] = defaultdict(list)
    for name in sorted(chosen):
        by_module[name.rpartition(".")[0]].append(name)
    for module, names in by_module.items():
        print(f"{module:45} {len(names):5} mutants, {len(set(alive) & set(names)):4} survived")


if __name__ == "__main__":
    sys.exit(main())
