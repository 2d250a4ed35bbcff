"""Names in titles: ``TokenFormer: …``, ``PLeaS -- …``, ``Open-source Flux Transport (OFT)``."""

import re
from collections.abc import Iterator, Sequence

from papershelf.mention.shapes import bare, is_capitalised, is_marked
from papershelf.mention.usage import Usage
from papershelf.mention.words import CALLING, KNOWN, PRESENTING, QUOTES, Introduction, is_new
from papershelf.text.language.grammar import FUNCTION
from papershelf.text.words.tokens import is_word, tokens

_HEAD = re.compile(r"\s*(?::|\s--+|\s?—|\s–|\s-)\s+|(?<=\w)-\s+|(?<=[!?])\s+|:\s*(?=[A-Z])")
_VERSION = re.compile(r"[vV]?\d+(?:\.\d+)?|[IVX]+")
_INITIALS = re.compile("[A-Z]&[A-Z]")
"""Two words that belong together, and no name: "operation and management (O&M)"."""
_CLOSING = frozenset({",", "(", ":", "-", "–", "—"})
_SELF = frozenset("we our this here".split())
_OWN = PRESENTING | CALLING
_OFTEN, _BEFORE = 4, 14
"""A name of more entries than ``_OFTEN`` must be told as the entry's own so many tokens before it at most."""
_SIGNED = re.compile(r"(?=\S*[∞²³★*+α-ωΑ-Ω])[A-Z]\S{1,24}")
"""A name of one piece with a sign in it: ``Adapt-∞``."""


def by_title(title: str, spelled: Sequence[str], titled: int, usage: Usage) -> Iterator[Introduction]:
    """The names that ``title`` introduces; ``spelled`` has the tokens of the entry, of which ``titled`` are the title's."""
    if title.isupper():
        return
    yield from _in_brackets(spelled, titled, usage)
    parts = _HEAD.split(title, maxsplit=1)
    if len(parts) < 2:
        return
    head = [token for token in tokens(parts[0]) if token not in QUOTES]
    if len(head) > 1 and _SIGNED.fullmatch(parts[0]):
        yield Introduction(parts[0], 0)
    rest = spelled[titled:]
    if len(head) == 1 and _is_single(head[0], rest, parts[1], usage):
        yield Introduction(head[0], 0)
    elif (len(head) == 2 and _VERSION.fullmatch(head[1]) and (is_marked(head[0]) or usage.is_unknown(head[0]))) or (
        1 < len(head) <= 4
        and all(is_word(word) for word in head)
        and ((_stands(head, rest) and _is_phrase(head, rest, usage)) or _is_proposed(head, rest))
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
            and is_new(token, usage)
            and not usage.is_common(bare(token))
            and not _INITIALS.fullmatch(token)
        ):
            yield Introduction(token, at)


def _is_single(word: str, rest: Sequence[str], subtitle: str, usage: Usage) -> bool:
    """Whether a title that begins with ``word`` and a colon names something so."""
    if not is_word(word) or len(word) < 2 or not re.search(r"[^\W\d_]", word) or _is_amount(word):
        return False
    if _is_introduced_small(word.lower(), rest, usage):
        return True
    name = bare(word)
    if usage.holders[name] > _OFTEN and not _is_own(name, rest):
        return False  # "MEDLARS: Report on the Evaluation of …": many use it, and the entry nowhere says that it is its own
    if any(bare(token) == name or token.split("-")[0] == name for token in [token for token in rest if token.startswith(name)]):
        capital = is_capitalised(word) or word[0].isdigit()
        return is_marked(word) or (capital and (usage.is_unknown(word) or _follows_verb(word, rest)))
    return (is_marked(word) or usage.is_unknown(word)) and not subtitle.rstrip().endswith("?") and not usage.is_common(bare(word))


def _is_introduced_small(word: str, rest: Sequence[str], usage: Usage) -> bool:
    """Whether the entry alone uses ``word``, in small letters, and introduces it: ``we propose mixup, a …``."""
    if usage.small[word] != 1:
        return False
    return any(
        token == word and rest[at + 1] in _CLOSING and any(before.lower() in PRESENTING | CALLING for before in rest[max(0, at - 2) : at])
        for at, token in enumerate(rest[:-1])
    )


def _is_own(name: str, rest: Sequence[str]) -> bool:
    """Whether a verb of introducing stands somewhere before ``name``."""
    places = [at for at, token in enumerate(rest) if bare(token) == name]
    return any(not _OWN.isdisjoint(map(str.lower, rest[max(0, at - _BEFORE) : at])) for at in places)


def _is_amount(word: str) -> bool:
    return bool(re.fullmatch(r"[\d.,]+", word))


def _follows_verb(word: str, rest: Sequence[str]) -> bool:
    return any(token == word and any(before.lower() in PRESENTING for before in rest[max(0, at - 3) : at]) for at, token in enumerate(rest))


def _stands(head: Sequence[str], rest: Sequence[str]) -> bool:
    return any(list(rest[at : at + len(head)]) == list(head) for at, token in enumerate(rest) if token == head[0])


def _is_proposed(head: Sequence[str], rest: Sequence[str]) -> bool:
    """Whether the entry introduces the words of its title in whatever letters: ``we propose soft actor-critic, an algorithm …``."""
    if not all(is_capitalised(word) or word.lower() in FUNCTION for word in head):
        return False
    wanted = [word.lower() for word in head]
    lower = [word.lower() for word in rest]
    places = [at for at in range(len(lower) - len(wanted) - 1) if lower[at] == wanted[0] and lower[at : at + len(wanted)] == wanted]
    return any(
        lower[at + len(wanted)] in _CLOSING
        and not _SELF.isdisjoint(lower[max(0, at - 12) : at])
        and not (PRESENTING | CALLING).isdisjoint(lower[max(0, at - 3) : at])
        for at in places
    )


def _is_phrase(head: Sequence[str], rest: Sequence[str], usage: Usage) -> bool:
    """Whether several words are a name: one of them is a word of no other use, or a verb of introducing leads to them."""
    own = [word for word in head if word.lower() not in FUNCTION]
    if not own or not all(is_capitalised(word) or is_marked(word) for word in own):
        return False
    if any(usage.is_unknown(word) and usage.holders[bare(word)] <= KNOWN and len(word) > 2 for word in own):
        return True
    places = [at for at, token in enumerate(rest) if token == head[0] and list(rest[at : at + len(head)]) == list(head)]
    return any(any(before.lower() in PRESENTING | CALLING for before in rest[max(0, at - 2) : at]) for at in places)
