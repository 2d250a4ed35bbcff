"""Candidates for keyphrases: noun chunks, found by the classes of their words.

All texts are gone through at once, each condition as an array over all their tokens: word by word it took ten times as long.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from papershelf.tag import sentence_verbs
from papershelf.tag.classes import ADJECTIVE, GERUND, NOUN, PARTICIPLE, STOP, WEAK
from papershelf.tag.context import Context, flags
from papershelf.text.language import verbs
from papershelf.text.words.arrays import Array
from papershelf.text.words.numbered import Texts
from papershelf.text.words.tokens import is_word

LONGEST = 5


@dataclass(frozen=True)
class Chunks:
    """Every longest noun chunk of some texts, in their order: places in the stream of their tokens."""

    start: Array
    core: Array
    """Where it starts without weak words."""
    end: Array
    """Exclusive."""
    joined: Array
    """Whether it is one phrase with the one before it, by "of": ``mixture of experts``."""


class Grammar:
    """What the words of a collection can be."""

    def __init__(self, texts: Texts, classes: Mapping[str, int]) -> None:
        """Asks ``classes`` about the words of ``texts``."""
        self.tokens = texts.tokens
        """What it can be asked about: texts with the very same tokens."""
        self._lower = lower = texts.lower
        self._capital = texts.flags(lambda token: token[0].isupper())
        self._mark = texts.flags(lambda token: not is_word(token))
        self.kinds = np.fromiter((classes[word] for word in lower.words), np.int8, len(lower.words))
        self._short = lower.where(lambda word: word.endswith(("s", "e")))
        self._letter = lower.where(lambda word: len(word) == 1 and word.isascii())
        self._attributes = tuple((lower.flags({word}), lower.flags(nouns)) for word, nouns in verbs.ATTRIBUTES.items())
        self._flags = flags(lower)

    def chunks(self, texts: Texts) -> Chunks:
        """The chunks of ``texts``."""
        word, capital = self._lower.of_token[texts.stream], self._capital[texts.stream]
        kind = np.where(self._named(texts, self.kinds[word]), ADJECTIVE, self.kinds[word])
        around = Context(word, kind, capital, self.kinds, self._flags)
        kind = np.where(_counted(around) | _done(around) | _set_apart(around), NOUN, kind)
        kind = np.where(self._attributed(around), ADJECTIVE, kind)
        stopped, inside = _parted(Context(word, kind, capital, self.kinds, self._flags))
        # A weak word after a noun begins anew, as in "the model effectively learns".
        # So does an adjective after a plural: "in recent years bibliographical statistics".
        adjective = (kind == ADJECTIVE) & around.here("adjective") & around.before("several") & ~capital
        cut = inside & ~stopped & ((kind == WEAK) | adjective) & (np.roll(kind, 1) == NOUN)
        start = np.flatnonzero(~stopped & (~inside | cut))
        end = np.flatnonzero((stopped & inside) | cut)
        kept = ~(cut[end] & (end - start < 2) & self._short[word[start]])
        return self._trimmed(start[kept], end[kept], word, kind)

    def _named(self, texts: Texts, kind: Array) -> Array:
        """The weak words and ordinals that belong to a name, by its capitals: "the New York Public Library", "the First World War"."""
        capital = self._capital[texts.stream]
        begins = self._mark[np.roll(texts.stream, 1)] | (np.roll(texts.stream, 1) == 0)
        titled = np.arange(len(kind)) - texts.bounds[texts.paper] < texts.titled[texts.paper]
        # In a title with a noun in small letters capitals tell something.
        small = np.bincount(texts.paper[titled & ~capital & (kind == NOUN)], minlength=len(texts)) > 0
        ordinal = self._flags["ordinal"][self._lower.of_token[texts.stream]] & np.roll((kind == NOUN) | (kind == ADJECTIVE), -1)
        named = ((kind == WEAK) & ~titled) | (ordinal & (~titled | small[texts.paper]))
        return named & capital & np.roll(capital, -1) & ~begins

    def _attributed(self, at: Context) -> Array:
        """The forms of verbs that are part of a term with the noun behind them: "developing countries"."""
        return np.logical_or.reduce([form[at.word] & nouns[at.word_after] for form, nouns in self._attributes])

    def _trimmed(self, start: Array, end: Array, word: Array, kind: Array) -> Chunks:
        """The chunks from ``start`` to ``end``, without what is left open at their ends."""
        place = np.arange(len(kind))
        solid = np.minimum.accumulate(np.where(kind == WEAK, len(kind), place)[::-1])[::-1]
        closing = np.maximum.accumulate(
            np.where((kind == ADJECTIVE) | (kind == WEAK) | (kind == PARTICIPLE) | self._flags["versus"][word], -1, place)
        )
        core = np.minimum(solid[start], end)
        end = np.minimum(end, closing[end - 1] + 1)
        kept = (core < end) & ~((end - start == 1) & self._letter[word[start]])
        start, core, end = start[kept], core[kept], end[kept]
        joined = np.zeros(len(start), bool)
        short = end - core < 3
        joined[1:] = (start[1:] == core[1:]) & (end[:-1] == start[1:] - 1) & self._flags["of"][word[end[:-1]]] & short[1:] & short[:-1]
        return Chunks(start, core, end, joined)


def _counted(at: Context) -> Array:
    """The numbers that are a thing: "winding number", "Reynolds number", but not "the number of" and "station number 2"."""
    before = np.roll(at.kind, 1)
    named = (before == NOUN) | (before == GERUND)
    return at.here("number") & named & ~at.after("numeral") & ~at.after("digit")


def _done(at: Context) -> Array:
    """The forms of verbs that name what is done with the noun before them: "decision making", but not "pilots making charts"."""
    thing = (np.roll(at.kind, 1) == NOUN) & ~at.before("several")
    closed = at.closed & ~at.after("before nouns") & ~at.after("particle")
    return at.here("doing") & thing & (closed | at.after("skill"))


def _set_apart(at: Context) -> Array:
    """The numbers that belong to a name: "type 2 diabetes", but not "gulls of type 2"."""
    named = np.isin(at.kind_after, (NOUN, ADJECTIVE, GERUND))
    return at.here("short number") & at.before("numbered") & named


def _parted(at: Context) -> tuple[Array, Array]:
    """For each place whether no phrase reaches over it, and whether one is under way there."""
    never, outside = sentence_verbs.verbs(at)
    base = (at.kind == STOP) | outside
    # A verb only inside a phrase ends one; the same word after it begins one, and so on in turn.
    open_ = never & ~base
    place = np.arange(len(base))
    last = np.maximum.accumulate(np.where(open_, -1, place))
    stopped = base[last] ^ ((place - last) % 2 == 1)
    return stopped, np.concatenate([[False], ~stopped[:-1]])
