"""Candidates for keyphrases: noun chunks, found by the classes of their words.

All texts are gone through at once, each condition as an array over all their tokens: word by word it took ten times as long.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from papershelf.tag.classes import ADJECTIVE, GERUND, NOUN, PARTICIPLE, STOP, WEAK, is_adjective
from papershelf.text.language import grammar, verbs
from papershelf.text.language.forms import singular
from papershelf.text.words.arrays import Array
from papershelf.text.words.numbered import Texts
from papershelf.text.words.tokens import is_word

LONGEST = 5
_SHORT = 2
"""Digits of a number that sets types or phases apart; longer ones are years."""
_WORDS = {
    "for": {"for"},
    "example": {"example", "instance"},
    "to": {"to"},
    "seeking": verbs.SEEKING,
    "taking": set("poses yields faces offers promises requires draws leaves leads increases produces".split()),
    "predicative": grammar.PREDICATIVE,
    "before verbs": grammar.BEFORE_VERBS,
    "before nouns": grammar.BEFORE_NOUNS,
    "modal": set("we i they you can could will would may might must shall should cannot does did".split()),
    "too": verbs.NOUNS_TOO,
    "subject": set("we i they he she who".split()),
    "this": {"this"},
    "the": {"this", "the"},
    "writing": {"article", "essay", "paper"},
    "work": {"study", "work", "note", "chapter", "book", "thesis", "survey", "report", "review"},
    "telling": verbs.TELLING,
    "number": {"number"},
    "numeral": set("of one two three four five six seven eight nine ten".split()),
    "versus": {"v"},
    "by": {"by", "while", "when", "without"},
    "leading to": {"leads", "extends"},
    "dealing with": {"deals"},
    "stemming from": {"stems"},
    "with": {"with"},
    "doing": verbs.DOINGS,
    "skill": verbs.SKILLS,
    "particle": verbs.PARTICLES,
    "numbered": grammar.NUMBERED,
    "from": {"from"},
    "after verbs": set("in on at by for with from into onto over under between among within through to as how that when whether".split()),
}


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
        self._plural = lower.where(lambda word: word.endswith("s"))
        self._several = lower.where(lambda word: "-" not in word and not word.endswith("ics") and singular(word) != word)
        self._adjective = lower.where(is_adjective)
        self._short = lower.where(lambda word: word.endswith(("s", "e")))
        self._letter = lower.where(lambda word: len(word) == 1 and word.isascii())
        self._of = lower.flags({"of"})
        self._ordinal = lower.flags(set(grammar.ORDINALS))
        self._adverb = lower.where(lambda word: word.endswith("ly"))
        self._short_number = lower.where(lambda word: word.isdigit() and len(word) <= _SHORT)
        self._attributes = tuple((lower.flags({word}), lower.flags(nouns)) for word, nouns in verbs.ATTRIBUTES.items())
        self._digit = lower.where(lambda word: word[:1].isdigit())
        self._flags = {name: lower.flags(words) for name, words in _WORDS.items()}

    def chunks(self, texts: Texts) -> Chunks:
        """The chunks of ``texts``."""
        word, capital = self._lower.of_token[texts.stream], self._capital[texts.stream]
        kind = np.where(self._named(texts, self.kinds[word]), ADJECTIVE, self.kinds[word])
        around = _Around(word, kind, capital)
        kind = np.where(self._counted(around) | self._done(around) | self._set_apart(around), NOUN, kind)
        kind = np.where(self._attributed(around), ADJECTIVE, kind)
        stopped, inside = self._parted(_Around(word, kind, capital))
        # A weak word after a noun begins anew, as in "the model effectively learns".
        # So does an adjective after a plural: "in recent years bibliographical statistics".
        adjective = (kind == ADJECTIVE) & self._adjective[word] & self._several[np.roll(word, 1)] & ~capital
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
        ordinal = self._ordinal[self._lower.of_token[texts.stream]] & np.roll((kind == NOUN) | (kind == ADJECTIVE), -1)
        named = ((kind == WEAK) & ~titled) | (ordinal & (~titled | small[texts.paper]))
        return named & capital & np.roll(capital, -1) & ~begins

    def _counted(self, at: "_Around") -> Array:
        """The numbers that are a thing: "winding number", "Reynolds number", but not "the number of" and "station number 2"."""
        before = np.roll(at.kind, 1)
        named = (before == NOUN) | (before == GERUND)
        return self._flags["number"][at.word] & named & ~self._flags["numeral"][at.after] & ~self._digit[at.after]

    def _done(self, at: "_Around") -> Array:
        """The forms of verbs that name what is done with the noun before them: "decision making", but not "pilots making charts"."""
        flags = self._flags
        thing = (np.roll(at.kind, 1) == NOUN) & ~self._several[at.before]
        closed = (self.kinds[at.after] == STOP) & ~flags["before nouns"][at.after] & ~flags["particle"][at.after]
        return flags["doing"][at.word] & thing & (closed | flags["skill"][at.after])

    def _set_apart(self, at: "_Around") -> Array:
        """The numbers that belong to a name: "type 2 diabetes", but not "gulls of type 2"."""
        named = np.isin(self.kinds[at.after], (NOUN, ADJECTIVE, GERUND))
        return self._short_number[at.word] & self._flags["numbered"][at.before] & named

    def _attributed(self, at: "_Around") -> Array:
        """The forms of verbs that are part of a term with the noun behind them: "developing countries"."""
        return np.logical_or.reduce([form[at.word] & nouns[at.after] for form, nouns in self._attributes])

    def _parted(self, at: "_Around") -> tuple[Array, Array]:
        """For each place whether no phrase reaches over it, and whether one is under way there."""
        never, outside = self._verbs(at)
        base = (at.kind == STOP) | outside
        # A verb only inside a phrase ends one; the same word after it begins one, and so on in turn.
        open_ = never & ~base
        place = np.arange(len(base))
        last = np.maximum.accumulate(np.where(open_, -1, place))
        stopped = base[last] ^ ((place - last) % 2 == 1)
        return stopped, np.concatenate([[False], ~stopped[:-1]])

    def _verbs(self, at: "_Around") -> tuple[Array, Array]:
        """For each place whether the word there, which could be a noun, is the verb of its sentence: inside a phrase, and before one."""
        flags = self._flags
        gerund, noun = at.kind == GERUND, at.kind == NOUN
        unsure = gerund | noun
        closed = self.kinds[at.after] == STOP
        for_example = flags["for"][at.before] & flags["example"][at.word]
        seeking = flags["to"][at.after] & flags["seeking"][at.word]
        # No verb, but an adjective that is not known as one: "events are rare".
        predicate = flags["predicative"][at.before] & noun & (self.kinds[at.before] == STOP) & closed
        led = flags["before verbs"][at.before]
        plural = self._plural[at.word]
        object_ = flags["before nouns"][at.after]
        bare = ~object_ & noun & ~plural & led & flags["after verbs"][at.after]
        told = predicate & ~self._of[at.after]
        # "we process data", "to compute means": no noun follows straight on these; after "to" one may ("applied to process data").
        sure = noun & (flags["modal"][at.before] | (~plural & flags["to"][at.before] & flags["too"][at.word] & ~closed))
        # "by masking inputs", "predicting human actions"
        acting = gerund & (flags["by"][at.before] | ((self.kinds[at.before] == STOP) & np.isin(self.kinds[at.after], (ADJECTIVE, WEAK))))
        # "noise leads to errors", "the bias stems from sampling"
        joined = (
            (flags["leading to"][at.word] & flags["to"][at.after])
            | (flags["dealing with"][at.word] & flags["with"][at.after])
            | (flags["stemming from"][at.word] & flags["from"][at.after])
        )
        # "training poses significant challenges"
        taking = unsure & plural & flags["taking"][at.word] & (self.kinds[at.after] == WEAK)
        # "we sampled flower visitors", "we randomly sampled"
        did = flags["subject"][at.before] | (self._adverb[at.before] & flags["subject"][np.roll(at.before, 1)])
        # "yields partial recovery", "this article looks at"
        acts, small = noun & self._several[at.word], ~np.roll(at.capital, -1)
        telling = acts & flags["telling"][at.word] & small & self._adjective[at.after] & (self.kinds[at.after] == ADJECTIVE)
        earlier = np.roll(at.before, 1)
        told_of = (flags["the"][earlier] & flags["writing"][at.before]) | (flags["this"][earlier] & flags["work"][at.before])
        telling |= acts & told_of
        # "distributed systems", but "systems distributed over" and "judges enjoyed discretion"
        done = self._several[at.before] & (self.kinds[at.before] == NOUN)
        participle = (at.kind == PARTICIPLE) & (closed | did | done)
        spanning = gerund & self._digit[at.after]  # "records spanning 30 years"
        inside = unsure & (for_example | seeking | told | joined | taking | (~predicate & (object_ | bare)) | spanning | telling)
        outside = unsure & (for_example | telling | told | sure | acting | (~predicate & ((object_ & (gerund | plural | led)) | bare)))
        return inside | participle, outside | participle

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
        joined[1:] = (start[1:] == core[1:]) & (end[:-1] == start[1:] - 1) & self._of[word[end[:-1]]] & short[1:] & short[:-1]
        return Chunks(start, core, end, joined)


@dataclass(frozen=True)
class _Around:
    """The words of a stream with those beside them."""

    word: Array
    kind: Array
    capital: Array

    @cached_property
    def before(self) -> Array:
        return np.roll(self.word, 1)

    @cached_property
    def after(self) -> Array:
        return np.roll(self.word, -1)
