"""Rules for slips of typing and of the programs that wrote a list: doubled stops, lost blanks, marks of footnotes in titles."""

import re

from papershelf.text.repair.rule import SHELTERED, Rule, substitution

_TWO_STOPS = re.compile(
    rf"(?<=[\w)}}\]\"”’'%{SHELTERED}])\.\.(?:(?=[\"”’')]{{0,3}}(?:\s+[\"“‘'(\[]?[A-Z\d{SHELTERED}]|\s*\Z))|(?<=[a-z]{{3}}\.\.)(?P<glued>(?=[A-Z][a-z]*[ ,])))"
)
"""Two stops at the end of a sentence, also where the next is glued to them; not ``...``."""
# Words that begin sentences and no name of a file, a class or a site: "Node.js", "System.Text" and "Booking.com" have none.
_BEGINNINGS = (
    "The We Our This These Those That To It Its In As For And But However Furthermore Moreover Finally Additionally Also Then Thus Hence Therefore "
    "Here There While When Where Although Since Because Despite Unlike Both Such Based By At On With From Using Experiments Experimental "
    "Extensive Existing Recent Current Across Beyond Building Drawing Motivated Inspired Subsequently Code Codes Specifically First Second Next Nevertheless Consequently Instead Through If Not A An"
).split()
_LOST_BLANK = rf"\.(?:(?<=[A-Za-z]{{2}}[a-z]\.)|(?<=[A-Za-z]{{2}}\)\.))(?=(?:{'|'.join(_BEGINNINGS)})(?:,| [a-z{SHELTERED}“\"(]| [A-Z0-9]))"
_COMMA = re.compile(r",(?<=[a-z]{3},)(?=[a-z]{3}|(?:it|we|as|an|in|is|to|on|by|of|or)\b)|,(?<=[a-z]{4},)(?=[A-Z][A-Za-z]{4})")
_RUN = re.compile(r"[(“\"‘']?(?:[A-Za-z]+[-’'])*[A-Za-z]+(?:,(?:[A-Za-z]+[-’'])*[A-Za-z]+)+[.,;:!?)”\"’']*\Z")
_AROUND = 60
"""Characters on either side of a comma that are looked at: more than any word has."""
_COLON = re.compile(rf"(?:(?<=\w[^\W\d_])|(?<=[)\]”\"+*:{SHELTERED}])) :(?= (?:\w\w|[A{SHELTERED}“\"]))")
_BLANK_BEFORE = re.compile(r" [:;!?](?= |\Z)")
_FRENCH = re.compile(r"[àâçèêîôùûœ]|\b(?:le|la|les|des|du|une|et|pour|dans|sur|aux|en|par|avec|chez|[dl]['’]\w+)\b", re.IGNORECASE)
_UNDERSCORE = re.compile(r"(?<![\w-])([A-Z][a-z]{2,})_([A-Z][a-z]{2,})(?![\w-])")
_FOOTNOTE = re.compile(r"(?<=\s)([A-Z]?[a-z]{3,})\*\Z")


def _one_stop(text: str) -> str:
    return text if "..." in text else _TWO_STOPS.sub(lambda match: "." if match["glued"] is None else ". ", text)


def _with_blanks(text: str) -> str:
    return _COMMA.sub(lambda match: ", " if _is_prose(text, match.start()) else ",", text)


def _is_prose(text: str, at: int) -> bool:
    """Whether the comma at ``at`` stands among words and nothing else, from blank to blank: no keys, addresses or code."""
    before = text[max(0, at - _AROUND) : at].rsplit(maxsplit=1)[-1]
    after = text[at : at + _AROUND].split(maxsplit=1)[0]
    return bool(_RUN.match(before + after))


def _without_blank(title: str) -> str:
    """A title in French has a blank there, and one with several such blanks is written so throughout."""
    if len(_BLANK_BEFORE.findall(title)) > 1 or _FRENCH.search(title):
        return title
    return _COLON.sub(lambda match: "" if title[match.start() - 1] == ":" else ":", title)


def _with_hyphen(title: str) -> str:
    return title if title.count("_") > 1 or "\\" in title or "$" in title else _UNDERSCORE.sub(r"\1-\2", title)


def _unmarked(title: str) -> str:
    return title if title.count("*") > 1 else _FOOTNOTE.sub(r"\1", title)


SLIPS = (
    Rule(
        "two-stops",
        "Two stops at the end of a sentence are one in a text without an ellipsis; one collection has them in 605 of 1,451 abstracts.",
        ("..",),
        _one_stop,
        (
            ("of processes.. Consequently, it is.. (See 2).. ", "of processes. Consequently, it is. (See 2). "),
            ('Indexing.. II. An "explosion.." However, words..Many of', 'Indexing. II. An "explosion." However, words. Many of'),
            ("and so on... The end.. Here", "and so on... The end.. Here"),
            ("from a..b to ../c, 1..5", "from a..b to ../c, 1..5"),
        ),
    ),
    Rule(
        "comment-signs",
        "A per cent sign alone between two sentences began a comment in TeX.",
        (" % ",),
        substitution(r"(?<=[.!?]) % (?=[A-Z])", " "),
        (
            ("vocabulary size. % Intuitively, it", "vocabulary size. Intuitively, it"),
            ("of 5. % of A", "of 5. % of A"),
            ("by 5 % The", "by 5 % The"),
        ),
    ),
    Rule(
        "stops-without-blank",
        "A line that was joined to the next one without a blank: after a word of small letters, before one that begins sentences.",
        (".",),
        substitution(_LOST_BLANK, ". "),
        (
            ("of LLMs.The code, its performance.However, we", "of LLMs. The code, its performance. However, we"),
            ("models (HMI).In this", "models (HMI). In this"),
            ("of bees.Code and data are open, the hive.Subsequently, we", "of bees. Code and data are open, the hive. Subsequently, we"),
            ("Node.js, ASP.The end, e.g.The, S.p.A.A b", "Node.js, ASP.The end, e.g.The, S.p.A.A b"),
            ("call System.Text.Json, System.Threading, data.Table", "call System.Text.Json, System.Threading, data.Table"),
        ),
    ),
    Rule(
        "commas-without-blank",
        "A comma between two words, of which the first ends in small letters, where nothing but words and commas stands from blank to blank.",
        (",",),
        _with_blanks,
        (
            ("of files,the latency,pressure,network (short-term,too).", "of files, the latency, pressure, network (short-term, too)."),
            (
                "Optimization,Simulation,and more; specialization,we go. A suite,HIVES, Spec,TopP",
                "Optimization, Simulation, and more; specialization, we go. A suite, HIVES, Spec,TopP",
            ),
            ("{alice,bob}@a.org, alice,bob@a.org, f(one,two), key=one,two", "{alice,bob}@a.org, alice,bob@a.org, f(one,two), key=one,two"),
            ("[doe2020one,roe2021two] `one,two` 1,000", "[doe2020one,roe2021two] `one,two` 1,000"),
        ),
    ),
)
TITLE_SLIPS = (
    Rule(
        "colons-of-titles",
        "English has no blank before a colon.",
        (" :",),
        _without_blank,
        (
            ("SCGC : Self-Supervised Graphs", "SCGC: Self-Supervised Graphs"),
            ("AIPO: : Learning", "AIPO: Learning"),
            ("Les marées : une étude", "Les marées : une étude"),
            ("Replication : Which ? A Study", "Replication : Which ? A Study"),
            ("Mixed 1 : 2 and f : X to Y", "Mixed 1 : 2 and f : X to Y"),
        ),
    ),
    Rule(
        "underscores-of-titles",
        "Some lists write the hyphen between two words with capitals as an underscore; names of programs have more of them, or small letters.",
        ("_",),
        _with_hyphen,
        (
            ("A Computer_Aided Service", "A Computer-Aided Service"),
            ("Team_One_Two, snake_case and The A_B", "Team_One_Two, snake_case and The A_B"),
        ),
    ),
    Rule(
        "footnotes-of-titles",
        "An asterisk behind the last word of a title is the mark of a footnote; behind capitals it belongs to a name.",
        ("*",),
        _unmarked,
        (
            ("On Retrieval Systems*", "On Retrieval Systems"),
            ("When It Complements A*", "When It Complements A*"),
            ("More Data for BERT*", "More Data for BERT*"),
            ("On *Systems*", "On *Systems*"),
        ),
    ),
)
