"""What a text is cut into for search; ``search-words.js`` of the theme does the same, and both are tested on the same cases.

The steps are spelled out in ranges and tables rather than left to a library, so that two languages and their versions of
Unicode agree.
"""

import re
import unicodedata

from papershelf.text.words.tokens import ELIDED

_MARKS = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069]")  # fmt: skip
"""Accents, variation selectors, and what cannot be seen: soft hyphens, joiners, marks of direction."""
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "þ": "th", "ς": "σ", "’": "'", "‐": "-"})  # fmt: skip
_ELIDED = re.compile(rf"(?<![^\W_])({ELIDED})'(?=[^\W_]{{2}})")
"""An article or the like before its word, in a text of any language: ``l'école``, ``dell'arte``."""
_APOSTROPHE = re.compile(r"(?<=[^\W_])'(?=[^\W_])")
_INDIC = "\u0900-\u0dff\u0f00-\u109f"
_PIECE = rf"(?:[^\W_]|[{_INDIC}])+"
_WORD = re.compile(rf"{_PIECE}(?:(?<=[0-9])\.[0-9]+)*(?:(?:\+\+|#)(?![^\W_])|(?:-{_PIECE}(?:(?<=[0-9])\.[0-9]+)*)+)?")
_ASCII_PIECE = r"[a-z0-9]+(?:(?<=[0-9])\.[0-9]+)*"
_ASCII_WORD = re.compile(rf"{_ASCII_PIECE}(?:(?:\+\+|#)(?![a-z0-9])|(?:-{_ASCII_PIECE})+)?")
_PLAIN = re.compile(_ASCII_PIECE)
_UNSPACED = "\u0e00-\u0eff\u1780-\u17ff\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
_UNSPACED_RUN = re.compile(rf"([{_UNSPACED}]+)")
LONGEST = 40
"""Characters of a word that count; what is longer is an address or a formula."""

_PARTS = 3
"""Words that hyphens join, at most, of which one word is made as well."""

STOP = frozenset(
    """a about above after again against all also although am among an and any are as at be because been before being below between both
    but by can could did do does doing down during each etc few for from further had has have having he her here hers him his how however i
    if in into is it its itself just may me might more most must my no nor not now of off on once one only or other our ours out over own
    per s same she should since so some such t than that the their theirs them then there therefore these they this those through thus to
    too toward towards under until up upon us used using very via was we were what when where whether which while who whom whose why will
    with within without would yet you your yours""".split()
)
"""Words that say nothing about a paper; they are found in titles and in names only."""


def fold(text: str) -> str:
    """``text`` in lower case without accents, ligatures and unseen marks: ``ﬁne ℓ₁ Naïve`` → ``fine l1 naive``."""
    if text.isascii():
        return text.lower()
    text = _MARKS.sub("", unicodedata.normalize("NFKD", text).lower())
    return unicodedata.normalize("NFC", text.translate(_LETTERS))


def cut(text: str) -> tuple[list[str], list[str]]:
    """The words of ``text`` in their order, and apart the hyphenated ones in one piece.

    ``GPT-4 fine-tuning in C++`` gives ``gpt 4 fine tuning in c++`` and ``gpt4 finetuning``, ``YOLO++`` gives ``yolo`` as well,
    and ``l'école`` is two words as a hyphen would make them. Scripts without spaces are
    cut into overlapping pairs of characters.
    """
    text = fold(text)
    if "'" in text:
        text = _APOSTROPHE.sub("", _ELIDED.sub(r"\1-", text))
    return _cut_plain(text) or _cut_any(text)


def _cut_plain(text: str) -> tuple[list[str], list[str]] | None:
    """The same for most texts, folded, in two thirds of the time, without a look at each word; ``None`` for others."""
    if not text.isascii() or "+" in text or "#" in text:
        return None
    words: list[str] = _PLAIN.findall(text)
    if max(map(len, words), default=0) > LONGEST:
        return None
    found = [word for run in text.split() if "-" in run for word in _ASCII_WORD.findall(run)] if "-" in text else []
    return words, [word.replace("-", "") for word in found if len(word) <= LONGEST and 0 < word.count("-") < _PARTS]


def _cut_any(text: str) -> tuple[list[str], list[str]]:
    words: list[str] = []
    joined: list[str] = []
    for word in (_ASCII_WORD if text.isascii() else _WORD).findall(text):
        if word.isascii() and "-" not in word and len(word) <= LONGEST:  # nearly all
            words.append(word)
            if word[-1] in "+#" and len(bare := word.rstrip("+#")) > 2:
                joined.append(bare)
        else:
            _cut_word(word, words, joined)
    return words, joined


def _cut_word(word: str, words: list[str], joined: list[str]) -> None:
    parts = word.split("-")
    for part in parts:
        for run in _UNSPACED_RUN.split(part) if not part.isascii() else [part]:
            if _UNSPACED_RUN.match(run):
                words += [run[at : at + 2] for at in range(max(1, len(run) - 1))]
            elif run:
                words.append(run[:LONGEST])
    if 1 < len(parts) <= _PARTS and len(word) <= LONGEST and word.isascii():
        joined.append("".join(parts))
