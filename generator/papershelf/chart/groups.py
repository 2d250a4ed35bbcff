"""Groups of papers that stand together, on three levels, each within one of the level above."""

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.cluster.vq import vq

from papershelf.curve import along
from papershelf.model import EDGE
from papershelf.text.words.arrays import Array

_ROUNDS = 30
_FINEST, _PAPERS_EACH = 300, 9
_MIDDLE, _COARSEST = 60, 12
_TOO_FEW = 8


def levels(places: Array) -> list[Array]:
    """For each level, the coarsest first, the number of the group of each row of ``places``; none of very few."""
    count = len(places)
    if count < _TOO_FEW:
        return []
    finest = _settled(places, min(_FINEST, max(2, count // _PAPERS_EACH)))
    names, inverse = np.unique(finest, return_inverse=True)
    centres = np.array([places[finest == name].mean(axis=0) for name in names])
    if len(names) < 2:
        return [inverse]
    tree = linkage(centres, "ward")
    wanted = min(_COARSEST, max(2, round(count**0.5 / 3))), min(_MIDDLE, max(3, round(count**0.5 * 0.9)))
    return [*(fcluster(tree, most, "maxclust")[inverse] for most in wanted), inverse]


def _settled(places: Array, count: int) -> Array:
    """k-means from places that are spread along a curve through all: dense regions get more groups, and nothing is random."""
    order = np.lexsort((np.arange(len(places)), _along(places)))
    centres = places[order[np.linspace(0, len(places) - 1, count).round().astype(int)]]
    near = np.full(len(places), -1)
    for _ in range(_ROUNDS):
        last, (near, _) = near, vq(places, centres)
        if (near == last).all():
            break
        held = np.maximum(np.bincount(near, minlength=count), 1)[:, None]
        sums = np.stack([np.bincount(near, places[:, axis], count) for axis in (0, 1)], axis=1)
        centres = np.where(np.bincount(near, minlength=count)[:, None] > 0, sums / held, centres)
    return near


def _along(places: Array) -> Array:
    """How far each place lies along a curve through all."""
    low = places.min(axis=0)
    scaled = ((places - low) / max(float((places - low).max()), 1e-9) * EDGE).astype(np.int64)
    return along(scaled[:, 0], scaled[:, 1])
