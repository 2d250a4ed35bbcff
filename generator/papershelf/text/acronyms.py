"""Acronyms that a text defines: ``parameter-efficient fine-tuning (PEFT)``."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from papershelf.text.tokens import is_word

_ACRONYM = re.compile(r"(?=.*[A-Z])(?=(?:[^A-Z]*[A-Z]){2}|[a-z]{0,2}[A-Z]{1,2}s?\Z|.*\d)[A-Za-z0-9][A-Za-z0-9.&/\-]{1,11}\Z")
LINKS = frozenset("a an and as at by for from in of on or the to via with using".split())
"""Words that an acronym may pass over."""
_INTRODUCING = frozenset({"propose", "present", "introduce"})
"""No long form begins with these: "we propose a mix-generator GAN (PGAN)"."""
_FIGURES = {"2": "to", "4": "for"}
_CLOSING = frozenset({")", ",", ";", ":"})
"""What stands behind an acronym that is defined."""
_QUOTES = frozenset("*}_”\"'")
_MOST = 12


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
    least two of three begin a word or a part of a hyphenated one.
    """
    if "(" not in tokens:
        return
    for at in [at + 1 for at, token in enumerate(tokens) if token == "(" and 0 < at < len(tokens) - 2]:  # noqa: S105
        if tokens[at + 1] not in _CLOSING or not _ACRONYM.match(tokens[at]):
            continue
        acronym = singular_acronym(tokens[at])
        end = at - 1
        while end and tokens[end - 1] in _QUOTES:
            end -= 1
        start = _start(acronym, tokens, end)
        if start is not None:
            yield Definition(acronym, at, start, end)


def singular_acronym(word: str) -> str:
    """``word`` without a plural s after capitals: ``LLMs`` → ``LLM``."""
    return word[:-1] if len(word) > 2 and word[-1] == "s" and word[-2].isupper() else word


def _start(acronym: str, tokens: Sequence[str], end: int) -> int | None:
    """Where the long form of ``acronym`` starts that ends before ``end``; the nearest of those with the most initials."""
    letters = [char.lower() for char in acronym if char.isalnum()]
    most = min(len(letters) + 5, len(letters) * 2, _MOST)
    found, best = None, len(letters) - len(letters) // 3 - 1
    for start in range(end - 1, max(-1, end - 1 - most), -1):
        word = tokens[start]
        if not is_word(word) and word != ",":
            break
        if word[0].lower() == letters[0] and word.lower() not in LINKS | _INTRODUCING:
            initials = _spelled(letters, tokens[start:end])
            if initials > best:
                found, best = start, initials
    return found


def _spelled(letters: Sequence[str], words: Sequence[str]) -> int:
    """How many of ``letters`` begin a word of ``words``; -99 where they are not all found in order or a word is left over."""
    if len(words) == 1 and len(words[0]) < 2 * len(letters):
        return -99
    parts = [part for word in words for part in re.split(r"[^\w]+", word.lower()) if part]
    inner = {at for at, part in enumerate(_nested(words)) if part}
    return _initials(letters, parts, inner, 0, 0)


def _nested(words: Sequence[str]) -> Iterator[bool]:
    """For each part of ``words`` whether it follows a hyphen: the acronym may pass over it, as PLM does over "trained"."""
    for word in words:
        yield from (at > 0 for at, _ in enumerate(part for part in re.split(r"[^\w]+", word) if part))


def _initials(letters: Sequence[str], parts: Sequence[str], inner: Container[int], letter: int, part: int) -> int:
    if letter == len(letters):
        return 0 if all(word in LINKS for word in parts[part:]) else -99
    if part == len(parts):
        return -99
    word, best = parts[part], -99
    if word in LINKS or part in inner or (part and len(letters) > 3 and word[0] not in letters):
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
    return re.sub(r" (?=[,;])", "", " ".join(tokens[found.start : found.end]))
