"""Fuzzes every target in turn, with new examples each time, until the minutes are over.

    python tests/fuzz/run.py [--minutes 5] [--only WORD] [--seed 0] [--growth MINUTES]

Prints what was found as calls that repeat it; the exit status is 1 if anything was.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent)]

import growth
from hypothesis import HealthCheck, Phase, given, seed, settings
from targets import TARGETS, Target

_QUERIES = Path(__file__).parent.parent / "scripts" / "query.test.cjs"
_A_TIME = 60
"""Examples of a target before it is the next one's turn."""


def tried(target: Target, number: int) -> tuple[int, str]:
    """How many examples were tried with the seed ``number``, and what was found."""
    count = 0

    @seed(number)
    @settings(
        max_examples=_A_TIME,
        deadline=None,
        database=None,
        print_blob=True,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
        report_multiple_bugs=False,
    )
    @given(target.given)
    def holds(value: object) -> None:
        nonlocal count
        count += 1
        target.law(value)

    try:
        holds()
    except Exception as error:  # noqa: BLE001 - whatever it is, it was found
        return count, _told(error)
    return count, ""


def _told(error: BaseException) -> str:
    """Where it failed and with what: the last lines of the traceback, and the example."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    notes = "\n".join(getattr(error, "__notes__", ()))
    return f"{Path(place.filename).name}:{place.lineno} {type(error).__name__}: {str(error)[:300]}\n{notes[:3000]}"


def main() -> int:
    """Prints examples and findings per target."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--only", default="", help="targets with this word in their names")
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000, help="of the first round; each round adds 1")
    parser.add_argument("--growth", type=float, default=0, metavar="MINUTES", help="measure the growth of time as well, for so long")
    given_ = parser.parse_args()
    targets = [target for target in TARGETS if given_.only.lower() in target.name.lower()]
    examples: Counter[str] = Counter()
    found: dict[str, dict[str, str]] = {target.name: {} for target in targets}
    end, number = time.monotonic() + given_.minutes * 60, given_.seed
    while time.monotonic() < end:
        for target in targets:
            count, what = tried(target, number)
            examples[target.name] += count
            if what:
                key = what.split("\n")[0][:80]
                if key not in found[target.name]:
                    print(f"FOUND in {target.name} (seed {number}): {what}\n", flush=True)
                found[target.name].setdefault(key, what)
            if time.monotonic() >= end:
                break
        number += 1
    for target in targets:
        print(f"{target.name:40} {examples[target.name]:7,} examples, {len(found[target.name])} findings")
    if shutil.which("node") and not given_.only:
        done = subprocess.run(
            ["node", "--test", _QUERIES],
            env={**os.environ, "SEED": str(given_.seed), "QUERIES": "50000"},
            capture_output=True,
            text=True,
            check=False,
        )
        print(f"{'queries (in Node.js)':40}  50,000 examples, {'0' if not done.returncode else done.stdout[-2000:]} findings")
        found["queries"] = {"queries": done.stdout} if done.returncode else {}
    slow = growth.measured(given_.only, given_.growth, given_.seed)
    print(f"{'growth of time':40} {slow.asked:7,} of {slow.every:,} pairs of job and shape, {len(slow.found)} findings")
    print(
        f"{examples.total():,} examples of {len(targets)} targets, seeds {given_.seed} to {number - 1}: {sum(map(len, found.values()))} findings"
    )
    return 1 if slow.found or any(found.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
