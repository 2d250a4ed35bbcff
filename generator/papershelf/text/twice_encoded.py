"""Text that was UTF-8, read as Windows-1252 and written as UTF-8 again: ``CÃ³rdoba``, ``donâ€™t``."""

import re

# The characters that Windows-1252 has for the bytes that go on in UTF-8; five of them are controls of Latin-1 there.
_ON = {bytes([byte]).decode("cp1252") if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else chr(byte): byte for byte in range(0x80, 0xC0)} | {
    chr(byte): byte for byte in range(0x80, 0xC0)
}
_ANY = f"[{re.escape(''.join(_ON))}]"
_SURE = re.compile(rf"Ã{_ANY}|â[€\x80]{_ANY}")
_LIKELY = re.compile(rf"[ÂÄÅ]{_ANY}")
_EVERY = re.compile(f"{_SURE.pattern}|{_LIKELY.pattern}")
_SPACE_LOST = re.compile(r"(\d)Â(?=[ A-Za-z%])[ ]?")
"""A hard space between a number and its unit, of which only the first half is left."""
_MOST_BY_CHANCE = 2


def mended(text: str) -> tuple[str, int]:
    """``text`` with the characters that were encoded twice as they were meant, and how many these were.

    ``Ã`` before a sign of its kind is a letter of no language; ``Å`` before an ellipsis may be one, and is left where nothing else tells.
    """
    if not text.isascii() and (_SURE.search(text) or len(_LIKELY.findall(text)) > _MOST_BY_CHANCE):
        return _EVERY.subn(_meant, _SPACE_LOST.sub(r"\1 ", text))
    return text, 0


def _meant(match: re.Match[str]) -> str:
    return bytes([ord(match[0][0]), *(_ON[char] for char in match[0][1:])]).decode("utf-8", errors="replace")
