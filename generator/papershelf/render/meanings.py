"""What acronyms stand for on the page of a paper."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from papershelf.model import Acronym, Paper
from papershelf.text.words.abbreviations import starts, usable

_AGREED = 0.8
"""The least share of the papers that define an acronym which must agree, so that it is explained where others use it."""


@dataclass(frozen=True, slots=True)
class Meanings:
    """The acronyms of a collection, ready to be looked up."""

    own: Mapping[str, dict[str, str]]
    """Paper id → the acronyms that it defines → their long forms."""
    settled: Mapping[str, str]
    """Acronym → its long form, where two papers or more define it and nearly all of them agree."""
    starts: Mapping[str, Sequence[str]]
    """The settled ones by what :func:`papershelf.text.words.abbreviations.starts` says."""

    @classmethod
    def from_glossary(cls, glossary: Iterable[Acronym]) -> "Meanings":
        """The meanings that all papers together give."""
        own: dict[str, dict[str, str]] = defaultdict(dict)
        defined: dict[str, list[Acronym]] = defaultdict(list)
        for acronym in glossary:
            defined[acronym.short].append(acronym)
            for id_ in acronym.papers:
                own[id_][acronym.short] = acronym.long
        settled = dict(_agreed(defined))
        return cls(dict(own), settled, starts(settled))

    def for_abstract(self, paper: Paper) -> Mapping[str, str]:
        """Acronym → what it stands for in the abstract of ``paper``: as the paper itself says, or else the whole collection.

        Of the collection's those that the abstract may use.
        """
        found = {short: self.settled[short] for short in usable(paper.abstract, self.starts)}
        return found | self.own.get(paper.id, {})


def _agreed(defined: Mapping[str, Sequence[Acronym]]) -> Iterator[tuple[str, str]]:
    for short, found in defined.items():
        usual = max(found, key=lambda each: len(each.papers))
        if len(usual.papers) > 1 and len(usual.papers) >= _AGREED * sum(len(each.papers) for each in found):
            yield short, usual.long
