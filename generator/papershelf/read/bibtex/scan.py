"""Where the entries of a ``.bib`` file and their fields begin and end: tolerant of all that is seen in real files.

The rules are BibTeX's (Patashnik, "BibTeXing", 1988) and, for comments and field names, biber's. Where a file breaks
them, damage ends at the next line that begins an entry: no brace that is missing swallows what comes after it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field

from papershelf.read.bibtex.value import BRACE, NEXT_FIELD, SPACE, Broken, Part, Value, Values
from papershelf.read.lines import Lines

_ENTRY = re.compile(r"@\s*(?P<type>[A-Za-z][\w:.+/-]*)\s*(?P<open>[{(])")
# A line that begins an entry, whatever stands open before it: a type, a brace, a key or nothing, a comma or the line's end.
_START = re.compile(r"^[ \t\ufeff\u200b\xa0]*@[ \t]*[A-Za-z][\w.-]*[ \t]*(?:\{[ \t]*(?:[^\s,{}\"=]*[ \t]*(?:,|$|=)|[^\n,{}\"=]{1,80},[ \t]*$)|\([ \t]*[^\s,{}()\"=]+[ \t]*,[ \t]*$)", re.MULTILINE)  # fmt: skip
_KEY = re.compile(r"\s*(?P<key>[^,={}\"\n]*?)\s*(?:(?<=\s)%[^\n]*)?(?=[,}]|\s*\n|\Z)")
_NAME = re.compile(r"\"?(?P<name>[^\W\d][^\s={}\",#%()']*)\"?\s*=", re.UNICODE)
_NAME_OF_WORDS = re.compile(r"\"?(?P<name>[^\W\d][^\s={}\",#%()']*(?:[^\S\n]+[^\s={}\",#%()']+){0,2})\"?\s*=", re.UNICODE)
"""A name with blanks, which BibTeX does not allow and Scopus writes, some of them not to be broken: ``funding_text 1={…}``."""
_KEY_ALONE = re.compile(r"\s*(?P<key>[^\s,={}\"]+)[ \t]+(?=[A-Za-z]+\s*=\s*[{\"])")
"""A key without its comma."""
_IGNORED = re.compile(r"(?:[\s,;]+|%[^\n]*)+")
_NAMELESS = re.compile(r"=?\s*(?=[{\"])")
_NAME_OR_END = re.compile(r"[^\W\d][\w:.-]*\s*=\s*[{\"\w]|\}")
_FIELD_BEHIND = re.compile(r"\s*,\s*[^\W\d][\w:.-]*\s*=\s*[{\"\w]")
_REMARK = re.compile(r"^[ \t]*%[^\n]*\n|\s+", re.MULTILINE)
_LONGEST_COMMENT = 1_000_000
"""Characters in which the end of a comment is looked for."""
_MOST_UNCLOSED = 20
"""Comments that do not close; after so many, the next are taken to be a line each."""
_ASIDE = frozenset({"comment", "preamble", "string"})


@dataclass(slots=True)
class Entry:
    """An entry as it stands in the file."""

    type: str
    """In lower case."""
    key: str
    line: int
    fields: dict[str, Value] = field(default_factory=dict)
    """By names in lower case, in the order of the file; of a name that comes twice the first value counts."""
    seconds: list[tuple[int, str]] = field(default_factory=list)
    """Line and name of each field whose value is left out, as another one of that name came first."""
    complaints: list[tuple[int, str]] = field(default_factory=list)
    """Line and message of what else is wrong in it."""


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An ``@string``."""

    name: str
    """In lower case."""
    value: Value
    line: int = 1


@dataclass(frozen=True, slots=True)
class Preamble:
    """An ``@preamble``: TeX, mostly definitions of what the entries use."""

    text: str


Item = Entry | Abbreviation | Preamble


def scan(text: str) -> Iterator[Item]:
    """The entries, abbreviations and preambles in ``text``, in their order. Never an error."""
    return _Scanner(text).items()


def share(text: str) -> float:
    """How much of ``text`` is entries, abbreviations and comments of BibTeX, from 0 to 1: a page may show an entry, too."""
    scanner = _Scanner(text)
    for _ in scanner.items():
        pass
    covered = scanner.covered + scanner.aside if scanner.covered else 0  # a comment alone may be a word in another text
    return covered / max(1, len(_REMARK.sub("", text)))


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.values = Values(text)
        self.starts = [match.start() for match in _START.finditer(text)]
        self.line = Lines(text).line
        self._unclosed = 0
        self.covered = 0
        """Signs of entries and abbreviations."""
        self.aside = 0
        """Signs of comments and preambles."""

    def items(self) -> Iterator[Item]:
        at = 0
        while match := _ENTRY.search(self.text, at):
            start = match.start()
            if self._is_remark(at, start):
                newline = self.text.find("\n", start)
                at = newline if newline >= 0 else len(self.text)
            elif start and self.text[start - 1].isalnum():  # an address: someone@example(home)
                at = start + 1
            elif (type_ := match["type"].lower()) in _ASIDE:
                item, at = self._aside(type_, match)
                if isinstance(item, Abbreviation):
                    self.covered += self._signs(start, at)
                else:
                    self.aside += self._signs(start, at)
                if item:
                    yield item
            else:
                entry, at = self._entry(match)
                self.covered += self._signs(start, at) if entry.fields else 0
                yield entry

    def _signs(self, start: int, end: int) -> int:
        return len("".join(self.text[start:end].split()))

    def _is_remark(self, after: int, start: int) -> bool:
        """Whether a percent sign stands before ``start`` on its line: TeX and biber take the rest as a remark."""
        return "%" in self.text[max(after, self.text.rfind("\n", 0, start) + 1) : start]

    def _limit(self, start: int) -> int:
        """Where the line that begins the next entry begins."""
        at = bisect_right(self.starts, start)
        return self.starts[at] if at < len(self.starts) else len(self.text)

    def _aside(self, type_: str, match: re.Match[str]) -> tuple[Abbreviation | Preamble | None, int]:
        at = match.end() - 1
        if type_ == "comment":
            return None, self._after_comment(at)
        limit = self._limit(match.start())
        if type_ == "preamble":
            return self._preamble(at, limit)
        name = _NAME.match(self.text, SPACE.match(self.text, at + 1).end(), limit) if type_ == "string" else None  # type: ignore[union-attr]
        try:
            value, at = self.values.value(name.end() if name else at + 1, limit)
        except Broken:
            return None, limit
        return (Abbreviation(name["name"].lower(), value, self.line(match.start())) if name else None), at

    def _preamble(self, at: int, limit: int) -> tuple[Preamble | None, int]:
        """TeX in quotation marks or braces, in pieces or bare."""
        try:
            end = self.values.closing(at, limit, BRACE) if self.text[at] == "{" else 0
            value, after = self.values.value(at + 1, limit)
        except Broken:
            return None, limit
        return Preamble(
            "".join(part.text for part in value) if self.text[at] != "{" or after >= end - 2 else self.text[at + 1 : end - 1]
        ), max(end, after)

    def _after_comment(self, at: int) -> int:
        """The end of a comment in braces, which may hold entries; of one whose braces do not close, the end of its line."""
        if self.text[at] == "{" and self._unclosed < _MOST_UNCLOSED:
            try:
                return self.values.closing(at, min(at + _LONGEST_COMMENT, len(self.text)), BRACE)
            except Broken:
                self._unclosed += 1
        newline = self.text.find("\n", at)
        return newline if newline >= 0 else len(self.text)

    def _entry(self, match: re.Match[str]) -> tuple[Entry, int]:
        # The line that begins this entry may have been indented, so the limit is that of its at sign's end.
        limit = self._limit(match.end())
        closing = ")" if match["open"] == "(" else "}"
        entry = Entry(match["type"].lower(), "", self.line(match.start()))
        at = match.end()
        if not _NAME.match(self.text, SPACE.match(self.text, at).end(), limit):  # type: ignore[union-attr]
            key = _KEY.match(self.text, at, limit) or _KEY_ALONE.match(self.text, at, limit)
            if key:
                entry.key, at = key["key"], key.end()
        return entry, self._fields(entry, at, limit, closing)

    def _fields(self, entry: Entry, at: int, limit: int, closing: str) -> int:
        """Reads the fields into ``entry``; the place behind it."""
        text = self.text
        while at < limit:
            ignored = _IGNORED.match(text, at, limit)
            at = ignored.end() if ignored else at
            if at >= limit:
                break
            if text[at] == closing or text[at] == "}":
                if not _FIELD_BEHIND.match(text, at + 1, limit):
                    return at + 1
                entry.complaints.append((self.line(at), "a brace too many; read on behind it"))
                at += 1
                continue
            name = _NAME_OF_WORDS.match(text, at, limit)
            if name is None:
                other = _ENTRY.match(text, at, limit)
                if other:
                    break
                at = self._skip(entry, at, limit)
                continue
            line = at
            try:
                value, at = self.values.value(name.end(), limit)
            except Broken:
                value, at = self._broken(entry, name, limit)
            self._add(entry, name["name"].lower(), value, line)
        entry.complaints.append((entry.line, "the entry does not end; read as far as it goes"))
        return at

    def _skip(self, entry: Entry, at: int, limit: int) -> int:
        """The place of the next name or closing brace behind something that is no field."""
        entry.complaints.append((self.line(at), f"no field, left out: “{self.text[at : at + 40].splitlines()[0].strip()}”"))
        if nameless := _NAMELESS.match(self.text, at, limit):
            with suppress(Broken):
                return self.values.value(nameless.end(), limit)[1]
        end = self.text.find("\n", at, limit)
        place = _NAME_OR_END.search(self.text, at + 1, end if end >= 0 else limit)
        if place:
            return place.start()
        return end if end >= 0 else limit

    def _add(self, entry: Entry, name: str, value: Value, at: int) -> None:
        if name not in entry.fields or not any(part.text.strip() for part in entry.fields[name]):
            entry.fields[name] = value
        elif name in {"author", "editor", "keywords"} and value != entry.fields[name]:
            entry.fields[name] = (*entry.fields[name], Part(", " if name == "keywords" else " and "), *value)
        elif value != entry.fields[name]:
            entry.seconds.append((self.line(at), name))

    def _broken(self, entry: Entry, name: re.Match[str], limit: int) -> tuple[Value, int]:
        """What stands before the next line with a field, as the value of a field whose marks do not match."""
        following = NEXT_FIELD.search(self.text, name.end(), limit)
        end = following.start() if following else limit
        entry.complaints.append(
            (self.line(name.start()), f"the braces or quotation marks of {name['name']} do not match; read to the next field")
        )
        text = self.text[name.end() : end].strip().strip(",").strip()
        if not following:
            text = text.removesuffix("}").strip()
        balanced = text[1:] if text[:1] in {"{", '"'} else text
        balanced = balanced.rstrip(",").removesuffix(text[:1].replace("{", "}") or "}")
        return (Part(balanced),), end
