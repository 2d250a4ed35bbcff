"""What is remembered of texts that were repaired before: most are clean, and that takes 16 letters to say."""

from collections.abc import Callable, Mapping
from hashlib import blake2b

Known = Mapping[str, str | None]
"""Name of the repair and hash of a text → the text after it, or ``None`` where it changed nothing."""


class Memory:
    """Repairs texts, each only if it is not known."""

    def __init__(self, known: Known | None = None) -> None:
        """Begins with ``known``, of the same version of the program; without it nothing is looked up."""
        self._known = known
        self.used: dict[str, str | None] = {}
        """What was looked up or found out."""

    def repaired(self, text: str, repair: Callable[[str], str]) -> str:
        """``text`` after ``repair``, a function of a module."""
        if self._known is None or not text:
            return repair(text)
        mark = f"{repair.__name__} {blake2b(text.encode(errors='surrogatepass'), digest_size=12).hexdigest()}"
        if mark in self.used:
            after = self.used[mark]
        elif mark in self._known:
            after = self.used[mark] = self._known[mark]
        else:
            found = repair(text)
            after = self.used[mark] = found if found != text else None
        return text if after is None else after
