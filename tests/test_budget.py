"""The size of a site: estimated before anything is written, and kept below the owner's limit by leaving out what stands elsewhere."""

import gzip
import json
import re
from base64 import b64decode
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from hypothesis import given
from hypothesis import strategies as st

import papershelf
from papershelf import pipeline
from papershelf.config.settings import Config, from_file
from papershelf.counts import Counts
from papershelf.model import Corpus, Paper
from papershelf.render.amounts import Amounts
from papershelf.render.budget import MEGABYTE, PATH, budget, fitted
from papershelf.render.left_out import LEFT_OUT
from papershelf.render.shelf import Shelf
from papershelf.site.build import build_site
from shelves import MakeShelf, tree

WORDS = "harbour tide surge bee hive colony sensor network forecast camera moss wall river ice glacier radar gauge".split()
ADDRESS = re.compile(rb'(?:href|src)="([^"#:]+)(?:#[^"]*)?"')


def amounts(papers: int, abstract: int = 1400, topics: int = 400, tags: int = 6, mentions: int = 1) -> Amounts:
    """A shelf as large listings are, with abstracts of so many bytes."""
    return Amounts(
        papers=papers,
        titles=83 * papers,
        ids=71 * papers,
        abstracts=abstract * papers,
        names=66 * papers,
        authors=5 * papers,
        tags=min(3, tags) * papers,
        topics=topics,
        tagged=tags * papers,
        first_tagged=min(tags * papers, 100 * topics),
        few_tagged=min(tags * papers, 25 * topics),
        collected=papers,
        near=6 * papers,
        reasons=400 * papers,
        few_near=5 * papers,
        few_reasons=240 * papers,
        back=2 * papers,
        mentions=mentions * papers,
        mentioning=min(mentions, 1) * papers,
        systems=papers // 10,
        acronyms=papers // 20,
        told=2 * papers,
        few_told=papers // 2,
        rows=(abstract + 2400) * papers,
        packed=0.27,
    )


AMOUNTS = st.builds(amounts, st.integers(0, 3_000_000), st.integers(0, 3000), st.integers(0, 5000), st.integers(0, 12), st.integers(0, 24))


def of_arxiv(papers: int) -> Amounts:
    return amounts(papers)


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
    assert budget(of_arxiv(30_000), 1000 * MEGABYTE).left_out == {"citations"}


def test_a_hundred_thousand_papers_fit_what_github_pages_takes() -> None:
    found = budget(of_arxiv(100_000), 1000 * MEGABYTE)
    assert found.size <= 1000 * MEGABYTE
    assert len(found.notes) == 1


def test_addresses_that_are_whole_count() -> None:
    alone, public = (budget(replace(of_arxiv(1000), site_url=length), 0).size for length in (0, 40))
    assert 200 <= (public - alone) / 1000 <= 800


def test_a_shelf_far_below_its_limit_is_not_reckoned() -> None:
    corpus = Corpus(papers=(Paper("a", "A"),))
    assert fitted(corpus, pytest.fail, 1000, "").left_out == frozenset()


@pytest.mark.parametrize("megabytes", [0, 1])
def test_rows_of_the_json_lines_are_as_long_as_the_estimate_says(shelf: MakeShelf, megabytes: int) -> None:
    rows = [json.dumps(_made_up(number)) for number in range(150)]
    config = replace(shelf(all_jsonl="\n".join(rows)), size=megabytes)
    corpus, pages = pipeline.pages(config)
    made = sum(len(page.content) for page in pages if page.path == "data/papers.jsonl")
    found = Shelf(corpus, config)
    assert Amounts.of(corpus, found.shown()).rows == pytest.approx(made, rel=0.01)
    assert (found.left_out == set(LEFT_OUT)) == bool(megabytes)


def _made_up(number: int) -> dict[str, object]:
    words = [f"{WORDS[(number * at + at) % len(WORDS)]}" for at in range(3, 120)]
    return {"title": f"{' '.join(words[:8])} {number}", "authors": [f"Ada {words[9]}"], "abstract": " ".join(words)}


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
    for path, paper in files.items():
        if path.startswith("papers/") and b"ps-abstract" in paper:
            assert b"og:title" in paper
            assert paper.count(b"<script") == 2
            for gone in (b"<summary>", b"ld+json", b"ps-on-map", b'name="description"', b"data-ps-open-search", b"data-md-component"):
                assert gone not in paper


def test_the_script_of_bare_pages_loads_what_other_pages_name() -> None:
    theme = Path(papershelf.__file__).parent / "theme"
    (named,) = re.findall(r"for name in (\[.*?\]) \+", (theme / "frame.html").read_text(encoding="utf-8"))
    (loaded,) = re.findall(r"const SCRIPTS = (\[.*?\]);", (theme / "assets/papershelf/page.js").read_text(encoding="utf-8"))
    assert json.loads(loaded) == [*json.loads(named), "cite"]


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


def test_a_page_whose_frame_is_left_out_brings_the_scripts_of_the_others() -> None:
    theme = Path(__file__).parent.parent / "generator/papershelf/theme"
    framed = re.search(r'for name in (\["shelf".*?\])', (theme / "frame.html").read_text(encoding="utf-8"))
    brought = re.search(r"SCRIPTS = (\[.*?\])", (theme / "assets/papershelf/page.js").read_text(encoding="utf-8"))
    assert framed
    assert brought
    assert json.loads(brought[1]) == [*json.loads(framed[1]), "cite"]
