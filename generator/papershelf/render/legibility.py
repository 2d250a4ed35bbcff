"""How well the texts of a shelf can be read: formulas, those that stayed TeX, and passages that repair left alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from papershelf.model import Corpus
from papershelf.text.mathematics.formulas import pieces
from papershelf.text.mathematics.mathml import to_mathml
from papershelf.text.repair.doubts import doubts


@dataclass(frozen=True, slots=True)
class Legibility:
    """Counts over all titles, abstracts and notes."""

    formulas: int
    as_tex: int
    """Formulas that could not be converted and show their TeX."""
    doubts: int
    """Passages that may be TeX, which repair was not sure of."""


def legibility(corpus: Corpus) -> Legibility:
    """The counts of ``corpus``."""
    texts = list(_texts(corpus))
    formulas = [tex for text in texts for tex in pieces(text)[1::2]]
    return Legibility(
        formulas=len(formulas),
        as_tex=sum(to_mathml(tex) is None for tex in formulas),
        doubts=sum(len(doubts(text)) for text in texts),
    )


def _texts(corpus: Corpus) -> Iterator[str]:
    for paper in corpus.papers:
        yield paper.title_math or paper.title
        yield paper.abstract
        yield from (note.text for note in paper.notes)
