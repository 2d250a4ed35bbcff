"""The stage ``relate``: the neighbours of every entry, with the phrases that they share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from types import MappingProxyType

import numpy as np

from papershelf.crew import ALONE, Crew
from papershelf.model import Corpus, Neighbour
from papershelf.relate.reasons import Bond, Reasons
from papershelf.space.space import Space
from papershelf.text.words.arrays import Array
from papershelf.text.words.numbered import Texts
from papershelf.timing import timed

FLOOR = 0.25
SURE: Mapping[Bond, float] = MappingProxyType({Bond.NONE: 0.5, Bond.TITLE: 0.4, Bond.SUBJECT: FLOOR})
"""Under the floor two entries are strangers. Above it a subject must be shared, for in a small collection the nearest of an odd paper is
near to it only for want of others; where they share less they must be this near. Of pairs of iclr2018 and CISI that share a telling word of
their titles 68 and 77 of 100 have a label in common above 0.4, and fewer than of those with a subject below it."""


@dataclass(frozen=True, slots=True)
class _Asked:
    space: Space
    reasons: Reasons
    most: int


@dataclass(frozen=True, slots=True)
class _Found:
    """The neighbours of some papers, all by numbers: what another process tells is small, and it has looked at no paper."""

    rows: Array
    others: Array
    scores: Array
    bonds: Array
    sizes: Array
    """How many phrases join each pair."""
    phrases: Array
    """One pair after the other; as :meth:`Reasons.spelled` reads them."""


@timed("reasons")
def reasons(corpus: Corpus, space: Space, crew: Crew = ALONE, texts: Texts | None = None) -> Reasons:
    """What can join the papers of ``corpus``; ``texts`` are theirs, where they are at hand, and not needed any longer then."""
    return Reasons(corpus, space, crew, texts)


@timed("relate")
def relate(corpus: Corpus, space: Space, most: int, crew: Crew = ALONE, why: Reasons | None = None) -> Corpus:
    """``corpus`` with the ``most`` nearest entries of each, best first; ``why`` they are similar is told by its reasons."""
    why = why or reasons(corpus, space, crew)
    similar: dict[str, list[Neighbour]] = {paper.id: [] for paper in corpus.papers}
    for found in crew.spread(_similar, _Asked(space, why, most), range(len(corpus.papers))):
        ends = np.cumsum(found.sizes).tolist()
        pairs = zip(
            found.rows.tolist(),
            found.others.tolist(),
            found.scores.tolist(),
            map(Bond, found.bonds.tolist()),
            pairwise([0, *ends]),
            strict=True,
        )
        for row, other, score, bond, (start, end) in pairs:
            phrases = why.spelled(found.phrases[start:end].tolist(), row, other)
            weak = not phrases or score < SURE[bond]
            similar[corpus.papers[row].id].append(Neighbour(corpus.papers[other].id, score, phrases, weak))
    return replace(corpus, similar={id_: tuple(found) for id_, found in similar.items()})


def _similar(asked: _Asked, rows: Sequence[int]) -> list[_Found]:
    pairs: list[tuple[int, int, float, int, int]] = []
    joined: list[int] = []
    for row, others, scores in asked.space.nearest(rows, asked.most):
        one = asked.reasons.said(row)
        for other, score in zip(others.tolist(), scores.tolist(), strict=True):
            phrases, bond = asked.reasons.joining(one, asked.reasons.said(other))
            pairs.append((row, other, score, bond, len(phrases)))
            joined += phrases
    columns: list[Sequence[float]] = [*(zip(*pairs, strict=True) if pairs else [()] * 5), joined]
    kinds = np.int32, np.int32, float, np.uint8, np.uint8, np.int32
    return [_Found(*(np.array(column, kind) for column, kind in zip(columns, kinds, strict=True)))]
