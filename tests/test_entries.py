"""Pages of papers stay light: what could fill them leads on after a dozen; and what stands below a title."""

from pathlib import Path
from urllib.parse import unquote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from papershelf.config.settings import for_seeds
from papershelf.model import MORE_AUTHORS, Corpus, Link, Name, Neighbour, Paper
from papershelf.render.byline import byline
from papershelf.render.entries import pages, searches
from papershelf.render.entry_view import links
from papershelf.render.shelf import Shelf
from papershelf.text.escape import link


def page(folder: Path, corpus: Corpus, id_: str) -> str:
    found = pages(Shelf(corpus, for_seeds(folder)), corpus.papers)
    return next(each.content.decode() for each in found if each.path == f"papers/{id_}.md")


def test_a_paper_that_a_hundred_mention_names_a_dozen_and_leads_on(tmp_path: Path) -> None:
    papers = tuple(Paper(f"p{at:03}", f"Paper {at}") for at in range(101))
    text = page(tmp_path, Corpus(papers, mentions={paper.id: ("p000",) for paper in papers[1:]}), "p000")
    assert text.count("](p0") == 12
    assert "and 88 more" in text
    assert "](../systems/index.md)" in text


def test_a_dozen_mentions_stand_there_all(tmp_path: Path) -> None:
    papers = tuple(Paper(f"p{at:03}", f"Paper {at}") for at in range(13))
    text = page(tmp_path, Corpus(papers, mentions={paper.id: ("p000",) for paper in papers[1:]}), "p000")
    assert text.count("](p0") == 12
    assert "more" not in text


def test_six_of_those_that_list_a_paper_as_similar_are_named(tmp_path: Path) -> None:
    papers = tuple(Paper(f"p{at:03}", f"Paper {at}") for at in range(20))
    near = {paper.id: (Neighbour("p000", 0.9, ("tides",)),) for paper in papers[1:]}
    assert page(tmp_path, Corpus(papers, similar=near), "p000").count("](p0") == 6


@pytest.mark.parametrize(("count", "shown"), [(40, 40), (41, 20), (200, 20)])
def test_many_authors_are_folded_and_all_there(count: int, shown: int, tmp_path: Path) -> None:
    names = tuple(Name(f"Person{at}", "Anna") for at in range(count))
    text = page(tmp_path, Corpus((Paper("p", "Bees", authors=names, year=2021),)), "p")
    body = text.split('<div class="ps-byline" markdown>')[1].split("</div>")[0]
    line, _, folded = body.partition("<details markdown>")
    assert line.count("Anna") == shown
    assert line.strip().endswith(" · 2021")
    assert all(f"Anna Person{at}" in (folded or line) for at in range(count))
    assert bool(folded) == (f"<summary>All {count} authors</summary>" in folded) == (count > 40)


def test_a_long_title_is_looked_for_elsewhere_by_its_first_words(tmp_path: Path) -> None:
    title = " ".join(f"word{at}" for at in range(40))
    text = page(tmp_path, Corpus((Paper("p", title),)), "p")
    sought = unquote_plus(text.split("semanticscholar.org/search?q=")[1].split(")")[0])
    assert title.startswith(sought + " ")
    assert 40 < len(sought) <= 60


@given(st.text(st.characters(codec="utf-8")))
def test_addresses_of_searches_need_no_escaping(title: str) -> None:
    assert [link(str(address)) for _, address in searches(title)] == [address for _, address in searches(title)]


@pytest.mark.parametrize(
    ("authors", "goes_on", "most", "line"),
    [
        (("Mei Tanaka", "Jo Berg"), False, 3, "Mei Tanaka, Jo Berg · 2021"),
        (("Mei Tanaka", "Jo Berg"), True, 0, "Mei Tanaka, Jo Berg et al. · 2021"),
        (("Mei Tanaka", "Jo Berg"), True, 1, "Mei Tanaka, … · 2021"),
        ((), True, 3, "2021"),
    ],
)
def test_a_line_of_authors_says_that_it_goes_on(*, authors: tuple[str, ...], goes_on: bool, most: int, line: str) -> None:
    names = tuple(Name(*name.split()[::-1]) for name in authors)
    assert byline(Paper("a", "A", authors=names, year=2021, csl={MORE_AUTHORS: True} if goes_on else {}), most) == line


@pytest.mark.parametrize(
    "url", ["https://doi.org/10.5555/S01(19)3-1", "http://dx.doi.org/10.5555/s01(19)3-1", "https://doi.org/10.5555/s01(19)3-1/"]
)
def test_an_address_in_another_spelling_is_shown_once(url: str) -> None:
    shown = (Link("paper", url), Link("pdf", "https://example.org/a.pdf"))
    paper = Paper("tides", "Tides", identifiers={"doi": "10.5555/s01(19)3-1"}, links=shown)
    assert links(paper) == [("DOI", "https://doi.org/10.5555/s01(19)3-1"), ("PDF", "https://example.org/a.pdf")]
