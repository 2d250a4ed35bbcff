"""Topics of an entry by a vocabulary: which terms stand in it, where, and whether they are its subject."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from papershelf.config.terms import searched
from papershelf.config.topics import Vocabulary
from papershelf.model import Evidence, Paper, Tag
from papershelf.tag.discourse import FOCUS
from papershelf.tag.text import EntryText
from papershelf.tag.trie import Hit, Role, Trie
from papershelf.text.words.acronyms import Definition
from papershelf.text.words.numbered import Texts

MOST = 9
"""Topics of an entry: what it is about, not all that it touches."""
_ENOUGH = 1.3
"""The weight that a topic needs: a place in the title, or about two in the abstract."""
_FURTHER = 1.56
"""What the fifth topic and each further one needs: of those of the seeds that have less, two of three only touched the topic."""
_FIRST = 4
_LITTLE = 1.1
"""What is enough where fewer than two topics have more."""
_SHARE = 0.12
"""The least weight, as a share of the weightiest topic's."""
_PART = 0.25
"""The least weight of a narrower topic, as a share of the broader one's: else the broader one says it better."""
_AGAIN = 0.7
"""What each further place adds, as a share of the one before."""
_SHORT = 110
"""Tokens; less is enough in a text that is shorter."""

Places = dict[str, list[tuple[int, int]]]
"""Topic id → where it is spoken of, as tokens from … to, exclusive."""


class Matcher:
    """A vocabulary, ready to be matched."""

    def __init__(self, vocabulary: Vocabulary, texts: Texts | None = None) -> None:
        """Compiles ``vocabulary`` once for all entries, and prepares it for the words of ``texts``, where they are at hand."""
        self._topics = vocabulary.topics
        self._terms = Trie(vocabulary.topics).over(texts or Texts.of(()))
        self._paths = {id_: vocabulary.path(id_) for id_ in vocabulary.topics}
        self._above = {id_: tuple(vocabulary.ancestors(id_)) for id_ in vocabulary.topics}
        self._patterns = [(id_, re.compile(p)) for id_, topic in self._topics.items() for term in topic.terms if (p := searched(term))]

    def tags(self, paper: Paper) -> tuple[Tag, ...]:
        """The topics of ``paper``, best first, the most specific only."""
        return self.tagged([paper], Texts.of([paper]))[0]

    def tagged(self, papers: Sequence[Paper], texts: Texts) -> list[tuple[Tag, ...]]:
        """The topics of each of ``papers``, whose texts are ``texts``."""
        terms = self._terms if self._terms.tokens is texts.tokens else self._terms.trie.over(texts)
        found = []
        for row, (paper, hits) in enumerate(zip(papers, terms.find(texts), strict=True)):
            text = EntryText(paper, texts.words(row))
            found.append(self._tags(self._places(text, hits, texts.defined.get(row, ())), text))
        return found

    def _tags(self, places: Places, text: EntryText) -> tuple[Tag, ...]:
        if not places:
            return ()
        own = {id_: self._weight(id_, found, text) for id_, found in places.items()}
        total = self._totals(own)
        enough = _ENOUGH * min(1.0, 0.35 + 0.65 * text.length / _SHORT)
        chosen = self._chosen(own, total, max(enough, _SHARE * max(total.values(), default=0.0)))
        if len(chosen) < 2:
            chosen = self._chosen(own, total, min(_LITTLE, enough))[:2]
        chosen = [id_ for rank, id_ in enumerate(chosen) if rank < _FIRST or total[id_] >= enough * _FURTHER / _ENOUGH]
        return tuple(self._tag(id_, total[id_], places, text) for id_ in chosen[:MOST])

    def _chosen(self, own: dict[str, float], total: dict[str, float], enough: float) -> list[str]:
        """Ids of the topics that weigh ``enough`` with all that is below them, without those above another."""
        heavy = {id_ for id_ in own if total[id_] >= max(enough, *(_PART * total.get(above, 0.0) for above in self._above[id_]), 0.0)}
        above = {ancestor for id_ in heavy for ancestor in self._above[id_]}
        return sorted(heavy - above, key=lambda id_: (-total[id_], self._paths[id_]))

    def _totals(self, own: dict[str, float]) -> dict[str, float]:
        total = dict(own)
        for id_, weight in own.items():
            for ancestor in self._above[id_]:
                if ancestor in total:
                    total[ancestor] += weight
        return {id_: round(weight, 6) for id_, weight in total.items()}

    def _weight(self, id_: str, places: Sequence[tuple[int, int]], text: EntryText) -> float:
        each = sorted((min(text.weights[start:end]) for start, end in places), reverse=True)
        return self._topics[id_].weight * sum(weight * _AGAIN**rank for rank, weight in enumerate(each))

    def _tag(self, id_: str, weight: float, places: Places, text: EntryText) -> Tag:
        ids = [id_, *(other for other in places if id_ in self._above[other])]
        seen: dict[tuple[str, str], list[float]] = defaultdict(list)
        for start, end in sorted(place for other in ids for place in places[other]):
            seen[" ".join(text.spelled[start:end]), text.place(start)].append(min(text.weights[start:end]))
        evidence = [Evidence(spoken, where, len(weights), round(sum(weights), 3)) for (spoken, where), weights in seen.items()]  # type: ignore[arg-type]
        return Tag(self._paths[id_], tuple(sorted(evidence, key=lambda e: (-e.weight, e.where, e.words))), weight)

    def _places(self, text: EntryText, hits: Sequence[Hit], defined: Sequence[Definition]) -> Places:
        found: dict[str, set[tuple[int, int]]] = defaultdict(set)
        for id_, start, end in (*self._by_terms(hits, text), *self._by_patterns(hits, text)):
            found[id_].add((start, end))
        for start, end, acronym in _defined(text, defined):
            for id_ in [id_ for id_, places in found.items() if not places.isdisjoint(acronym) or any(b == end for _, b in places)]:
                meant = any(start <= a and b == end for a, b in found[id_])
                # Where the entry says what it means by the acronym, and it is not this topic, the acronym does not count;
                # and where it is, "large language models (LLMs)" says it once, save in a sentence on what the entry does.
                told = found[id_] | acronym if meant else found[id_] - acronym
                found[id_] = told if meant and text.weights[start] >= FOCUS else told - {(end + 1, end + 2)}
        return {id_: _apart(places) for id_, places in sorted(found.items()) if places}

    def _by_terms(self, hits: Sequence[Hit], text: EntryText) -> Iterator[tuple[str, int, int]]:
        against = {(hit.topic, part) for hit in hits if hit.role == Role.NOT for part in range(hit.start, hit.end)}
        holds = self._holding(hits, text)
        for hit in hits:
            if hit.role == Role.FOR and (hit.topic, hit.start) not in against and holds(hit.topic, hit.first):
                yield hit.topic, hit.first, hit.last

    def _holding(self, hits: Sequence[Hit], text: EntryText) -> Callable[[str, int], bool]:
        """Whether words at a place may speak for a topic: it has the word that it needs, and none that changes the sense of the sentence."""
        needed = {hit.topic for hit in hits if hit.role == Role.NEEDED}
        senses = {(hit.topic, text.sentence(hit.first)) for hit in hits if hit.role == Role.UNLESS}

        def holds(topic: str, at: int) -> bool:
            if self._topics[topic].needs and topic not in needed:
                return False
            return not senses or (topic, text.sentence(at)) not in senses

        return holds

    def _by_patterns(self, hits: Sequence[Hit], text: EntryText) -> Iterator[tuple[str, int, int]]:
        """Patterns see the words of the entry with one space between them."""
        against = {(hit.topic, token) for hit in hits if hit.role == Role.NOT for token in range(hit.first, hit.last)}
        holds = self._holding(hits, text)
        starts: list[int] = []
        joined = " ".join(text.spelled) if self._patterns else ""
        for id_, pattern in self._patterns:
            for match in pattern.finditer(joined):
                starts = starts or [*accumulate((len(token) + 1 for token in text.spelled), initial=0)]
                first = bisect_right(starts, match.start()) - 1
                if (id_, first) not in against and holds(id_, first):
                    yield id_, first, max(first + 1, bisect_left(starts, match.end()))


def _defined(text: EntryText, defined: Sequence[Definition]) -> Iterator[tuple[int, int, set[tuple[int, int]]]]:
    """The acronyms that the entry defines: where the long form stands, and the places of the acronym."""
    for found in defined:
        forms = {found.acronym, f"{found.acronym}s", f"{found.acronym}'s", f"{found.acronym}’s"}
        places = {(at, at + 1) for at, token in enumerate(text.spelled) if token in forms}
        yield found.start, found.end, places - {(found.at, found.at + 1)}


def _apart(places: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """``places`` without those inside or across another: of two that overlap the longer counts."""
    if len(places) == 1:
        return [*places]
    kept: list[tuple[int, int]] = []
    for start, end in sorted(places, key=lambda place: (place[0] - place[1], place)):
        if all(end <= a or start >= b for a, b in kept):
            kept.append((start, end))
    return sorted(kept)
