"""The stage ``tag``: keyphrases and topics of every entry, and what is telling for each collection."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from papershelf.config.topics import Vocabulary
from papershelf.crew import ALONE, Crew
from papershelf.model import Corpus, Paper, Tag
from papershelf.tag.grown import grow
from papershelf.tag.grown import tags as grown_tags
from papershelf.tag.lexicon import Lexicon, learn
from papershelf.tag.matcher import Matcher
from papershelf.tag.phrases import MOST, RANKED, Keyphrase, keyphrases
from papershelf.tag.telling import telling
from papershelf.text.passages import words
from papershelf.timing import timed


@timed("tag")
def tag(corpus: Corpus, vocabulary: Vocabulary, crew: Crew = ALONE) -> Corpus:
    """``corpus`` with keyphrases, topics of ``vocabulary`` or grown ones where it is empty, and telling phrases."""
    lexicon = learn(corpus.papers)
    reader = _Reader(lexicon, Matcher(vocabulary), MOST) if vocabulary.topics else _Reader(lexicon, None, RANKED)
    read = {paper.id: found for paper, found in zip(corpus.papers, crew.spread(_read, reader, corpus.papers), strict=True)}
    phrases = {id_: found for id_, (found, _) in read.items()}
    tags = {id_: found for id_, (_, found) in read.items()} if vocabulary.topics else grown_tags(grow(phrases, lexicon.acronyms), phrases)
    texts = {id_: tuple(phrase.text for phrase in found[:MOST]) for id_, found in phrases.items()}
    return replace(corpus, keyphrases=texts, tags=tags, telling=telling(corpus.collections, phrases))


@dataclass(frozen=True, slots=True)
class _Reader:
    """What it takes to read a paper."""

    lexicon: Lexicon
    matcher: Matcher | None
    """None where topics are to be grown."""
    most: int


def _read(reader: _Reader, papers: Sequence[Paper]) -> list[tuple[tuple[Keyphrase, ...], tuple[Tag, ...]]]:
    """The keyphrases and the topics of each of ``papers``."""
    found = []
    for paper in papers:
        read = words(paper)
        tags = reader.matcher.tags(paper, read) if reader.matcher else ()
        found.append((keyphrases(paper, reader.lexicon, reader.most, read), tags))
    return found


def scored(corpus: Corpus, paper: Paper) -> tuple[Keyphrase, ...]:
    """The keyphrases of ``paper`` with their scores, as the stage ranks them in ``corpus``; for explaining."""
    return keyphrases(paper, learn(corpus.papers), MOST)
