"""Tokens: the words and marks of a text, with mathematics, addresses and TeX commands out of the way."""

import re

from papershelf.text.words.unspaced import is_japanese, is_unspaced, parted

WORD = r"[^\W_]+(?:(?:['’+#&\-‐‑–/]|\.(?=[a-z0-9]))[^\W_]+)*(?:\+\+|\#|(?<=[A-Za-z]{2})\+(?=[\s,;:)]))?"
"""A word as a regular expression: hyphens, slashes, pluses and dots inside it hold it together, and a plus at its end ("SixT+")."""

MATHEMATICS = r"(?<!\\)\$(?![\s$])[^$\n]{0,400}?(?<![\s\\])\$(?!\d)"
ADDRESS = r"(?:https?://|www\.)[^\s<>]+"
_COMMAND = r"\\(?:[a-zA-Z]+\*?|.)"

_DASHED = frozenset(
    "a an the this these that which who whose and or but nor is are was were has have had can could may might will would it its they their we our such "
    "where whereas when while although though because including especially namely even perhaps thus hence then often sometimes "
    "indeed notably rather yet not should some each with without within across".split()
)
"""Words that a dash parts from the next one even where it has no blanks; prepositions are parts of words ("end–to–end", "in–plane")."""
ELIDED = "l|d|qu|jusqu|lorsqu|puisqu|dell|nell|sull|dall|all"
"""What French and Italian write in one with the word after it, as a regular expression: of the short ones those that no other language has so."""
_ELIDED = re.compile(rf"(?:{ELIDED}|[cjmnst]|un|quest|quell)['’](?=[^\W\d_]{{2}})", re.IGNORECASE)
"""The same and the pronouns, in texts that are known to be in one of the two."""
_ENGLISH = frozenset("the of and with is for from this that to are by".split())
_ROMANCE = frozenset("la le les des du de une dans pour sur aux au avant est et à il lo di che della del nella nel per una con gli".split())
APOSTROPHES = frozenset("'’")
_NAMES = frozenset({"is–a", "has–a", "and–or"})

_TOKEN = re.compile(rf"{MATHEMATICS}|{ADDRESS}|{_COMMAND}|{WORD}|\n\n|[^\w\s]")


def tokens(text: str, beside: str = "") -> list[str]:
    """The words of ``text`` as written, and between them its marks; a mark is a token that :func:`is_word` denies.

    Mathematics, a web address, a TeX command and a break between paragraphs are one mark each, so that no phrase
    reaches into or over them. An article that French or Italian writes in one with a word is a mark as well. Chinese
    and Japanese are parted at the words that only join others;
    a text ``beside`` may tell which of them it is in.
    """
    found = _TOKEN.findall(text)
    if "–" in text:
        found = [part for token in found for part in (_at_dash(token) if "–" in token else [token])]
    if ("'" in text or "’" in text) and _elides(found):
        found = [part for token in found for part in _unelided(token)]
    if not is_unspaced(text):
        return found
    japanese = is_japanese(text) or is_japanese(beside)
    return [part for token in found for part in (parted(token, japanese=japanese) if is_word(token) and is_unspaced(token) else [token])]


def _at_dash(token: str) -> list[str]:
    """``token`` in three where a dash stands beside a word that is no part of a name: ``family–have``, but not ``Bose–Einstein``."""
    before, _, after = token.partition("–")
    breaks = (before in _DASHED or after in _DASHED) and token not in _NAMES and "–" not in after and is_word(token)
    return [before, "–", after] if breaks else [token]


def _elides(found: list[str]) -> bool:
    """Whether these are the words of French or Italian, in which an article goes into one with its noun: ``l'école``, ``dell'arte``."""
    words = {token.lower() for token in found}
    return words.isdisjoint(_ENGLISH) and not words.isdisjoint(_ROMANCE)


def _unelided(token: str) -> list[str]:
    """``token`` parted behind its article, which is a mark: it ends with its apostrophe."""
    start = _ELIDED.match(token) if is_word(token) else None
    return [start[0], token[start.end() :]] if start else [token]


def is_word(token: str) -> bool:
    """Whether ``token`` is a word, not a mark."""
    first = token[0]
    return (
        first.isalnum() and token[-1] not in APOSTROPHES and not (first in "hw" and ("://" in token or token.startswith("www.")))
    )  # most words begin otherwise
