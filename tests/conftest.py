"""What the tests share: shelves in temporary folders, and the flag that writes golden sites anew."""

from pathlib import Path

import pytest
from hypothesis import settings

from papershelf.config.settings import Config, from_file
from papershelf.new import make_shelf
from shelves import MakeShelf, put_seeds

# No deadline: it would test the machine, not the code. The same examples each time: what chance finds must not stop somebody else's change.
settings.register_profile("papershelf", deadline=None, derandomize=True)
settings.register_profile("mutants", settings.get_profile("papershelf"), max_examples=10)
settings.load_profile("papershelf")

WHOLE = frozenset(
    f"test_{name}"
    for name in """addresses alone apart budget building cache check cli companions downloads drafts executor faults rights same_bytes scripts
    seeds serve""".split()
)
"""Modules whose tests build whole sites, run commands or kill them: two thirds of the time of all that need no browser."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.stem in WHOLE:
            item.add_marker(pytest.mark.whole)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden sites anew")


@pytest.fixture
def shelf(tmp_path: Path) -> MakeShelf:
    """A function that makes a shelf with the given seeds: file name → text or bytes."""

    def make(folder: str = "shelf", *, example: bool = False, **seeds: str | bytes) -> Config:
        root = tmp_path / folder
        make_shelf(root, example=example)
        put_seeds(root, seeds)
        return from_file(root / "mkdocs.yml")

    return make
