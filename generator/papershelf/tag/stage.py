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
from papershelf.tag.phrases import MOST, RANKED, Keyphrase, Ranker, keyphrases
from papershelf.tag.telling import telling
from papershelf.text.numbered import Texts
from papershelf.timing import timed

_BLOCK = 500
"""Papers whose phrases are found at once: arrays for more are no faster."""


@timed("tag")
def tag(corpus: Corpus, vocabulary: Vocabulary, crew: Crew = ALONE, texts: Texts | None = None) -> Corpus:
    """``corpus`` with keyphrases, topics of ``vocabulary`` or grown ones where it is empty, and telling phrases.

    ``texts`` are those of its papers, where they are at hand.
    """
    texts = texts or Texts.of(corpus.papers)
    lexicon = learn(corpus.papers, texts)
    reader = _Reader(Ranker(lexicon, texts), texts, MOST if vocabulary.topics else RANKED)
    phrases = dict(zip((paper.id for paper in corpus.papers), crew.spread(_phrases, reader, range(len(texts)), _BLOCK), strict=True))
    if vocabulary.topics:
        matched = crew.spread(_matched, Matcher(vocabulary), corpus.papers)
        tags = {paper.id: found for paper, found in zip(corpus.papers, matched, strict=True)}
    else:
        tags = grown_tags(grow(phrases, lexicon.acronyms), phrases)
    shown = {id_: tuple(phrase.text for phrase in found[:MOST]) for id_, found in phrases.items()}
    return replace(corpus, keyphrases=shown, tags=tags, telling=telling(corpus.collections, phrases))


@dataclass(frozen=True, slots=True)
class _Reader:
    """What it takes to find the keyphrases of papers."""

    ranker: Ranker
    texts: Texts
    most: int


def _phrases(reader: _Reader, rows: Sequence[int]) -> list[tuple[Keyphrase, ...]]:
    """The keyphrases of each paper of ``rows``."""
    blocks = (rows[start : start + _BLOCK] for start in range(0, len(rows), _BLOCK))
    return [found for block in blocks for found in reader.ranker.ranked(reader.texts.some(block), reader.most)]


def _matched(matcher: Matcher, papers: Sequence[Paper]) -> list[tuple[Tag, ...]]:
    return [matcher.tags(paper) for paper in papers]


def scored(corpus: Corpus, paper: Paper) -> tuple[Keyphrase, ...]:
    """The keyphrases of ``paper`` with their scores, as the stage ranks them in ``corpus``; for explaining."""
    return keyphrases(paper, learn(corpus.papers), MOST)
