"""The stage ``tag``: keyphrases and topics of every entry, and what is telling for each collection."""

from dataclasses import replace

from papershelf.config.topics import Vocabulary
from papershelf.model import Corpus, Paper
from papershelf.tag.grown import grow
from papershelf.tag.grown import tags as grown_tags
from papershelf.tag.lexicon import learn
from papershelf.tag.matcher import Matcher
from papershelf.tag.phrases import MOST, RANKED, Keyphrase, keyphrases
from papershelf.tag.telling import telling


def tag(corpus: Corpus, vocabulary: Vocabulary) -> Corpus:
    """``corpus`` with keyphrases, topics of ``vocabulary`` or grown ones where it is empty, and telling phrases."""
    lexicon = learn(corpus.papers)
    most = MOST if vocabulary.topics else RANKED
    phrases = {paper.id: keyphrases(paper, lexicon, most) for paper in corpus.papers}
    if vocabulary.topics:
        matcher = Matcher(vocabulary)
        tags = {paper.id: matcher.tags(paper) for paper in corpus.papers}
    else:
        tags = grown_tags(grow(phrases, lexicon.acronyms), phrases)
    texts = {id_: tuple(phrase.text for phrase in found[:MOST]) for id_, found in phrases.items()}
    return replace(corpus, keyphrases=texts, tags=tags, telling=telling(corpus.collections, phrases))


def scored(corpus: Corpus, paper: Paper) -> tuple[Keyphrase, ...]:
    """The keyphrases of ``paper`` with their scores, as the stage ranks them in ``corpus``; for explaining."""
    return keyphrases(paper, learn(corpus.papers), MOST)
