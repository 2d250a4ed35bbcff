"""Which column of a table holds the titles, where none is called so."""

from collections.abc import Sequence

from papershelf.read.columns import COLUMNS, folded, has_title, known

_MEANT = frozenset({"paper", "papers", "article", "articles", "publication", "name"})
"""What people call a column of titles, and also one of numbers or links."""
_BESIDE = frozenset({*COLUMNS["authors"], *COLUMNS["abstract"]})
"""The columns of which one must stand beside it."""
_FEWEST = 3


def named(header: Sequence[str], row: Sequence[str]) -> list[str]:
    """``header``, where none of it names a title, with ``title`` in place of ``Paper``; what stands there in ``row``, the first below, decides."""
    names = list(header)
    if not has_title(names) and any(known(name) in _BESIDE for name in names):
        at = next((at for at, name in enumerate(names[: len(row)]) if folded(name) in _MEANT), -1)
        if at >= 0 and len(row[at].split()) >= _FEWEST and "://" not in row[at]:
            names[at] = "title"
    return names
