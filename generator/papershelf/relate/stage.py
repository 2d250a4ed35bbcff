"""The stage ``relate``: the neighbours of every entry, with the phrases that they share."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
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


def relate(corpus: Corpus, space: Space, most: int, crew: Crew = ALONE, texts: Texts | None = None) -> Corpus:
    """``corpus`` with the ``most`` nearest entries of each, best first; ``texts`` are those of its papers, where they are at hand."""
    with relating(corpus, space, most, crew, texts) as related:
        return related()


@contextmanager
def relating(corpus: Corpus, space: Space, most: int, crew: Crew = ALONE, texts: Texts | None = None) -> Iterator[Callable[[], Corpus]]:
    """As :func:`relate`, but the value waits for the result: something else can be done meanwhile."""
    asked = _Asked(Neighbours(corpus.papers, space), _reasons(corpus, space, crew, texts), most)
    with crew.spreading(_similar, asked, range(len(corpus.papers))) as similar:
        yield lambda: _related(corpus, similar)


@timed("relate")
def _reasons(corpus: Corpus, space: Space, crew: Crew, texts: Texts | None) -> Reasons:
    return Reasons(corpus, space, crew, texts)


@timed("relate")
def _related(corpus: Corpus, similar: Callable[[], list[tuple[str, tuple[Neighbour, ...]]]]) -> Corpus:
    return replace(corpus, similar=dict(similar()))


def _similar(asked: _Asked, rows: Sequence[int]) -> list[tuple[str, tuple[Neighbour, ...]]]:
    return [
        (id_, tuple(_neighbour(other, score, asked.reasons.between(id_, other)) for other, score in found))
        for id_, found in asked.model.nearest(asked.most, rows)
    ]


def _neighbour(id_: str, score: float, reason: Reason) -> Neighbour:
    weak = score < FLOOR or not reason.phrases or (score < SURE and not reason.solid)
    return Neighbour(id_, score, reason.phrases, weak)
