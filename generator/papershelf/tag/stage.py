"""The stage ``tag``: keyphrases of every entry, and topics grown from the phrases that entries share."""

from dataclasses import replace

from papershelf.model import Corpus
from papershelf.tag.grown import grow
from papershelf.tag.lexicon import learn
from papershelf.tag.phrases import MOST, keyphrases
from papershelf.tag.telling import telling


def tag(corpus: Corpus) -> Corpus:
    """``corpus`` with keyphrases, topics, and what is telling for each collection."""
    lexicon = learn(corpus.papers)
    phrases = {paper.id: keyphrases(paper, lexicon) for paper in corpus.papers}
    texts = {id_: tuple(phrase.text for phrase in found[:MOST]) for id_, found in phrases.items()}
    return replace(corpus, keyphrases=texts, tags=grow(phrases, lexicon.acronyms), telling=telling(corpus.collections, phrases))
