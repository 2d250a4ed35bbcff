"""From the words of all entries to postings: for each term the entries that have it, how much it counts there, and where."""

import itertools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from papershelf.search.entry import FIELDS
from papershelf.search.tokens import AUTHORS, TITLE, Numbers, Piece, Small, Terms, Words, terms_of
from papershelf.search.words import STOP

LEVELS = 15
"""Steps of how much a word counts in an entry; with a mark for title, authors or neither they fit one character."""
PLACES = 8
"""Places of a word that are kept for an entry; later ones say nothing new about what stands close."""
TELLING = 20
"""Words of an entry that feedback uses; with 40 long questions are answered no better."""
_K1, _B = 1.2, 0.75
_IN_TITLE, _IN_AUTHORS = 1, 2
_BLOCK = 1_000_000
"""Tokens that are sorted at once."""
_WEIGHTS = np.array([field.weight for field in FIELDS.values()], dtype=np.float32)


@dataclass(frozen=True)
class Postings:
    """Postings in the order of terms, then entries."""

    entry: Small
    head: NDArray[np.uint8]
    """``3 * level`` and 1 in titles, 2 in names of authors."""
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


@dataclass(frozen=True, slots=True)
class _Block:
    """All postings of some entries, in the order of terms, then entries."""

    term: Small
    postings: Postings
    sums: NDArray[np.float32]
    """The weights of the word in its fields."""


@dataclass(frozen=True)
class Parts:
    """The postings of some entries after those of others, still to be put together; the words are not needed for that."""

    names: list[str]
    blocks: list[tuple[Small, Postings]]
    """The term of each posting, and the postings, in the order of terms."""
    sizes: Numbers
    """How many postings each term has."""
    telling: list[list[int]]

    def inverted(self) -> Inverted:
        """All of them term by term; each part is let go when it is in its places."""
        held = np.flatnonzero(self.sizes)
        starts = np.concatenate(([0], np.cumsum(self.sizes)))
        found = _merged(self.blocks, starts)
        return Inverted([self.names[at] for at in held], np.append(starts[held], starts[-1]), found, self.telling)


def invert(words: Words, count: int, papers: int) -> Parts:
    """The postings of ``words``, which are those of ``count`` entries; the first ``papers`` of them tell how long one usually is."""
    terms = terms_of(words)
    stopped = np.fromiter((word in STOP for word in words.surfaces), dtype=bool, count=len(words.surfaces))
    norms = _norms(words, stopped, count, papers or count)
    blocks = [_block(piece, terms, stopped, norms) for piece in words.pieces(_BLOCK)]
    sizes = np.zeros(len(terms.names), dtype=np.int64)
    for block in blocks:
        sizes += np.bincount(block.term, minlength=len(sizes))
    telling: dict[int, list[int]] = {}
    parts = []
    for at, block in enumerate(blocks):
        telling |= _telling(block, sizes, count)
        parts.append((block.term, block.postings))
        blocks[at] = _NO_BLOCK
    return Parts(terms.names, parts, sizes, [telling.get(at, []) for at in range(count)])


def _norms(words: Words, stopped: NDArray[np.bool_], count: int, papers: int) -> NDArray[np.float64]:
    """How long each entry is, as BM25 counts it (S. Robertson et al., TREC-3); many authors make no entry long."""
    weight = np.where(np.arange(len(FIELDS)) == AUTHORS, 0, _WEIGHTS)
    length = np.zeros(count)
    for piece in words.pieces(_BLOCK):
        low, high = int(piece.entry[0]), int(piece.entry[-1]) + 1
        length[low:high] = np.bincount(piece.entry - low, weights=weight[piece.field] * ~stopped[piece.tokens])
    mean = float(length[:papers].mean()) if count else 1.0
    # The mean in steps of a fifth, so that one entry more does not change every level a little.
    usual = float(1.2 ** round(np.log(max(mean, 1.0)) / np.log(1.2)))
    return np.asarray(1 - _B + _B * length / usual, dtype=np.float64)


def _block(piece: Piece, terms: Terms, stopped: NDArray[np.bool_], norms: NDArray[np.float64]) -> _Block:
    titled = piece.field == TITLE
    of_stems = np.flatnonzero(~stopped[piece.tokens] | titled | ((piece.field == AUTHORS) & terms.may_be_names[piece.tokens]))
    of_forms = np.flatnonzero(titled & (terms.of_form[piece.tokens] >= 0))
    low, high = np.searchsorted(terms.titled_authors, (piece.first, piece.first + len(piece.tokens)))
    of_authors = terms.titled_authors[low:high] - piece.first
    at = np.concatenate((of_stems, of_forms, of_authors))
    place = np.concatenate((piece.place[of_stems], np.full(len(of_forms) + len(of_authors), -1, dtype=np.int32)))
    found = [
        of[piece.tokens[held]] for of, held in ((terms.of_surface, of_stems), (terms.of_form, of_forms), (terms.of_author, of_authors))
    ]
    return _postings(np.concatenate(found), piece.entry[at], piece.field[at], place, norms)


def _postings(term: Small, entry: Small, field: NDArray[np.int8], place: Small, norms: NDArray[np.float64]) -> _Block:
    key = term.astype(np.int64) * len(norms) + entry
    order = np.argsort(key, kind="stable")
    key, field, place = key[order], field[order], place[order]
    is_first = np.diff(key, prepend=-1) != 0
    first = np.flatnonzero(is_first)
    if not len(first):
        return _NO_BLOCK
    entry = entry[order][first]
    sums = np.add.reduceat(_WEIGHTS[field], first)
    placed = place >= 0
    group = np.cumsum(is_first, dtype=np.int32) - 1
    counts = np.bincount(group[placed], minlength=len(first))
    nth = np.cumsum(placed, dtype=np.int32) - 1 - (np.cumsum(counts) - counts)[group]
    kept = place[placed & (nth < PLACES)]
    some = np.minimum(counts, PLACES).astype(np.uint8)
    return _Block(term[order][first], Postings(entry, _heads(sums, norms[entry], field, first), some, kept), sums)


def _merged(blocks: list[tuple[Small, Postings]], starts: Numbers) -> Postings:
    """The postings of ``blocks``, which are let go one by one; those of a term begin at ``starts``."""
    behind = starts[:-1].copy()
    places = []
    for term, _ in blocks:
        sizes = np.bincount(term, minlength=len(behind))
        places.append((np.arange(len(term)) + (behind - np.cumsum(sizes) + sizes)[term]).astype(np.int32))
        behind += sizes
    counts = np.empty(starts[-1], dtype=np.uint8)
    for at, (_, found) in zip(places, blocks, strict=True):
        counts[at] = found.counts
    ends = np.cumsum(counts, dtype=np.int32)
    entry, head = np.empty(len(counts), dtype=np.int32), np.empty(len(counts), dtype=np.uint8)
    kept = np.empty(int(ends[-1]) if len(ends) else 0, dtype=np.int32)
    while blocks:
        at, found = places.pop(), blocks.pop()[1]
        entry[at], head[at] = found.entry, found.head
        length = found.counts.astype(np.int64)
        begin = ends[at] - length - (np.cumsum(length) - length)
        kept[np.arange(len(found.places)) + np.repeat(begin, length)] = found.places
    return Postings(entry, head, counts, kept)


def _heads(sums: NDArray[np.float32], norm: NDArray[np.float64], field: NDArray[np.int8], first: Numbers) -> NDArray[np.uint8]:
    """How far a word fills an entry, by the saturation of BM25, and the field it is in."""
    level = np.minimum((LEVELS * sums / (sums + _K1 * norm)).astype(np.uint8), LEVELS - 1)
    in_title = np.logical_or.reduceat(field == TITLE, first)
    in_authors = np.logical_or.reduceat(field == AUTHORS, first)
    mark = np.where(in_title, _IN_TITLE, np.where(in_authors, _IN_AUTHORS, 0)).astype(np.uint8)
    return level * np.uint8(3) + mark


_NOTHING = np.zeros(0, dtype=np.int32)
_NO_BLOCK = _Block(
    _NOTHING, Postings(_NOTHING, _NOTHING.astype(np.uint8), _NOTHING.astype(np.uint8), _NOTHING), _NOTHING.astype(np.float32)
)


def _telling(block: _Block, sizes: Numbers, count: int) -> dict[int, list[int]]:
    """The places of the words with the most weight by frequency here and rarity elsewhere, for each entry of ``block``."""
    found = block.postings
    if not len(block.term):
        return {}
    frequency = sizes[block.term]
    weight = np.round(block.sums * np.log((count + 1) / frequency), 3).astype(np.float32)
    able = np.flatnonzero((found.counts > 0) & (frequency > 1))
    order = able[np.lexsort((block.term[able], -weight[able], found.entry[able]))]
    first, last = int(found.entry.min()), int(found.entry.max())
    begins = np.searchsorted(found.entry[order], np.arange(first, last + 2)).tolist()
    before = np.cumsum(found.counts, dtype=np.int32) - found.counts
    first_place = found.places[before[order]]
    rows = ((at, min(end, at + TELLING)) for at, end in itertools.pairwise(begins))
    return {first + nth: np.sort(first_place[at:end]).tolist() for nth, (at, end) in enumerate(rows) if at < end}
