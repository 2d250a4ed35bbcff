"""How much a word weighs by where it stands: the title, a sentence on what the entry does, or a mention in passing."""

from collections.abc import Sequence

from papershelf.text.language.sentences import sentences
from papershelf.text.words.tokens import is_word

TITLE = 3.0
FOCUS = 1.3
"""In a sentence on what the entry itself does: "we propose …", "this paper …"."""
OBJECT = 1.8
"""What the entry itself gives or looks at: "we present a comprehensive study"."""
MEANS = 1.4
"""By what it does so: "using constrained reinforcement learning"."""
PLAIN = 1.0
TRIAL = 0.55
"""In a sentence on experiments: data sets and models that a method was tried on are not its subject."""
PASSING = 0.2
"""After "such as", "unlike", "compared with" and the like, up to the end of the clause."""

_FOCUS = frozenset("we our this authors here".split())
_FOCUS_VERBS = frozenset(
    """propose proposes proposed introduce introduces introduced present presents presented develop develops developed investigate investigates
    study studies explore explores describe describes analyze analyse analyzes address addresses tackle examine examines survey aim aims
    examined investigated establish prove design designs designed paper work article thesis dissertation report""".split()
)
_GIVING = frozenset(
    """propose proposes introduce introduces present presents develop develops investigate investigates study studies explore explores describe
    describes analyze analyse analyzes analyses address addresses tackle tackles examine examines conduct conducts perform performs provide provides
    release releases offer offers design designs survey surveys review reviews revisit revisits report reports consider considers""".split()
)
_GAVE = frozenset("proposed introduced presented developed investigated studied explored designed released conducted".split())
"""What it gives where "we" stands before; elsewhere these are what others gave, or adjectives."""
_CLOSING = frozenset(
    "of for to that which by with in on via from where when while using through as at into called named we whose how whether".split()
)
_BY = frozenset("using via employing utilizing".split())
_WIDEST = 12
"""A noun phrase is taken to end after so many tokens at the latest."""
_TRIAL = frozenset(
    """experiment experiments experimental evaluate evaluated evaluation evaluations outperform outperforms outperforming benchmarks datasets tested
    validate validated achieves code available github including""".split()
)
_CUES = (
    ("such", "as"), ("e.g",), ("unlike",), ("compared", "to"), ("compared", "with"), ("comparable", "to"), ("instead", "of"), ("rather", "than"),
    ("similar", "to"), ("inspired", "by"), ("motivated", "by"), ("outperforms",), ("outperforming",), ("outperform",), ("including",), ("like",),
    ("in", "contrast", "to"), ("as", "opposed", "to"), ("other", "than"), ("than",), ("beyond",), ("ranging", "from"), ("applications",), ("superior", "to"),
    ("on", "par", "with"), ("orthogonal", "to"), ("surpassing",), ("surpasses",), ("akin", "to"), ("regardless", "of"), ("among", "others"),
    ("similarities", "with"), ("similarity", "with"), ("similarity", "to"), ("reminiscent", "of"), ("analogous", "to"), ("but", "also", "on"),
)  # fmt: skip
_STARTS = {cue[0]: tuple(other for other in _CUES if other[0] == cue[0]) for cue in _CUES}
_LONGEST = 14
"""A clause is taken to end after so many tokens at the latest."""


def weights(spelled: Sequence[str], lower: Sequence[str], titled: int) -> list[float]:
    """The weight of each token in ``spelled``, of which the first ``titled`` are the title; ``lower`` are they in small letters."""
    found = [TITLE] * titled + [PLAIN] * (len(lower) - titled)
    for start, end in sentences(lower, titled + 1):
        words = set(lower[start:end])
        if not words.isdisjoint(_FOCUS) and not words.isdisjoint(_FOCUS_VERBS):
            weight = FOCUS
        else:
            weight = TRIAL if not words.isdisjoint(_TRIAL) else PLAIN
        if weight != PLAIN:
            found[start:end] = [weight] * (end - start)
        if weight == FOCUS:
            _give(lower, start, end, found)
        if not words.isdisjoint(_STARTS):
            _pass(spelled, lower, start, end, found)
    return found


def _give(lower: Sequence[str], start: int, end: int, found: list[float]) -> None:
    """Raises the weights of what the entry says that it gives, and by what means."""
    giving = False
    own = next(at for at in range(start, end) if lower[at] in _FOCUS)
    for at in range(own, end):
        word = lower[at]
        if (word in _GIVING or (word in _GAVE and lower[at - 1] == "we")) and not giving:
            giving = True
            _raise(lower, at + (lower[at + 1 : at + 2] == ["to"]), end, found, OBJECT)  # "we propose to scale up …"
        elif word in _BY or (word == "on" and lower[at - 1] == "based"):
            _raise(lower, at, end, found, MEANS)


def _raise(lower: Sequence[str], at: int, end: int, found: list[float], weight: float) -> None:
    """Gives ``weight`` to the word at ``at`` and the noun phrase after it."""
    found[at] = max(weight, found[at])
    stop = min(end, at + _WIDEST)
    place = at + 1
    while place < stop:
        if lower[place] == "(" and lower[place + 2 : place + 3] == [")"]:
            place += 3  # an acronym: "mixture-of-experts (MoE) vision transformers"
            continue
        if lower[place] in _CLOSING or not is_word(lower[place]):
            return
        found[place] = max(weight, found[place])
        place += 1


def _pass(spelled: Sequence[str], lower: Sequence[str], start: int, end: int, found: list[float]) -> None:
    """Lowers the weights of what is mentioned in passing in a sentence."""
    for at in [at for at in range(start, end) if lower[at] in _STARTS]:
        if at > start and spelled[at][0].isupper():
            continue  # part of a name: "the Beyond the Imitation Game benchmark"
        if any(tuple(lower[at : at + len(cue)]) == cue for cue in _STARTS[lower[at]]):
            stop = min(end, at + _LONGEST)
            closed = next(
                (place for place in range(at, stop) if lower[place] in {")", ";", ":", "—"} or lower[place] in {"we", "which", "that"}),
                stop,
            )
            found[at:closed] = [PASSING] * (closed - at)
