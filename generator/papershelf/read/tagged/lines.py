"""Files of tagged lines, as RIS, MEDLINE and Web of Science write them: what they have in common."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Self


@dataclass(slots=True)
class Tagged:
    """One record of such a file."""

    line: int
    _parts: list[tuple[str, list[str]]] = field(default_factory=list)
    """Tags and the lines of their texts, in the order of the file: to join them one by one takes a time that grows with their square."""
    _by_tag: dict[str, list[list[str]]] = field(default_factory=dict)
    """The same lines: a record may ask for its title at each of its tags."""

    def add(self, tag: str, text: str) -> Self:
        """A line that has a tag."""
        part = [text] if text else []
        self._parts.append((tag, part))
        self._by_tag.setdefault(tag, []).append(part)
        return self

    def go_on(self, text: str) -> None:
        """A line without a tag: more of the text before it."""
        part = self._parts[-1][1]
        if part or text:
            part.append(text)

    def instead(self, text: str) -> None:
        """Another text for the last tag."""
        self._parts[-1][1][:] = [text] if text else []

    @property
    def last(self) -> str:
        """The last tag."""
        return self._parts[-1][0]

    def has(self, tag: str) -> bool:
        """Whether a line has ``tag``."""
        return tag in self._by_tag

    def values(self) -> Iterator[tuple[str, str]]:
        """Tags and texts in the order of the file; lines that go on are joined by a newline."""
        return ((tag, "\n".join(part)) for tag, part in self._parts)

    def all(self, *tags: str) -> list[str]:
        """The texts of ``tags`` that say something, in the order of the file."""
        return ["\n".join(part) for tag, part in self._parts if tag in tags and part]

    def first(self, *tags: str) -> str:
        """The first text of the first of ``tags`` that has one."""
        return next(("\n".join(part) for tag in tags for part in self._by_tag.get(tag, ()) if part), "")


def lines(text: str, tag: re.Pattern[str]) -> Iterator[tuple[int, str, str]]:
    """Line number, tag and text of each line; the tag is ``""`` for a line without one. ``tag`` matches tag and text as its groups."""
    for number, line in enumerate(text.split("\n"), 1):
        match = tag.match(line)
        if match:
            yield number, match[1].upper(), (match[2] or "").strip()
        else:
            yield number, "", line.strip()


def one_line(text: str) -> str:
    """A text of several lines as one."""
    return " ".join(text.split())


def joined_titles(texts: list[str]) -> str:
    """Titles as title and subtitle; one that only repeats another's words is left out."""
    found = list(dict.fromkeys(one_line(text) for text in texts))
    title = ""
    for text in found:
        if not any(text != other and text.lower().rstrip(".") in other.lower() for other in found):
            title = f"{title} {text}" if title[-1:] in set(":?!.") else f"{title}: {text}" if title else text
    return title


def unbracketed(title: str) -> str:
    """A title without the brackets that say it was translated."""
    match = re.fullmatch(r"\[(.+)\]\.?", title)
    return match[1] if match else title
