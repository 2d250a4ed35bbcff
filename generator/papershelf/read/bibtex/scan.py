r"""Where the entries of a ``.bib`` file begin and end, and what their fields hold: tolerant of all that is seen in real files.

The rules are BibTeX's (Patashnik, "BibTeXing", 1988) and, for comments and field names, biber's. Where a file breaks
them, damage ends at the next line that begins an entry: no brace that is missing swallows what comes after it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

_ENTRY = re.compile(r"@\s*(?P<type>[A-Za-z][\w:.+/-]*)\s*(?P<open>[{(])")
# A line that begins an entry, whatever stands open before it: a type, a brace, a key or nothing, a comma or the line's end.
_START = re.compile(r"^[ \t]*@[ \t]*[A-Za-z]+[ \t]*(?:\{[ \t]*(?:[^\s,{}\"=]*[ \t]*(?:,|$|=)|[^\n,{}\"=]{1,80},[ \t]*$)|\([ \t]*[^\s,{}()\"=]+[ \t]*,[ \t]*$)", re.MULTILINE)  # fmt: skip
_KEY = re.compile(r"\s*(?P<key>[^,={}\"\n]*?)\s*(?=[,}]|\s*\n|\Z)")
_NAME = re.compile(r"(?P<name>[^\W\d][^\s={}\",#%()']*)\s*=", re.UNICODE)
_IGNORED = re.compile(r"(?:[\s,;]+|%[^\n]*)+")
_SPACE = re.compile(r"(?:\s+|(?<=\n)[ \t]*%[^\n]*\n)*")
_BARE = re.compile(r"[^\s,{}\"#=()%]+")
_LOOSE = re.compile(r"[^,\n{}\"]+")
# Braces within braces, to the depth that nearly all values have; deeper ones are counted one by one.
_BRACED = re.compile(r"\{(?:[^{}]++|\{(?:[^{}]++|\{(?:[^{}]++|\{[^{}]*+\})*+\})*+\})*+\}")
_BRACE = re.compile(r"[{}]")
_FREE_BRACE = re.compile(r"(?<!\\)[{}]")
_AFTER_VALUE = re.compile(r"\s*(?:[,}#)]|\Z|%|[^\W\d][\w-]*\s*=)")
_GOES_ON = re.compile(r"\s*(?:[,}#)]|%|[^\W\d][\w-]*\s*=)")
_NEXT_FIELD = re.compile(r"(?:\n[ \t]*(?:,[ \t]*)?[^\W\d][\w:.-]*[ \t]*=[ \t]*[{\"\d\w]|,[ \t]*[^\W\d][\w:.-]*[ \t]*=[ \t]*[{\"\d])")
# A value that holds one of these has lost the mark at its end, even if a later one closes it.
_NAMELESS = re.compile(r"=?\s*(?=[{\"])")
_NAME_OR_END = re.compile(r"[^\W\d][\w:.-]*\s*=\s*[{\"\w]|\}")
_FIELD_BEHIND = re.compile(r"\s*,\s*[^\W\d][\w:.-]*\s*=\s*[{\"\w]")
_SURE_FIELD = re.compile(
    r"\n[ \t]*(?:author|title|year|journal|booktitle|pages|volume|publisher|doi|editor)[ \t]*=[ \t]*[{\"]", re.IGNORECASE
)
_REMARK = re.compile(r"^[ \t]*%[^\n]*\n|\s+", re.MULTILINE)
_LONGEST_COMMENT = 1_000_000
_ASIDE = frozenset({"comment", "preamble", "string"})


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a value: text between braces or quotation marks or a number, or the name of an abbreviation."""

    text: str
    is_name: bool = False


Value = tuple[Part, ...]


@dataclass(slots=True)
class Entry:
    """An entry as it stands in the file."""

    type: str
    """In lower case."""
    key: str
    line: int
    fields: dict[str, Value] = field(default_factory=dict)
    """By names in lower case, in the order of the file; of a name that comes twice the first value counts."""
    complaints: list[tuple[int, str]] = field(default_factory=list)
    """Line and message of what is wrong in it."""


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An ``@string``."""

    name: str
    """In lower case."""
    value: Value


def scan(text: str) -> Iterator[Entry | Abbreviation]:
    """The entries and abbreviations in ``text``, in their order. Never an error."""
    return _Scanner(text).items()


def share(text: str) -> float:
    """How much of ``text`` is entries, abbreviations and comments of BibTeX, from 0 to 1: a page may show an entry, too."""
    scanner = _Scanner(text)
    for _ in scanner.items():
        pass
    return scanner.covered / max(1, len(_REMARK.sub("", text)))


class _Broken(Exception):  # noqa: N818 - it is no error of the program, but a place in a file
    """A value that does not end before the next entry."""


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [match.start() for match in _START.finditer(text)]
        self._counted, self._line = 0, 1
        self.covered = 0
        """Characters that were no text between entries."""

    def line(self, at: int) -> int:
        """The line of the place ``at``; places are asked for mostly in rising order."""
        if at >= self._counted:
            self._line += self.text.count("\n", self._counted, at)
            self._counted = at
            return self._line
        return self._line - self.text.count("\n", at, self._counted)

    def items(self) -> Iterator[Entry | Abbreviation]:
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
                self.covered += len("".join(self.text[start:at].split()))
                if item:
                    yield item
            else:
                entry, at = self._entry(match)
                self.covered += len("".join(self.text[start:at].split()))
                yield entry

    def _is_remark(self, after: int, start: int) -> bool:
        """Whether a percent sign stands before ``start`` on its line: TeX and biber take the rest as a remark."""
        return "%" in self.text[max(after, self.text.rfind("\n", 0, start) + 1) : start]

    def _limit(self, start: int) -> int:
        """Where the line that begins the next entry begins."""
        at = bisect_right(self.starts, start)
        return self.starts[at] if at < len(self.starts) else len(self.text)

    def _aside(self, type_: str, match: re.Match[str]) -> tuple[Abbreviation | None, int]:
        at = match.end() - 1
        if type_ == "comment":
            return None, self._after_comment(at)
        limit = self._limit(match.start())
        name = _NAME.match(self.text, _SPACE.match(self.text, at + 1).end(), limit) if type_ == "string" else None  # type: ignore[union-attr]
        try:
            value, at = self._value(name.end() if name else at + 1, limit)
        except _Broken:
            return None, limit
        return (Abbreviation(name["name"].lower(), value) if name else None), at

    def _after_comment(self, at: int) -> int:
        """The end of a comment in braces, which may hold entries; of one whose braces do not close, the end of its line."""
        try:
            return (
                self._closing(at, min(at + _LONGEST_COMMENT, len(self.text)), _BRACE) if self.text[at] == "{" else self.text.index("\n", at)
            )
        except (_Broken, ValueError):
            newline = self.text.find("\n", at)
            return newline if newline >= 0 else len(self.text)

    def _entry(self, match: re.Match[str]) -> tuple[Entry, int]:
        # The line that begins this entry may have been indented, so the limit is that of its at sign's end.
        limit = self._limit(match.end())
        closing = ")" if match["open"] == "(" else "}"
        entry = Entry(match["type"].lower(), "", self.line(match.start()))
        at = match.end()
        if not _NAME.match(self.text, _SPACE.match(self.text, at).end(), limit):  # type: ignore[union-attr]
            key = _KEY.match(self.text, at, limit)
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
            name = _NAME.match(text, at, limit)
            if name is None:
                other = _ENTRY.match(text, at, limit)
                if other:
                    break
                at = self._skip(entry, at, limit)
                continue
            line = at
            try:
                value, at = self._value(name.end(), limit)
            except _Broken:
                value, at = self._broken(entry, name, limit)
            self._add(entry, name["name"].lower(), value, line)
        entry.complaints.append((entry.line, "the entry does not end; read as far as it goes"))
        return at

    def _skip(self, entry: Entry, at: int, limit: int) -> int:
        """The place of the next name or closing brace behind something that is no field."""
        entry.complaints.append((self.line(at), f"no field, left out: “{self.text[at : at + 40].splitlines()[0].strip()}”"))
        if nameless := _NAMELESS.match(self.text, at, limit):
            with suppress(_Broken):
                return self._value(nameless.end(), limit)[1]
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
            entry.complaints.append((self.line(at), f"a second {name}, left out"))

    def _value(self, at: int, limit: int) -> tuple[Value, int]:
        """The value at ``at``, pieces joined by ``#``, and the place behind it."""
        parts: list[Part] = []
        while True:
            at = _SPACE.match(self.text, at, limit).end()  # type: ignore[union-attr]
            part, at = self._part(at, limit)
            if part:
                parts.append(part)
            after = _SPACE.match(self.text, at, limit).end()  # type: ignore[union-attr]
            if after >= limit or self.text[after] != "#":
                return tuple(parts), at
            at = after + 1

    def _part(self, at: int, limit: int) -> tuple[Part | None, int]:
        text = self.text
        sign = text[at : at + 1] if at < limit else ""
        if sign == "{":
            end = self._closing(at, limit)
            return Part(text[at + 1 : end - 1]), end
        if sign == '"':
            end = self._quote(at, limit)
            return Part(text[at + 1 : end - 1]), end
        bare = _BARE.match(text, at, limit)
        if not bare:
            return None, at
        if not _AFTER_VALUE.match(text, bare.end(), limit) and (loose := _LOOSE.match(text, at, limit)):
            return Part(loose[0].strip()), loose.end()  # words without marks around them
        return Part(bare[0], is_name=not bare[0][0].isdigit()), bare.end()

    def _closing(self, at: int, limit: int, brace: re.Pattern[str] | None = None) -> int:
        """The place behind the brace that closes the one at ``at``: by BibTeX's count, else without escaped braces."""
        if brace is None:
            match = _BRACED.match(self.text, at, limit)
            end = match.end() if match else self._counted_end(at, limit)
            return end if end and self._is_whole(at, end, limit) else self._closing(at, limit, _FREE_BRACE)
        depth = 0
        for match in brace.finditer(self.text, at, limit):
            depth += 1 if match[0] == "{" else -1
            if not depth:
                if brace is _FREE_BRACE and not self._is_whole(at, match.end(), limit):
                    break
                return match.end()
        raise _Broken

    def _counted_end(self, at: int, limit: int) -> int:
        try:
            return self._closing(at, limit, _BRACE)
        except _Broken:
            return 0

    def _is_whole(self, start: int, end: int, limit: int) -> bool:
        """Whether a value is that of one field: a value that lost its closing mark goes on over the fields behind it."""
        text = self.text
        if text.find("=", start, end) < 0:
            return True
        if _SURE_FIELD.search(text, start, end):
            return False
        return bool(_GOES_ON.match(text, end, limit)) or not _NEXT_FIELD.search(text, start, end)

    def _quote(self, at: int, limit: int) -> int:
        """The place behind the quotation mark, outside of braces, that ends the value; an inner one is followed by more text."""
        depth, first = 0, 0
        for match in re.compile(r"[{}\"]").finditer(self.text, at + 1, limit):
            if match[0] == '"' and depth <= 0:
                first = first or match.end()
                if _AFTER_VALUE.match(self.text, match.end(), limit):
                    return self._if_whole(at, match.end(), limit)
            depth += (match[0] == "{") - (match[0] == "}")
        return self._if_whole(at, first, limit)

    def _if_whole(self, start: int, end: int, limit: int) -> int:
        if end and self._is_whole(start, end, limit):
            return end
        raise _Broken

    def _broken(self, entry: Entry, name: re.Match[str], limit: int) -> tuple[Value, int]:
        """What stands before the next line with a field, as the value of a field whose marks do not match."""
        following = _NEXT_FIELD.search(self.text, name.end(), limit)
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


def joined(value: Value, names: Mapping[str, str]) -> str:
    """The text of ``value`` with abbreviations written out; one that ``names`` does not have stands for itself."""
    if len(value) == 1 and not value[0].is_name:
        return value[0].text
    return "".join(names.get(part.text.lower(), part.text) if part.is_name else part.text for part in value)
