"""Latent semantic analysis (Deerwester et al., 1990): entries that say the same in other words lie near each other."""

import numpy as np
from scipy import sparse

from papershelf.space.nearest import Bounds, Finder, nearest
from papershelf.space.weights import unit
from papershelf.text.words.arrays import Array, Rows, Sparse

DIMENSIONS = 40
_NEAREST, _DRAW = 20, 2.0
_SOLVED_WHOLE = 1500
"""Entries up to which all dimensions are computed: under a second."""
_NOTHING = 1e-6
_CLOSE = 1e-6
"""How far a strength may be off, as a part of it: a third fewer passes over the terms than for the last digit."""
_SINGLE = 1e-6
"""Squares of strengths below this part of the largest are what single precision leaves of nothing."""


def latent(matrix: Sparse) -> Array:
    """The strongest dimensions that the rows of ``matrix`` span, the strongest last; an entry without terms is the origin.

    A small collection is solved whole: a Lanczos method starts anew from a random vector when the entries span less
    than it was asked for, and two builds would differ.
    """
    most = min(DIMENSIONS, min(matrix.shape) - 1)
    if matrix.shape[0] <= _SOLVED_WHOLE:
        values, left = np.linalg.eigh((matrix @ matrix.T).toarray())
        left, strength = left[:, -most:], np.sqrt(np.maximum(values[-most:], 0.0))
    else:
        left, strength = strongest(matrix, most)
    spanned = strength > _NOTHING * strength.max()
    return unit(left[:, spanned] * strength[spanned])


def strongest(matrix: Sparse, most: int) -> tuple[Array, Array]:
    """The ``most`` strongest left singular vectors of ``matrix``, the strongest last, and the strengths.

    scipy's ``svds`` gives the right ones too, three arrays of all terms on its way: a gigabyte at 100,000 entries. What takes time is to read
    ``matrix`` again and again, so it is held in single precision; the method (Lanczos, by ARPACK) goes on in double precision.
    """
    from scipy.sparse.linalg import LinearOperator, eigsh  # here, because one process of a build needs it, and small collections none

    single: Sparse = sparse.csr_matrix((matrix.data.astype(np.float32), matrix.indices, matrix.indptr), matrix.shape)
    turned = single.T
    square = LinearOperator(
        (matrix.shape[0],) * 2, matvec=lambda row: (single @ (turned @ row.astype(np.float32))).astype(float), dtype=np.dtype(float)
    )
    values, found = eigsh(square, k=most, v0=np.ones(matrix.shape[0]), tol=_CLOSE)
    values[values < _SINGLE * values.max()] = 0.0
    return np.linalg.qr(found)[0], np.sqrt(values)  # vectors of equal strength are not quite at right angles


def drawn(rows: Array, index: Finder, bounds: Bounds) -> Array:
    """``rows`` with each drawn towards its nearest, by how near they are: query expansion by neighbours.

    The nearest, which ``index`` finds, are those of this space alone. To ask the terms too made no difference that could be
    measured, and took as long as the search for the neighbours themselves.
    """

    def between(a: Rows, b: Rows) -> Array:
        return np.round(np.clip(np.einsum("ij,ij->i", rows[a], rows[b]), 0.0, 1.0), 6)

    moved = np.array(rows)
    for row, ids, near in nearest(index, between, range(len(rows)), min(_NEAREST, len(rows) - 1), bounds):
        moved[row] += _DRAW * (near[:, None] * rows[ids]).sum(axis=0) / max(near.sum(), 1e-9)
    return unit(moved)
