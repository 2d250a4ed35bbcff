"""What is wrong with a site, as a sentence with its place."""

from dataclasses import dataclass

_LONGEST = 300


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """A sentence about a place in a site."""

    file: str
    """Below the site, with ``/`` between the parts."""
    line: int
    """Counted from 1; 0 where it is about the whole file."""
    words: str
    grave: bool = True
    """A warning is not: it does no harm to readers, or may be meant."""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return shown(f"{place}: {'' if self.grave else 'warning: '}{self.words}")


def shown(text: str) -> str:
    """``text`` as a terminal can show it: what a hostile page names must not move the cursor there."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)


def brief(text: str) -> str:
    """``text`` on one line, the middle of a very long one left out."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST // 2]} … {line[-_LONGEST // 2 :]}"
