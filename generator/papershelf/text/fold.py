"""Folding: what two spellings of one thing have in common."""

import re
import unicodedata
from functools import lru_cache
from itertools import filterfalse

_NOT_WORD = re.compile(r"[\W_]+")
_FAR = re.compile(r"[^\x00-\x7f]+")
_TO_BLANKS = {code: " " for code in range(128) if not chr(code).isalnum()}


def fold(text: str) -> str:
    """``text`` in lower case without accents, its words separated by single spaces: ``Naïve–Bayes`` → ``naive bayes``."""
    if text.isascii():  # most of it; a pattern takes twice as long
        return " ".join(text.lower().translate(_TO_BLANKS).split())
    text = unicodedata.normalize("NFKD", text).casefold()
    text = _FAR.sub(lambda run: "".join(filterfalse(unicodedata.combining, run[0])), text)
    return _NOT_WORD.sub(" ", text).strip()


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """``fold`` without its spaces, so that ``Fine-tuning`` and ``Finetuning`` agree."""
    return fold(text).replace(" ", "")


def spoken(text: str) -> str:
    """``text`` with the marks that tell names apart as words, which folding keeps: ``C``, ``C++`` and ``C#`` differ."""
    return text.replace("+", " plus").replace("#", " sharp")
