"""The number that an entry has in its list, which is no word of its title."""

import re

_KIND = r"(?:paper|poster|talk|oral|spotlight|demo|abstract|submission|presentation|contribution)"
_NUMBER = re.compile(
    r"(?P<mark>\*\*|__|[*_])?"
    rf"(?:[\[(](?:{_KIND}\s*(?:id:?|no\.?)?\s*\\?#?[A-Z]{{0,2}}-?\d{{1,4}}|\\?#\d{{1,4}})[\])]|{_KIND}\s*(?:id:?|no\.?)?\s*\\?#?\d{{1,4}}(?:[:.)]|\s[–—-])|\\?#\d{{1,4}}[.:)]?)"
    r":?(?(mark)(?P=mark)):?\s+(?=\S)",
    re.IGNORECASE,
)
"""``(Poster #3):``, ``[Paper 12]``, ``**#7**``, ``Talk 1:``. A number alone may be a year or a part of the title."""

BRACKETED = r"\[\d{1,3}\]\s+"
"""A number in brackets before a title, ``[1] Bees at Dusk``; a year has more digits."""
BEFORE_TITLE = rf"\(?\d{{1,3}}[.):]\s+|#\d+\s+|{BRACKETED}"
"""A number before a title that is known to be one: ``1. Bees``, ``(2) Bees``, ``#3 Bees``, ``[4] Bees``."""


def without_number(text: str) -> str:
    """``text`` without the number that it begins with."""
    found = _NUMBER.match(text)
    return text[found.end() :] if found else text
