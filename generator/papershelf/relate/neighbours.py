"""The model of similarity: fitted on one collection, asked for neighbours and for the similarity of two entries."""

from collections.abc import Iterator, Sequence

from papershelf.model import Paper
from papershelf.space.space import Space, fit


class Neighbours:
    """Similarities of papers, by their ids."""

    def __init__(self, papers: Sequence[Paper], space: Space | None = None) -> None:
        """Fits the model, unless the ``space`` of ``papers`` is given."""
        self._ids = [paper.id for paper in papers]
        self._row = {id_: at for at, id_ in enumerate(self._ids)}
        self._space = space or fit(papers)

    def nearest(self, most: int, rows: Sequence[int] | None = None) -> Iterator[tuple[str, list[tuple[str, float]]]]:
        """For each id its ``most`` nearest others (or all, where there are fewer) with their similarity in [0, 1], best first.

        ``rows``, a run of places in the order of the papers, asks for these only.
        """
        for at, near, scores in self._space.nearest(range(len(self._ids)) if rows is None else rows, most):
            yield self._ids[at], [(self._ids[row], float(score)) for row, score in zip(near, scores, strict=True)]

    def similarity(self, a: str, b: str) -> float:
        """The similarity of the entries ``a`` and ``b`` in [0, 1]; 1 for an entry and itself.

        Raises:
            KeyError: One of them is no id of the collection.
        """
        return 1.0 if a == b else float(self._space.between([self._row[a]], [self._row[b]])[0])
