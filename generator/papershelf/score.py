"""The similarity of given pairs, by the model that finds the neighbours."""

from collections.abc import Iterable, Iterator

from papershelf.model import Corpus
from papershelf.relate.neighbours import Neighbours
from papershelf.space.nearest import Bounds
from papershelf.space.space import fit


def scored(corpus: Corpus, lines: Iterable[str], bounds: Bounds = Bounds()) -> Iterator[str]:  # noqa: B008 - frozen
    """Each line of two record keys or ids parted by a tab, with their similarity behind another tab.

    It is 1 within one paper, and ``nan`` where a key is not known or a line is no pair. Under the ``bounds`` of a build it is that of the
    neighbours there.
    """
    model = Neighbours(corpus.papers, fit(corpus.papers, bounds=bounds))
    held = {source.key: paper.id for paper in corpus.papers for source in paper.sources if source.key}
    held |= {id_: paper.id for paper in corpus.papers for id_ in (*paper.aliases, paper.id)}
    for line in lines:
        pair = [held.get(name.strip()) for name in line.rstrip("\r\n").split("\t")[:2]]
        known = [id_ for id_ in pair if id_ is not None]
        value = f"{model.similarity(*known):.6f}" if len(known) == 2 else "nan"
        yield f"{line.rstrip()}\t{value}"
