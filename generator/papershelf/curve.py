"""A curve through all places of a square, along which places that are near mostly follow one another."""

from typing import Any


def along(x: Any, y: Any) -> Any:
    """How far along a Z-shaped curve (Morton 1966) a place is, or each of an array of places: the bits of both numbers of 16 bits in turn."""
    return _spread(x) | _spread(y) << 1


def _spread(value: Any) -> Any:
    """``value`` of 16 bits with a zero before each of its bits."""
    value = (value | value << 8) & 0x00FF00FF
    value = (value | value << 4) & 0x0F0F0F0F
    value = (value | value << 2) & 0x33333333
    return (value | value << 1) & 0x55555555
