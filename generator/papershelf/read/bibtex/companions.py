"""What the BibTeX files of a folder have for each other: abbreviations, and volumes that parts name with ``crossref``."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from papershelf.model import NOTHING
from papershelf.read.bibtex.growth import Growth
from papershelf.read.bibtex.scan import Abbreviation, Entry, scan

_WHOLES = frozenset(
    {"proceedings", "mvproceedings", "book", "mvbook", "collection", "mvcollection", "reference", "mvreference", "periodical", "xdata"}
)


@dataclass(frozen=True, slots=True)
class Companions:
    """The abbreviations and volumes of all files together; of one that several define, the first file's."""

    abbreviations: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    """By names in lower case."""
    volumes: Mapping[str, Entry] = field(default_factory=lambda: NOTHING)
    """By keys in lower case; empty where no file has a ``crossref`` or ``xdata``."""


ALONE = Companions()
"""For a file that stands alone."""


def companions(texts: Sequence[str]) -> Companions:
    """What ``texts``, in the order of their files, have for each other."""
    lowered = [text.lower() for text in texts]
    parted = len(texts) > 1 and any("crossref" in text or "xdata" in text for text in lowered)
    abbreviations: dict[str, str] = {}
    volumes: dict[str, Entry] = {}
    for text, lower in zip(reversed(texts), reversed(lowered), strict=True):
        if not parted and "@string" not in lower:
            continue
        own: dict[str, str] = {}
        growth = Growth(len(text))
        for item in scan(text):
            if isinstance(item, Abbreviation):
                own[item.name] = growth.joined(item.value, own)
            elif isinstance(item, Entry) and parted and item.type in _WHOLES and item.key:
                volumes[item.key.lower()] = item
        abbreviations |= own
    return Companions(abbreviations, volumes)
