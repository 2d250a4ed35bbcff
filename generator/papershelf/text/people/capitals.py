"""Families in capitals before given names, as France and China list people: ``DUPONT Jean, VAN DYCK Marie``, ``WANG Xiaoming``."""

import re
from collections.abc import Sequence

_CAPITAL = r"[^\W\d_a-zß-ÿа-я]"
_NAME = re.compile(
    rf"(?P<family>(?:{_CAPITAL}['’-]?)+{_CAPITAL}(?: (?:{_CAPITAL}['’-]?)+{_CAPITAL})*) (?P<given>{_CAPITAL}[^\W\d_A-Z].*)\Z"
)
"""A family in capitals before the given name: ``DE LA CRUZ Ana``."""
_VOWEL = re.compile("[AEIOUYÀÁÂÃÄÅÆÈÉÊËÌÍÎÏÒÓÔÕÖØÙÚÛÜÝАЕЁИОУЫЭЮЯІЇЄ]")
_LONG = 4
"""Letters of a family of which a list has one at least: what is shorter may be initials."""


def families_first(names: Sequence[str]) -> list[tuple[str, str]]:
    """Family and given name of each of ``names``; none where one of several has not this form."""
    found = [_NAME.match(name) for name in names]
    if len(names) < 2 or not all(one and _VOWEL.search(one["family"]) for one in found):
        return []
    parts = [(one["family"], one["given"]) for one in found if one]
    return parts if any(len(family) >= _LONG for family, _ in parts) else []
