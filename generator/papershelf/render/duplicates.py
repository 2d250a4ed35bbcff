"""Pairs of papers that were nearly made one, side by side, for a person to decide."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from papershelf.model import NearPair, Paper
from papershelf.render.byline import named
from papershelf.render.shelf import Shelf
from papershelf.text.escape import Markdown, inline
from papershelf.text.plain import one_line, shorten

_ABSTRACT = 300


@dataclass(frozen=True)
class Row:
    """A field of two papers; what differs is marked."""

    name: str
    one: Markdown
    other: Markdown


@dataclass(frozen=True)
class Pair:
    """Two papers beside each other."""

    one: Paper
    other: Paper
    rows: tuple[Row, ...]


def pairs(shelf: Shelf) -> list[Pair]:
    """The pairs of the corpus, in its order."""
    return [_pair(near, shelf) for near in shelf.corpus.near]


def _pair(near: NearPair, shelf: Shelf) -> Pair:
    one, other = shelf.papers[near.one], shelf.papers[near.other]
    ours, theirs = _fields(one), _fields(other)
    rows = [Row(name, *_marked(ours[name], theirs[name])) for name in ours if ours[name] or theirs[name]]
    records = (_cell(", ".join(map(str, paper.sources))) for paper in (one, other))
    rows.append(Row("Records", *records))
    return Pair(one, other, tuple(rows))


def _fields(paper: Paper) -> dict[str, str]:
    return {
        "Title": paper.title,
        "Authors": named(paper, 12),
        "Year": str(paper.year or ""),
        "Venue": paper.venue or "",
        "Identifiers": " ".join(f"{name}:{value}" for name, value in paper.identifiers.items()),
        "Abstract": shorten(one_line(paper.abstract), _ABSTRACT),
    }


def _marked(one: str, other: str) -> tuple[Markdown, Markdown]:
    """Both texts as Markdown for the cell of a table, the words that the other has not in ``<mark>``."""
    ours, theirs = one.split(), other.split()
    parts: tuple[list[str], list[str]] = ([], [])
    for change, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        for into, words in zip(parts, (ours[a:b], theirs[c:d]), strict=True):
            text = _cell(" ".join(words))
            if text:
                into.append(text if change == "equal" else f"<mark>{text}</mark>")
    return Markdown(" ".join(parts[0])), Markdown(" ".join(parts[1]))


def _cell(text: str) -> Markdown:
    """``text`` for the cell of a table."""
    return Markdown(inline(text).replace("|", "&#124;"))
