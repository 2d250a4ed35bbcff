"""Rules for punctuation as TeX writes it: ties, quotation marks, dashes."""

import re

from papershelf.text.repair.rule import SHELTERED, Rule, substitution

_SIGNS = "→↔≤≥≈∼×±≻≺∈·–—"
_TIE = (
    rf"(?P<before>[A-Za-z]{{2}}[.)\]]?|[A-Za-z][.)\],;:]|[{SHELTERED}{_SIGNS}\"”’}}\])])~(?=[A-Za-z\d({{\[\\\"“`'${SHELTERED}{_SIGNS}])"
    rf"|(?P<number>\d)~(?=\\?%|[A-Za-zµ°]{{1,4}}\b|[a-z]{{5,}}\b|[{SHELTERED}])|(?P<unit>(?<![\w~])[A-Za-z])~(?=[a-z(\[\\])"
)
_QUOTATION = (
    r"(?<!`)``(?!`)(?P<double>(?:[^`\n]|`(?!`)){1,400}?)(?:''|\"|”)|(?<![\w.,!?)])\"(?P<mixed>(?=\S)[^\"'\n]{2,200})''(?!')|(?<![`\w])`(?P<single>[^`'\n]{1,200})'(?![\w'])"
    r"|,,(?P<low>[^,'\n]{1,200})''|(?<![\w'’”)\]}`.,])''(?!')(?P<apostrophes>(?=\w)(?:[^'\n]|'(?!')){1,200}?)(?:''(?!')|”)(?!\w)"
    r"|(?<!`)``(?!`)(?P<graves>[^`\n]{1,200}?[\w.,!?])``(?=[\s.,;:)!?]|\Z)|(?<!`)(?P<open>``)(?=\w)|(?<=[A-Za-z\d)][.,!?)])(?P<close>'')(?![\w'])"
)
_DASH = r"(?<![-\w<!])(?<!\| )---(?=\s)(?! \|)|(?<=[^\s\-<!|])(?<!\|:)---(?![->|])(?!:\|)|(?<=\s)(?<!\| )--(?=\s)(?! \|)|(?<=[^\s\-<!|=])--(?![->|])(?=\S|\s)"


def _quoted(match: re.Match[str]) -> str:
    kind = match.lastgroup or "close"
    marks = {"double": "“”", "apostrophes": "“”", "graves": "“”", "mixed": '""', "single": "‘’", "low": "„“"}.get(kind)
    if marks:
        return f"{marks[0]}{match[kind]}{marks[1]}"
    return "“" if kind == "open" else "”"


PUNCTUATION = (
    Rule(
        "ties",
        "A tie is a blank that does not break. Before or between numbers ~ is a sign of its own: ~10%, 1M~60M.",
        ("~",),
        substitution(_TIE, lambda match: f"{match['before'] or match['number'] or match['unit']} "),
        (
            ("models~(LLMs), i.e.~points, Task~Arithmetic", "models (LLMs), i.e. points, Task Arithmetic"),
            ("Table~2, 5~ms, J.~Doe, 5~languages", "Table 2, 5 ms, J. Doe, 5 languages"),
            (r"6.25~\% of", r"6.25 \% of"),
            ("only ~10% of 1M~60M, 3%~10%, ~/bin", "only ~10% of 1M~60M, 3%~10%, ~/bin"),
        ),
    ),
    Rule(
        "quotation-marks",
        "TeX writes quotation marks as two grave accents and two apostrophes; a straight one may stand for either.",
        ("`", "''"),
        substitution(_QUOTATION, _quoted),
        (
            ("``label sharpness'' and ``skills,'' too", "“label sharpness” and “skills,” too"),
            ("a `word' here, \"tokenization bias''", 'a ‘word’ here, "tokenization bias"'),
            ("the ''mean bias'' and (''hive's,'') of ``bees``", "the “mean bias” and (“hive's,”) of “bees”"),
            ("f'' and g'' x, 5'' to 6'', a'' b ''", "f'' and g'' x, 5'' to 6'', a'' b ''"),
            ("`code` and f'' = 0", "`code` and f'' = 0"),
        ),
    ),
    Rule(
        "dashes",
        "Two hyphens are an en dash, three an em dash; before a word without a blank they are an option of a command.",
        ("--",),
        substitution(_DASH, lambda match: "—" if len(match[0]) == 3 else "–"),
        (
            ("methods -- Averaging --- and 5--10, A---B", "methods – Averaging — and 5–10, A—B"),
            ("use --flag, <!-- x -->, a ----- b", "use --flag, <!-- x -->, a ----- b"),
            ("|---|:---:| and | --- | -- |, so:---yes", "|---|:---:| and | --- | -- |, so:—yes"),
        ),
    ),
)
