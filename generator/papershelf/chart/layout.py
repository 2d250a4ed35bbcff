"""Places in the plane: near papers stand together.

t-SNE (van der Maaten and Hinton, 2008) with the repulsion taken from a grid (Linderman et al., 2019), equal weights for
all neighbours and an exaggeration that stays, which draws groups together as UMAP does (Böhm, Berens and Kobak, 2022).
Nothing in it is random: it starts from the two strongest directions, and the field on the grid is a sum, not a sample, so
that a paper more moves the others little.
"""

from dataclasses import dataclass

import numpy as np
from scipy import fft

from papershelf.text.words.arrays import Array

_EARLY, _LATER = 80, 220
"""Steps: first the groups find their places, under a strong attraction, then the papers in them."""
_STRONG, _MANY = 12.0, 7000
"""The attraction of the early steps; and how many papers add one to that of the late ones, which is 1 to 4: many papers
need more to form groups that can be seen, few would clump."""
_GRAVITY = 0.1
"""Towards the middle, so that groups without any link to the others do not drift off."""
_CELL, _FEWEST, _MOST = 0.35, 32, 512
"""Width of a cell of the grid, in the units of the kernel, and how many cells an edge may have."""
_START = 1e-2
_FALLEN = 0.1
"""Where less is left of the width or the height of the start, the attraction was too strong: each of a hundred papers is near to so many others
that all would fall into one point, or onto a line, which nothing draws apart again."""
_LEAST = 1e-4
_GAIN = 4.0
"""The most that a step is lengthened: above 10 the pull to the middle overshoots, and the map of a few papers explodes."""


@dataclass(frozen=True)
class Links:
    """Pairs of rows that attract each other, each in both directions; all together weigh one."""

    one: Array
    other: Array
    weight: Array


def links(count: int, pairs: Array) -> Links:
    """The links of ``count`` rows from ``pairs`` (an array of two columns): a mutual pair weighs twice."""
    both = np.concatenate([pairs, pairs[:, ::-1]]).astype(np.int64)
    keys, weight = np.unique(both[:, 0] * count + both[:, 1], return_counts=True)
    return Links(keys // count, keys % count, weight / max(weight.sum(), 1))


def places(start: Array, joined: Links) -> Array:
    """A place for each row of ``start``, an array of two columns, in units of its own."""
    at = start / max(float(start.std()), 1e-12) * _START
    begun = _Moving(at, np.zeros_like(at), np.ones_like(at))
    late = min(1 + len(at) / _MANY, 4.0)
    strong, grouped = _STRONG, _moved(begun, joined, _EARLY, _STRONG, 0.5)
    while strong > late and (grouped.at.std(axis=0) < _FALLEN * at.std(axis=0)).any():
        strong = max(strong / 2, late)
        grouped = _moved(begun, joined, _EARLY, strong, 0.5)
    return _moved(grouped, joined, _LATER, late, 0.8).at


@dataclass(frozen=True)
class _Moving:
    """Rows on their way."""

    at: Array
    speed: Array
    gain: Array
    """How much the next step of each is lengthened."""


def _moved(rows: _Moving, joined: Links, steps: int, exaggeration: float, momentum: float) -> _Moving:
    """``rows`` so many steps later."""
    at, speed, gain = rows.at, rows.speed, rows.gain
    pace = max(len(at) / exaggeration / 4, 1.0)
    for _ in range(steps):
        force = exaggeration * _attraction(at, joined) + _repulsion(at) - _GRAVITY / len(at) * at
        # Gains by the sign of the last step (Jacobs, 1988), as in every implementation of the method.
        gain = np.clip(np.where((force > 0) == (speed > 0), gain + 0.2, gain * 0.8), 0.01, _GAIN)
        speed = momentum * speed + pace * 4 * gain * force
        at = at + speed
        at = np.round(at - at.mean(axis=0), 9)
    return _Moving(at, speed, gain)


def _attraction(at: Array, joined: Links) -> Array:
    # One axis after the other, from arrays without gaps: half the time of rows of two.
    away = [axis[joined.other] - axis[joined.one] for axis in np.ascontiguousarray(at.T)]
    pull = joined.weight / (1 + (away[0] * away[0] + away[1] * away[1]))
    return np.stack([np.bincount(joined.one, pull * axis, len(at)) for axis in away], axis=1)


def _repulsion(at: Array) -> Array:
    """What all others push each row by: the kernel's field on a grid, read off between its nodes."""
    low = at.min(axis=0)
    reach = max(float((at - low).max()), 1e-9)
    cells = int(np.clip(np.ceil(reach / _CELL), _FEWEST, _MOST))
    width = reach / cells
    nodes = cells + 2
    corner, shares = _shares((at - low) / width)
    mass = np.sum([np.bincount(_node(corner, step, nodes), share, nodes * nodes) for step, share in shares], axis=0)
    fields = _fields(mass.reshape(nodes, nodes), width)
    total, across, down = (sum(field.ravel()[_node(corner, step, nodes)] * share for step, share in shares) for field in fields)
    # What a row adds to its own field is a little less than one, since the grid smears it.
    itself = sum(a * b / (1 + width**2 * ((i - k) ** 2 + (j - m) ** 2)) for (i, j), a in shares for (k, m), b in shares)
    return np.stack([across, down], axis=1) / max(float(np.sum(total - itself)), _LEAST)


def _shares(scaled: Array) -> tuple[Array, list[tuple[tuple[int, int], Array]]]:
    """The node below each place, and the shares of the four nodes around it."""
    corner = np.floor(scaled).astype(np.int64)
    rest = scaled - corner
    sides = [(1 - rest[:, 0], rest[:, 0]), (1 - rest[:, 1], rest[:, 1])]
    return corner, [((x, y), sides[0][x] * sides[1][y]) for x in (0, 1) for y in (0, 1)]


def _node(corner: Array, step: tuple[int, int], nodes: int) -> Array:
    return (corner[:, 0] + step[0]) * nodes + corner[:, 1] + step[1]


def _fields(mass: Array, width: float) -> list[Array]:
    """``mass`` convolved with the kernel of the sum, and with those of the two components of the push."""
    size = fft.next_fast_len(2 * len(mass), real=True)
    away = np.fft.fftfreq(size, 1 / size) * width
    x, y = np.meshgrid(away, away, indexing="ij")
    kernel = 1 / (1 + x * x + y * y)
    spectrum = fft.rfft2(mass, (size, size))
    kernels = (kernel, x * kernel**2, y * kernel**2)
    return [fft.irfft2(spectrum * fft.rfft2(each), (size, size))[: len(mass), : len(mass)] for each in kernels]
