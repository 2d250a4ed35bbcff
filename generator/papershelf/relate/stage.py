"""The stage ``relate``: the neighbours of every entry, with the phrases that they share."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
from scipy import sparse

from papershelf.model import Corpus, Neighbour, Paper
from papershelf.relate.reasons import Reasons
from papershelf.text.fold import fold
from papershelf.text.words import runs

FLOOR = 0.05


def relate(corpus: Corpus, most: int) -> Corpus:
    """``corpus`` with the ``most`` nearest entries of each: cosine of TF-IDF vectors over words and pairs of words."""
    if len(corpus.papers) < 2:
        return replace(corpus, similar={paper.id: () for paper in corpus.papers})
    vectors = _vectors(corpus.papers)
    scores = np.round((vectors @ vectors.T).toarray(), 6)
    np.fill_diagonal(scores, -1)
    ids = [paper.id for paper in corpus.papers]
    reasons = Reasons(corpus)
    similar = {}
    for at, id_ in enumerate(ids):
        nearest = sorted(range(len(ids)), key=lambda other: (-scores[at, other], ids[other]))[: min(most, len(ids) - 1)]
        similar[id_] = tuple(_neighbour(ids[n], float(scores[at, n]), reasons.between(id_, ids[n])) for n in nearest)
    return replace(corpus, similar=similar)


def _neighbour(id_: str, score: float, because: tuple[str, ...]) -> Neighbour:
    """What shares no phrase that a person would name is weak, whatever its score."""
    return Neighbour(id_, min(max(score, 0.0), 1.0), because, score < FLOOR or not because)


def _terms(paper: Paper) -> Counter[str]:
    counts: Counter[str] = Counter()
    for text, weight in ((paper.title, 3), (paper.abstract, 1), *((note.text, 1) for note in paper.notes)):
        for run in runs(text):
            folded = [fold(word) for word in run]
            for term in [*folded, *(f"{a} {b}" for a, b in pairwise(folded))]:
                if len(term) > 2:
                    counts[term] += weight
    return counts


def _vectors(papers: tuple[Paper, ...]) -> Any:
    counted = [_terms(paper) for paper in papers]
    documents = Counter(term for counts in counted for term in counts)
    names = sorted(term for term, count in documents.items() if count > 1)
    column = {term: at for at, term in enumerate(names)}
    rows, columns, values = [], [], []
    for row, counts in enumerate(counted):
        for term, count in counts.items():
            if term in column:
                rows.append(row)
                columns.append(column[term])
                values.append((1 + np.log(count)) * np.log(len(papers) / documents[term] + 1))
    matrix = sparse.csr_matrix((values, (rows, columns)), shape=(len(papers), len(names)))
    norms = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    return sparse.diags(1 / np.maximum(norms, 1e-9)) @ matrix
