"""What the build gives the map: places, groups and topics in the order of the catalogue, a picture, and a list."""

import base64
import json
import re
import struct
from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from papershelf import pipeline
from papershelf.model import Corpus, Group, Paper, Spot, Tag
from papershelf.registry import Registry
from papershelf.render import catalogue, map_data, map_page, map_picture
from papershelf.render.shelf import Shelf
from shelves import MakeShelf

STYLESHEET = Path(map_page.__file__).parents[1] / "theme" / "assets" / "papershelf" / "papershelf.css"


def given(content: bytes) -> Any:
    """The value that a parcel gives."""
    found = re.fullmatch(r'papershelf\.give\("[^"]*",(.*)\);\n', content.decode(), re.DOTALL)
    assert found
    return json.loads(found[1])


@pytest.fixture
def charted(shelf: MakeShelf) -> Shelf:
    """Nine papers in a square, two groups of one level, and topics of two facets."""
    papers = tuple(Paper(f"p{at}", f"Paper {at}") for at in range(9))
    spots = {paper.id: Spot(at % 3 * 30_000, at // 3 * 30_000, bridge=at == 4) for at, paper in enumerate(papers)}
    left = tuple(paper.id for paper in papers if spots[paper.id].x == 0)
    right = tuple(paper.id for paper in papers if spots[paper.id].x > 0)
    groups = tuple(
        Group(level, name, x, 30_000, held) for level in (0, 1, 2) for name, x, held in (("<b>Left</b>", 0, left), ("Right", 45_000, right))
    )
    tags = {id_: (Tag(("Task", "Rare & special"), weight=1.0), Tag(("Task", "Common"), weight=1.0)) for id_ in left}
    tags |= {id_: (Tag(("Task", "Common"), weight=1.0), Tag(("Kind", "All"), weight=1.0)) for id_ in right}
    phrases = dict.fromkeys(left, ("tidal waves", "Sea")) | dict.fromkeys(right, ("sea",))
    return Shelf(Corpus(papers, spots=spots, groups=groups, tags=tags, keyphrases=phrases), shelf())


def files(found: Shelf) -> dict[str, bytes]:
    return {page.path: page.content for page in (*map_page.pages(found), *catalogue.pages(found, Registry()))}


def test_papers_of_a_group_stand_together_and_places_are_in_the_order_of_the_catalogue(charted: Shelf) -> None:
    held = files(charted)
    order = [paper.id for paper in catalogue.order(charted)]
    assert {*order[:3]} == {"p0", "p3", "p6"}
    places = given(held["data/map/places.js"])
    raw = base64.b64decode(places["places"])
    numbers = struct.unpack(f"<{len(raw) // 2}H", raw)
    assert [(numbers[at], numbers[at + 1]) for at in range(0, 18, 2)] == [
        (charted.corpus.spots[id_].x, charted.corpus.spots[id_].y) for id_ in order
    ]
    assert [order[at] for at in places["bridges"]] == ["p4"]
    rows = given(held[f"data/catalogue/{given(held['data/catalogue/index.js'])['names'][0]}.js"])
    assert [row[0] for row in rows] == order


def test_runs_say_which_group_each_paper_is_in(charted: Shelf) -> None:
    groups = given(files(charted)["data/map/groups.js"])
    order = [paper.id for paper in catalogue.order(charted)]
    for level, runs in enumerate(groups["runs"]):
        unrolled = [number for number, length in zip(runs[::2], runs[1::2], strict=True) for _ in range(length)]
        assert all(id_ in charted.corpus.groups[number].papers for id_, number in zip(order, unrolled, strict=True))
        assert {groups["groups"][number][0] for number in unrolled} == {level}


def test_topics_name_their_papers_and_the_facet_that_parts_them_best_comes_first(charted: Shelf) -> None:
    held = files(charted)
    topics = given(held["data/map/topics.js"])
    order = [paper.id for paper in catalogue.order(charted)]
    assert topics["facets"][topics["first"]]["name"] == "Task"
    for facet in topics["facets"]:
        for (id_, _, _, count), steps in zip(facet["topics"], given(held[f"data/map/facet/{facet['file']}.js"]), strict=True):
            papers = {order[at] for at in accumulate(steps)}
            topic = next(topic for topic in charted.topics if topic.id == id_)
            assert papers == set(topic.entries)
            assert len(papers) == count


def test_phrases_are_known_when_two_papers_share_them_however_they_are_spelled(charted: Shelf) -> None:
    assert given(files(charted)["data/words.js"]) == [["sea", 9], ["tidal waves", 3]]


def test_former_ids_lead_to_the_paper_that_holds_them_in_the_end(charted: Shelf) -> None:
    registry = Registry(aliases={"first": "second", "second": "p1", "p2": "p3", "lost": "gone", "round": "round"})
    found = {page.path: page.content for page in catalogue.pages(charted, registry)}
    assert given(found["data/aliases.js"]) == {"first": "p1", "second": "p1"}


def test_the_list_names_groups_and_what_is_beside_them_and_nothing_in_it_is_markup(charted: Shelf) -> None:
    page = files(charted)["map.md"].decode()
    assert "<b>Left" not in page
    assert "&lt;b>Left&lt;/b>" in page
    assert "](papers/p4.md)" in page


def test_papers_that_share_a_place_are_moved_apart_a_little() -> None:
    spots = map_data.apart([Spot(0, 9), Spot(0, 9), Spot(7, 7), *[Spot(40_000, 40_000)] * 20])
    assert len({(spot.x, spot.y) for spot in spots}) == 23
    assert spots[0] == Spot(0, 9)
    assert all(abs(spot.x - 40_000) < 13_000 for spot in spots[3:])


def test_papers_of_a_small_shelf_do_not_all_stand_together(shelf: MakeShelf) -> None:
    seeds = "\n".join(
        json.dumps({"title": f"{word} tides of {other} harbours"}) for word in ("High", "Low", "Red") for other in ("old", "far", "new")
    )
    corpus, _ = pipeline.pages(shelf(a_jsonl=seeds))
    across = [spot.x for spot in corpus.spots.values()]
    assert max(across) - min(across) > 20_000


def test_the_picture_is_xml_and_shows_every_paper_and_the_broadest_names(charted: Shelf) -> None:
    content = files(charted)["map.svg"]
    picture = ET.fromstring(content.split(b"\n", 1)[1])
    names = [each.text for each in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert names == ["Right", "<b>Left</b>"]
    assert sum(path.get("d", "").count("M") for path in picture.iter("{http://www.w3.org/2000/svg}path")) == len(charted.papers)


@pytest.mark.parametrize(("name", "room"), [("图神经网络与推荐系统", 75), ("Parameter-efficient fine-tuning", 131)])
def test_a_name_at_the_edge_of_the_picture_has_the_room_that_it_takes(charted: Shelf, name: str, room: int) -> None:
    at_the_edge = replace(charted.corpus.groups[0], x=0, level=0, name=name)
    content = map_picture.picture(replace(charted, corpus=replace(charted.corpus, groups=(at_the_edge,))))
    found = re.search(r'<text x="(\d+)"', content.decode())
    assert found
    assert int(found[1]) >= room


def test_a_name_on_the_picture_stands_where_it_covers_no_point(charted: Shelf) -> None:
    one, *others = charted.corpus.papers
    group = replace(charted.corpus.groups[0], x=30_000, y=30_000, level=0, name="Tides")
    aside = {other.id: Spot(60_000, 2_000) for other in others}
    heights = []
    for spot in (Spot(60_000, 2_000), Spot(30_000, 30_000)):
        corpus = replace(charted.corpus, groups=(group,), spots={one.id: spot, **aside})
        found = re.search(r'<text x="\d+" y="(\d+)"', map_picture.picture(replace(charted, corpus=corpus)).decode())
        assert found
        heights.append(int(found[1]))
    assert 13 < abs(heights[1] - heights[0]) < 40


def test_the_picture_has_the_colours_of_the_stylesheet() -> None:
    found = re.findall(r"--ps-facet-(\d): (#[0-9a-f]{6});", STYLESHEET.read_text(encoding="utf-8"))
    assert [colour for _, colour in sorted(found[:10])] == list(map_picture.LIGHT)
    assert [colour for _, colour in sorted(found[10:])] == list(map_picture.DARK)


def test_a_shelf_without_places_topics_or_papers_has_a_map_too(charted: Shelf) -> None:
    bare = replace(charted, corpus=replace(charted.corpus, spots={}, groups=(), tags={}, keyphrases={}))
    assert given(files(bare)["data/map/topics.js"]) == {"first": -1, "facets": []}
    empty = replace(charted, corpus=Corpus())
    assert given(files(empty)["data/map/places.js"])["count"] == 0


def test_rarest_topic_gives_the_colour(charted: Shelf) -> None:
    task = charted.tree.facets["Task"]
    assert [topic.name for topic in map_data.broadest(task)] == ["Common", "Rare & special"]


def test_the_map_of_a_shelf_is_the_same_every_time(shelf: MakeShelf) -> None:
    seeds = "\n".join(json.dumps({"title": f"On tides of kind {at}", "abstract": "Tides rise and fall."}) for at in range(12))
    one, other = (pipeline.pages(shelf(name, a_jsonl=seeds))[1] for name in ("one", "two"))
    assert [page for page in one if "map" in page.path] == [page for page in other if "map" in page.path]
