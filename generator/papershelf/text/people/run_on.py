"""Lists of names with commas within names and none between them: ``Cole, Stephen Cole, Jonathan R.`` are two people.

Read as names between commas, such a list begins with somebody of one name, and mostly ends with somebody of one name or of a family
named by an initial. Where the list begins and ends so, each part between holds a given name and, at its end, the next family.
"""

import re
from collections.abc import Sequence

from papershelf.text.people.words import GROUP, PARTICLES, SUFFIX, appended, are_initials

_INITIAL = re.compile(r"(?:[^\W\d_]\.-?){0,3}[^\W\d_]\.?\Z")
_WORD = re.compile(r"(?=.{1,60}\Z)(?=.*[^\W\d_])[\w.'’`‘-]+\Z")
_TEAM = re.compile(r"\w*[a-z][A-Z]{2,}\Z|\w{4,}[A-Z]\w*\Z|.*-AI\Z")
"""``OpenAI``, ``DeepMind``: the first of a list may be a body, and ``McGrath`` is a person."""


def run_on(parts: Sequence[str], *, sure: bool = False) -> list[str]:
    """The names, families first, that ``parts`` between commas are: ``Chang``, ``Sheldon S.L. Zaden``, ``Lofti A.``; none where they may be names.

    An initial at the end is proof, for no family is named so. A given name there is none where it must be ``sure``, but of 7,800
    lists of names between commas none began with one name and ended with one.
    """
    words = [[word for word in part.split() if word.strip(".,'-")] for part in _joined(parts)]
    if len(words) < 3 or not all(words) or any(map(GROUP.search, parts)) or not all(_WORD.match(word) for some in words for word in some):
        return []
    proof = bool(_INITIAL.match(_bare(words[-1])[-1]))
    if not (proof or (not sure and _is_given(words))) or not _is_family(words[0]):
        return []
    if all(len(some) == 1 for some in words):  # "Kilgour, Frederick, G."
        one = len(words) == 3 and proof and not _INITIAL.match(words[1][0])
        return [f"{words[0][0]}, {words[1][0]} {words[2][0]}"] if one else []
    return _in_turn(words)


def _is_given(words: Sequence[list[str]]) -> bool:
    """Whether the list ends with a given name: one word, or an initial and one where others have initials behind their given names only."""
    first, *rest = _bare(words[-1])
    if len(rest) != 1 or not _INITIAL.match(first):
        return not rest
    return any(len(some) > 2 for some in words[1:-1]) and not any(_INITIAL.match(some[0]) for some in words[1:-1])


def _joined(parts: Sequence[str]) -> list[str]:
    """``parts`` with a suffix that begins one at the end of that before: ``Bridegam, Willis E., Jr. Meyerhoff, Erich``."""
    return appended(parts, lambda part: SUFFIX.match(part.split(maxsplit=1)[0]))


def _in_turn(words: Sequence[list[str]]) -> list[str]:
    """Family and given name in turn; a comma may part two people after all, ``Lin, Nan, Nelson, Carnot E.``."""
    family, found, both = words[0], list[str](), False
    rest = iter(words[1:-1])
    for some in rest:
        at = _family_at(some)
        given, after = (some[:at], some[at:]) if at else (some, next(rest, []))
        if not after or not (at or _is_family(after)):
            return []
        found.append(f"{' '.join(family)}, {' '.join(given)}")
        family, both = after, both or bool(at)
    return [*found, f"{' '.join(family)}, {' '.join(words[-1])}"] if both else []


def _family_at(words: Sequence[str]) -> int:
    """Where the next family begins behind a given name; 0 where there is none."""
    if suffixes := [at for at in range(1, len(words) - 1) if SUFFIX.match(words[at])]:
        return suffixes[-1] + 1
    at = len(words) - 1
    if at < 1 or words[at][0].islower() or _INITIAL.match(words[at]) or are_initials(words[at]) or SUFFIX.match(words[at]):
        return 0
    while at > 1 and _is_particle(words[at - 1]):
        at -= 1
    return at


def _is_particle(word: str) -> bool:
    """A particle may have its capital here, where it stands inside of what is no name: ``Leslie E. Van Oot``."""
    return word in PARTICLES or (len(word) > 1 and word.istitle() and word.lower() in PARTICLES)


def _is_family(words: Sequence[str]) -> bool:
    """Whether ``words`` are a family and no whole name: one word, or particles before it."""
    *before, last = words
    wrong = _INITIAL.match(last) or _TEAM.match(last) or last[0].islower() or (are_initials(last) and len(last) < 3)
    return not wrong and all(map(_is_particle, before))


def _bare(words: list[str]) -> list[str]:
    return words[:-1] if len(words) > 1 and SUFFIX.match(words[-1]) else words
