"""Acronyms that a text defines: ``parameter-efficient fine-tuning (PEFT)``, ``PPG (photoplethysmography)``."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from papershelf.text.words.tokens import APOSTROPHES, ELIDED, is_word

_UPPER, _LETTERS = "A-ZÀ-ÖØ-ÞА-ЯЁ", "A-Za-zÀ-ÖØ-öø-ÿα-ωА-яЁё"
_ACRONYM = re.compile(
    rf"(?=.*[{_UPPER}])(?=(?:[^{_UPPER}]*[{_UPPER}]){{2}}|[a-z]{{0,2}}[{_UPPER}]{{1,2}}s?\Z|.*\d)[{_LETTERS}0-9][{_LETTERS}0-9.&/\-]{{1,11}}\Z"
)
LINKS = frozenset("a an and as at by for from in of on or the to via with using".split())
"""Words that an acronym may pass over."""
_PASSED = LINKS | frozenset(
    """de du des la le les et au aux en par pour sur der die das dem den und für im zur zum von del los las y e el por con para da do dos di della
    delle dei degli il lo van voor het een och av i и в на по с о для w z na ve ile""".split()
)
"""The same in all languages."""
_ELIDED = re.compile(rf"(?:{ELIDED}|[ns])['’](?=\w{{2}})", re.IGNORECASE)
"""An article or the like that is one word with what follows: "l'accident"."""
_INTRODUCING = frozenset({"propose", "present", "introduce"})
"""No long form begins with these: "we propose a mix-generator GAN (PGAN)"."""
_FIGURES = {"2": "to", "4": "for", "α": "alpha", "β": "beta", "γ": "gamma", "κ": "kappa"}
_OPENING = frozenset({"(", "["})
_CLOSING = frozenset({")", "]", ",", ";", ":"})
"""What stands behind an acronym that is defined."""
_QUOTES = frozenset("*}_”\"'")
_MOST = 12
_COMPOUND = 4
"""How many times as long as its acronym a single word is that stands for it: "photoplethysmography", "Bundesverfassungsgericht"."""


@dataclass(frozen=True, slots=True)
class Definition:
    """An acronym and the words that it stands for, as positions in the tokens of a text; the ends are exclusive."""

    acronym: str
    """Without the plural: ``LLM`` for ``(LLMs)``."""
    at: int
    start: int
    end: int


def definitions(tokens: Sequence[str]) -> Iterator[Definition]:
    """The acronyms that ``tokens`` define, by the rule of A. Schwartz and M. Hearst (PSB 2003), made stricter.

    The letters of the acronym stand in the long form in their order, the first of them begins its first word, and at
    least two of three begin a word or a part of a hyphenated one; or one long word has them all. Either stands before a
    bracket and the other in it.
    """
    if _OPENING.isdisjoint(tokens):
        return
    for at in [at + 1 for at, token in enumerate(tokens) if token in _OPENING and 0 < at < len(tokens) - 2]:
        if tokens[at + 1] in _CLOSING and _ACRONYM.match(tokens[at]):
            end = at - 1
            while end and tokens[end - 1] in _QUOTES:
                end -= 1
            acronym = singular_acronym(tokens[at])
            start = _start(acronym, tokens, end)
            if start is not None:
                yield Definition(acronym, at, start, end)
                continue
        if tokens[at][0].lower() == tokens[at - 2][0].lower() and _ACRONYM.match(tokens[at - 2]):
            acronym, end = singular_acronym(tokens[at - 2]), _closed(tokens, at)
            if end and _start(acronym, tokens, end, at) == at:
                yield Definition(acronym, at - 2, at, end)


def _closed(tokens: Sequence[str], start: int) -> int:
    """Where the words from ``start`` on end at a bracket; 0 where another mark stands among them."""
    end = start
    while end < min(len(tokens), start + _MOST) and is_word(tokens[end]):
        end += 1
    return end if start < end < len(tokens) and tokens[end] in {")", "]"} else 0


def singular_acronym(word: str) -> str:
    """``word`` without a plural s after capitals: ``LLMs`` → ``LLM``."""
    return word[:-1] if len(word) > 2 and word[-1] == "s" and word[-2].isupper() else word


def _start(acronym: str, tokens: Sequence[str], end: int, first: int = 0) -> int | None:
    """Where the long form of ``acronym`` starts that ends before ``end``, not before ``first``; the nearest of those with the most initials."""
    letters = [char.lower() for char in acronym if char.isalnum()]
    most = min(len(letters) + 5, len(letters) * 2, _MOST)
    found, best = None, len(letters) - len(letters) // 3 - 1
    if end and len(tokens[end - 1]) == len("2019") and tokens[end - 1].isdigit() and acronym.endswith(f"-{tokens[end - 1][2:]}"):
        letters, end, best = letters[:-2], end - 1, 1  # COVID-19: coronavirus disease 2019
    for start in range(end - 1, max(first - 1, -1, end - 1 - most), -1):
        word = tokens[start]
        if not is_word(word) and word != ",":
            if _is_elided(word):
                continue
            break
        bare = _unelided(word).lower()
        passed = bare in LINKS or (bare in _PASSED and word[0] != acronym[0])  # "I don't know", "von Mises-Fisher (vMF)"
        if bare[0] == letters[0] and not passed and bare not in _INTRODUCING:
            initials = _spelled(letters, tokens[start:end])
            if initials > best:
                found, best = start, initials
    if found is None and end > first and acronym[0].isupper() and _is_compound(letters, tokens[end - 1]):
        return end - 1
    return found


def _is_elided(token: str) -> bool:
    """Whether ``token`` is an article that was one with the word behind it: ``l’``."""
    return token[-1] in APOSTROPHES and len(token) > 1


def _is_compound(letters: Sequence[str], word: str) -> bool:
    """Whether one long word has all ``letters`` in their order, the first of them at its beginning."""
    lower = iter(_unelided(word).lower())
    return (
        len(letters) > 2
        and len(word) >= _COMPOUND * len(letters)
        and next(lower) == letters[0]
        and all(each in lower for each in letters[1:])
    )


def _unelided(word: str) -> str:
    """``word`` without an article before an apostrophe."""
    return _ELIDED.sub("", word, count=1) if _ELIDED.match(word) else word


def _spelled(letters: Sequence[str], words: Sequence[str]) -> int:
    """How many of ``letters`` begin a word of ``words``; -99 where they are not all found in order or a word is left over."""
    if len(words) == 1 and len(words[0]) < 2 * len(letters):
        return -99
    words = [_unelided(word) for word in words if not _is_elided(word)]
    parts = [part for word in words for part in re.split(r"[^\w]+", word.lower()) if part]
    inner = {at for at, part in enumerate(_nested(words)) if part}
    return _initials(letters, parts, inner, 0, 0)


def _nested(words: Sequence[str]) -> Iterator[bool]:
    """For each part of ``words`` whether it follows a hyphen: the acronym may pass over it, as PLM does over "trained"."""
    for word in words:
        yield from (at > 0 for at, _ in enumerate(part for part in re.split(r"[^\w]+", word) if part))


def _initials(letters: Sequence[str], parts: Sequence[str], inner: Container[int], letter: int, part: int) -> int:
    if letter == len(letters):
        return 0 if all(word in _PASSED for word in parts[part:]) else -99
    if part == len(parts):
        return -99
    word, best = parts[part], -99
    if word in _PASSED or part in inner or (part and len(letters) > 3 and word[0] not in letters):
        best = _initials(letters, parts, inner, letter, part + 1)
    if word[0] == letters[letter] or word == _FIGURES.get(letters[letter]):
        best = max(best, 1 + _initials(letters, parts, inner, letter + 1, part + 1))
        inside, at = letter + 1, 1
        while inside < len(letters) and (found := word.find(letters[inside], at)) > 0:
            inside, at = inside + 1, found + 1
            best = max(best, 1 + _initials(letters, parts, inner, inside, part + 1))
    return best


def long_form(tokens: Sequence[str], found: Definition) -> str:
    """The long form of ``found`` as running text."""
    return _unelided(re.sub(r" (?=[,;])|(?<=\w['’]) ", "", " ".join(tokens[found.start : found.end])))
