"""Dates as feeds and descriptions of things write them."""

import re
from datetime import datetime

_INSTANT = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)", re.ASCII)
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?", re.ASCII)


def is_instant(text: str) -> bool:
    """Whether ``text`` is a date and time of RFC 3339."""
    return _INSTANT.fullmatch(text) is not None and _is_date(text.upper())


def is_day(text: str) -> bool:
    """Whether ``text`` is a year, a month or a day of ISO 8601, or a date and time."""
    return is_instant(text) or (_DAY.fullmatch(text) is not None and _is_date(text + "-01-01"[len(text) - 4 :] if len(text) < 10 else text))


def _is_date(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
