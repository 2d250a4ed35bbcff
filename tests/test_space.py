"""The space of entries: the fast search for the nearest finds what a comparison of all pairs finds."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from papershelf.model import Paper
from papershelf.space.nearest import best
from papershelf.space.space import Space
from papershelf.space.terms import terms
from papershelf.text.numbered import Texts


def space(seed: int, count: int, columns: int = 40) -> Space:
    """Rows of which every tenth is the row before it again, and every seventh is empty; the first columns are frequent."""
    random = np.random.default_rng(seed)
    rows = random.random((count, columns)) * (random.random((count, columns)) < np.linspace(0.9, 0.02, columns))
    rows[9::10] = rows[8::10][: len(rows[9::10])]
    rows[6::7] = 0
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return Space(sparse.csr_matrix(rows * 0.7), rows[:, ::-4] * 0.7)


@settings(deadline=None, max_examples=12)
@given(st.integers(0, 10_000), st.integers(1, 700), st.integers(0, 12))
def test_the_nearest_are_those_of_a_comparison_of_all_pairs(seed: int, count: int, most: int) -> None:
    one = space(seed, count)
    found = list(one.nearest(range(count), most))
    assert [at for at, _, _ in found] == list(range(count))
    everyone = np.arange(count)
    for at, near, scores in found[:: max(1, count // 20)]:
        told = one.between(np.full(count, at), everyone)
        told[at] = -1
        expected = np.lexsort((everyone, -told))[: min(most, count - 1)]
        assert scores.tolist() == told[expected].tolist()
        assert near.tolist() == expected.tolist()


@settings(deadline=None, max_examples=8)
@given(st.integers(1, 600), st.integers(2, 2000))
def test_some_rows_have_the_neighbours_that_they_have_among_all(start: int, seed: int) -> None:
    one = space(seed, 620)
    rows = range(start, min(start + 30, 620))
    every = {at: near.tolist() for at, near, _ in one.nearest(range(620), 5)}
    assert {at: near.tolist() for at, near, _ in one.nearest(rows, 5)} == {at: every[at] for at in rows}


@given(st.lists(st.integers(0, 30), min_size=1, max_size=900), st.integers(0, 9))
def test_the_best_of_many_scores_are_the_highest_and_earliest(values: list[int], most: int) -> None:
    scores = np.array(values, np.float32)
    assert best(scores, most).tolist() == np.argsort(-scores, kind="stable")[:most].tolist()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Counting bees", {"count", "bee", "count bee"}),
        ("Counting of bees", {"count", "bee"}),
        ("Bee-counting", {"bee", "count", "bee count"}),
        ("Bees, counted", {"bee", "count"}),
        ("潮位の予測", {"潮位", "位の", "の予", "予測", "潮位 位の", "位の の予", "の予 予測"}),
    ],
)
def test_terms_are_stems_and_pairs_that_no_mark_or_function_word_parts(text: str, found: set[str]) -> None:
    assert set(terms(Texts.of([Paper("p", text), Paper("q", text)])).names) == found
