"""What the page of all papers filters by: every paper once, in every order, under each of its topics and collections."""

import base64
import json
import struct
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from papershelf.config.settings import Config
from papershelf.model import Collection, Corpus, Link, Neighbour, Paper, Tag
from papershelf.render.browse import pages
from papershelf.render.shelf import Shelf

NOWHERE = Config(Path(), Path(), Path(), Path())


def data(shelf: Shelf) -> dict[str, Any]:
    found = {}
    for page in pages(shelf):
        if page.path.endswith(".js"):
            path, value = json.loads("[" + page.content.decode().removeprefix("papershelf.give(").removesuffix(");\n") + "]")
            assert page.path == f"data/{path}.js"
            found[path] = value
    return found


def unpacked(text: str, form: str = "H") -> list[int]:
    raw = base64.b64decode(text)
    return list(struct.unpack(f"<{len(raw) // struct.calcsize(form)}{form}", raw))


def corpus_of(years: list[int | None]) -> Corpus:
    papers = [
        Paper(
            f"p{at}",
            f"Title {at}",
            year=year,
            collections=("c",),
            links=(Link("code", "https://example.org/"),) if at % 2 else (),
            csl={"issued": {"date-parts": [[year, 5]]}} if year and at % 3 == 0 else {},
        )
        for at, year in enumerate(years)
    ]
    return Corpus(
        papers=tuple(sorted(papers, key=lambda paper: paper.id)),
        collections=(Collection("c", "c.jsonl", "json-lines", entries=tuple(paper.id for paper in papers)),),
        tags={paper.id: (Tag(("Task", "Broad", f"Narrow {at % 2}")),) for at, paper in enumerate(papers)},
        similar={paper.id: (Neighbour("p0", 0.5),) for at, paper in enumerate(papers) if at % 2},
    )


@given(st.lists(st.none() | st.integers(1900, 2100), max_size=12))
def test_every_paper_is_there_once_in_every_order(years: list[int | None]) -> None:
    shelf = Shelf(corpus_of(years), NOWHERE)
    found = data(shelf)
    index = found["browse/index"]
    everything = list(range(len(years)))
    rows = [row for name in index["rows"]["names"] for row in found[f"browse/{name}"]]
    assert [row[0] for row in rows] == [paper.id for paper in shelf.by_title]
    assert sorted(unpacked(index["newest"])) == sorted(unpacked(index["central"])) == everything
    newest = [shelf.by_title[at].year or 0 for at in unpacked(index["newest"])]
    assert newest == sorted(newest, reverse=True)
    assert sum(len(found[f"browse/abstracts/{name}"]) for name in index["abstracts"]["names"]) == len(years)


def test_a_paper_stands_under_its_topics_the_broader_ones_too() -> None:
    shelf = Shelf(corpus_of([2020] * 4), NOWHERE)
    index = data(shelf)["browse/index"]
    [[facet, colour, topics]] = index["topics"]
    assert (facet, colour) == ("Task", 0)
    assert {name: (depth, unpacked(places)) for _, name, depth, places in topics} == {
        "Broad": (0, [0, 1, 2, 3]),
        "Narrow 0": (1, [0, 2]),
        "Narrow 1": (1, [1, 3]),
    }
    assert unpacked(index["code"]) == [1, 3]
    assert [unpacked(places) for _, _, places in index["collections"]] == [[0, 1, 2, 3]]
    assert unpacked(index["central"])[:2] == [1, 3]


def test_newest_go_by_the_year_of_the_paper_and_the_month_that_agrees_with_it() -> None:
    told = [(2020, [[2024, 5]]), (2021, [[]]), (2022, [["2022", "3"]]), (2022, [[2022, 4]]), (2022, [[2022, 13]]), (None, [[2023]])]
    papers = tuple(
        Paper(f"p{at}", f"Title {at}", year=year, csl={"issued": {"date-parts": parts}}) for at, (year, parts) in enumerate(told)
    )
    newest = unpacked(data(Shelf(Corpus(papers=papers), NOWHERE))["browse/index"]["newest"])
    assert newest == [3, 2, 4, 1, 0, 5]
