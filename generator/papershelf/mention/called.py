"""Names that an entry calls what it introduces: "called the VoVNet", "which we name Heavy Hitter Oracle (H₂O)"."""

from collections.abc import Iterator, Sequence

from papershelf.mention.several import phrase, stands_alone
from papershelf.mention.shapes import bare, is_capitalised, is_marked
from papershelf.mention.usage import Usage
from papershelf.mention.words import OWN, QUOTES, Introduction, is_new
from papershelf.mention.written import LOOSE, bracketed, is_own_name, listed
from papershelf.text.language.forms import singular
from papershelf.text.words.tokens import is_word

_BEFORE_NAMES = frozenset("the as our it a algorithm method model approach framework system".split())
_SAID = frozenset({"so", "-", "is", "are", "also", "often", "usually", "commonly"})
"""What stands before "called" where others call it so."""
_WRITINGS = frozenset("article articles chapter chapters book books essay issue journal lecture editorial column magazine".split())
"""What has a title and no name: "the article called 'Dust Gathers'"."""
_BORN = frozenset(
    """man woman girl boy person people individual someone somebody child son daughter wife husband widow mother father brother sister
    midwife soldier officer merchant farmer peasant slave servant priest monk nun bishop saint king queen prince lord lady
    poet author painter artist miner sailor patient prisoner victim god goddess
    village town city island fort castle river lake mountain province district parish county street estate plantation farm
    harbour harbor tribe clan ship vessel newspaper novel poem song battle war treaty society club church hospital company""".split()
)
"""What has its name from others: "a midwife named Martha Ballard", "a village called Kilmore"."""
_FAR = 14
"""What is called so stands at most so many tokens before the word of calling."""


def after_calling(spelled: Sequence[str], at: int, end: int, usage: Usage) -> Iterator[Introduction]:
    """``… called the VoVNet``; a word with one capital only where nothing shows that more belongs to the name."""
    if _is_title(spelled, at) or _is_born(spelled, at):
        return
    place = _past_object(spelled, at, end)
    while place < end and (spelled[place] in QUOTES or spelled[place].lower() in _BEFORE_NAMES or spelled[place] == ","):
        place += 1
    if place >= end or not is_word(spelled[place]):
        return
    token, after = spelled[place], spelled[place + 1] if place + 1 < end else "."
    defined = bracketed(spelled, place, end)
    if defined is not None:
        if is_new(spelled[defined], usage) and is_own_name(spelled[place : defined - 1], frozenset(), LOOSE):
            yield Introduction(bare(spelled[defined]), defined)
    elif (name := phrase(spelled, place, end, usage)) and spelled[at - 1] not in _SAID:
        yield Introduction(name, place)
    elif is_marked(token) and is_new(token, usage):
        yield from listed(spelled, place, end, usage)
    elif is_capitalised(token) and usage.is_unknown(token) and len(token) > 2 and stands_alone(after) and not _is_kind(spelled, place):
        yield Introduction(token, place)


def _is_kind(spelled: Sequence[str], place: int) -> bool:
    """Whether the name at ``place`` tells which kind of a known thing is meant: "called a Matérn process"."""
    return spelled[place - 1] in {"a", "an"} and spelled[place + 1 : place + 2] != [] and spelled[place + 1].islower()


def _is_title(spelled: Sequence[str], at: int) -> bool:
    """Whether the word of calling at ``at`` follows something written that is not the entry itself."""
    before = [word.lower() for word in spelled[max(0, at - _FAR - 1) : at]]
    return any(word in _WRITINGS and before[place - 1] not in OWN for place, word in enumerate(before) if place)


def _is_born(spelled: Sequence[str], at: int) -> bool:
    """Whether a person, a place or the like is what the word of calling at ``at`` is said of."""
    before = spelled[at - 1 if spelled[at - 1] != "," else at - 2].lower()
    return singular(before) in _BORN


def _past_object(spelled: Sequence[str], at: int, end: int) -> int:
    """Where the name can begin: after "call", or after "call this architecture a"."""
    if at + 3 < end and spelled[at + 1] in {"this", "these", "our", "it"}:
        return next((place + 1 for place in range(at + 2, min(end, at + 4)) if spelled[place] in {"a", "an", "the"}), at + 1)
    return at + 1
