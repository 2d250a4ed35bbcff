"""The lines of a text: what complaints and sources name, and how far they are set in."""


def indentation(line: str) -> int:
    """How many blanks stand before ``line``; a tab is as many as lead to the next multiple of four."""
    wide = line.expandtabs(4)
    return len(wide) - len(wide.lstrip())


class Lines:
    """Tells the lines of places in a text; places are asked for mostly in rising order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._counted, self._line = 0, 1

    def line(self, at: int) -> int:
        """The line of the place ``at``, counted from 1."""
        if at < self._counted:
            return self._line - self._text.count("\n", at, self._counted)
        self._line += self._text.count("\n", self._counted, at)
        self._counted = at
        return self._line
