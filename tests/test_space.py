"""The space of entries: the fast search for the nearest finds what a comparison of all pairs finds."""

import tracemalloc
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from papershelf.model import Paper
from papershelf.space.latent import strongest
from papershelf.space.nearest import Bounds
from papershelf.space.space import Space
from papershelf.space.terms import terms
from papershelf.text.words.numbered import Texts


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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Counting bees", {"count", "bee", "count bee"}),
        ("Counting of bees", {"count", "bee"}),
        ("Bee-counting", {"bee", "count", "bee count"}),
        ("Bees, counted", {"bee", "count"}),
        ("潮位の予測", {"潮位", "予測"}),
    ],
)
def test_terms_are_stems_and_pairs_that_no_mark_or_function_word_parts(text: str, found: set[str]) -> None:
    assert set(terms(Texts.of([Paper("p", text), Paper("q", text)])).names) == found


def crowd(seed: int, count: int = 900) -> tuple[Any, Any]:
    """Rows in groups: each shares a few of 30 terms of its group and one of 40 that all have; a low-rank part says the same."""
    random = np.random.default_rng(seed)
    group = random.integers(0, count // 20, count)
    terms_of = random.integers(0, 1500, (count // 20, 30))
    columns = np.hstack(
        [terms_of[group][:, :30][np.arange(count)[:, None], random.integers(0, 30, (count, 12))], random.integers(1500, 1540, (count, 1))]
    )
    lexical = sparse.csr_matrix((random.random(columns.size) + 0.2, (np.repeat(np.arange(count), 13), columns.ravel())), (count, 1540))
    norms = np.sqrt(np.asarray(lexical.multiply(lexical).sum(axis=1)))
    middles = random.normal(size=(count // 20, 8))
    latent = middles[group] + 0.3 * random.normal(size=(count, 8))
    return sparse.csr_matrix(lexical / norms) * 0.7, latent / np.linalg.norm(latent, axis=1, keepdims=True) * 0.7


@settings(deadline=None, max_examples=5)
@given(st.integers(0, 1000))
def test_lists_of_champions_find_nearly_all_of_the_nearest_and_tell_them_exactly(seed: int) -> None:
    lexical, latent = crowd(seed)
    exact, listed = Space(lexical, latent), Space(lexical, latent, Bounds(exact=0))
    every = {at: near.tolist() for at, near, _ in exact.nearest(range(900), 10)}
    found = {at: (near.tolist(), scores) for at, near, scores in listed.nearest(range(900), 10)}
    assert np.mean([len(set(every[at]) & set(near)) / 10 for at, (near, _) in found.items()]) >= 0.95
    for at, (near, scores) in found.items():
        assert len(set(near) - {at}) == 10
        assert scores.tolist() == exact.between(np.full(10, at), near).tolist()


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("most", [1, 6, 39])
def test_the_nearest_are_those_of_all_pairs_however_many_are_asked_for(seed: int, most: int) -> None:
    space = Space(*crowd(seed, 40))
    for row, near, scores in space.nearest(range(40), most):
        others = np.array([other for other in range(40) if other != row])
        told = space.between(np.full(39, row), others)
        order = np.lexsort((others, -told))[:most]
        assert near.tolist() == others[order].tolist()
        assert scores.tolist() == told[order].tolist()


@settings(deadline=None, max_examples=5)
@given(st.integers(0, 1000), st.integers(1, 4))
def test_memory_makes_no_difference_to_what_is_near(seed: int, memory: int) -> None:
    lexical, latent = crowd(seed)
    for bounds in (Bounds(), Bounds(exact=0)):
        some, more = (Space(lexical, latent, each) for each in (replace(bounds, memory=memory), replace(bounds, memory=1000)))
        for (_, near, scores), (_, others, told) in zip(some.nearest(range(900), 6), more.nearest(range(900), 6), strict=True):
            assert near.tolist() == others.tolist()
            assert scores.tolist() == told.tolist()


@pytest.mark.parametrize(("exact", "count"), [(100_000, 9000), (0, 3000)])
@pytest.mark.parametrize("memory", [2, 6])
def test_a_search_takes_no_more_memory_than_it_may(exact: int, count: int, memory: int) -> None:
    random = np.random.default_rng(count)
    at = np.arange(count).repeat(30), random.integers(0, 4000, count * 30) ** 2 // 4000  # the first terms are frequent
    one = Space(
        sparse.csr_matrix((random.random(count * 30) * 0.1, at), (count, 4000)), random.random((count, 8)) * 0.1, Bounds(exact, memory)
    )
    rows = one.nearest(range(600), 6)
    next(rows)
    tracemalloc.start()
    for _ in rows:
        pass
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most <= memory * 1_000_000


def test_one_row_at_least_is_looked_at() -> None:
    assert Bounds(memory=1).block(10_000_000, 10_000_000) == 1


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 1000), st.integers(20, 60))
def test_the_strongest_dimensions_are_those_of_a_whole_solution(seed: int, rows: int) -> None:
    matrix = np.random.default_rng(seed).random((rows, 90)) * np.linspace(3, 0.1, 90)
    found, strengths = strongest(sparse.csr_matrix(matrix), 8)
    left, values, _ = np.linalg.svd(matrix)
    assert np.allclose(strengths, values[7::-1])
    assert np.allclose(np.abs(np.einsum("ij,ij->j", found, left[:, 7::-1])), 1)


def test_who_shares_no_term_has_strangers_for_neighbours_as_in_an_exact_search() -> None:
    lexical, latent = sparse.csr_matrix(np.eye(5)), np.zeros((5, 0))
    told = [[near.tolist() for _, near, _ in Space(lexical, latent, each).nearest(range(5), 3)] for each in (Bounds(), Bounds(exact=0))]
    assert told[0] == told[1]
