"""The model of similarity: fitted on one collection, asked for neighbours and for the similarity of two entries."""

from collections.abc import Iterator, Sequence

from papershelf.model import Paper
from papershelf.space.space import Space, fit, nearest_rows


class Neighbours:
    """Similarities of papers, by their ids."""

    def __init__(self, papers: Sequence[Paper], space: Space | None = None) -> None:
        """Fits the model, unless the ``space`` of ``papers`` is given."""
        self._ids = [paper.id for paper in papers]
        self._row = {id_: at for at, id_ in enumerate(self._ids)}
        self._space = space or fit(papers)

    def nearest(self, most: int) -> Iterator[tuple[str, list[tuple[str, float]]]]:
        """For each id its ``most`` nearest others (or all, where there are fewer) with their similarity in [0, 1], best first."""
        done = 0
        while done < len(self._ids):
            block = nearest_rows(self._space, done, most)
            for at, rows, scores in block:
                yield self._ids[at], [(self._ids[row], float(score)) for row, score in zip(rows, scores, strict=True)]
            done += len(block)

    def similarity(self, a: str, b: str) -> float:
        """The similarity of the entries ``a`` and ``b`` in [0, 1]; 1 for an entry and itself.

        Raises:
            KeyError: One of them is no id of the collection.
        """
        return 1.0 if a == b else self._space.between(self._row[a], self._row[b])
