"""From the words of all entries to postings: for each term the entries that have it, how much it counts there, and where."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from papershelf.search.entry import FIELDS
from papershelf.search.tokens import AUTHORS, TITLE, Numbers, Small, Terms, Words, terms_of
from papershelf.search.words import STOP

LEVELS = 15
"""Steps of how much a word counts in an entry; with a mark for title, authors or neither they fit one character."""
PLACES = 8
"""Places of a word that are kept for an entry; later ones say nothing new about what stands close."""
TELLING = 20
"""Words of an entry that feedback uses; with 40 long questions are answered no better."""
_K1, _B = 1.2, 0.75
_IN_TITLE, _IN_AUTHORS = 1, 2
_BLOCK = 2_000_000
"""Tokens that are sorted at once: all of 100,000 papers at once took 3.4 GB."""
_WEIGHTS = np.array([field.weight for field in FIELDS.values()], dtype=np.float32)


@dataclass(frozen=True)
class Postings:
    """Postings in the order of terms, then entries."""

    term: Small
    entry: Small
    head: NDArray[np.uint8]
    """``3 * level`` and 1 in titles, 2 in names of authors."""
    sums: NDArray[np.float32]
    """The weights of the word in its fields."""
    counts: NDArray[np.uint8]
    """How many places are kept for the posting."""
    places: Small
    """Those of all postings, one after the other."""


@dataclass(frozen=True)
class Inverted:
    """The postings; those of the term ``t`` begin at ``starts[t]``."""

    terms: list[str]
    starts: Numbers
    postings: Postings
    telling: list[list[int]]
    """For each entry the places of the words that set it apart."""


def invert(words: Words, count: int, papers: int) -> Inverted:
    """The postings of ``words``, which are those of ``count`` entries; the first ``papers`` of them tell how long one usually is."""
    terms = terms_of(words)
    blocks = list(_blocks(words, terms, _norms(words, count, papers or count)))
    found = Postings(*(np.concatenate([getattr(block, each.name) for block in blocks]) for each in fields(Postings)))
    held = np.unique(found.term)
    starts = np.append(np.searchsorted(found.term, held), len(found.term))
    return Inverted([terms.names[at] for at in held], starts, found, _telling(found, count))


def _norms(words: Words, count: int, papers: int) -> NDArray[np.float64]:
    """How long each entry is, as BM25 counts it (S. Robertson et al., TREC-3); many authors make no entry long."""
    weight = np.where(np.arange(len(FIELDS)) == AUTHORS, 0, _WEIGHTS)
    length = np.bincount(words.entry, weights=(weight[words.field] * ~_stopped(words)[words.tokens]), minlength=count)
    mean = float(length[:papers].mean()) if count else 1.0
    # The mean in steps of a fifth, so that one entry more does not change every level a little.
    usual = float(1.2 ** round(np.log(max(mean, 1.0)) / np.log(1.2)))
    return np.asarray(1 - _B + _B * length / usual, dtype=np.float64)


def _stopped(words: Words) -> NDArray[np.bool_]:
    return np.fromiter((word in STOP for word in words.surfaces), dtype=bool, count=len(words.surfaces))


def _blocks(words: Words, terms: Terms, norms: NDArray[np.float64]) -> Iterator[Postings]:
    """The postings of some terms after those of others."""
    titled = words.field == TITLE
    term = np.where(~_stopped(words)[words.tokens] | titled, terms.of_surface[words.tokens], -1)
    form = np.where(titled, terms.of_form[words.tokens], -1)
    author = terms.of_author[words.tokens[terms.titled_authors]]
    sizes = np.bincount(term[term >= 0], minlength=len(terms.names))
    cuts = np.searchsorted(np.cumsum(sizes), np.arange(_BLOCK, len(words.tokens), _BLOCK)).tolist()
    for low, high in itertools.pairwise([0, *cuts, len(terms.names)]):
        of_stems = np.flatnonzero((term >= low) & (term < high))
        of_forms = np.flatnonzero((form >= low) & (form < high))
        of_authors = terms.titled_authors[(author >= low) & (author < high)]
        at = np.concatenate((of_stems, of_forms, of_authors))
        place = np.concatenate((words.place[of_stems], np.full(len(of_forms) + len(of_authors), -1, dtype=np.int32)))
        found = np.concatenate((term[of_stems], form[of_forms], terms.of_author[words.tokens[of_authors]]))
        yield _postings(found, words.entry[at], words.field[at], place, norms)


def _postings(term: Small, entry: Small, field: NDArray[np.int8], place: Small, norms: NDArray[np.float64]) -> Postings:
    key = term.astype(np.int64) * len(norms) + entry
    order = np.argsort(key, kind="stable")
    key, field, place = key[order], field[order], place[order]
    is_first = np.diff(key, prepend=-1) != 0
    first = np.flatnonzero(is_first)
    if not len(first):
        nothing = np.zeros(0, dtype=np.int32)
        return Postings(nothing, nothing, nothing.astype(np.uint8), nothing.astype(np.float32), nothing.astype(np.uint8), nothing)
    entry = entry[order][first]
    sums = np.add.reduceat(_WEIGHTS[field], first)
    placed = place >= 0
    group = np.cumsum(is_first, dtype=np.int32) - 1
    counts = np.bincount(group[placed], minlength=len(first))
    nth = np.cumsum(placed, dtype=np.int32) - 1 - (np.cumsum(counts) - counts)[group]
    kept = place[placed & (nth < PLACES)]
    return Postings(
        term[order][first], entry, _heads(sums, norms[entry], field, first), sums, np.minimum(counts, PLACES).astype(np.uint8), kept
    )


def _heads(sums: NDArray[np.float32], norm: NDArray[np.float64], field: NDArray[np.int8], first: Numbers) -> NDArray[np.uint8]:
    """How far a word fills an entry, by the saturation of BM25, and the field it is in."""
    level = np.minimum((LEVELS * sums / (sums + _K1 * norm)).astype(np.uint8), LEVELS - 1)
    in_title = np.logical_or.reduceat(field == TITLE, first)
    in_authors = np.logical_or.reduceat(field == AUTHORS, first)
    mark = np.where(in_title, _IN_TITLE, np.where(in_authors, _IN_AUTHORS, 0)).astype(np.uint8)
    return level * np.uint8(3) + mark


def _telling(found: Postings, count: int) -> list[list[int]]:
    """The places of the words with the most weight by frequency here and rarity elsewhere, for each entry."""
    if not len(found.term):
        return [[] for _ in range(count)]
    frequency = np.bincount(found.term)[found.term]
    weight = np.round(found.sums * np.log((count + 1) / frequency), 3).astype(np.float32)
    able = np.flatnonzero((found.counts > 0) & (frequency > 1))
    order = able[np.lexsort((found.term[able], -weight[able], found.entry[able]))]
    begins = np.searchsorted(found.entry[order], np.arange(count + 1))
    before = np.cumsum(found.counts, dtype=np.int32) - found.counts
    first_place = found.places[before[order]]
    return [np.sort(first_place[begins[at] : min(begins[at + 1], begins[at] + TELLING)]).tolist() for at in range(count)]
