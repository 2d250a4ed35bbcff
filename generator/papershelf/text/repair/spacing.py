"""Rules for blanks beside punctuation: one too many before a stop or a comma, and none behind the colon of a title."""

import re

from papershelf.text.repair.rule import Rule, substitution

_BEFORE = (
    r"(?:(?<=[^\W\d_]{2})|(?<=[^\W_][)\]”]))[ \t](?:\.(?=\s+[“\"(\[]?[A-Z]|\s*\Z)|,(?=\s+[^\W_]))"
    r"(?!\s*[.,;:!?])"
)
"""A blank between a word and the stop or the comma behind it; points with blanks between them are an ellipsis."""
_COLON = re.compile(r"(?<=[^\W\d_]{2}[A-Za-z]):(?=[A-Z][a-z]{2,}(?:[ ,-]))")
_MADE_UP = re.compile(r"\w[A-Z]|-|\d")
"""In names like ICU-Bench, MoZoo, BERT, and in no word of English."""


def _with_blank(title: str) -> str:
    """A title of one colon, whose first part is several words or a made-up name: ``User:Talk pages`` may be a name itself."""
    if title.count(":") > 1:
        return title
    return _COLON.sub(lambda match: ": " if _is_first_part(title[: match.start()]) and " " in title[match.end() :] else ":", title)


def _is_first_part(words: str) -> bool:
    return " " in words.strip() or bool(_MADE_UP.search(words))


SPACING = (
    Rule(
        "blanks-before-stops",
        "Text copied from a typeset page, or cut into words by a program, has a blank before a stop or a comma.",
        (" .", " ,", "\t.", "\t,"),
        substitution(_BEFORE, lambda match: match[0].strip()),
        (
            (
                "from scratch . We propose ECTraj , a model (VODA) , and more .",
                "from scratch. We propose ECTraj, a model (VODA), and more.",
            ),
            ("in fields . . . Significant . . . words", "in fields . . . Significant . . . words"),
            ("a .NET class, the . sign, x . y, ( , )", "a .NET class, the . sign, x . y, ( , )"),
        ),
    ),
)
COLONS = Rule(
    "colons-without-blank",
    "A blank stands behind the colon of a title; titles that were typed in a hurry lost it.",
    (":",),
    _with_blank,
    (
        ("HiveBench:Benchmarking the Dances of Bees", "HiveBench: Benchmarking the Dances of Bees"),
        ("Seeing Hives Together:Multi-Bee Reasoning in the Field", "Seeing Hives Together: Multi-Bee Reasoning in the Field"),
        ("std::vector, Re:Zero and More, User:Talk pages of Wikis", "std::vector, Re:Zero and More, User:Talk pages of Wikis"),
        ("Two Parts: On Human:Machine Talks at Sea", "Two Parts: On Human:Machine Talks at Sea"),
    ),
)
