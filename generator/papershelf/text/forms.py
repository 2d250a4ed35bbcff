"""Word forms of English: the singular of a plural, and what the spellings of one phrase have in common."""

from collections.abc import Iterable
from functools import lru_cache

_SINGULAR_IN_S = ("ss", "us", "is", "ous", "'s", "’s")
_IRREGULAR = {
    "analyses": "analysis", "hypotheses": "hypothesis", "theses": "thesis", "syntheses": "synthesis", "matrices": "matrix",
    "vertices": "vertex", "indices": "index", "corpora": "corpus", "criteria": "criterion", "phenomena": "phenomenon", "bases": "basis",
    "series": "series", "species": "species", "physics": "physics", "mathematics": "mathematics", "statistics": "statistics",
    "dynamics": "dynamics", "robotics": "robotics", "linguistics": "linguistics", "semantics": "semantics", "economics": "economics",
    "ethics": "ethics", "politics": "politics", "bias": "bias", "lens": "lens", "gas": "gas", "canvas": "canvas", "atlas": "atlas",
    "does": "does", "was": "was", "has": "has", "news": "news", "children": "child", "people": "people", "networks": "network",
    "crises": "crisis", "caches": "cache", "axes": "axis", "genomics": "genomics", "optics": "optics", "mechanics": "mechanics",
    "kinematics": "kinematics", "diagnoses": "diagnosis", "biases": "bias", "lenses": "lens", "movies": "movie", "cookies": "cookie",
}  # fmt: skip


@lru_cache(maxsize=65536)
def singular(word: str) -> str:
    """``word``, in lower case, in the singular where it is a plural: ``policies`` → ``policy``."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or not word.endswith("s") or word.endswith(_SINGULAR_IN_S):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("ches", "shes", "xes", "sses", "zzes")) else word[:-1]


def phrase_key(words: Iterable[str]) -> str:
    """What the spellings of a phrase have in common: lower case, hyphens as spaces, its last word in the singular."""
    *rest, last = " ".join(words).lower().replace("-", " ").split() or [""]
    return " ".join([*rest, singular(last)])
