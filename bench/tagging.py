#!/usr/bin/env python3
"""Time of tagging and mentions for a paper, at several sizes: python bench/tagging.py [PAPERS ...] [--topics N] [--quick].

Papers and topics are made up, with a fixed seed: words of Zipfian frequency in sentences of an abstract's length, and
topics of three terms each from the same words. What is printed should stay the same from size to size.
"""

import argparse
import bisect
import itertools
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "generator"))

from papershelf.config.topics import Topic, Vocabulary
from papershelf.mention.stage import mention
from papershelf.model import Corpus, Paper
from papershelf.tag.lexicon import learn
from papershelf.tag.matcher import Matcher
from papershelf.tag.phrases import RANKED, Ranker
from papershelf.tag.stage import tag
from papershelf.text.words.numbered import Texts

_SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in ("a", "e", "i", "o", "u", "ar", "en", "is")]
_BLOCK = 500
_LINKS = "the of and in to a we that is for with on by are from this as our which can".split()


class Writer:
    """Writes papers and topics."""

    def __init__(self, seed: int) -> None:
        """Makes the words once; ``seed`` fixes them."""
        self._random = random.Random(seed)  # noqa: S311 - nothing here is secret
        self._words = ["".join(self._random.choices(_SYLLABLES, k=self._random.randint(2, 4))) for _ in range(20_000)]
        self._sums = list(itertools.accumulate(1 / (rank + 20) for rank in range(len(self._words))))

    def word(self) -> str:
        """A word; a few are very frequent."""
        return self._words[bisect.bisect(self._sums, self._random.random() * self._sums[-1])]

    def _sentence(self) -> str:
        words = [self.word() if self._random.random() < 0.6 else self._random.choice(_LINKS) for _ in range(self._random.randint(14, 28))]
        if self._random.random() < 0.1:
            words[5] = f"{words[5].title()}{words[6].title()}"
        return f"{' '.join(words).capitalize()}."

    def paper(self, number: int) -> Paper:
        """A paper with a title of nine words and an abstract of nine sentences."""
        title = " ".join(self.word() for _ in range(9))
        return Paper(id=f"p{number:06}", title=title.capitalize(), abstract=" ".join(self._sentence() for _ in range(9)))

    def topics(self, count: int) -> Vocabulary:
        """``count`` topics under eight facets."""
        found = {f"f{number}": Topic(f"f{number}", f"Facet {number}") for number in range(8)}
        for number in range(count):
            words = self._random.choices(self._words, k=5)
            terms = (words[0], f"{words[1]} {words[2]}", f"{words[3]}-{words[4]}")
            found[f"t{number}"] = Topic(f"t{number}", f"Topic {number}", parent=f"f{number % 8}", terms=terms)
        return Vocabulary(found)


def _clock(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


def _tagged(corpus: Corpus, vocabulary: Vocabulary) -> None:
    """Gives the topics alone, block by block as the stage does."""
    texts = Texts.of(corpus.papers)
    matcher = Matcher(vocabulary, texts)
    for start in range(0, len(corpus.papers), _BLOCK):
        block = corpus.papers[start : start + _BLOCK]
        matcher.tagged(block, texts.some(list(range(start, start + len(block)))))


def main() -> None:
    """Prints a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[1000, 10_000])
    parser.add_argument("--topics", type=int, default=1000)
    parser.add_argument("--quick", action="store_true", help="topics and mentions alone")
    asked = parser.parse_args()
    more = "" if asked.quick else f" {'keyphrases':>11} {'stage tag':>10}"
    print(f"{'papers':>8} {'topics':>8} {'mentions':>9} {'both':>8}{more}   ms a paper, {asked.topics} topics")
    for size in asked.sizes:
        writer = Writer(1)
        corpus = Corpus(papers=tuple(writer.paper(number) for number in range(size)))
        vocabulary = writer.topics(asked.topics)
        topics = _clock(lambda c=corpus, v=vocabulary: _tagged(c, v))  # type: ignore[misc]
        mentions = _clock(lambda c=corpus: mention(c))  # type: ignore[misc]
        times = [topics, mentions, topics + mentions]
        if not asked.quick:
            texts = Texts.of(corpus.papers)
            ranker = Ranker(learn(corpus.papers, texts), texts)
            times.append(_clock(lambda r=ranker, t=texts: r.ranked(t, RANKED)))  # type: ignore[misc]
            times.append(_clock(lambda c=corpus, v=vocabulary: tag(c, v)))  # type: ignore[misc]
        widths = (8, 9, 8, 11, 10)
        row = " ".join(f"{1000 * each / size:{width}.3f}" for each, width in zip(times, widths, strict=False))
        print(f"{size:8} {row}", flush=True)


if __name__ == "__main__":
    main()
