"""Repairs that are remembered: a build after any edits gives what one without a cache gives, whatever became of the cache."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf import cache, pipeline
from papershelf.config.settings import Config
from papershelf.crew import ALONE, Crew
from papershelf.repairs import FILE
from papershelf.text.repair.clean import clean, clean_title
from papershelf.text.repair.memory import Memory
from shelves import MakeShelf

TEXTS = (
    "Bees are counted.", "We prove $O(n\\log n)$ bounds, ``quoted'', for 5\\% of hives.", 'na\\"ive \\emph{bees} at https://a.org/x_1', "{Two} -- dashes",
    "\\textbf{Moss} grows $x^2$", "", "Tides\ud800 rise \\& fall",
)  # fmt: skip


def seeds(rows: list[tuple[int, int]]) -> str:
    return "".join(f"{json.dumps({'id': at, 'title': f'{TEXTS[a]} {at}', 'abstract': TEXTS[b]})}\n" for at, (a, b) in enumerate(rows))


ROWS = st.lists(st.tuples(st.integers(0, len(TEXTS) - 1), st.integers(0, len(TEXTS) - 1)), min_size=1, max_size=6)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Config:
    root = tmp_path_factory.mktemp("remembered")
    (root / "mkdocs.yml").write_text("site_name: Bees\n", encoding="utf-8")
    (root / "seeds").mkdir()
    return Config(root, root / "seeds", root / "docs", root / "site", root / "mkdocs.yml")


def written(config: Config, rows: list[tuple[int, int]]) -> Config:
    (config.seeds / "list.jsonl").write_text(seeds(rows), encoding="utf-8")
    return config


def cold(config: Config) -> object:
    (config.root / FILE).unlink(missing_ok=True)
    return pipeline.found(config)


@settings(deadline=None, max_examples=25)
@given(before=ROWS, after=ROWS, crew=st.sampled_from([ALONE, Crew(2, worth=1, slice=2)]))
def test_after_any_edits_a_warm_build_finds_what_a_cold_one_finds(
    made: Config, before: list[tuple[int, int]], after: list[tuple[int, int]], crew: Crew
) -> None:
    pipeline.found(written(made, before), crew)
    warm = pipeline.found(written(made, after), crew)
    assert warm == cold(made)


@pytest.mark.parametrize("left", [b"", b"{}", b'{"clean 0": "wrong"}', b"\xff"])
def test_a_cache_that_is_broken_is_no_cache(shelf: MakeShelf, left: bytes) -> None:
    config = shelf(papers_jsonl=seeds([(1, 2), (3, 4)]))
    expected = pipeline.found(config)
    (config.root / FILE).write_bytes(left)
    assert pipeline.found(config) == expected


def test_what_is_gone_from_the_seeds_is_forgotten(made: Config) -> None:
    cold(written(made, [(1, 1), (2, 1)]))
    pipeline.found(written(made, [(0, 0)]))
    marks = cache.load(made.root / FILE)
    assert sorted(mark.split()[0] for mark in marks) == ["clean", "clean_title"]


def test_one_text_has_one_repair_for_a_title_and_one_for_an_abstract() -> None:
    memory = Memory({})
    for text in TEXTS:
        assert memory.repaired(text, clean) == clean(text)
        assert memory.repaired(text, clean_title) == clean_title(text)
        assert Memory(memory.used).repaired(text, clean) == clean(text)
