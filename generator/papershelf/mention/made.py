"""Names that were made up for the thing: ``statistical weight quantization (StatsQ)``, ``FAC4DNN, our …``, and the acronym of a title."""

from collections.abc import Iterator, Sequence

from papershelf.mention.shapes import bare, is_marked, is_mixed
from papershelf.mention.usage import Usage
from papershelf.mention.words import PRESENTING, Introduction, is_new
from papershelf.text.language.grammar import FUNCTION
from papershelf.text.words.acronyms import Definition
from papershelf.text.words.tokens import is_word

_FAR = 24
"""A name in brackets stands at most so many tokens after the verb that introduces it."""
_BETWEEN = frozenset("for with on in using from over against by than into between to across under via through".split())
"""What stands between the verb and a name of somebody else: "we propose a method for question answering (SQuAD)"."""
_OWN = frozenset("our we".split())
_STUDIED = frozenset(
    """study studies investigate investigates analyze analyse analyzes analyses examine revisit explore consider use apply review survey adopt
    understand discuss compare evaluate analysis existing prior recent recently popular previous""".split()
)
NEW = frozenset({"novel", "new"})
_NEWS = [[word] for word in sorted(NEW)]
_MAKING = frozenset("creation development design construction introduction release".split())
_STOPS = frozenset({".", "?", "!", "\n\n"})
_OUR = frozenset({"our", "Our"})
_MARKS = frozenset({'"', "“", "”", "*", "'"})
_LEAST = 3
"""Words of a long form that begins the title."""


def in_brackets(spelled: Sequence[str], lower: Sequence[str], start: int, usage: Usage) -> Iterator[Introduction]:
    """Mixed letters in brackets after a verb of introducing, in the sentence ``spelled``, which stands at ``start``; ``lower`` in small letters.

    Nobody writes the common acronym of a thing so: all letters of those are capitals, or initials.
    """
    verb = next((at for at, word in enumerate(lower) if word in PRESENTING and not word.endswith("ed")), None)
    if verb is None:
        return
    for at in range(verb + 1, min(len(lower) - 2, verb + _FAR)):
        if lower[at] in _BETWEEN:
            return
        token = spelled[at + 1]
        if (
            spelled[at] == "("
            and spelled[at + 2] == ")"
            and list(spelled[at + 3 : at + 4]) != ["-"]
            and _is_made(token, spelled[verb + 1 : at], usage)
        ):
            yield Introduction(bare(token), start + at + 1)


def _is_made(token: str, before: Sequence[str], usage: Usage) -> bool:
    """Whether ``token`` was made of the words ``before`` it, and for what they say."""
    if not (is_marked(token) and is_mixed(token) and is_new(token, usage)) or usage.is_common(bare(token)) or token[-1] == "s":
        return False
    letters = {word[0].lower() for word in before[-8:] if is_word(word) and word.lower() not in FUNCTION}
    return (
        token[0].lower() in letters
        and any(char.islower() or char.isdigit() for char in token)
        and any(char.isalpha() for char in token[1:])
    )


def ours(spelled: Sequence[str], titled: int, usage: Usage) -> Iterator[Introduction]:
    """``the creation of FAC4DNN, our …``, ``X, our new …``, ``our "SkillNet" model``; "on ImageNet, our method" names nothing of the entry's own."""
    places = [at for at, token in enumerate(spelled) if token in _OUR and at > titled]
    for at in [at + 2 for at in places if at + 4 < len(spelled)]:
        if spelled[at - 1] in _MARKS and spelled[at + 1] in _MARKS and is_marked(spelled[at]) and is_new(spelled[at], usage):
            yield Introduction(bare(spelled[at]), at)
    for at in [at - 2 for at in places if spelled[at] == "our" and at > titled + 3]:
        if spelled[at + 1] not in {",", "-", "—"} or not is_marked(spelled[at]):
            continue
        made = spelled[at - 1] == "of" and spelled[at - 2] in _MAKING
        if (made or spelled[at + 3 : at + 4] in _NEWS) and is_new(spelled[at], usage):
            yield Introduction(bare(spelled[at]), at)


def of_title(spelled: Sequence[str], titled: int, defined: Sequence[Definition], usage: Usage) -> Iterator[Introduction]:
    """The acronym of the words that the title begins with, where the entry says that they are its own: ``our … Learning (MRL)``."""
    for found in defined:
        words = spelled[found.start : found.end]
        if found.start <= titled or len(words) < _LEAST or _lowered(words) != _lowered(spelled[: len(words)]):
            continue
        begin = max((at + 1 for at in range(titled, found.start) if spelled[at] in _STOPS), default=titled)
        sentence = set(_lowered(spelled[begin : found.end]))
        capital = all(word[0].isupper() for word in words if word.lower() not in FUNCTION and is_word(word))
        if capital and not sentence.isdisjoint(_OWN) and sentence.isdisjoint(_STUDIED) and is_new(found.acronym, usage):
            yield Introduction(found.acronym, found.at)


def _lowered(words: Sequence[str]) -> list[str]:
    return [word.lower() for word in words]
