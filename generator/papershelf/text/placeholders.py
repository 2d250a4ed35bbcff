"""What people and programs write where they have nothing to write: ``N/A``, ``NaN``, ``-``."""

import re

_NOTHING = re.compile(
    r"(?i:#?n/a|n\.a\.?|<na>|null|none|nan|\(?null\)?|\[?no (?:abstract|author name) (?:is )?available\]?\.?)|NA|na|#N/A N/A|[-–—−?.]{1,3}|\[\]|\{\}"
)
"""As Scopus and PubMed write it, too. ``Na`` is a name, and a metal."""
_UNKNOWN = re.compile(r"0+(?:\.0+)?|unknown|not available|unavailable|tbd|tba|false", re.IGNORECASE)


def is_nothing(text: str) -> bool:
    """Whether ``text`` as a whole stands for nothing, whatever it was to say."""
    return not text or bool(len(text) < 32 and _NOTHING.fullmatch(text))


def is_placeholder(text: str) -> bool:
    """Whether ``text`` stands for nothing where an identifier, a year or an address was to stand: ``0`` and ``unknown`` too."""
    return is_nothing(text) or bool(len(text) < 15 and _UNKNOWN.fullmatch(text))
