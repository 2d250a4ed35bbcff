"""Lines that pages of proceedings and preprints have beside titles, authors and abstracts: pages, DOIs, halls, scores, buttons.

A line of such a form is left out where others of that form are in the text; what it tells of the paper above it is kept.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import wraps
from itertools import pairwise

from papershelf.model import Link, Record
from papershelf.read.document import Document
from papershelf.read.listings.beside_forms import BARE, FORMS, HEADS, TAILS, WEAK, WITH
from papershelf.read.reader import Found
from papershelf.text import identifiers as ids
from papershelf.text import links as addresses

_LONGEST = 300
"""Characters of a line that may stand beside a paper."""
_LONGEST_BARE = 60
_FEW_WORDS = 5
_VENUE = re.compile(r"\b(?:conference|proceedings|journal|transactions|workshop|symposium|letters)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MARK = re.compile(r"[\d\[]|://")
_SAMPLE = 400_000
"""Characters by which a format is told."""
_FEWEST = {True: 2, False: 3}
"""Lines of a form that is strong, or weak, that are more than chance."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text without the lines beside its papers, each still on its line, and what these tell."""

    document: Document
    facts: dict[int, dict[str, str]]
    """What was told, by line."""


def cleaned(document: Document) -> Cleaned:
    """``document`` as itself where nothing stands beside its papers."""
    lines = document.text.split("\n")
    told = {
        at: found for at, line in enumerate(lines) if len(line) <= _LONGEST and (found := _told(line.strip(), lines[at - 1] if at else ""))
    }
    often = Counter(name for name, _, _ in told.values())
    most = max((often[name] for name in (*FORMS, *TAILS)), default=0)
    usual = {name for name, times in often.items() if times >= _FEWEST[name not in WEAK] and (name not in WEAK or times * 2 >= most)}
    usual.difference_update([name for name, other in WITH.items() if not often[other]])
    usual.update(other for name, other in WITH.items() if name in usual)
    facts: dict[int, dict[str, str]] = {}
    for at, (name, kept, said) in told.items():
        if name in usual:
            lines[at] = kept
            facts[at + 1] = said if "url" not in said else {f"url of line {at + 1}": said["url"]}  # all of them are kept
    if facts:
        _venues(lines, facts)
    return Cleaned(replace(document, text="\n".join(lines)) if facts else document, facts)


def _told(line: str, above: str) -> tuple[str, str, dict[str, str]] | None:
    """The form of a line, what of it stays, and what it tells; an address on which the sentence ``above`` goes on is of that."""
    is_marked = bool(_MARK.search(line))
    if is_marked or 0 < len(line) <= _LONGEST_BARE:
        for name in FORMS if is_marked else BARE:
            if match := FORMS[name].fullmatch(line):
                return None if name == "doi" and _runs_on(above) else (name, "", _facts(match))
    for name, form in HEADS.items():
        if head := form.match(line):
            return None if _runs_on(above) else (name, line[head.end() :], {})
    if not is_marked:
        return None
    for name, form in TAILS.items():
        if (match := form.fullmatch(line)) and (name != "pages of a title" or above.rstrip().endswith(":")):
            return name, match["kept"], _facts(match)
    return None


def _runs_on(line: str) -> bool:
    """Whether a sentence goes on behind ``line``."""
    words = line.split()
    return len(words) > _FEW_WORDS and sum(word[0].islower() for word in words) * 2 > len(words) and not line.rstrip().endswith(".")


def _facts(match: re.Match[str]) -> dict[str, str]:
    return {name: value for name, value in match.groupdict().items() if value and name != "kept"}


def _venues(lines: list[str], facts: dict[int, dict[str, str]]) -> None:
    """A line that comes back word for word and names a place of publication is told of each paper."""
    often = Counter(line.strip() for line in lines if len(line) <= _LONGEST and _VENUE.search(line) and _YEAR.search(line))
    beside = {line for line, times in often.items() if times >= _FEWEST[False]}
    for at, line in enumerate(lines):
        if (bare := line.strip()) in beside:
            lines[at] = ""
            facts[at + 1] = {"venue": bare, "year": _YEAR.findall(bare)[0]}


def sniffing(sniff: Callable[[Document], bool]) -> Callable[[Document], bool]:
    """``sniff`` of the text without what stands beside its papers."""

    @wraps(sniff)
    def found(document: Document) -> bool:
        return sniff(cleaned(replace(document, text=document.text[:_SAMPLE]) if len(document.text) > _SAMPLE else document).document)

    return found


def reading(read: Callable[[Document], Iterator[Found]]) -> Callable[[Document], Iterator[Found]]:
    """``read`` of the text without what stands beside its papers, with what that tells of each."""

    @wraps(read)
    def found(document: Document) -> Iterator[Found]:
        clean = cleaned(document)
        items = list(read(clean.document))
        if not clean.facts:
            yield from items
            return
        starts = [item.source.line or 0 for item in items if isinstance(item, Record)]
        told = dict(_by_start(starts, clean.facts))
        for item in items:
            yield _with(item, told.get(item.source.line or 0, {})) if isinstance(item, Record) else item

    return found


def _by_start(starts: list[int], facts: Mapping[int, dict[str, str]]) -> Iterator[tuple[int, dict[str, str]]]:
    """What is told between each line of ``starts`` and the next, or above it where nothing stands below the last; the first of a kind counts."""
    lines = sorted(line for line, said in facts.items() if said)
    above = bool(starts and lines) and lines[0] < min(starts) and lines[-1] < max(starts)
    edges = [0, *(start + 1 for start in sorted(starts))] if above else [*sorted(starts), 1 << 62]
    for start, (begin, end) in zip(sorted(starts), pairwise(edges), strict=True):
        own = lines[bisect_left(lines, begin) : bisect_left(lines, end)]
        yield start, {name: value for line in reversed(own) for name, value in facts[line].items()}


def _with(record: Record, told: Mapping[str, str]) -> Record:
    if not told:
        return record
    named = {name: value for name in ("doi", "arxiv") if (value := ids.of_kind(name, told.get(name, "")).get(name, ""))}
    urls = [value for name, value in told.items() if name.startswith("url")]
    for url in urls:
        named = ids.told_by_form(url) | named
    csl = {name: value for name, value in (("page", _hyphen(told.get("page", ""))), ("volume", told.get("volume", ""))) if value}
    return replace(
        record,
        year=record.year or (int(told["year"]) if "year" in told else None),
        venue=record.venue or told.get("venue"),
        identifiers={**named, **record.identifiers},
        csl={**csl, **record.csl},
        links=(*record.links, *(Link(addresses.of_paper(url), url) for url in urls)),
    )


def _hyphen(pages: str) -> str:
    return re.sub(r"\s*[–—−-]\s*", "-", pages)
