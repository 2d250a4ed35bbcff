"""The rule for emphasis in Markdown, which OpenReview and other sites have in their abstracts: the words stay, the marks go."""

import re

from papershelf.text.repair.rule import SHELTERED, Rule

_FIRST = rf"(?=[\w“\"‘'(\[{SHELTERED}])"
_LAST = rf"(?<=[\w.,:;!?)\]%”\"’'…{SHELTERED}])"
_STARS = re.compile(
    rf"(?<![\w*\\{SHELTERED}])(?P<stars>\*{{1,3}}){_FIRST}(?P<whole>[^*\n]{{1,200}}){_LAST}(?P=stars)(?![\w*{{{SHELTERED}])"
    r"|(?:(?<=[^\W\d_]{2})|(?<![\w*\\]))\*\*(?P<part>[^\W\d_]{1,30})\*\*(?:(?=[^\W\d_]{2})|(?![\w*]))"
)
"""``*word*`` and ``**two words**`` between blanks or punctuation, and letters within a word: ``cust**O**mer``."""
_UNDERSCORES = re.compile(
    r"(?<![\w\\/$^{}().:`*@#=&?-])_(?P<text>[^\W\d_](?:[^\W\d_]|[ ,'’-]){1,100}[^\W\d_])_(?![\w{(\[^/.\\`*@#=&?-]|\.\w)|(?<=[(—])_(?P<inner>[^\W\d_]{3,40})_(?=[)—])"
)
"""``_two words_``, where nothing but letters and blanks stands between the marks."""
_LETTER = re.compile(rf"[^\W\d_]|[{SHELTERED}]")


def _without_marks(text: str) -> str:
    if "*" in text:
        text = _STARS.sub(_starred, text)
    return _UNDERSCORES.sub(lambda match: match["text"] or match["inner"], text) if "_" in text else text


def _starred(match: re.Match[str]) -> str:
    """What the marks held; a product, a sign of significance or a lone number is none of emphasis."""
    if match["part"]:
        return match["part"]
    whole: str = match["whole"]
    return whole if _LETTER.search(whole) else match[0]


EMPHASIS = Rule(
    "emphasis",
    "OpenReview shows abstracts as Markdown, of which stars and underscores around words are left in what it gives out.",
    ("*", "_"),
    _without_marks,
    (
        ("propose **FLAIR** (*fast* search), ***so***: **it is.**", "propose FLAIR (fast search), so: it is."),
        ("a **CH**at with cust**O**mers, _in-context_ learning", "a CHat with custOmers, in-context learning"),
        ("the *k*-means of **a lamp *unlit* or lit**", "the k-means of **a lamp unlit or lit**"),
        (
            "A* and D*, C*-algebras and *-rings, 2*3*4, 2 * 3 * 4, x**2 + y**2",
            "A* and D*, C*-algebras and *-rings, 2*3*4, 2 * 3 * 4, x**2 + y**2",
        ),
        ("*p<.05, **p<.01; **kern and **mens; f(*args, **kwargs)", "*p<.05, **p<.01; **kern and **mens; f(*args, **kwargs)"),
        ("a _private_name, __init__, x_i_j, _x0012_ and *.py", "a _private_name, __init__, x_i_j, _x0012_ and *.py"),
    ),
)
