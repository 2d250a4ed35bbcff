"""Pages of topics, evidence on chips, and acronyms that abstracts explain."""

import json
import re
from dataclasses import replace
from pathlib import Path

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from papershelf import pipeline
from papershelf.config.settings import Config
from papershelf.crew import ALONE, Crew
from papershelf.explain import explanation
from papershelf.model import Collection, Corpus, Paper
from papershelf.render import share
from papershelf.render.shelf import Shelf
from papershelf.state import registry_of
from papershelf.text import escape
from papershelf.text.words.abbreviations import starts, usable, uses
from shelves import MakeShelf
from test_escape import ATTACKS, Shown, as_html

TOPICS = """\
topics:
- {id: sea, name: Sea}
- {id: land, name: Land}
- {id: tides, name: Tides, parent: sea, description: Water that comes and goes., terms: [tide]}
- {id: spring, name: Spring tides, parent: tides, terms: [spring tide]}
- {id: harbours, name: Harbours, parent: land, terms: [harbour]}
- {id: gales, name: Gales, parent: sea, terms: [gale]}
"""
PAPERS = [
    ("Tides and harbours", "We study tides. Tides reach every harbour. The tall gauge network (TGN) is old; the TGN has gaps.", 2001),
    ("A gauge for harbours", "We present TidePress, a gauge of tides in a harbour. Tides press it.", 2002),
    ("Spring tides in small harbours", "Spring tides fill harbours. A spring tide is high.", 2002),
    ("Gales", "The tall gauge network (TGN) in gales. Gales move the TGN-based record.", 2003),
    ("More gales", "Gales and TGNs, $TGN$ and https://example.org/TGN are seen.", 2003),
    ("Gales again", "Gales, as ever.", 2003),
    ("Gales at last", "Gales, for ever.", 2003),
    ("Calm", "Nothing moves.", 2004),
]


@pytest.fixture
def pages(shelf: MakeShelf) -> dict[str, str]:
    return made(shelf_of(shelf))


def shelf_of(shelf: MakeShelf) -> Config:
    records = [{"title": title, "abstract": abstract, "year": year} for title, abstract, year in PAPERS]
    return shelf(sea_jsonl="\n".join(map(json.dumps, records)), topics_yml=TOPICS)


def made(config: Config, crew: Crew = ALONE) -> dict[str, str]:
    _, found = pipeline.pages(config, crew)
    return {page.path: page.content.decode() for page in found}


def test_the_page_of_a_topic_says_what_it_is_and_what_it_goes_with(pages: dict[str, str]) -> None:
    page = pages["topics/tides.md"]
    assert "Water that comes and goes." in page
    assert '[Harbours](../topics/harbours.md "3 of these 3 entries")' in page
    assert "[Gales]" not in page
    assert "[Spring tides](../topics/spring-tides.md)</span> 1" in page


def test_the_page_of_a_topic_names_what_was_introduced_there(pages: dict[str, str]) -> None:
    assert '- [TidePress](../papers/a-gauge-for-harbours.md "A gauge for harbours")' in pages["topics/tides.md"]
    assert "TidePress" not in pages["topics/gales.md"]


def test_the_papers_of_a_topic_are_sorted_by_relevance(pages: dict[str, str]) -> None:
    page = pages["topics/tides.md"]
    places = [page.index(f"papers/{id_}.md)") for id_ in ("tides-and-harbours", "spring-tides-in-small-harbours", "a-gauge-for-harbours")]
    assert places == sorted(places)


def test_the_share_of_years_is_a_picture_that_is_told_in_words_too(pages: dict[str, str]) -> None:
    shown = Shown(as_html(pages["topics/gales.md"].split("---", 2)[2]))
    picture = next(attributes for tag, attributes in shown.tags if tag == "svg")
    assert picture["role"] == "img"
    assert picture["aria-label"] == "Share of the years: 2001 0%; 2002 0%; 2003 100%; 2004 0%"
    assert sum(tag == "rect" for tag, _ in shown.tags) == 4
    assert "Share of each year, 2001 to 2004; highest in 2003, 100%" in shown.text


def test_the_page_of_a_narrow_topic_leads_up(pages: dict[str, str]) -> None:
    assert "in Sea › [Tides](../topics/tides.md) › Spring tides." in pages["topics/spring-tides.md"]


def test_a_chip_says_on_hover_which_words_speak_for_it(pages: dict[str, str]) -> None:
    shown = Shown(as_html(pages["papers/gales.md"].split("---", 2)[2]))
    assert (
        "a",
        {"href": "../topics/gales.md", "title": "“Gales” in the title; “Gales” in the abstract; “gales” in the abstract"},
    ) in shown.tags


def test_explain_weighs_the_words(shelf: MakeShelf) -> None:
    config = shelf_of(shelf)
    corpus = pipeline.understand(config, registry_of(config))
    assert "Sea/Gales 3.70: “gales” in the title (3.00), “Gales” in the abstract (1.00)" in explanation(corpus, "more-gales")


def test_several_processes_make_the_same_topics(shelf: MakeShelf) -> None:
    config = shelf_of(shelf)
    assert made(config, Crew(2, worth=1, slice=1)) == made(config)


def test_an_abstract_explains_an_acronym_that_the_collection_defines(pages: dict[str, str]) -> None:
    page = pages["papers/more-gales.md"]
    assert 'Gales and <abbr title="tall gauge network">TGNs</abbr>, $TGN$ and <https://example.org/TGN>' in page
    assert page.count("<abbr") == 1


def test_an_acronym_is_not_explained_where_it_is_defined(pages: dict[str, str]) -> None:
    page = pages["papers/tides-and-harbours.md"]
    assert 'network (TGN) is old; the <abbr title="tall gauge network">TGN</abbr> has' in page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("TGN and TGN", ["TGN"]),
        ("TGN-based", ["TGN"]),
        ("TGNs", ["TGNs"]),
        ("a TGN/tide", ["TGN"]),
        ("TGN-4 and (TGN) and xTGN, a.TGN, /TGN, pre-TGN, TGNx, tgn", []),
    ],
)
def test_uses_of_an_acronym_end_at_boundaries(text: str, found: list[str]) -> None:
    assert [text[use.start : use.end] for use in uses(text, {"TGN": "tall gauge network"})] == found


@given(
    st.lists(
        st.sampled_from(["TGN", "TGNs", "TGN-4", "k8s", "R&D", "a", "bees", "$", "(", ")", "-", "/", " ", "\n", "é", "https://a.org/"])
    )
)
def test_a_text_uses_no_acronym_but_those_that_its_words_allow(pieces: list[str]) -> None:
    meanings = {"TGN": "tall gauge network", "TGN-4": "its fourth", "k8s": "kubernetes", "R&D": "research", "-": "nothing"}
    text = "".join(pieces)
    assert {use.short for use in uses(text, meanings)} <= {*usable(text, starts(meanings))}
    by_word = (use.short for word in text.split(" ") for use in uses(f"{word} ", meanings))
    assert [use.short for use in uses(text, meanings)] == [*dict.fromkeys(by_word)]


def test_one_paper_more_in_a_year_is_no_other_picture_of_its_share() -> None:
    def parts(size: int) -> share.Parts:
        return share.Parts("years", [(str(year), frozenset(f"{year}-{at}" for at in range(size))) for year in (2001, 2002, 2003)])

    about = ["2001-0", "2001-1", "2001-2", "2001-3", "2002-0"]
    assert share.picture(parts(200), about, 0) == share.picture(parts(201), about, 0)
    assert "<title>2001: 4 (2%)</title>" in share.picture(parts(200), about, 0)


def test_a_year_of_one_paper_is_no_highest_share() -> None:
    held = [(str(year), frozenset(f"{year}-{at}" for at in range(size))) for year, size in ((2001, 1), (2002, 10), (2003, 10), (2004, 10))]
    about = ["2001-0", "2002-0", "2002-1", "2003-0"]
    shown = share.picture(share.Parts("years", held), about, 0)
    assert "highest in 2002, 20%" in shown
    assert shown.count('height="40"><title>') == 2
    assert "<title>2001: 1 (100%)</title>" in shown


@pytest.mark.parametrize(("about", "size"), [(["2001-0", "2001-1", "2002-0"], 5), (["2001-0", "2001-1", "2002-0", "2003-0"], 400)])
def test_few_entries_and_shares_that_none_sees_make_no_picture(about: list[str], size: int) -> None:
    held = [(str(year), frozenset(f"{year}-{at}" for at in range(size))) for year in (2001, 2002, 2003)]
    assert not share.picture(share.Parts("years", held), about, 0)


def test_collections_of_one_name_are_bars_of_their_own() -> None:
    ids = [f"p{at}" for at in range(8)]
    held = zip("abcd", ["Spring", "Autumn", "Spring", "Winter"], [ids[:2], ids[2:4], ids[4:6], ids[6:]], strict=True)
    collections = tuple(Collection(id_, f"{id_}.jsonl", "json-lines", heading=name, entries=tuple(entries)) for id_, name, entries in held)
    shelf = Shelf(Corpus(papers=tuple(Paper(id_, id_) for id_ in ids), collections=collections), Config(Path(), Path(), Path(), Path()))
    parts = share.parts(shelf)
    assert parts is not None
    shown = share.picture(parts, ids[:5], 0)
    assert re.findall("<title>([^<]*)</title>", shown) == ["Spring: 2 (100%)", "Autumn: 2 (100%)", "Spring: 1 (50%)", "Winter: 0 (0%)"]
    assert "each of the 4 collections" in shown


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_shows_on_hover_is_these_characters(attack: str) -> None:
    plain = " ".join(attack.split())
    link = next(attributes for tag, attributes in Shown(as_html(f'[x](y.md "{escape.title(attack)}")')).tags if tag == "a")
    assert link == {"href": "y.md", "title": plain}
    shown = Shown(as_html(escape.prose("An AB is here.", {"AB": attack})))
    assert [*shown.tags] == [("p", {}), ("abbr", {"title": plain})]
    assert shown.text == "An AB is here."


@given(st.text(alphabet=st.sampled_from("AB ab-1.$\\`*_[]()<>&#:!\n+"), max_size=40))
def test_explaining_acronyms_changes_no_character(text: str) -> None:
    bare, told = (Shown(markdown.markdown(escape.prose(text, meanings))) for meanings in ({}, {"AB": "a b", "B": "b"}))
    assert told.text == bare.text
    assert [tag for tag in told.tags if tag[0] != "abbr"] == bare.tags


def test_only_the_first_page_of_a_list_counts_it(shelf: MakeShelf) -> None:
    """One entry more would change them all."""
    records = [{"title": f"Tide {at}", "abstract": "Tides rise."} for at in range(5)]
    pages = made(replace(shelf(sea_jsonl="\n".join(map(json.dumps, records))), page_size=2))
    for path in ("papers/index", "collections/sea"):
        assert "5 entries, in the order" in pages[f"{path}.md"]
        assert "\nIn the order" in pages[f"{path}/2.md"]
        assert "5 entries" not in pages[f"{path}/2.md"]


def test_names_stand_from_a_to_z_with_a_way_to_each_letter(shelf: MakeShelf) -> None:
    names = ["TideNet", "AppleNet", "ÉclairNet", "3DTide"]
    records = [{"title": f"{name}: a network", "abstract": f"We present {name}, a network."} for name in names]
    config = replace(shelf(sea_jsonl="\n".join(map(json.dumps, records))), page_size=2)
    pages = made(config)
    assert (
        "[0-9](../systems/index.md#0-9) [A](../systems/index.md#a) [E](../systems/index/2.md#e) [T](../systems/index/2.md#t)"
        in (pages["systems/index.md"])
    )
    assert [line for line in pages["systems/index/2.md"].split("\n") if line.startswith("## ")] == ["## E", "## T"]
    assert '<h2 id="0-9">' in as_html(pages["systems/index.md"].split("---", 2)[2])
