"""Files of tagged lines, as RIS, MEDLINE and Web of Science write them: what they have in common."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Tagged:
    """One record of such a file."""

    line: int
    values: list[tuple[str, str]] = field(default_factory=list)
    """Tags and texts in the order of the file; lines that go on are joined by a newline."""

    def add(self, tag: str, text: str) -> None:
        """A line that has a tag."""
        self.values.append((tag, text))

    def go_on(self, text: str) -> None:
        """A line without a tag: more of the text before it."""
        last, before = self.values[-1]
        self.values[-1] = (last, f"{before}\n{text}" if before else text)

    def all(self, *tags: str) -> list[str]:
        """The texts of ``tags`` that say something, in the order of the file."""
        return [text for tag, text in self.values if tag in tags and text]

    def first(self, *tags: str) -> str:
        """The first text of the first of ``tags`` that has one."""
        return next((text for tag in tags for text in self.all(tag)), "")


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
