"""A seed file as text: decoded, with the line endings of every system made one."""

import codecs
import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from papershelf.read import located
from papershelf.read.bibtex.companions import ALONE, Companions
from papershelf.text.plain import seen
from papershelf.text.twice_encoded import mended


@dataclass(frozen=True)
class Document:
    """The text of one seed file."""

    file: str
    """Relative to the seeds folder, with ``/`` between the parts."""
    text: str
    """Lines end with ``\\n``; there is no byte-order mark, no character of control but the tab, no half of a surrogate pair."""
    companions: Companions = ALONE
    """What the BibTeX files of the folder have for each other."""
    parted: frozenset[int] = frozenset()
    """Lines that begin a paragraph though no blank one is above them."""

    @property
    def suffix(self) -> str:
        """The ending of the file's name in lower case: ``.csv``."""
        return PurePosixPath(self.file).suffix.lower()

    @cached_property
    def blocks(self) -> tuple["Block", ...]:
        """The paragraphs: runs of lines between those that show nothing."""
        return tuple(_blocks(self.text, self.parted))

    @cached_property
    def first_objects(self) -> tuple[dict[str, Any], ...]:
        """The first objects of a JSON document, for telling a format by."""
        return tuple(located.first(self.text))


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph and the line that it starts on, counted from 1."""

    line: int
    text: str


def _blocks(text: str, parted: AbstractSet[int]) -> list[Block]:
    found: list[Block] = []
    lines: list[str] = []
    start = 0
    for number, line in enumerate([*text.split("\n"), ""], 1):
        if lines and number in parted:
            found.append(Block(start, "\n".join(lines)))
            lines = []
        if line.strip():  # what cannot be shown is gone since decoding; a line may have 50 MB
            start = start if lines else number
            lines.append(line)
        elif lines:
            found.append(Block(start, "\n".join(lines)))
            lines = []
    return found


_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
          (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))  # fmt: skip


_DECLARATION = re.compile(rb"coding\s*[:=]\s*[\"']?([A-Za-z][\w.-]{1,30})|string encoding ([A-Za-z][\w ()-]{3,40})", re.IGNORECASE)
_LINE_ENDINGS = re.compile(r"-(?:unix|dos|mac)\Z")
_CALLED_OTHERWISE = {
    "isolatin": "latin-1", "isolatin9": "iso8859-15", "latin-0": "iso8859-15", "latin9": "iso8859-15", "latin-9": "iso8859-15",
    "macosroman": "mac-roman", "western (mac os roman)": "mac-roman", "western (iso latin 1)": "latin-1",
    "western (windows latin 1)": "cp1252", "unicode (utf-8)": "utf-8", "ansi": "cp1252", "windows": "cp1252",
}  # fmt: skip
"""Names of encodings in TeX editors, in BibDesk and in Emacs."""


_MOST_BLANKS = " " * 200
_PADDING = re.compile(rf"{_MOST_BLANKS} +")
"""No text means more of them. Patterns that begin with any text try each blank of a line: 16,000 took two seconds, four times as many half a minute."""


def decode(content: bytes) -> tuple[str, list[str]]:
    """The text in ``content`` and what is odd about it; never an error.

    A byte-order mark decides; then UTF-8; then UTF-16, told by its zero bytes; then what the file says of itself; then, line
    by line, UTF-8 or Windows-1252, which takes in Latin-1.
    """
    text, complaints = _decode(content)
    nuls = text.count("\0")
    if nuls:
        complaints.append(f"{nuls} NUL byte{'s' * (nuls > 1)} left out")
        text = text.replace("\0", "")
    text, twice = mended(text)
    if twice:
        complaints.append(f"{twice} character{'s' * (twice > 1)} encoded twice, as in “CÃ³rdoba”; read as they were meant")
    return _PADDING.sub(_MOST_BLANKS, seen(text.replace("\r\n", "\n").replace("\r", "\n"))), complaints


def _decode(content: bytes) -> tuple[str, list[str]]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace"), []
    if encoding := _utf16(content):
        return content.decode(encoding, errors="replace"), [f"read as {encoding.upper()}, for its many zero bytes"]
    try:
        return content.decode("utf-8"), []
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
    if declared := _declared(content):
        try:
            return content.decode(declared), []
        except (UnicodeDecodeError, LookupError):
            pass
    # Line by line: files that several people added to are UTF-8 in part.
    lines = [_decoded_line(one) for one in content.split(b"\n")]
    return "\n".join(lines), [f"not UTF-8 (first at line {line}); read as Windows-1252"]


def _decoded_line(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace")


def _declared(content: bytes) -> str:
    """The encoding that the first lines name, as XML and JabRef do (``% Encoding: ISO8859_1``); ``""`` for none that is known."""
    match = _DECLARATION.search(content[:1000])
    try:
        codec = codecs.lookup(_known_as((match[1] or match[2]).decode().strip().lower())) if match else None
    except (LookupError, UnicodeDecodeError):
        return ""
    return codec.name if codec and codec._is_text_encoding else ""  # noqa: SLF001 - bytes.decode asks it too, and raises


def _known_as(name: str) -> str:
    name = _LINE_ENDINGS.sub("", name)
    return _CALLED_OTHERWISE.get(name, name)


def _utf16(content: bytes) -> str:
    """The byte order when every second byte is mostly zero, as in UTF-16 of Western text; else ``""``."""
    sample = content[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if len(sample) < 4 or max(even, odd) < half * 0.7 or min(even, odd) > half * 0.2:
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"
