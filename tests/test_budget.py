"""The size of a site: estimated before anything is written, and kept below the owner's limit by leaving out what stands elsewhere."""

import gzip
import json
import re
from base64 import b64decode
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from hypothesis import given
from hypothesis import strategies as st

from papershelf import pipeline
from papershelf.config.settings import Config, from_file
from papershelf.counts import Counts
from papershelf.render.budget import LEFT_OUT, MEGABYTE, PATH, Amounts, budget
from papershelf.site.build import build_site
from shelves import MakeShelf, tree

AMOUNTS = st.builds(
    lambda papers, length, topics, tags: Amounts(papers, papers * length, topics, papers * tags, papers),
    st.integers(0, 3_000_000),
    st.integers(0, 3000),
    st.integers(0, 5000),
    st.integers(0, 12),
)
ADDRESS = re.compile(rb'(?:href|src)="([^"#:]+)(?:#[^"]*)?"')


def of_arxiv(papers: int) -> Amounts:
    """A shelf as large listings are: abstracts of 1.4 KB, six topics each."""
    return Amounts(papers, 1_500 * papers, 400, 6 * papers, papers)


def limited(config: Config, megabytes: int) -> Config:
    assert config.mkdocs
    text = config.mkdocs.read_text(encoding="utf-8")
    config.mkdocs.write_text(text.replace("    neighbours: 6\n", f"    neighbours: 6\n    size: {megabytes}\n"), encoding="utf-8")
    return from_file(config.mkdocs)


@given(AMOUNTS, st.integers(1, 5_000_000_000))
def test_what_is_left_out_is_the_beginning_of_the_order_and_no_more_than_needed(amounts: Amounts, most: int) -> None:
    found = budget(amounts, most)
    count = len(found.left_out)
    assert found.left_out == set(list(LEFT_OUT)[:count])
    assert found.size <= most or count == len(LEFT_OUT)
    if count:
        assert budget(amounts, found.size).size <= found.size


@given(AMOUNTS, st.integers(1, 5_000_000_000), st.integers(0, 5_000_000_000))
def test_more_room_leaves_out_less(amounts: Amounts, most: int, more: int) -> None:
    assert budget(amounts, most + more).left_out <= budget(amounts, most).left_out


@given(AMOUNTS)
def test_nothing_is_left_out_without_a_limit(amounts: Amounts) -> None:
    assert not budget(amounts, 0).left_out
    assert budget(amounts, 0).notes == ()


def test_small_shelves_stay_whole_and_large_ones_lose_what_stands_elsewhere_first() -> None:
    assert not budget(of_arxiv(5_000), 1000 * MEGABYTE).left_out
    assert budget(of_arxiv(30_000), 1000 * MEGABYTE).left_out == {"citations", "feeds"}


def test_what_does_not_fit_all_the_same_is_told() -> None:
    notes = budget(of_arxiv(1_000_000), 1000 * MEGABYTE).notes
    assert len(notes) == 2
    assert "a host that takes them" in notes[1]


@pytest.fixture(scope="module")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> tuple[Config, tuple[str, ...]]:
    """The built example, which may have no more than a megabyte: all is left out that can be."""
    from papershelf.new import make_shelf

    root = tmp_path_factory.mktemp("small") / "shelf"
    make_shelf(root, example=True)
    config = limited(from_file(root / "mkdocs.yml"), 1)
    report = pipeline.build(config)
    build_site(config)
    return config, Counts.of(report).notes


def test_no_link_leads_to_what_is_left_out(small_site: tuple[Config, tuple[str, ...]]) -> None:
    config, _ = small_site
    files = tree(config.site)
    for path, content in files.items():
        if path.endswith(".html"):
            for address in ADDRESS.findall(content):
                where = (config.site / path).parent / unquote(urldefrag(address.decode()).url)
                assert where.exists(), f"{path}: {address.decode()}"
    for address in re.findall(r"\]\(([^)]+)\)", files["llms.txt"].decode()):
        assert (config.site / address).exists(), address


def test_the_site_says_what_is_left_out(small_site: tuple[Config, tuple[str, ...]]) -> None:
    config, notes = small_site
    assert json.loads((config.site / PATH).read_text(encoding="utf-8"))["left_out"] == dict(LEFT_OUT)
    assert "RIS" in notes[0]
    assert "What is not here" in (config.site / "about/data.html").read_text(encoding="utf-8")


def test_what_is_left_out_is_gone_and_what_was_promised_stays(small_site: tuple[Config, tuple[str, ...]]) -> None:
    files = tree(small_site[0].site)
    assert not [
        path for path in files if path.endswith(".md") or path.startswith(("data/topics/", "data/collections/", "data/feeds/topic-"))
    ]
    assert {"data/papers.jsonl", "data/papers.bib", "data/papers.ris", "data/papers.csl.json", "data/feeds/new.atom"} <= set(files)
    assert b'"abstract": "' in files["data/papers.jsonl"]
    paper = next(content for path, content in files.items() if path.startswith("papers/") and b"data-ps-brought" in content)
    assert b'data-ps-brought="BibTeX RIS CSL-JSON"' in paper
    assert b"<summary>" not in paper
    assert b"ld+json" not in paper


def test_packed_parcels_hold_what_loose_ones_do(small_site: tuple[Config, tuple[str, ...]], shelf: MakeShelf) -> None:
    loose = {page.path: page.content for page in pipeline.pages(shelf(example=True))[1]}
    for path, content in tree(small_site[0].docs).items():
        packed = re.fullmatch(rb'papershelf\.give\((".*"),"(.*)","gzip"\);\n', content)
        if packed and path.startswith("data/cite/"):
            whole = re.fullmatch(rb"papershelf\.give\((\".*?\"),(.*)\);\n", loose[path], re.DOTALL)
            assert whole
            assert json.loads(gzip.decompress(b64decode(packed[2]))) == json.loads(whole[2])


def test_a_site_that_grew_too_large_gives_up_its_markdown(shelf: MakeShelf) -> None:
    config = shelf(example=True)
    pipeline.build(config)
    build_site(config)
    assert list(Path(config.site).rglob("*.md"))
    config = limited(config, 1)
    pipeline.build(config)
    build_site(config)
    assert not list(Path(config.site).rglob("*.md"))
