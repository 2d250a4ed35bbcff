"""Keyphrases: sequences of words that are telling in this collection, with no vocabulary."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from papershelf.model import Paper
from papershelf.text.fold import fold
from papershelf.text.words import runs

_LONGEST = 4
_MOST = 20


def texts(paper: Paper) -> tuple[tuple[str, float], ...]:
    """The texts of ``paper`` with their weights: a word in the title counts three times."""
    notes = "\n".join(note.text for note in paper.notes)
    return (paper.title, 3.0), (paper.abstract, 1.0), (notes, 1.0)


def keyphrases(papers: Sequence[Paper]) -> Mapping[str, tuple[str, ...]]:
    """Keyed by paper id: up to 20 phrases, best first, ranked by frequency times rarity times length (TF-IDF)."""
    counted = {paper.id: _count(paper) for paper in papers}
    documents = Counter(folded for counts, _ in counted.values() for folded in counts)
    return {id_: _best(counts, spelled, documents, len(papers)) for id_, (counts, spelled) in counted.items()}


def _count(paper: Paper) -> tuple[dict[str, float], dict[str, str]]:
    """Weighted counts of folded phrases, and how each is spelled."""
    counts: dict[str, float] = defaultdict(float)
    spelled: dict[str, str] = {}
    for text, weight in texts(paper):
        for run in runs(text):
            for phrase in _within(run):
                folded = _stem(fold(phrase))
                counts[folded] += weight
                spelled.setdefault(folded, phrase)
                if phrase.islower():
                    spelled[folded] = phrase
    return counts, spelled


def _within(run: Sequence[str]) -> Iterable[str]:
    for length in range(1, _LONGEST + 1):
        for start in range(len(run) - length + 1):
            phrase = " ".join(run[start : start + length])
            if re.search(r"[^\W\d_]{3}", phrase):
                yield phrase


def _stem(folded: str) -> str:
    """The last word without its plural."""
    return re.sub(r"(?<=[^s\W]{3})s\Z", "", folded)


def _best(counts: Mapping[str, float], spelled: Mapping[str, str], documents: Counter[str], total: int) -> tuple[str, ...]:
    def score(folded: str) -> float:
        length = len(folded.split())
        rarity = math.log((total + 1) / documents[folded])
        return counts[folded] * rarity * (1.0, 2.2, 2.4, 1.8)[min(length, 4) - 1]

    ranked = sorted(counts, key=lambda folded: (-round(score(folded), 6), folded))
    chosen: list[str] = []
    for folded in ranked:
        if len(chosen) < _MOST and not any(f" {folded} " in f" {other} " or f" {other} " in f" {folded} " for other in chosen):
            chosen.append(folded)
    return tuple(spelled[folded] for folded in chosen)
