"""The same inputs give the same bytes: in any place, at any time, in any language, however many work."""

import itertools
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from papershelf.new import make_shelf
from shelves import tree

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs time zones of Unix")

WORDS = "bees tides moss walls harbour hive counting growth salt wind stone river maps light glass".split()


def _seeds(papers: int) -> dict[str, str]:
    """Seeds in several files and formats: enough for several workers, with doubles and ties between them."""
    rows: list[str] = []
    for number in range(papers):
        one, two, three = (WORDS[(number * step + step) % len(WORDS)] for step in (1, 4, 7))
        rows.append(
            f'{{"id": "p{number}", "title": "On {one} and {two}, part {number // 2}", "authors": ["Ines Moreira", "Jo Ørsted {number % 9}"], '
            f'"year": {2000 + number % 20}, "abstract": "We study {one}, {two} and {three}. The {three} of {two} is measured {number % 7} times."}}\n'
        )
    bibtex = (
        "@article{b1, title={Ärger über İstanbul ışık}, author={Çelik, Işıl}, year={2019}}\n@misc{b2, title={ſtraße}, author={Ünal, Ö.}}\n"
    )
    return {"a.jsonl": "".join(rows[::2]), "b/c.jsonl": "".join(rows[1::2]), "Z.bib": bibtex, "é.txt": "https://arxiv.org/abs/2001.00001\n"}


@dataclass(frozen=True)
class Machine:
    """Where and how a shelf is built."""

    folder: str = "here"
    variables: dict[str, str] = field(default_factory=dict)
    workers: int = 1
    mask: int = 0o022
    backwards: bool = False
    """Whether the seeds were put there in the reverse order."""


def _built(at: Path, machine: Machine, seeds: dict[str, str]) -> tuple[dict[str, bytes], dict[str, bytes]]:
    shelf = at / machine.folder
    make_shelf(shelf, example=False)
    for name, text in sorted(seeds.items(), reverse=machine.backwards):
        (shelf / "seeds" / name).parent.mkdir(parents=True, exist_ok=True)
        (shelf / "seeds" / name).write_text(text, encoding="utf-8")
    subprocess.run(
        [sys.executable, str(ROOT / "generator"), "build", "-q", "--workers", str(machine.workers)],
        cwd=shelf,
        check=True,
        env={"PATH": os.environ["PATH"]} | machine.variables,
        umask=machine.mask,
        capture_output=True,
    )
    return tree(shelf / "docs"), tree(shelf / "site")


def _locales() -> list[str]:
    done = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False)
    there = done.stdout.split()
    wanted = {"C.UTF-8": ("C.utf8", "C.UTF-8"), "tr_TR.UTF-8": ("tr_TR.utf8", "tr_TR.UTF-8"), "de_DE.UTF-8": ("de_DE.utf8", "de_DE.UTF-8")}
    return ["C", *(name for name, spelled in wanted.items() if set(spelled) & set(there))]


def test_two_machines_that_have_little_in_common_give_the_same_bytes(tmp_path: Path) -> None:
    seeds = _seeds(4)
    one = Machine("one", {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "0"})
    other = Machine(
        "a longer name/ö", {"TZ": "Pacific/Kiritimati", "LC_ALL": _locales()[-1], "PYTHONHASHSEED": "1"}, 2, 0o077, backwards=True
    )
    assert _built(tmp_path, one, seeds) == _built(tmp_path, other, seeds)


@pytest.mark.trust
def test_any_two_machines_give_the_same_bytes(tmp_path: Path) -> None:
    """Each value of each difference meets both values of the one before it."""
    seeds = _seeds(240)  # from 200 entries on several workers share them
    wanted = _built(tmp_path, Machine("first"), seeds)
    zones, locales = itertools.cycle(["UTC", "Pacific/Kiritimati", "America/St_Johns"]), itertools.cycle(_locales())
    for number, (hash_seed, workers, mask, backwards) in enumerate(itertools.product(["0", "1"], [1, 2], [0o022, 0o077], [False, True])):
        variables = {"TZ": next(zones), "LC_ALL": next(locales), "PYTHONHASHSEED": hash_seed}
        machine = Machine(f"at{'x' * number}/{number}", variables, workers, mask, backwards)
        for found, expected in zip(_built(tmp_path, machine, seeds), wanted, strict=True):
            assert sorted(found) == sorted(expected), machine
            assert [path for path in expected if found[path] != expected[path]] == [], machine
