"""The names that an entry introduces: ``TokenFormer: …``, "we propose …, dubbed X", "called the VoVNet", "Heavy Hitter Oracle (H₂O)"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from papershelf.mention.shapes import bare, is_capitalised, is_marked
from papershelf.mention.usage import Usage
from papershelf.model import Paper
from papershelf.text.acronyms import definitions
from papershelf.text.grammar import FUNCTION, GENERIC
from papershelf.text.passages import passages
from papershelf.text.sentences import sentences
from papershelf.text.tokens import is_word, tokens

_HEAD = re.compile(r"\s*(?::|\s--+|\s?—|\s–|\s-)\s+|(?<=\w)-\s+|(?<=[!?])\s+|:\s*(?=[A-Z])")
_SIGNED = re.compile(r"(?=\S*[∞²³★*+α-ωΑ-Ω])[A-Z]\S{1,24}")
"""A name of one piece with a sign in it: ``Adapt-∞``."""
_VERBS = frozenset(
    """propose proposes proposed introduce introduces introduced introducing present presents presented develop develops developed release
    releases released design designs designed create created creates build built construct constructed devise devised describe offer
    contribute contributes unveil""".split()
)
_CALLING = frozenset("called named dubbed termed coined namely titled denoted entitled name call dub term coin".split())
_OWN = frozenset(
    "we our this propose proposes proposed introduce novel new present presents introduced introduces paper work authors".split()
)
_OTHERS = frozenset("existing previous prior previously recently earlier et".split())
_BEFORE = frozenset({",", ":", "the", "our", "-", "—", "–", '"', "“", "”", "''", "``", "*", "_"})
_BEFORE_NAMES = frozenset("the as our it a algorithm method model approach framework system".split())
_QUOTES = frozenset({'"', "“", "”", "'", "‘", "’", "`", "*", "_", "{", "}", "$"})
_ENDS = frozenset(
    {",", ".", "(", ")", ":", ";", "-", "—", "–", "which", "that", "is", "are", "to", "for", "as", "by", "and", "\n\n", '"', "”", "*"}
)
_LEADING = frozenset("a an the our two three more also first of and this".split())
_FAR = 14
"""A name stands at most so many tokens after the verb that introduces it."""
_ENDING = re.compile(r"-(?:[a-z]+ed|aware|like|style|level|specific|free|centric|driven|wise|agnostic)\Z")
"""What makes an adjective of a name: "LLM-based"."""
_KNOWN = 3
"""Entries that use a name beside the one that introduces it: with more it is no new name, unless the title begins with it."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """A name, and the tokens of the entry where it is introduced."""

    name: str
    at: int


@dataclass(frozen=True, slots=True)
class _Entry:
    """What the patterns look at."""

    spelled: Sequence[str]
    title: frozenset[str]
    """Words of the title in lower case."""
    starts: Mapping[int, int]
    """Place of an acronym that the entry defines → where its long form begins."""
    usage: Usage

    def is_foreign(self, name: str) -> bool:
        """Whether the entry defines ``name`` as the acronym of a common term."""
        return any(bare(self.spelled[at]) == name and not self.is_own(start, at) for at, start in self.starts.items())

    def is_own(self, place: int, defined: int) -> bool:
        """Whether the long form of the acronym at ``defined`` is a name of the entry's own.

        One that spells it letter by letter must show more capitals: "Markov chain Monte Carlo (MCMC)" is nobody's own.
        """
        least = _STRICT if defined in self.starts else _LOOSE
        return _is_own(self.spelled[self.starts.get(defined, place) : defined - 1], self.title, least)


_STRICT, _LOOSE = 0.8, 0.6


def introduced(paper: Paper, usage: Usage) -> list[Introduction]:
    """The names that ``paper`` introduces, the title's first, then in order of their places."""
    spelled, titled = passages(paper)
    found: dict[str, Introduction] = {}
    if paper.kind == "paper":
        for each in (*_by_title(paper.title, spelled, titled, usage), *_by_text(spelled, titled, usage)):
            if f"{each.name}s" not in found:
                found.setdefault(each.name, each)
    return list(found.values())


def _by_title(title: str, spelled: Sequence[str], titled: int, usage: Usage) -> Iterator[Introduction]:
    if title.isupper():
        return
    yield from _in_brackets(spelled, titled, usage)
    parts = _HEAD.split(title, maxsplit=1)
    if len(parts) < 2:
        return
    head = [token for token in tokens(parts[0]) if token not in _QUOTES]
    if len(head) > 1 and _SIGNED.fullmatch(parts[0]):
        yield Introduction(parts[0], 0)
    rest = spelled[titled:]
    if len(head) == 1 and _is_single(head[0], rest, parts[1], usage):
        yield Introduction(head[0], 0)
    elif (len(head) == 2 and re.fullmatch(r"\d+(?:\.\d+)?|[IVX]+", head[1]) and (is_marked(head[0]) or usage.is_unknown(head[0]))) or (
        1 < len(head) <= 4 and all(is_word(word) for word in head) and _stands(head, rest) and _is_phrase(head, rest, usage)
    ):
        yield Introduction(" ".join(head), 0)


def _in_brackets(spelled: Sequence[str], titled: int, usage: Usage) -> Iterator[Introduction]:
    """``Open-source Flux Transport (OFT)`` in a title."""
    for at in range(1, titled - 1):
        token = spelled[at]
        if (
            spelled[at - 1] == "("
            and spelled[at + 1] == ")"
            and is_marked(token)
            and _is_new(token, usage)
            and not usage.is_common(bare(token))
        ):
            yield Introduction(token, at)


def _is_single(word: str, rest: Sequence[str], subtitle: str, usage: Usage) -> bool:
    """Whether a title that begins with ``word`` and a colon names something so."""
    if not is_word(word) or len(word) < 2 or not re.search(r"[^\W\d_]", word) or _is_amount(word):
        return False
    if bare(word) in {bare(token) for token in rest} | {token.split("-")[0] for token in rest}:
        capital = is_capitalised(word) or word[0].isdigit()
        return is_marked(word) or (capital and (usage.is_unknown(word) or _follows_verb(word, rest)))
    return (is_marked(word) or usage.is_unknown(word)) and not subtitle.rstrip().endswith("?") and not usage.is_common(bare(word))


def _is_amount(word: str) -> bool:
    return bool(re.fullmatch(r"[\d.,]+", word))


def _follows_verb(word: str, rest: Sequence[str]) -> bool:
    return any(token == word and any(before.lower() in _VERBS for before in rest[max(0, at - 3) : at]) for at, token in enumerate(rest))


def _stands(head: Sequence[str], rest: Sequence[str]) -> bool:
    return any(list(rest[at : at + len(head)]) == list(head) for at, token in enumerate(rest) if token == head[0])


def _is_phrase(head: Sequence[str], rest: Sequence[str], usage: Usage) -> bool:
    """Whether several words are a name: one of them is a word of no other use, or a verb of introducing leads to them."""
    own = [word for word in head if word.lower() not in FUNCTION]
    if not own or not all(is_capitalised(word) or is_marked(word) for word in own):
        return False
    if any(usage.is_unknown(word) and usage.holders[bare(word)] <= _KNOWN and len(word) > 2 for word in own):
        return True
    places = [at for at, token in enumerate(rest) if token == head[0] and list(rest[at : at + len(head)]) == list(head)]
    return any(any(before.lower() in _VERBS | _CALLING for before in rest[max(0, at - 2) : at]) for at in places)


def _by_text(spelled: Sequence[str], titled: int, usage: Usage) -> Iterator[Introduction]:
    lowered_ = [word.lower() for word in spelled]
    starts = {found.at: found.start for found in definitions(spelled)}
    entry = _Entry(spelled, frozenset(lowered_[:titled]), starts, usage)
    for start, end in sentences(spelled, titled + 1):
        lower = lowered_[start:end]
        words = set(lower)
        if words.isdisjoint(_OWN) and words.isdisjoint(_CALLING):
            continue
        for at in range(start, end):
            word = lower[at - start]
            if word in _CALLING and words.isdisjoint(_OTHERS):
                yield from _after_calling(spelled, at, end, usage)
            elif word in _VERBS and "et" not in lower[max(0, at - start - 8) : at - start]:
                yield from _after_verb(entry, at, end)


def _after_calling(spelled: Sequence[str], at: int, end: int, usage: Usage) -> Iterator[Introduction]:
    """``… called the VoVNet``; a word with one capital only where nothing shows that more belongs to the name."""
    place = at + 1
    while place < end and (spelled[place] in _QUOTES or spelled[place].lower() in _BEFORE_NAMES or spelled[place] == ","):
        place += 1
    if place >= end or not is_word(spelled[place]):
        return
    token, after = spelled[place], spelled[place + 1] if place + 1 < end else "."
    defined = _bracketed(spelled, place, end)
    if defined is not None:
        if _is_new(spelled[defined], usage) and _is_own(spelled[place : defined - 1], frozenset(), _LOOSE):
            yield Introduction(bare(spelled[defined]), defined)
    elif is_marked(token) and _is_new(token, usage):
        yield from _listed(spelled, place, end, usage)
    elif is_capitalised(token) and usage.is_unknown(token) and len(token) > 2 and not is_capitalised(after):
        yield Introduction(token, place)


def _after_verb(entry: _Entry, at: int, end: int) -> Iterator[Introduction]:
    """``we propose X``, ``we present a new architecture, X,``, ``we introduce Long Name (LN)``."""
    spelled, usage = entry.spelled, entry.usage
    for place in range(at + 1, min(end, at + _FAR)):
        token, lower = spelled[place], spelled[place].lower()
        if not is_word(token):
            if token not in _BEFORE:
                return
            continue
        if place <= at + 6 and (is_capitalised(token) or lower.split("-")[0] in entry.title):
            defined = _bracketed(spelled, place, end)
            if defined is not None and _is_new(spelled[defined], usage) and entry.is_own(place, defined):
                yield Introduction(bare(spelled[defined]), defined)
                return
        if is_marked(token):
            if _names(spelled, at, place, end) and _is_new(token, usage) and not entry.is_foreign(bare(token)):
                yield from _listed(spelled, place, end, usage)
                return
            continue
        if place <= at + 3 and is_capitalised(token) and usage.is_unknown(token) and len(token) > 2 and _closed(spelled, place, end):
            yield Introduction(token, place)
            return
        if lower in FUNCTION and lower not in _LEADING:
            return


def _bracketed(spelled: Sequence[str], place: int, end: int) -> int | None:
    """Where the acronym stands that ``(…)`` gives to the words from ``place`` on; it begins with the same letter."""
    for at in range(place + 1, min(end - 1, place + 10)):
        if spelled[at] == "(":
            token = spelled[at + 1]
            closed = at + 2 < len(spelled) and spelled[at + 2] in {")", ",", ";", "or"}
            fits = closed and is_marked(token) and token[0].lower() == spelled[place][0].lower() and token != spelled[place]
            return at + 1 if fits else None
        if not is_word(spelled[at]) and spelled[at] not in {",", "&", "-", "*"}:
            return None
    return None


def _is_own(words: Sequence[str], title: frozenset[str], least: float) -> bool:
    """Whether at least the share ``least`` of a long form has capitals or stands in the title, as in a name of the entry's own."""
    telling = [word for word in words if is_word(word) and word.lower() not in FUNCTION]
    own = (is_capitalised(word) or is_marked(word) or all(part in title for part in word.lower().split("-")) for word in telling)
    return sum(own) >= least * len(telling)


def _names(spelled: Sequence[str], verb: int, place: int, end: int) -> bool:
    """Whether the marked word at ``place`` is what the verb introduces."""
    before = spelled[place - 1]
    after = spelled[place + 1] if place + 1 < end else "."
    near = before in _BEFORE or before.lower() in _VERBS | GENERIC or place == verb + 1 or before in _QUOTES
    return near and (after in _ENDS or after.lower() in GENERIC or after.lower() in FUNCTION - {"with"})


def _listed(spelled: Sequence[str], place: int, end: int, usage: Usage) -> Iterator[Introduction]:
    """The name at ``place``, and the one that "and" joins to it."""
    yield Introduction(_whole(spelled, place, end), place)
    if place + 2 < end and spelled[place + 1] in {"and", "&"} and is_marked(spelled[place + 2]) and _is_new(spelled[place + 2], usage):
        yield Introduction(bare(spelled[place + 2]), place + 2)


def _closed(spelled: Sequence[str], place: int, end: int) -> bool:
    """Whether ``, a …`` or the like follows a word with one capital, as it follows a name."""
    after = spelled[place + 1] if place + 1 < end else "."
    return after in {",", "(", "-", "—"} and place + 2 < end and spelled[place + 2].lower() in {"a", "an", "the", "which", "-"}


def _whole(spelled: Sequence[str], place: int, end: int) -> str:
    """The name at ``place`` with the number of its version: ``GigaSpeech 2``."""
    after = spelled[place + 1] if place + 1 < end else "."
    closing = spelled[place + 2] if place + 2 < end else "."
    if re.fullmatch(r"\d(?:\.\d)?", after) and not is_word(closing):
        return f"{spelled[place]} {after}"
    return bare(spelled[place])


def _is_new(token: str, usage: Usage) -> bool:
    name = bare(token)
    if _ENDING.search(name):
        return False
    return usage.holders[name] <= _KNOWN and len(name) > 1 and not (usage.holders[name] > 1 and usage.is_common(name))
