"""The map: near papers stand together, groups lie within each other and have names, and nothing of it is chance."""

from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papershelf.chart.apart import apart
from papershelf.chart.groups import levels
from papershelf.chart.layout import links, places
from papershelf.chart.stage import EDGE, chart
from papershelf.config.topics import Vocabulary
from papershelf.curve import along
from papershelf.model import Corpus, Paper
from papershelf.relate.stage import relate
from papershelf.space.space import fit
from papershelf.tag.stage import tag

WORDS = {
    "tides": "harbour tides moon storm surge gauge forecast estuary".split(),
    "bees": "honey bees hive swarm colony nectar pollen keeper".split(),
    "glass": "window glass furnace melt silica pane cooling crack".split(),
}


def papers(each: int) -> list[Paper]:
    """Papers of three subjects, no two of them the same."""
    found = []
    for name, words in WORDS.items():
        for at in range(each):
            one, two, three = words[at % 8], words[(at * 3 + 1) % 8], words[(at * 5 + 2) % 8]
            text = f"We measure the {one} {two}. The {two} {three} of the {one} follow the {three} {words[0]} {words[1]}."
            found.append(Paper(f"{name}-{at:03}", f"On {one} {two} {at}", abstract=text))
    return sorted(found, key=lambda paper: paper.id)


def charted(found: list[Paper]) -> Corpus:
    corpus = tag(Corpus(papers=tuple(found)), Vocabulary())
    space = fit(corpus.papers)
    return chart(relate(corpus, space, 6), space)


@given(st.lists(st.tuples(st.integers(0, EDGE), st.integers(0, EDGE)), min_size=1))
def test_the_curve_takes_the_bits_of_both_numbers_in_turn(spots: list[tuple[int, int]]) -> None:
    told = [int("".join(y + x for x, y in zip(f"{one:016b}", f"{other:016b}", strict=True)), 2) for one, other in spots]
    assert [along(*spot) for spot in spots] == told
    assert along(*np.array(spots, np.int64).T).tolist() == told


@pytest.mark.parametrize("count", [0, 1, 2, 3, 5])
def test_a_collection_of_any_size_has_a_place_for_every_paper(count: int) -> None:
    spots = charted(papers(2)[:count]).spots
    assert len(spots) == count
    assert all(0 <= value <= EDGE for spot in spots.values() for value in (spot.x, spot.y))


def test_papers_of_a_subject_stand_nearer_to_each_other_than_to_others() -> None:
    spots = charted(papers(16)).spots
    inside, outside = [], []
    for one, other in combinations(spots, 2):
        distance = np.hypot(spots[one].x - spots[other].x, spots[one].y - spots[other].y)
        (inside if one.split("-")[0] == other.split("-")[0] else outside).append(distance)
    assert np.median(inside) * 2 < np.median(outside)


def test_the_map_is_the_same_twice() -> None:
    first, second = charted(papers(10)), charted(papers(10))
    assert (first.spots, first.groups) == (second.spots, second.groups)


def test_papers_that_resemble_no_other_stand_at_the_bottom() -> None:
    spots = charted([*papers(6), Paper("zzz", "???"), Paper("zzzz", "!")]).spots
    assert spots["zzz"].y == spots["zzzz"].y == EDGE


@pytest.mark.parametrize("count", [1, 2, 3, 7, 40])
def test_papers_none_of_which_resembles_another_fill_the_map(count: int) -> None:
    found = [Paper(f"p{at:02}", "".join(chr(0x4E00 + 97 * at + letter) for letter in range(3))) for at in range(count)]
    spots = list(charted(found).spots.values())
    assert (spots[0].x, spots[0].y) == (round(EDGE / 2), round(EDGE / 2))
    assert all(0.03 * EDGE < value < 0.97 * EDGE for spot in spots for value in (spot.x, spot.y))
    assert all(np.hypot(one.x - other.x, one.y - other.y) > 0.45 * EDGE / count**0.5 for one, other in combinations(spots, 2))


def test_groups_hold_every_paper_once_on_each_level_and_lie_within_each_other() -> None:
    corpus = charted(papers(16))
    ids = sorted(paper.id for paper in corpus.papers)
    by_level = [[group for group in corpus.groups if group.level == level] for level in range(3)]
    for found in by_level:
        assert sorted(id_ for group in found for id_ in group.papers) == ids
    for above, below in pairwise(by_level):
        assert all(sum(set(small.papers) <= set(large.papers) for large in above) == 1 for small in below)


def test_groups_of_a_level_have_names_of_their_own_made_from_their_words() -> None:
    groups = [group for group in charted(papers(16)).groups if group.level == 0]
    names = [group.name for group in groups if group.name]
    assert len(names) == len(set(names)) >= 2
    for group in groups:
        subjects = {id_.split("-")[0] for id_ in group.papers}
        assert not group.name or any(word in group.name.lower() for subject in subjects for word in WORDS[subject])


@settings(deadline=None, max_examples=20)
@given(st.integers(2, 60), st.integers(0, 1000))
def test_a_layout_is_finite_whatever_is_linked(count: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    pairs = random.integers(0, count, (count, 2))
    found = places(random.random((count, 2)), links(count, pairs))
    assert np.isfinite(found).all()
    assert len(levels(found)) in {0, 1, 3}


@pytest.mark.parametrize("count", [40, 80, 110, 120, 150, 200])
def test_papers_that_are_near_to_many_others_do_not_fall_into_a_point_or_a_line(count: int) -> None:
    random = np.random.RandomState(count)
    pairs = np.array([(one, other) for one in range(count) for other in random.permutation(count)[:12] if one != other])
    found = places(random.random_sample((count, 2)), links(count, pairs))
    assert (found.std(axis=0) > 0.2).all()


@settings(deadline=None, max_examples=30)
@given(st.integers(1, 60), st.integers(0, 1000), st.floats(0, 0.3))
def test_places_pushed_apart_are_about_as_far_as_asked(count: int, seed: int, width: float) -> None:
    least = 0.4 / count**0.5
    heap = np.random.default_rng(seed).normal(0.5, width, (count, 2))
    roomy = apart(heap, least)
    distances = [np.hypot(*(one - other)) for one, other in combinations(roomy, 2)]
    assert min(distances, default=least) > 0.9 * least


def test_places_that_are_far_enough_stay_where_they_are() -> None:
    wide = np.array([[0, 0], [0, 1], [1, 0]], float)
    assert (apart(wide, 0.5) == wide).all()


def test_places_that_are_the_very_same_are_told_apart() -> None:
    assert len(np.unique(apart(np.zeros((5, 2)), 0.1), axis=0)) == 5
