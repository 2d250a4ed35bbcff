"""Editions by their numbers, which every style of references writes in its own way."""

import re

from papershelf.text.language.grammar import ORDINALS

_EDITION = re.compile(rf"({'|'.join(ORDINALS)}|(\d{{1,3}})(?:st|nd|rd|th|\.)?)(?:\s+ed(?:ition|n?\.)?)?", re.IGNORECASE)


def numbered(edition: str) -> str:
    """``edition`` as a number where it says one: ``Third`` → ``3``, ``2nd ed.`` → ``2``; else as it is."""
    found = _EDITION.fullmatch(edition.strip())
    if found is None:
        return edition
    return found[2] or str(ORDINALS.index(found[1].lower()) + 1)
