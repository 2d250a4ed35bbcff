"""The stage ``relate``: the neighbours of every entry, with the phrases that they share."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import numpy as np

from papershelf.crew import ALONE, Crew
from papershelf.model import Corpus, Neighbour
from papershelf.relate.reasons import Reasons
from papershelf.space.space import Space
from papershelf.text.numbered import Texts
from papershelf.timing import timed

FLOOR = 0.25
SURE = 0.5
"""Under the floor two entries are strangers; above ``SURE`` they belong together even if no phrase says why. Between the
two a subject must be shared: in a small collection the nearest of an odd paper is near to it only for want of others."""


@dataclass(frozen=True, slots=True)
class _Asked:
    space: Space
    reasons: Reasons
    most: int


@dataclass(frozen=True, slots=True)
class _Found:
    """The neighbours of some papers, all by numbers: what another process tells is small, and it has looked at no paper."""

    rows: Any
    others: Any
    scores: Any
    solid: Any
    sizes: Any
    """How many phrases join each pair."""
    phrases: Any
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
            found.rows.tolist(), found.others.tolist(), found.scores.tolist(), found.solid.tolist(), pairwise([0, *ends]), strict=True
        )
        for row, other, score, solid, (start, end) in pairs:
            phrases = why.spelled(found.phrases[start:end].tolist(), row, other)
            weak = score < FLOOR or not phrases or (score < SURE and not solid)
            similar[corpus.papers[row].id].append(Neighbour(corpus.papers[other].id, score, phrases, weak))
    return replace(corpus, similar={id_: tuple(found) for id_, found in similar.items()})


def _similar(asked: _Asked, rows: Sequence[int]) -> list[_Found]:
    pairs: list[tuple[int, int, float, bool, int]] = []
    joined: list[int] = []
    for row, others, scores in asked.space.nearest(rows, asked.most):
        one = asked.reasons.said(row)
        for other, score in zip(others.tolist(), scores.tolist(), strict=True):
            phrases, solid = asked.reasons.joining(one, asked.reasons.said(other))
            pairs.append((row, other, score, solid, len(phrases)))
            joined += phrases
    columns: list[Any] = list(zip(*pairs, strict=True)) or [()] * 5
    row, other, score, solid, size = columns
    return [
        _Found(
            np.array(row, np.int32),
            np.array(other, np.int32),
            np.array(score, float),
            np.array(solid, bool),
            np.array(size, np.uint8),
            np.array(joined, np.int32),
        )
    ]
