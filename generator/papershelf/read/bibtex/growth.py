"""How much a file may make of the abbreviations, commands and volumes in it: 300 bytes of BibTeX can stand for gigabytes.

``@string{b = a # a}`` doubles with each line, a command may call another a hundred times, and 4,000 entries may inherit a volume
of 4,000 fields. Real files make less of theirs than they are long; so a file has an allowance, and what goes beyond it stays as
it is written.
"""

from collections.abc import Mapping

from papershelf.read.bibtex.value import Value, joined

_TIMES = 20
_FREE = 100_000
"""Characters that a file of any length may make."""
_STEP = 10
"""Characters that it costs to look at a volume or to write out a command, however little comes of it."""


class Growth:
    """The allowance of one file, and where it was first too small."""

    def __init__(self, length: int) -> None:
        """Of a file of ``length`` characters."""
        self.most = _TIMES * length + _FREE
        self._left = self.most
        self.line = 0
        """Of the item for which it was first too small; 0 as long as it is not."""
        self.at = 1
        """The line of the item that is being read."""

    def allows(self, count: int) -> bool:
        """Whether ``count`` more characters may be made; they count as made then. What is refused leaves room for what is shorter."""
        if count + _STEP > self._left:
            self.line = self.line or self.at
            return False
        self._left -= count + _STEP
        return True

    def joined(self, value: Value, names: Mapping[str, str]) -> str:
        """The text of ``value`` with abbreviations written out, where that is allowed; else with their names."""
        if len(value) == 1 and not value[0].is_name:
            return value[0].text
        length = sum(len(names.get(part.text.lower(), part.text)) if part.is_name else len(part.text) for part in value)
        return joined(value, names if self.allows(length) else {})
