"""Names of groups: the phrases and topics that their papers have and others have not."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from math import log

from papershelf.model import Corpus
from papershelf.text.language.forms import phrase_key, singular

_PHRASES = 12
"""Keyphrases of a paper that are asked, the most telling first."""
_BROAD = 0.2
"""The share of all papers above which it tells none from another."""
_LEAST = 0.08
"""The share of a group's papers that a phrase must stand for, to be its name."""


class Names:
    """What the papers of a corpus can lend their groups as names."""

    def __init__(self, corpus: Corpus) -> None:
        """Counts the phrases and topics of ``corpus``."""
        self._said = {paper.id: dict(_said(corpus, paper.id)) for paper in corpus.papers}
        self._spread = Counter(key for said in self._said.values() for key in said)

    def of(self, papers: Sequence[str], taken: Collection[str]) -> Mapping[str, str]:
        """Key → spelling of the most telling phrase of ``papers``, and of a second where the first stands for less than half of them.

        None is among the keys ``taken``; nothing where nothing is left.
        """
        held = Counter(key for id_ in papers for key in self._said[id_])
        found: dict[str, str] = {}
        for key in sorted(held, key=lambda key: (-self._worth(key, held[key], len(papers)), key)):
            if len(found) == 2 or (found and held[next(iter(found))] >= len(papers) / 2):
                break
            if key not in taken and not any(_overlap(key, other) for other in found):
                spelled = Counter(self._said[id_][key] for id_ in papers if key in self._said[id_])
                found[key] = min(spelled, key=lambda name: (-spelled[name], name))
        return found

    def _worth(self, key: str, count: int, size: int) -> float:
        """How many of the group it stands for, times how few of the others."""
        share, everywhere = count / size, self._spread[key] / len(self._said)
        usual = 1.0 if count > 1 and share >= _LEAST and everywhere <= _BROAD else 0.1
        return round(usual * share * log(share / everywhere + 1) * (1.3 if " " in key else 1.0), 6)


def _said(corpus: Corpus, id_: str) -> Iterator[tuple[str, str]]:
    """Keyphrases of several words or with capitals (a single common word names no subject), and topics but for facets."""
    for phrase in corpus.keyphrases.get(id_, ())[:_PHRASES]:
        if " " in phrase or phrase[1:].lower() != phrase[1:]:
            yield phrase_key(phrase.split()), phrase
    for tag in corpus.tags.get(id_, ()):
        if len(tag.path) > 1:
            yield phrase_key(tag.path[-1].split()), tag.path[-1]


def _overlap(a: str, b: str) -> bool:
    return not {singular(word) for word in a.split()}.isdisjoint(singular(word) for word in b.split())
