"""Why two entries are similar: the phrases that a person would give."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from papershelf.crew import ALONE, Crew
from papershelf.model import Corpus
from papershelf.relate.telling import untelling
from papershelf.relate.uses import uses
from papershelf.space.space import Space
from papershelf.text.forms import phrase_key, singular
from papershelf.text.numbered import Texts

MOST, _FEWEST = 4, 2
_COMMON = 0.12
_COMMON_WORD = 0.02
_COMMON_USED = 0.15
_COMMON_TOPIC, _WIDEST = 0.2, 0.5
"""What is a keyphrase of more than this share of the entries says little of two of them, a single word sooner than a phrase;
and so does what more of them use at all, and a topic that more of them have; one of more than half of them says nothing."""


# Words of scientific prose in the singular or as folded; a phrase of nothing else names no subject in any field.
_PROSE = frozenset(
    """ablation accuracy algorithm amount analysis approach author baseline benchmark challenge code comparison computational comprehensive configuration
    cost data dataset effectiveness efficiency empirical evaluation experiment experimental extensive finding framework function future
    improvement insight large learning limitation main metric method model novel off open overhead paper performance power practice practitioner previous problem
    progress quality real recent result research significant source state-of-the-art strategy study superior task technique top-1 top 1 trade training truth ground variable
    various wide range work world state of the art n""".split()
)


@dataclass(frozen=True, slots=True)
class Reason:
    """The phrases that join two entries, the most telling first."""

    phrases: tuple[str, ...]
    solid: bool
    """Whether one of them names a subject: a phrase of several words that is not common, or a topic that is not broad."""


class Reasons:
    """The keyphrases and topics that entries of one corpus share."""

    def __init__(self, corpus: Corpus, space: Space | None = None, crew: Crew = ALONE, texts: Texts | None = None) -> None:
        """Looks through the ``texts`` of ``corpus`` once; ``space``, that of its papers, tells which phrases name a subject."""
        self._phrases = {id_: _by_key(found) for id_, found in corpus.keyphrases.items()}
        self._weights = {id_: {tag.path[-1]: tag.weight for tag in tags} for id_, tags in corpus.tags.items()}
        self._spread = Counter(key for found in self._phrases.values() for key in found)
        self._topic_spread = Counter(name for names in self._weights.values() for name in names)
        self._size = len(corpus.papers)
        keys = [key for key in sorted(self._spread) if not all(singular(word) in _PROSE for word in key.split())]
        self._number = {key: at for at, key in enumerate(keys)}
        used, titled = uses(texts or Texts.of(corpus.papers), keys, crew)
        told = untelling(used, titled, keys, space)
        self._broad, self._plain = told.named(keys)
        self._users = used.users(len(keys))
        self._row = {paper.id: row for row, paper in enumerate(corpus.papers)}
        # Arrays, and not a set for each paper: processes that share the work would each get a copy of the sets, 3 KB a paper.
        self._used, self._bounds = used.without(told.vague).by_row(self._size)

    def between(self, one: str, other: str) -> Reason:
        """Up to four phrases: shared keyphrases, those of one that the other uses, shared topics; common ones only for want of better."""
        found = self._shared(one, other)
        for key, (rank, phrase) in self._shared(other, one).items():
            if key not in found or (phrase.islower() and not found[key][1].islower()):  # titles set common words in capitals
                found[key] = (rank, phrase)
        ranked = sorted(found, key=lambda key: (self._is_common(key), -found[key][0], key))
        rare = _apart(key for key in ranked if not self._is_common(key) and key not in self._plain)[:MOST]
        shared = self._shared_topics(one, other)
        topics = [name for name in shared if not any(_overlap(_singular(_key(name)), _singular(key)) for key in rare)]
        solid = bool(shared) or any(" " in key for key in rare) or len(rare) > 1
        phrases = [*(found[key][1] for key in rare), *map(_lowered, topics)][: max(_FEWEST, len(rare))]
        if len(phrases) < (_FEWEST if solid else 1):
            spare = [key for key in ranked if key not in rare and key not in self._broad and self._fits(key, [*rare, *map(_key, shared)])]
            phrases += [found[key][1] for key in spare[: _FEWEST - len(phrases)]]
        if solid and len(phrases) < _FEWEST:  # what both are on in general, never alone: "diffusion models, images"
            said = [_singular(_key(phrase)) for phrase in phrases]
            phrases += [_lowered(name) for name in self._wide_topics(one, other) if self._fits(_key(name), said)][:1]
        return Reason(tuple(phrases or [found[key][1] for key in ranked[:1]]), solid)

    def _fits(self, key: str, others: Sequence[str]) -> bool:
        """Whether ``key`` says something that ``others`` do not."""
        return not any(_overlap(_singular(key), _singular(other)) for other in others)

    def _shared_topics(self, one: str, other: str) -> list[str]:
        """The rarest first, without the broad ones."""
        shared = self._weights.get(one, {}).keys() & self._weights.get(other, {}).keys()
        telling = [name for name in shared if self._topic_spread[name] <= max(3, _COMMON_TOPIC * self._size)]
        return sorted(telling, key=lambda name: (self._topic_spread[name], name))

    def _wide_topics(self, one: str, other: str) -> list[str]:
        """The broad topics of both, the weightiest first."""
        shared = self._weights.get(one, {}).keys() & self._weights.get(other, {}).keys()
        wide = (name for name in shared if _COMMON_TOPIC * self._size < self._topic_spread[name] <= _WIDEST * self._size)
        return sorted(wide, key=lambda name: (-self._weights[one][name] - self._weights[other][name], name))

    def _shared(self, one: str, other: str) -> dict[str, tuple[float, str]]:
        """Key → rank and spelling of the keyphrases of ``one`` that stand in the text of ``other``."""
        row, theirs, numbers = self._row[other], self._phrases.get(other, {}), self._number
        used = set(self._used[self._bounds[row] : self._bounds[row + 1]].tolist())
        return {
            key: (round((1.5 if key in theirs else 1.0) * (1 + key.count(" ")) / place, 6), phrase)
            for place, (key, phrase) in enumerate(self._phrases.get(one, {}).items(), 3)
            if numbers.get(key) in used
        }

    def _is_common(self, key: str) -> bool:
        told = self._spread[key] > max(3, (_COMMON if " " in key else _COMMON_WORD) * self._size)
        return told or key in self._broad or self._users[self._number[key]] > max(3, _COMMON_USED * self._size)


def _key(phrase: str) -> str:
    return phrase_key(phrase.replace("–", "-").split())


def _singular(key: str) -> str:
    """``key`` with each of its words in the singular: "scaling laws and …" begins with "scaling law"."""
    return " ".join(map(singular, key.split()))


def _lowered(name: str) -> str:
    """The name of a topic as in running text; what has a second capital is a name and stays."""
    return name if any(char.isupper() for char in name[1:]) else name.lower()


def _by_key(phrases: Sequence[str]) -> Mapping[str, str]:
    """Folded → as written; single words of three letters or less are left out, unless they are a name in capitals."""
    return {_key(phrase): phrase for phrase in phrases if len(phrase) > 3 or phrase.isupper()}


def _apart(keys: Iterable[str]) -> list[str]:
    """``keys`` without those that are part of one before them, or have one in them."""
    chosen: list[str] = []
    for key in keys:
        if not any(_overlap(_singular(key), _singular(known)) for known in chosen):
            chosen.append(key)
    return chosen


def _overlap(a: str, b: str) -> bool:
    return f" {a} " in f" {b} " or f" {b} " in f" {a} "
