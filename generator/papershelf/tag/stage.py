"""The stage ``tag``: keyphrases and topics of every entry, and what is telling for each collection."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from papershelf.config.topics import Vocabulary
from papershelf.crew import ALONE, Crew
from papershelf.model import Corpus, Paper, Tag
from papershelf.tag.grown import grow
from papershelf.tag.grown import tags as grown_tags
from papershelf.tag.lexicon import learn
from papershelf.tag.matcher import Matcher
from papershelf.tag.phrases import MOST, RANKED, Keyphrase, Ranker, is_empty
from papershelf.tag.telling import telling
from papershelf.text.words.numbered import Texts
from papershelf.timing import timed

_Told = tuple[tuple[Keyphrase, ...], tuple[Tag, ...]]
_BLOCK = 500
"""Papers whose phrases are found at once: arrays for more are no faster."""


@timed("tag")
def tag(corpus: Corpus, vocabulary: Vocabulary, crew: Crew = ALONE, texts: Texts | None = None) -> Corpus:
    """``corpus`` with keyphrases, topics of ``vocabulary`` or grown ones where it is empty, and telling phrases.

    ``texts`` are those of its papers, where they are at hand.
    """
    texts = texts or Texts.of(corpus.papers)
    lexicon = learn(corpus.papers, texts)
    reader = _Reader(Ranker(lexicon, texts), texts, Matcher(vocabulary, texts) if vocabulary.topics else None)
    read = crew.spread(_read, reader, list(enumerate(corpus.papers)), _BLOCK)
    told = {paper.id: found for paper, found in zip(corpus.papers, read, strict=True)}
    phrases = {id_: found for id_, (found, _) in told.items()}
    tags = {id_: found for id_, (_, found) in told.items()} if vocabulary.topics else grown_tags(grow(phrases, lexicon.acronyms), phrases)
    shown = {
        id_: tuple(phrase.text for phrase in found[:MOST] if phrase.titled or not is_empty(phrase.key)) for id_, found in phrases.items()
    }
    return replace(corpus, keyphrases=shown, tags=tags, telling=telling(corpus.collections, phrases))


@dataclass(frozen=True, slots=True)
class _Reader:
    """What it takes to read papers."""

    ranker: Ranker
    texts: Texts
    matcher: Matcher | None
    """None where topics are to be grown."""

    def read(self, block: Sequence[tuple[int, Paper]]) -> list[_Told]:
        """The keyphrases and topics of each of some papers, given with their rows."""
        texts = self.texts.some([row for row, _ in block])
        phrases = self.ranker.ranked(texts, MOST if self.matcher else RANKED)
        tags = self.matcher.tagged([paper for _, paper in block], texts) if self.matcher else [()] * len(block)
        return list(zip(phrases, tags, strict=True))


def _read(reader: _Reader, papers: Sequence[tuple[int, Paper]]) -> list[_Told]:
    blocks = (papers[start : start + _BLOCK] for start in range(0, len(papers), _BLOCK))
    return [found for block in blocks for found in reader.read(block)]
