"""A record in the making: what every format gives, checked and cleaned in one place."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from papershelf.model import Kind, Link, Name, Problem, Record, Source
from papershelf.read import usual
from papershelf.text import identifiers as ids
from papershelf.text.markup import from_markup
from papershelf.text.placeholders import is_placeholder
from papershelf.text.plain import one_line, paragraphs, quoted, seen, shorten

LONGEST_TITLE = 2_000
LONGEST_ABSTRACT = 100_000
"""Characters. More than this is no abstract but a file that went wrong, and would be a page that no browser opens."""
YEAR = re.compile(r"(?<!\d)(1[0-9]\d\d|20\d\d)(?!\d)")
_COMPACT = re.compile(r"((?:19|20)\d\d)(?:0[1-9]|1[0-2])(?:[0-3]\d)?")
_OF_VENUE = re.compile(r"(?:\A|\bof the )((?:19|20)\d\d)(?= )|[ (]((?:19|20)\d\d)\)?\Z")
"""The year that a venue has in its name: ``CVPR 2025``, ``2019 IEEE …``, ``Proceedings of the 2019 …``."""
_BIBTEX_YEAR = re.compile(r"\byear\s*=\s*[{\"]?(\d{4})")
_BESIDE = frozenset({"code", "data", "model", "slides", "video", "demo"})
"""What links lead to that is not the paper and may have a DOI of its own."""
WEB = re.compile(r"https?://[^\s<>\"]+\Z", re.IGNORECASE)
"""A whole text that is an address."""


@dataclass(slots=True)
class Draft:
    """What a source says, as it says it; :meth:`found` makes a record of it, or says why not."""

    source: Source
    title: str = ""
    stand_in: str = ""
    """What to call it where it has no title: the series, the place in a journal, an identifier."""
    kind: Kind = "paper"
    authors: tuple[Name, ...] = ()
    date: str = ""
    """Anything with a year in it."""
    venue: str = ""
    abstract: str = ""
    note: str = ""
    identifiers: dict[str, str] = field(default_factory=dict)
    csl: dict[str, Any] = field(default_factory=dict)
    """CSL-JSON variables; empty ones are left out."""
    keywords: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    complaints: tuple[str, ...] = ()
    """What of the source could not be understood: a problem each."""

    def found(self) -> Iterator[Record | Problem]:
        """The record, and a problem for each value that could not be understood; without a title only a problem."""
        complaints: list[str] = []
        record = self._record(complaints)
        for complaint in complaints:
            yield Problem(self.source.file, self.source.line, complaint)
        if record:
            yield record

    def _record(self, complaints: list[str]) -> Record | None:
        """The record, none without a title; ``complaints`` gets what is odd about it."""
        key = one_line(self.source.key or "") or None
        title = self._title(complaints)
        if not title:
            complaints.append(f"a record without a title, left out{f' (its id is “{key}”)' if key else ''}")
            return None
        abstract = self._abstract(title, complaints)
        venue = usual.venue(one_line(from_markup(self.venue)), str(self.csl.get("container-title-short", "")))
        year = year_in(self.date) if self.date.strip() else _year_of(venue)
        if year is None and self.date.strip():
            complaints.append(f"no year in “{shorten(one_line(self.date), 40)}”")
        complaints += self.complaints
        identifiers = self._identifiers(complaints)
        return Record(
            Source(self.source.file, self.source.line, key),
            title,
            kind=self.kind,
            authors=tuple(person for name in self.authors if str(person := _person(name))),
            year=year,
            venue=venue or None,
            abstract=abstract,
            note=seen(self.note),
            identifiers=identifiers,
            csl={name: usual.variable(name, _plain(value)) for name, value in sorted(self.csl.items()) if value not in ("", None, [], {})},
            keywords=tuple(dict.fromkeys(word for keyword in self.keywords if (word := usual.keyword(one_line(from_markup(keyword)))))),
            links=tuple(dict.fromkeys(_as_web(link) for link in self.links if WEB.match(link.url) and link.url == seen(link.url))),
        )

    def _title(self, complaints: list[str]) -> str:
        title = one_line(from_markup(self.title[: 10 * LONGEST_TITLE]))
        if not title and (title := shorten(one_line(from_markup(self.stand_in)), 200)):
            complaints.append(f"a record without a title; {quoted(title)} stands in")
        if len(title) > LONGEST_TITLE:
            complaints.append(f"a title of {len(title):,} characters, cut")
            title = shorten(title, LONGEST_TITLE)
        return title

    def _abstract(self, title: str, complaints: list[str]) -> str:
        # What is far too long is not worth the reading of its markup.
        abstract = (
            self.abstract.strip() if len(self.abstract) > 3 * LONGEST_ABSTRACT else usual.abstract(paragraphs(from_markup(self.abstract)))
        )
        if len(abstract) <= LONGEST_ABSTRACT:
            return abstract
        complaints.append(f"an abstract of {len(abstract):,} characters, left out: {quoted(title)}")
        return ""

    def _identifiers(self, complaints: list[str]) -> dict[str, str]:
        """Identifiers in fields of their own, and those that addresses and the record's own key have the form of.

        What has not the form of its kind would make one paper of all that say the same: ``N/A``, ``https://doi.org/``.
        """
        found: dict[str, str] = {}
        for kind, value in self.identifiers.items():
            if is_placeholder(text := one_line(value)):
                continue
            told = ids.of_kind(kind, text)
            found = {**told, **found, **{name: told[name] for name in told.keys() & {kind}}}
            if not told:
                complaints.append(f"no identifier of the kind {kind}: {quoted(text)}, left out")
        own = [link.url for link in self.links[:8] if link.rel not in _BESIDE] or [link.url for link in self.links[:8]]
        for text in (*own, self.source.key or ""):
            found = {**ids.told_by_form(text), **found}
        if "arxiv" not in found and (number := usual.archived(self.venue, self.csl)):
            found["arxiv"] = number
        return dict(sorted(found.items()))


def _as_web(link: Link) -> Link:
    """``link`` with its scheme in small letters, as all who look for links expect it."""
    scheme, _, rest = link.url.partition(":")
    return link if scheme.islower() else replace(link, url=f"{scheme.lower()}:{rest}")


def _plain(value: Any) -> Any:
    """A CSL-JSON variable with every text in it as it can be shown."""
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return seen(from_markup(value)) if isinstance(value, str) else value


def _person(name: Name) -> Name:
    text = f"{name.family}{name.given}{name.literal}"
    return name if text == seen(text) else Name(*(one_line(part) for part in (name.family, name.given, name.literal)))


def year_in(text: str) -> int | None:
    """The first year in ``text``, or that of a date without signs between its parts: ``20200615``."""
    match = YEAR.search(text) or _COMPACT.fullmatch(text.strip())
    return int(match[1]) if match else None


def _year_of(venue: str) -> int | None:
    match = _OF_VENUE.search(venue)
    return int(match[1] or match[2]) if match else None


def bibtex_year(entry: str) -> str:
    """The year of an ``entry`` of BibTeX that stands in a field of another format; ``""`` where it has none."""
    match = _BIBTEX_YEAR.search(entry)
    return match[1] if match else ""


def retracted(by: str) -> str:
    """The note on a paper that a source calls retracted."""
    return f"Retracted, says {by}."


def known(identifiers: Mapping[str, str]) -> str:
    """A work by the first of its identifiers: ``doi:10.5555/x``."""
    names = {"doi": "doi:", "arxiv": "arXiv:", "pmid": "PMID ", "acl": "ACL ", "openreview": "OpenReview ", "isbn": "ISBN "}
    return next((f"{prefix}{identifiers[name]}" for name, prefix in names.items() if identifiers.get(name)), "")


def place(venue: str, csl: Mapping[str, Any], date: str, *others: str) -> str:
    """A work by its place, as physicists cite: ``Phys. Rev. Lett. 19, 1264 (1967)``; else the first of the ``others``."""
    if venue and (csl.get("volume") or csl.get("page")):
        year = year_in(date)
        numbers = ", ".join(part for part in (csl.get("volume", ""), csl.get("page", "")) if part)
        return f"{venue} {numbers}{f' ({year})' if year else ''}"
    return next((name for name in others if name), "")


def merged(*mappings: Mapping[str, str]) -> dict[str, str]:
    """The union of ``mappings``; the first that has a name and a value for it gives it."""
    found: dict[str, str] = {}
    for mapping in mappings:
        for name, value in mapping.items():
            if value and not found.get(name):
                found[name] = value
    return found
