"""Golden sites: the pages that made-up seeds give, compared as trees. ``make golden`` writes them anew."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from papershelf import pipeline
from papershelf.config.settings import for_seeds
from shelves import tree

GOLDEN = Path(__file__).parent / "golden"
BULK = ("search", "data/browse", "data/map", "data/catalogue", "data/cite", "data/feeds")
"""What scripts read: other tests look at it by what is found, and one more word in a page would change a dozen files of it."""
CASES = sorted(path.name for path in GOLDEN.iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES)
def test_seeds_give_these_pages(case: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    config = replace(for_seeds(GOLDEN / case / "seeds"), docs=tmp_path / "docs")
    pipeline.build(config)
    expected = GOLDEN / case / "docs"
    for folder in BULK:
        shutil.rmtree(config.docs / folder, ignore_errors=True)
    if request.config.getoption("--update-golden"):
        shutil.rmtree(expected, ignore_errors=True)
        shutil.copytree(config.docs, expected)
    found, wanted = tree(config.docs), tree(expected)
    assert sorted(found) == sorted(wanted)
    for path in wanted:
        assert found[path].decode() == wanted[path].decode(), path
