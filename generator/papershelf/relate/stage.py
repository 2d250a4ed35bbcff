"""The stage ``relate``: the neighbours of every entry, with the phrases that they share."""

from dataclasses import replace

from papershelf.model import Corpus, Neighbour
from papershelf.relate.neighbours import Neighbours
from papershelf.relate.reasons import Reason, Reasons
from papershelf.space.space import Space

FLOOR = 0.25
SURE = 0.5
"""Under the floor two entries are strangers; above ``SURE`` they belong together even if no phrase says why. Between the
two a subject must be shared: in a small collection the nearest of an odd paper is near to it only for want of others."""


def relate(corpus: Corpus, space: Space, most: int) -> Corpus:
    """``corpus`` with the ``most`` nearest entries of each, best first."""
    model = Neighbours(corpus.papers, space)
    reasons = Reasons(corpus)
    similar = {
        id_: tuple(_neighbour(other, score, reasons.between(id_, other)) for other, score in found) for id_, found in model.nearest(most)
    }
    return replace(corpus, similar=similar)


def _neighbour(id_: str, score: float, reason: Reason) -> Neighbour:
    weak = score < FLOOR or not reason.phrases or (score < SURE and not reason.solid)
    return Neighbour(id_, score, reason.phrases, weak)
