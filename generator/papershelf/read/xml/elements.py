"""XML as the elements in it that are records, each with its line, whatever is broken between them.

Records are cut out of the text and parsed one by one. So each knows its line, a broken one harms no other, memory stays
small, and no document type is ever read: entities that a file defines are not expanded, which disarms XML bombs
(defusedxml was the other way; it gives no lines and stops at the first fault).
"""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from papershelf.model import Problem, Source
from papershelf.read.document import Document
from papershelf.read.draft import Draft
from papershelf.read.lines import Lines
from papershelf.read.reader import Found

_PREFIX = re.compile(r"(?<=[<\s/])([A-Za-z_][\w.-]*):(?=[A-Za-z_])")
_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)(\w{1,30};)?")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(?:0?[0-8]|1[124-9]|2\\d|3[01]|x0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]));")
_ENDS = frozenset({"", ">", " ", "\t", "\r", "\n"})
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A record's element, or why it cannot be read."""

    line: int
    start: int
    element: ET.Element | None
    complaint: str = ""


def pieces(text: str, *names: str) -> Iterator[Piece]:
    """The elements called one of ``names`` that stand in no other of these, without their name spaces."""
    begin = re.compile(rf"<(?P<name>(?:[\w.-]+:)?(?:{'|'.join(names)}))(?=[\s/>])")
    lines, at = Lines(text), 0
    ends: dict[str, int] = {}  # where the next closing tag stands; looked for once, not from every beginning
    while match := begin.search(text, at):
        line = lines.line(match.start())
        tag = text.find(">", match.end())
        if tag > 0 and text[tag - 1] == "/":
            at = tag + 1
            yield _parsed(text[match.start() : at], line, match.start())
            continue
        closing = f"</{match['name']}"
        if ends.get(closing, 0) >= 0 and ends.get(closing, 0) < match.end():
            ends[closing] = _closed(text, closing, match.end())
        end = ends[closing]
        following = begin.search(text, match.end(), end if end >= 0 else len(text))
        if end < 0 or following:
            yield Piece(line, match.start(), None, f"<{match['name']}> does not end, left out")
            at = match.end()
            continue
        close = text.find(">", end)
        at = close + 1 if close >= 0 else len(text)
        yield _parsed(text[match.start() : at], line, match.start())


def _closed(text: str, closing: str, at: int) -> int:
    """Where the tag ``closing`` next stands, and none whose name goes on, as that of ``article-title`` does; -1 for nowhere."""
    while (found := text.find(closing, at)) >= 0 and text[found + len(closing) : found + len(closing) + 1] not in _ENDS:
        at = found + 1
    return found


def records(document: Document, draft: Callable[[ET.Element, Source], Draft], *names: str) -> Iterator[Found]:
    """What ``draft`` makes of each of the :func:`pieces` of ``document``, and a problem for each that cannot be read."""
    for piece in pieces(document.text, *names):
        if piece.element is None:
            yield Problem(document.file, piece.line, piece.complaint)
        else:
            yield from draft(piece.element, Source(document.file, piece.line)).found()


def parse(markup: str) -> ET.Element:
    """The element that ``markup`` is, whose names have no name space; ``ET.ParseError`` where it is none."""
    markup = _UNWRITABLE.sub("", _AMPERSAND.sub(_entity, markup))
    spaces = " ".join(f'xmlns:{prefix}="{prefix}"' for prefix in sorted(set(_PREFIX.findall(markup)) - {"xml", "xmlns"}))
    root = ET.fromstring(f"<x {spaces}>{markup}</x>")  # noqa: S314 - inside an element there can be no document type, and so no entities
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = element.tag.rpartition("}")[2]
    return root[0]


def _parsed(markup: str, line: int, start: int) -> Piece:
    try:
        return Piece(line, start, parse(markup))
    except ET.ParseError as error:
        row = getattr(error, "position", (1, 0))[0]
        return Piece(line + row - 1, start, None, f"not well-formed XML ({str(error).partition(':')[0]}), left out")


def _entity(match: re.Match[str]) -> str:
    """A named character of HTML as itself; anything else behind an ampersand is text."""
    char = html.unescape(match[0])
    return char if len(char) <= 2 and char != match[0] and char not in "<&" else f"&amp;{match[1] or ''}"


def words(element: ET.Element | None) -> str:
    """All text in ``element``, on one line."""
    return _SPACE.sub(" ", "".join(element.itertext())).strip() if element is not None else ""


def inner(element: ET.Element | None) -> str:
    """What is in ``element``, with the markup in it: for titles and abstracts that hold elements of text."""
    if element is None:
        return ""
    if not len(element):
        return html.escape(element.text or "", quote=False)
    children = "".join(ET.tostring(child, encoding="unicode") for child in element)
    return html.escape(element.text or "", quote=False) + children


def find_words(element: ET.Element, *paths: str) -> str:
    """The text of the first of ``paths`` that has any."""
    return next((text for path in paths for found in element.iterfind(path) if (text := words(found))), "")
