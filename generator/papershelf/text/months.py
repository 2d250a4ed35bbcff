"""Months, as documents in English write them."""

import re

NAMES = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
SHORT = tuple(name[:3].lower() for name in NAMES)
"""The words that BibTeX has for them."""
MONTH = rf"(?:{'|'.join(SHORT)})[a-z]{{0,6}}\.?"
"""A pattern in small letters, for their names whole and cut short in whatever way: ``Sept.``, ``Febr``; and for those of some languages near by: ``octobre``."""
_NUMBERS = {name: number for number, name in enumerate(SHORT, 1)}
_NUMBER = re.compile(r"0?[1-9]|1[0-2]", re.ASCII)


def month(text: str) -> int:
    """The number of the month that ``text`` names or counts, from 1; 0 where it is none: ``Feb``, ``may``, ``04``."""
    return _NUMBERS.get(text[:3].lower()) or (int(text) if _NUMBER.fullmatch(text) else 0)
