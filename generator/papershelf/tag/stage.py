"""The stage ``tag``: keyphrases of every entry, and topics grown from the phrases that entries share."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace

from papershelf.model import Corpus, Tag
from papershelf.tag.phrases import keyphrases
from papershelf.text.fold import fold

FACET = "Topics"
_MOST_TAGS = 5


def tag(corpus: Corpus) -> Corpus:
    """``corpus`` with keyphrases, topics, and what is telling for each collection."""
    phrases = keyphrases(corpus.papers)
    return replace(corpus, keyphrases=phrases, tags=_topics(corpus, phrases), telling=_telling(corpus, phrases))


def _topics(corpus: Corpus, phrases: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[Tag, ...]]:
    """The phrases of an entry that at least three entries share."""
    holders = Counter(fold(phrase) for found in phrases.values() for phrase in found)
    names: dict[str, str] = {}
    for found in phrases.values():
        for phrase in found:
            names.setdefault(fold(phrase), phrase[:1].upper() + phrase[1:])
    most = max(3, len(corpus.papers) * 0.3)
    return {
        id_: tuple(Tag((FACET, names[fold(p)].replace("/", "-")), (p,)) for p in found if 3 <= holders[fold(p)] <= most)[:_MOST_TAGS]
        for id_, found in phrases.items()
    }


def _telling(corpus: Corpus, phrases: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    everywhere = Counter(fold(phrase) for found in phrases.values() for phrase in found[:10])
    telling: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for collection in corpus.collections:
        here = Counter(fold(phrase) for id_ in collection.entries for phrase in phrases[id_][:10])
        ranked = sorted(here, key=lambda p: (-(here[p] ** 2) / everywhere[p], p))
        telling[collection.id] = tuple(ranked[:3])
    return telling
