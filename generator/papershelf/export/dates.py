"""When a paper appeared, as CSL-JSON has it: as precisely as the source says, and never a day that no calendar has."""

from datetime import date
from typing import Any

from papershelf.model import Paper


def day(paper: Paper) -> list[int]:
    """Year, month and day, as far as known: the date of the source where it agrees with the year, so that a month is not lost; else the year."""
    if not paper.year:
        return []
    numbers = parts(paper.csl.get("issued"))
    return numbers if numbers[:1] == [paper.year] else [paper.year]


def issued(paper: Paper) -> dict[str, Any]:
    """The :func:`day` of ``paper`` as a date of CSL, empty where none is known."""
    numbers = day(paper)
    return {"date-parts": [numbers]} if numbers else {}


def accessed(paper: Paper) -> list[int]:
    """Year, month and day on which somebody read ``paper`` at its address, as far as known."""
    return parts(paper.csl["accessed"]) if "accessed" in paper.csl else []


def parts(told: Any) -> list[int]:
    """Year, month and day of a date of CSL, as far as they are numbers and possible; none of anything else."""
    try:
        numbers = [int(number) for number in told["date-parts"][0][:3]]
    except (TypeError, ValueError, LookupError, OverflowError):
        return []
    return next((numbers[:end] for end in (3, 2) if len(numbers) >= end and _is_possible(numbers[:end])), numbers[:1])


def _is_possible(numbers: list[int]) -> bool:
    try:
        date(*numbers, *[1] * (3 - len(numbers)))
    except (ValueError, OverflowError):
        return False
    return True
