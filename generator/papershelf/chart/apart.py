"""Room for every dot: places that are too close are pushed apart, and the rest of the map stays as it is."""

from typing import Any

import numpy as np
from scipy.spatial import KDTree

from papershelf.text.words.arrays import Array

_STEPS, _WORK = 60, 300_000
"""The most steps, and the most places times steps above the least of them: 100,000 places take 15 steps, 4 s of processor time."""
_FEWEST = 15
_AROUND = 8
"""How many of the closest push a place in one step: a heap opens from its rim, at a cost that grows with the places alone."""
_ENOUGH = 0.02
"""Parts of the distance wanted that may be missing at the end."""
_TURN = np.pi * (3 - np.sqrt(5))
"""The golden angle: places that are the very same leave in directions of their own."""


def apart(places: Array, least: float) -> Array:
    """``places``, an array of two columns, moved as little as it takes for the closest of all to be about ``least`` apart.

    Each step moves both of a pair by half of what is missing between them, as the relaxation of overlaps in drawings of
    graphs does.
    """
    at = places.astype(float)
    around = min(_AROUND, len(at) - 1)
    if around < 1 or least <= 0:
        return at
    rows = np.arange(len(at))
    for _ in range(int(np.clip(_WORK // len(at), _FEWEST, _STEPS))):
        found: Any = KDTree(at).query(at, around + 1, distance_upper_bound=least)
        distance, other = found
        one = np.broadcast_to(rows[:, None], other.shape)
        close = (other < len(at)) & (other != one)
        one, other, distance = one[close], other[close], distance[close]
        if not len(one) or float(least - distance.min()) < _ENOUGH * least:
            break
        away = at[one] - at[other]
        same = distance < 1e-9 * least
        away[same] = np.stack([np.cos(one[same] * _TURN), np.sin(one[same] * _TURN)], axis=1)
        push = away / np.where(same, 1, distance)[:, None] * ((least - distance) / 2)[:, None]
        at += np.stack([np.bincount(one, push[:, axis], len(at)) for axis in (0, 1)], axis=1)
    return np.round(at, 6)
