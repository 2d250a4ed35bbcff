"""Tokens: the words and marks of a text, with mathematics, addresses and TeX commands out of the way."""

import re

from papershelf.text.unspaced import is_unspaced, parted

WORD = r"[^\W_]+(?:(?:['’+#&\-‐‑–/]|\.(?=[a-z0-9]))[^\W_]+)*(?:\+\+|\#|(?<=[A-Za-z]{2})\+(?=[\s,;:)]))?"
"""A word as a regular expression: hyphens, slashes, pluses and dots inside it hold it together, and a plus at its end ("SixT+")."""

MATHEMATICS = r"(?<!\\)\$(?![\s$])[^$\n]{0,400}?(?<![\s\\])\$(?!\d)"
ADDRESS = r"(?:https?://|www\.)[^\s<>]+"
_COMMAND = r"\\(?:[a-zA-Z]+\*?|.)"

_TOKEN = re.compile(rf"{MATHEMATICS}|{ADDRESS}|{_COMMAND}|{WORD}|\n\n|[^\w\s]")


def tokens(text: str) -> list[str]:
    """The words of ``text`` as written, and between them its marks; a mark is a token that :func:`is_word` denies.

    Mathematics, a web address, a TeX command and a break between paragraphs are one mark each, so that no phrase
    reaches into or over them. Chinese and Japanese are parted at the words that only join others.
    """
    found = _TOKEN.findall(text)
    if not is_unspaced(text):
        return found
    return [part for token in found for part in (parted(token) if is_word(token) and is_unspaced(token) else [token])]


def is_word(token: str) -> bool:
    """Whether ``token`` is a word, not a mark."""
    first = token[0]
    return first.isalnum() and not (first in "hw" and ("://" in token or token.startswith("www.")))  # most words begin otherwise
