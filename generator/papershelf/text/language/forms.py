"""Word forms of English: the singular of a plural, and what the spellings of one phrase have in common."""

import re
from collections.abc import Iterable
from functools import lru_cache

from papershelf.text.language.variants import american

_SINGULAR_IN_S = ("ss", "us", "is", "ous", "'s", "’s")
# "bases" is no exception: of 145 in three collections 125 are of data or knowledge, and no word alone tells the plural of a basis.
_IRREGULAR = {
    "analyses": "analysis", "hypotheses": "hypothesis", "theses": "thesis", "syntheses": "synthesis", "matrices": "matrix",
    "vertices": "vertex", "indices": "index", "corpora": "corpus", "criteria": "criterion", "phenomena": "phenomenon",
    "series": "series", "species": "species", "physics": "physics", "mathematics": "mathematics", "statistics": "statistics",
    "dynamics": "dynamics", "robotics": "robotics", "linguistics": "linguistics", "semantics": "semantics", "economics": "economics",
    "ethics": "ethics", "politics": "politics", "bias": "bias", "lens": "lens", "gas": "gas", "canvas": "canvas", "atlas": "atlas",
    "does": "does", "was": "was", "has": "has", "news": "news", "children": "child", "people": "people", "networks": "network",
    "crises": "crisis", "caches": "cache", "axes": "axis", "genomics": "genomics", "optics": "optics", "mechanics": "mechanics",
    "kinematics": "kinematics", "diagnoses": "diagnosis", "biases": "bias", "lenses": "lens", "movies": "movie", "cookies": "cookie",
    "women": "woman", "men": "man", "mice": "mouse", "feet": "foot", "teeth": "tooth", "geese": "goose", "oxen": "ox",
    "wolves": "wolf", "halves": "half", "knives": "knife", "wives": "wife", "calves": "calf", "schemata": "schema", "stigmata": "stigma",
    "simplices": "simplex", "cortices": "cortex", "vortices": "vortex", "apices": "apex", "appendices": "appendix", "helices": "helix",
    "matrixes": "matrix", "vertexes": "vertex", "indexes": "index", "taxa": "taxon", "automata": "automaton", "polyhedra": "polyhedron",
    "mitochondria": "mitochondrion", "genera": "genus",
    **{word: word for word in (
        "diabetes", "herpes", "rabies", "scabies", "measles", "mumps", "caries", "rickets", "pancreas", "asbestos", "molasses", "feces", "faeces",
        "forceps", "biceps", "triceps", "chaos", "cosmos", "ethos", "pathos", "christmas", "texas", "kansas", "arkansas", "wales", "athens",
        "brussels", "netherlands", "philippines", "bayes", "stokes", "hobbes", "keynes",
    )},
    **{f"{stem}es": f"{stem}is" for stem in (
        "parenthes", "emphas", "metastas", "prosthes", "neuros", "psychos", "thrombos", "fibros", "stenos", "mitos", "meios", "symbios",
        "paralys", "dialys", "catalys", "electrolys", "genes", "metamorphos", "prognos", "apotheos", "synops",
    )},
    **{f"{stem}a": f"{stem}um" for stem in (
        "equilibri", "strat", "optim", "extrem", "maxim", "minim", "phyl", "sept", "cili", "flagell", "curricul", "symposi", "moment", "bacteri", "cyanobacteri",
        "consorti", "millenni", "continu", "aquari", "herbari", "epitheli", "atri", "substrat",
        "memorand", "errat", "addend", "ov", "sporangi", "myceli", "referend", "desiderat",
    )},
    **{f"{stem}e": stem for stem in (
        "larva", "alga", "macroalga", "microalga", "antenna", "formula", "nebula", "lamina", "vertebra", "pupa", "hypha", "supernova", "lacuna",
    )},
    **{f"{stem}es": stem for stem in (
        "virus", "coronavirus", "campus", "census", "status", "consensus", "apparatus", "octopus", "sinus", "fetus", "foetus", "prospectus",
        "surplus", "circus", "chorus", "crocus", "walrus", "bonus", "bus", "corpus", "thesaurus", "genius", "radius", "nucleus", "focus",
        "gas", "canvas", "atlas", "potato", "tomato", "hero", "echo", "volcano", "mosquito", "embargo", "veto", "torpedo", "tornado", "buffalo",
    )},
    **{f"{stem}i": f"{stem}us" for stem in (
        "thesaur", "stimul", "foc", "loc", "nucle", "radi", "fung", "bacill", "calcul", "modul", "syllab", "alumn", "cact", "geni",
        "hippocamp", "gyr", "sulc", "embol", "thromb", "bronch", "streptococc", "staphylococc",
    )},
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


_OF_A_PHRASE = {"media": "medium", "spectra": "spectrum"}
"""Plurals of nouns that mean something else alone: a spectrum of tasks, a medium size."""
_HYPHENS = str.maketrans("-‐‑–", "    ")
"""A dash joins as a hyphen does: metal–organic frameworks."""


def phrase_key(words: Iterable[str]) -> str:
    """What the spellings of a phrase have in common: lower case, hyphens as spaces, its last word in the singular, all as Americans spell them."""
    *rest, last = " ".join(words).lower().translate(_HYPHENS).split() or [""]
    return " ".join([*map(american, rest), last_of_phrase(last, alone=not rest)])


def last_of_phrase(word: str, *, alone: bool) -> str:
    """The last word of a phrase, in lower case, as its key has it."""
    return american(singular(word) if alone else _OF_A_PHRASE.get(word) or singular(word))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """What the forms of ``word`` have in common: ``quantized``, ``quantising`` and ``quantization`` → ``quantiz``.

    Only the endings of inflection go, and -ization: a stemmer that takes more makes "generation" and "general" one.
    """
    word = american(singular(word.lower()))
    for ending in ("ization", "isation", "izing", "ising", "ized", "ised", "ize", "ise"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return f"{word[: -len(ending)]}iz"
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and _VOWEL.search(word[: -len(ending)]):
            word = word[: -len(ending)]
            return word[:-1] if word[-1] == word[-2] and word[-1] not in "lsz" else word.removesuffix("e")
    return word.removesuffix("e") if len(word) > 3 else word


_VOWEL = re.compile("[aeiouy]")
_PART = re.compile(r"[^\W_]+(?:\+\+|#)?")


@lru_cache(maxsize=65536)
def parts(token: str) -> tuple[tuple[str, str], ...]:
    """The parts of a hyphenated token, each as its stem and as written: ``LoRA-based`` → ``(("lora", "LoRA"), ("bas", "based"))``."""
    if token.isalpha() and token.islower():  # nine of ten words
        return ((stem(token), token),)
    found = _PART.findall(token.replace("'s", "").replace("’s", ""))
    return tuple((stem(part), as_name(part) or part) for part in found)


def as_name(part: str) -> str:
    """``part`` without its plural where it has two capitals or more, which make it a name; else ``""``."""
    if part[1:].islower() or sum(map(str.isupper, part)) < 2:
        return ""
    return part[:-1] if part.endswith("s") and part[-2].isupper() else part


def stems(term: str) -> list[tuple[str, ...]]:
    """The sequences of keys that ``term`` matches: stems, or ``=Word`` as written after ``=`` and for two capitals or more.

    A hyphen may be a space or nothing in the text: ``fine-tuning`` gives ``fine tun`` and ``finetun``.
    """
    exact = term.startswith("=")
    words = [[_key(part, exact=exact) for part in _PART.findall(word)] for word in term.lstrip("=").split()]
    words = [word for word in words if word]
    split = tuple(key for word in words for key in word)
    if exact or "-" not in term:
        return [split] if split else []
    joined = tuple(_key("".join(_PART.findall(word)), exact=False) for word in term.split())
    return [split, joined] if joined != split else [split]


def _key(part: str, *, exact: bool) -> str:
    if exact:
        return f"={part}"
    name = as_name(part)
    return f"={name}" if name else stem(part)
