"""Why two entries are similar: the phrases that a person would give."""

from collections import Counter
from collections.abc import Mapping, Sequence

from papershelf.model import Corpus, Paper
from papershelf.text.forms import phrase_key, singular
from papershelf.text.passages import passages
from papershelf.text.tokens import is_word

MOST = 4
_COMMON = 0.12
"""A phrase in more than this share of the entries says nothing of two of them, unless there is no other."""


class Reasons:
    """The keyphrases and topics that entries of one corpus share."""

    def __init__(self, corpus: Corpus) -> None:
        """Reads the texts of ``corpus`` once."""
        self._texts = {paper.id: _folded(paper) for paper in corpus.papers}
        self._phrases = {id_: _by_key(found) for id_, found in corpus.keyphrases.items()}
        self._topics = {id_: [tag.path[-1] for tag in tags] for id_, tags in corpus.tags.items()}
        self._spread = Counter(key for found in self._phrases.values() for key in found)
        self._topic_spread = Counter(name for names in self._topics.values() for name in names)
        self._size = len(corpus.papers)

    def between(self, one: str, other: str) -> tuple[str, ...]:
        """Up to four phrases, the most telling first: shared keyphrases, those of one that the other uses, shared topics."""
        found = self._shared(one, other) | self._shared(other, one)
        ranked = sorted(found, key=lambda key: (self._is_common(key), -found[key][0], key))
        chosen: list[str] = []
        for key in ranked:
            if len(chosen) < (1 if self._is_common(key) else MOST) and not any(
                _overlap(key, phrase_key(other.split())) for other in chosen
            ):
                chosen.append(found[key][1])
        known = {phrase_key(phrase.split()) for phrase in chosen}
        topics = sorted(
            set(self._topics.get(one, ())) & set(self._topics.get(other, ())), key=lambda name: (self._topic_spread[name], name)
        )
        fresh = [name[:1].lower() + name[1:] for name in topics if not any(_overlap(phrase_key(name.split()), key) for key in known)]
        return tuple([*chosen, *fresh][: max(2, len(chosen))])

    def _shared(self, one: str, other: str) -> dict[str, tuple[float, str]]:
        """Key → rank and spelling of the keyphrases of ``one`` that stand in the text of ``other``."""
        text, theirs = self._texts[other], self._phrases.get(other, {})
        found = {}
        for place, (key, phrase) in enumerate(self._phrases.get(one, {}).items()):
            if f" {key} " in text:
                both = 1.5 if key in theirs else 1.0
                found[key] = (round(both * (1 + key.count(" ")) / (3 + place), 6), phrase)
        return found

    def _is_common(self, key: str) -> bool:
        return self._spread[key] > max(3, _COMMON * self._size)


def _by_key(phrases: Sequence[str]) -> Mapping[str, str]:
    """Folded → as written; single words of three letters or less are left out, unless they are a name in capitals."""
    return {phrase_key(phrase.split()): phrase for phrase in phrases if len(phrase) > 3 or phrase.isupper()}


def _folded(paper: Paper) -> str:
    words = (part for token in passages(paper)[0] for part in (token.lower().replace("-", " ").split() if is_word(token) else ["|"]))
    spelled = list(words)
    plain = " ".join(spelled)
    single = " ".join(singular(word) for word in spelled)
    return f" {plain} | {single} "


def _overlap(a: str, b: str) -> bool:
    return f" {a} " in f" {b} " or f" {b} " in f" {a} "
