"""Which phrases of a collection are subjects: entries are about them and do not only use them.

Such phrases stand in titles ("vision transformers"), others do not ("downstream tasks"); they say something by themselves, they stand on
their own, and their entries are of one kind.
"""

import re
from collections.abc import Mapping

from papershelf.tag.few import FEW, telling
from papershelf.tag.pieces import pieces
from papershelf.tag.scatter import gathering
from papershelf.tag.shared import Phrases, Shared
from papershelf.text.language.forms import singular
from papershelf.text.language.grammar import ORDINALS, WEAK
from papershelf.text.language.prose import GENERIC

_FEWEST, _SMALL = 3, 500
"""A topic has so many entries, or two where there are no more than ``_SMALL`` in all."""
_BROADEST = 0.7
"""A topic of more entries than this tells nothing."""
_TITLED = 0.07
_TITLED_ALONE = 0.25
"""The least share of its entries that must have a topic in their title; more for one word, which may mean anything."""
_WHOLE = 0.25
_WHOLE_ALONE = 0.3
_WHOLE_HYPHENED = 0.5
"""The least share of its places where a topic stands on its own: of several words, of one, of one with a hyphen ("multi-agent" seldom does)."""
_OFTEN_TITLED, _TITLED_OFTEN, _WHOLE_TITLED = 4, 0.3, 0.15
"""A word that so many titles, and such a share of its entries' titles, have may stand on its own less often: "reasoning"."""
_GATHERED, _GATHERED_HEAD, _BY_TITLES = 2.0, 1.05, 2.0
"""How near the entries of a word must lie, and those of several words that end with "model" or the like, if no title had it; less by the share
of the titles. Of 1,450 documents of library science "transmission" has 0.7 with what its titles add, "patterns" 1.3, "growth" 1.9,
"productivity" 2.2, "clustering" 2.6, "thesauri" 2.8."""
_MEASURED, _MEASURED_HEAD = 8, 5
"""A word, or several, of fewer entries are not asked."""
_BROAD = 0.3
"""Nor what more entries hold than this share: what most are about is no nearer than all are."""
_GATHERED_GENERIC, _TITLED_GENERIC = 2.75, 20
"""How near they must lie, titles counted in, and in how many titles a word must stand that says nothing as a rule: "relevance" has 2.9 there,
"effectiveness" 2.6, "evaluation" 2.5."""
_VAGUE = frozenset(
    """activity age aspect assessment bound boundary card care category change choice collapse component composition conjecture
    consideration constraint construction corollary correctness correspondence count criterion decision detecting diagnosing distribution
    emergence enhancement exercise existence experience extraction fair feedback forward frontier head heading identification impact
    incident intent interpretation inverse isolation lemma lens limit list look mean mind mixture modeling modelling observation occurrence
    platform portion position predicting presence propagation recipe recovery refinement removal resolution rule scheme segment selection
    sense signature status tale team theorem think thinking title transition trend validation variation volume""".split()
)
"""Words that name something only with another word: "validation" of what?"""
_NUMERAL = re.compile("[ivx]+")
_EMPTY = GENERIC | WEAK
_MANNERS = frozenset("unified comparative empirical extended systematic theoretical experimental joint hybrid adaptive modular".split())
"""How something is done, which says nothing before a generic noun: "unified framework"."""
_SIZES = frozenset({"large", "small", "open", "long", "high", "low"})


def subjects(gathered: Mapping[str, Shared], meant: Mapping[str, str], phrases: Phrases) -> dict[str, Shared]:
    """Those of ``gathered`` that entries are about; ``meant`` says what means the same as another."""
    told = telling(gathered, _VAGUE, phrases) if len(phrases) <= FEW else frozenset()
    likely = ((key, row) for key, row in gathered.items() if key in told or _stands_for_itself(key, row))
    fit = {key: row for key, row in likely if _could_be(key, row, len(phrases), gathered, meant)}
    near = gathering((key for key, row in fit.items() if _is_doubtful(key, row, len(phrases))), gathered)
    fit = {key: row for key, row in fit.items() if _is_gathered(key, row, near)}
    cut = pieces(fit, phrases) | _begun(fit)
    return {key: row for key, row in fit.items() if key not in cut}


def _begun(fit: Mapping[str, Shared]) -> frozenset[str]:
    """Those of ``fit`` that all their entries go on with "of": "European Court" where all write "European Court of Human Rights"."""
    whole = ((key.partition(" of ")[0], row.holders.keys()) for key, row in fit.items() if " of " in key)
    return frozenset(start for start, held in whole if " " in start and start in fit and fit[start].holders.keys() <= held)


def _could_be(key: str, row: Shared, papers: int, gathered: Mapping[str, Shared], meant: Mapping[str, str]) -> bool:
    """Whether a phrase is one that entries could be about, by its words and by how many hold it."""
    count = len(row.holders)
    fewest = _FEWEST if papers > _SMALL else 2
    if not fewest <= count <= max(_FEWEST, _BROADEST * papers) or not (_has_sense(key) or _is_told(key, row) or _is_numbered(row)):
        return False
    words = key.split()
    for at, word in enumerate(words[:2], 1):  # "fine-tuning" is two words of a key
        object_ = " ".join(words[at:])
        if word.endswith("ing") and len(gathered.get(meant.get(object_, object_), row).holders) > 2 * count:
            return False  # a verb and its object: "fine-tuning language models"
    return True


def _has_sense(key: str) -> bool:
    """Whether the words alone could name a topic: not "large scale", "recent results", "part II"."""
    words = key.split()
    named = words[:-1] if _NUMERAL.fullmatch(words[-1]) else words
    if any(len(word) < 2 for word in words) or words[0] in WEAK - _SIZES or (len(words) == 1 and singular(key) in _VAGUE):
        return False
    if "based" in words and words[-1] in _EMPTY:  # "LLM-based approach"
        return False
    return not all(singular(word) in _EMPTY or word in _EMPTY or word in _MANNERS for word in named)


def _is_numbered(row: Shared) -> bool:
    """Whether it is always written as a name that begins with its number: "First World War"."""
    return all(text.partition(" ")[0].lower() in ORDINALS and not text.islower() and text.count(" ") > 1 for text in row.spelled)


def _is_told(key: str, row: Shared) -> bool:
    """Whether so many titles have a generic word that a collection may be about it."""
    return key in GENERIC and row.titled >= _TITLED_GENERIC and row.whole > _WHOLE_ALONE * len(row.holders)


def _stands_for_itself(key: str, row: Shared) -> bool:
    """Whether enough titles have a phrase, and it is not just a piece of others."""
    count = len(row.holders)
    if any(" " in text for text in row.spelled):
        return row.titled >= max(1, _TITLED * count) and row.whole > _WHOLE * count
    if row.titled >= max(_OFTEN_TITLED, _TITLED_OFTEN * count):
        return row.whole > _WHOLE_TITLED * count
    whole = _WHOLE_HYPHENED if " " in key else _WHOLE_ALONE
    return row.titled >= max(2, _TITLED_ALONE * count) and row.whole > whole * count


def _is_doubtful(key: str, row: Shared, papers: int) -> bool:
    """Whether a phrase must show by its entries that it says something."""
    if " " in key:
        return key.rpartition(" ")[2] in GENERIC and _MEASURED_HEAD <= len(row.holders) <= _BROAD * papers
    return key in GENERIC or _MEASURED <= len(row.holders) <= _BROAD * papers


def _is_gathered(key: str, row: Shared, near: Mapping[str, float]) -> bool:
    """Whether the entries of a phrase are of one kind, if ``near`` tells how near they lie."""
    if key not in near:
        return key not in GENERIC
    least = _GATHERED_GENERIC if key in GENERIC else _GATHERED_HEAD if " " in key else _GATHERED
    return round(near[key] + _BY_TITLES * row.titled / len(row.holders), 3) >= least
