"""BibTeX and BibLaTeX: an entry a record, with what it inherits and with its LaTeX read."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from papershelf.model import Problem, Source
from papershelf.read.bibtex import entry as entries
from papershelf.read.bibtex import macros
from papershelf.read.bibtex.growth import Growth
from papershelf.read.bibtex.scan import Abbreviation, Entry, Item, Preamble, scan, share
from papershelf.read.bibtex.value import Value, joined
from papershelf.read.document import Document
from papershelf.read.reader import Found
from papershelf.text import months
from papershelf.text.plain import one_line

_AT = re.compile(r"@\s*[A-Za-z]+\s*[{(]")
_TRIED = 50_000
"""Characters from the beginning by which a file is told that is not named ``.bib``."""
_LEAST = 0.3
"""The share of them that must stand in entries."""
_MONTHS = {name: name for name in months.SHORT}
_HARMLESS = frozenset({"ieeetranbstctl", "control", "xdata", "set", "settings", "bibnote"})
"""Entries that speak to programs and are no works: they are not missed."""
# What a work takes from the one that it names with crossref: BibLaTeX gives these the names that they have in a part.
_RENAMED = {"title": "booktitle", "subtitle": "booksubtitle", "titleaddon": "booktitleaddon", "author": "bookauthor"}
_OWN = frozenset({"title", "subtitle", "author", "abstract", "doi", "url", "pages", "eprint", "keywords", "note", "annotation", "crossref",
                  "key", "shorttitle", "label", "ids", "options", "entryset", "file", "urldate"})  # fmt: skip
_ABBREVIATED = frozenset({"journal", "booktitle", "publisher", "series", "title", "author"})
_NAMES_ITS_VOLUME = {"booktitle", "crossref", "year", "date", "journal"}
_DEEPEST = 8
"""Entries that name one another: a part, its book, the series, and some that a person added."""


def sniff(document: Document) -> bool:
    """Whether entries of BibTeX are a good part of the text: one at the end of a page about something else makes it none."""
    if not _AT.search(document.text):
        return False
    return document.suffix == ".bib" or share(document.text[:_TRIED]) > _LEAST


def read(document: Document) -> Iterator[Found]:
    """A record for every entry of a work; problems name the line of what is broken."""
    found = list(scan(document.text))
    # Two allowances: a bomb among the definitions leaves the entries theirs.
    defining, growth = Growth(len(document.text)), Growth(len(document.text))
    names = _defined(found, {**_MONTHS, **document.companions.abbreviations}, defining)
    own = [item for item in found if isinstance(item, Entry)]
    by_key = _by_key(own)
    others = {key.lower(): item for item in reversed(own) if "ids" in item.fields for key in _keys(item.fields["ids"], names)}
    parents = {**document.companions.volumes, **others, **by_key}
    volume = _only_volume(own)
    commands = macros.astronomers(document.text) | macros.defined(item.text for item in found if isinstance(item, Preamble))
    unknown: set[str] = set()
    for item in own:
        for line, message in item.complaints:
            yield Problem(document.file, line, message)
        for line, name in item.seconds:
            if name in entries.READ:
                yield Problem(document.file, line, f"a second {name}, left out")
        yield from _undefined(document, item, names, unknown)
        if item.type in _HARMLESS and "title" not in item.fields:
            continue
        yield from _repeated(document, item, by_key)
        growth.at = item.line
        values = {name: growth.joined(value, names) for name, value in item.fields.items()}
        problem = _Heir(values, parents, names, growth).inherit(item, {item.key.lower()})
        if problem:
            yield Problem(document.file, item.line, problem)
        if volume and volume is not item:
            _take(values, volume, names, growth)
        if commands:
            values = {name: macros.written_out(value, commands, growth.allows) for name, value in values.items()}
        yield from entries.draft(item.type, values, Source(document.file, item.line, one_line(item.key) or None)).found()
    yield from _overgrown(document, defining, growth)


def _by_key(found: list[Entry]) -> dict[str, Entry]:
    """The first entry with each key, in small letters as LaTeX compares them."""
    first: dict[str, Entry] = {}
    for item in found:
        if item.key:
            first.setdefault(item.key.lower(), item)
    return first


def _repeated(document: Document, item: Entry, by_key: Mapping[str, Entry]) -> Iterator[Problem]:
    """A problem where an entry before ``item`` has the very same key."""
    first = by_key.get(item.key.lower(), item)
    if first is not item and first.key == item.key:
        yield Problem(document.file, item.line, f"the key “{item.key}” is that of line {first.line} too; both are kept")


def _overgrown(document: Document, *allowances: Growth) -> Iterator[Problem]:
    for growth in allowances:
        if growth.line:
            what = f"abbreviations, commands and volumes would make more than {growth.most:,} characters of this file"
            yield Problem(document.file, growth.line, f"{what}; from here on, what is too long stays as it is written")


def _undefined(document: Document, item: Entry, names: Mapping[str, str], told: set[str]) -> Iterator[Problem]:
    """A problem for each abbreviation that nobody defines, where it is first used."""
    for name, value in item.fields.items():
        for word in (part.text for part in value if part.is_name and part.text.lower() not in names):
            if (len(value) > 1 or name in _ABBREVIATED) and word.lower() not in told:
                told.add(word.lower())
                yield Problem(document.file, item.line, f"the abbreviation “{word}” in {name} is defined nowhere; it stands for itself")


def _only_volume(found: list[Entry]) -> Entry | None:
    """The one proceedings volume of a file whose papers name no other, as PMLR publishes them."""
    volumes = [item for item in found if item.type == "proceedings"]
    papers = [item for item in found if item.type in {"inproceedings", "conference"}]
    if len(volumes) != 1 or len(papers) + 1 != len(found) or any(_NAMES_ITS_VOLUME & item.fields.keys() for item in papers):
        return None
    return volumes[0]


def _defined(found: list[Item], names: Mapping[str, str], growth: Growth) -> dict[str, str]:
    known = dict(names)
    for item in found:
        if isinstance(item, Abbreviation):
            growth.at = item.line
            known[item.name] = growth.joined(item.value, known)
    return known


def _take(values: dict[str, str], volume: Entry, names: Mapping[str, str], growth: Growth) -> None:
    """Adds to ``values`` what the one volume of the file says of its papers."""
    for name in ("booktitle", "year", "date", "editor", "volume", "series", "address", "publisher"):
        if name in volume.fields and name not in values:
            values[name] = growth.joined(volume.fields[name], names)


@dataclass(frozen=True, slots=True)
class _Heir:
    """The fields of an entry, to which those come that it does not say itself but the entries that it names do."""

    values: dict[str, str]
    by_key: Mapping[str, Entry]
    names: Mapping[str, str]
    growth: Growth

    def inherit(self, item: Entry, seen: set[str]) -> str:
        """Takes what the entries say that ``item`` names, by way of those in ``seen``; what is wrong with these, or ``""``."""
        for field in ("xdata", "crossref"):
            for key in _keys(item.fields.get(field, ()), self.names):
                parent = self.by_key.get(key.lower())
                if parent is None:
                    return f"{field} to “{key}”, which is in no file"
                if key.lower() in seen or len(seen) > _DEEPEST:
                    return f"{field} in a circle, by way of “{key}”; cut"
                if not self.growth.allows(0):
                    return ""
                self._take(item, parent, field)
                problem = self.inherit(parent, {*seen, key.lower()})
                if problem:
                    return problem
        return ""

    def _take(self, item: Entry, parent: Entry, field: str) -> None:
        for name, value in parent.fields.items():
            if field == "crossref" and name in _OWN and name not in _RENAMED:
                continue
            own = {name if field == "xdata" else _renamed(item, parent, name)}
            if name == "author" and _writes_all(item, parent):
                own.add(name)
            for each in sorted(own - self.values.keys()):
                if self.growth.allows(sum(len(part.text) for part in value)):
                    self.values[each] = self.growth.joined(value, self.names)


def _writes_all(item: Entry, parent: Entry) -> bool:
    """Whether who wrote the whole wrote its parts, as BibLaTeX takes it of books; parts of collections have authors of their own."""
    return parent.type in {"book", "mvbook"} and item.type in {"book", "inbook", "bookinbook", "suppbook"}


def _renamed(item: Entry, parent: Entry, name: str) -> str:
    """The name that a field of ``parent`` has in ``item``; where the parent gives a booktitle of its own, that stays."""
    if name == "author" and item.type not in {"inbook", "incollection", "bookinbook", "suppbook"}:
        return f"parent-{name}"
    if name in _RENAMED and "booktitle" in parent.fields and name == "title":
        return f"parent-{name}"
    return _RENAMED.get(name, name)


def _keys(value: Value, names: Mapping[str, str]) -> Iterator[str]:
    return (key for part in joined(value, names).split(",") if (key := one_line(part)))
