"""Editions by their numbers, which every style of references writes in its own way."""

import re

_WORDS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_EDITION = re.compile(rf"({'|'.join(_WORDS)}|(\d{{1,3}})(?:st|nd|rd|th|\.)?)(?:\s+ed(?:ition|n?\.)?)?", re.IGNORECASE)


def numbered(edition: str) -> str:
    """``edition`` as a number where it says one: ``Third`` → ``3``, ``2nd ed.`` → ``2``; else as it is."""
    found = _EDITION.fullmatch(edition.strip())
    if found is None:
        return edition
    return found[2] or str(_WORDS.index(found[1].lower()) + 1)
