"""The stage ``relate``: the neighbours of every entry, with the phrases that they share."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from papershelf.crew import ALONE, Crew
from papershelf.model import Corpus, Neighbour
from papershelf.relate.neighbours import Neighbours
from papershelf.relate.reasons import Reason, Reasons
from papershelf.space.space import Space
from papershelf.text.numbered import Texts
from papershelf.timing import timed

FLOOR = 0.25
SURE = 0.5
"""Under the floor two entries are strangers; above ``SURE`` they belong together even if no phrase says why. Between the
two a subject must be shared: in a small collection the nearest of an odd paper is near to it only for want of others."""


@dataclass(frozen=True, slots=True)
class _Asked:
    model: Neighbours
    reasons: Reasons
    most: int


@timed("relate")
def relate(corpus: Corpus, space: Space, most: int, crew: Crew = ALONE, texts: Texts | None = None) -> Corpus:
    """``corpus`` with the ``most`` nearest entries of each, best first; ``texts`` are those of its papers, where they are at hand."""
    asked = _Asked(Neighbours(corpus.papers, space), Reasons(corpus, space, crew, texts), most)
    return replace(corpus, similar=dict(crew.spread(_similar, asked, range(len(corpus.papers)))))


def _similar(asked: _Asked, rows: Sequence[int]) -> list[tuple[str, tuple[Neighbour, ...]]]:
    return [
        (id_, tuple(_neighbour(other, score, asked.reasons.between(id_, other)) for other, score in found))
        for id_, found in asked.model.nearest(asked.most, rows)
    ]


def _neighbour(id_: str, score: float, reason: Reason) -> Neighbour:
    weak = score < FLOOR or not reason.phrases or (score < SURE and not reason.solid)
    return Neighbour(id_, score, reason.phrases, weak)
