r"""Rules for braces that only grouped: BibTeX keeps capitals with them, and a lost command leaves them behind."""

from papershelf.text.repair.rule import Rule, substitution


def _balanced(text: str) -> str:
    """``text`` without closing braces that nothing opened."""
    kept, open_ = [], 0
    for char in text:
        if char == "}" and not open_:
            continue
        open_ += (char == "{") - (char == "}")
        kept.append(char)
    return "".join(kept)


BRACES = (
    Rule(
        "empty-braces",
        "Empty braces end the name of a command.",
        ("{}",),
        substitution(r"(?<![\w)\]])\{\}(?=\s|[.,;:)]|\Z)|(?<=\w)\{\}(?=[\s.,;:)]|\Z)", ""),
        (("GPT{} is", "GPT is"), ("f(){} x", "f(){} x")),
    ),
    Rule(
        "braced-capitals",
        "Braces around the capitals of a word keep BibTeX from writing them small.",
        ("{",),
        substitution(
            r"(?<![\w\\}_^])\{(?P<start>[A-Z]{1,6})\}(?=[A-Za-z])|(?<=[a-z-])\{(?P<middle>[A-Z]{1,6})\}(?![\w])|(?P<quote>[\"“‘'])\{(?P<quoted>[\w .-]{1,80})\}(?=[\"”’'])|\{\{(?P<double>[^{}\s](?:[^{}]*[^{}\s])?)\}\}",
            lambda match: (
                (match["quote"] or "")
                + next(group for group in (match["start"], match["middle"], match["quoted"], match["double"]) if group is not None)
            ),
        ),
        (
            ('{B}ERT, Pre{LN}, our "{SkillNet}"', 'BERT, PreLN, our "SkillNet"'),
            ("{{A Title}} of {{ config }}", "A Title of {{ config }}"),
            ("{BoolQ, SST2} and {En-Ja(41.5)}", "{BoolQ, SST2} and {En-Ja(41.5)}"),
        ),
    ),
    Rule(
        "stray-braces",
        "A closing brace that nothing opened is the rest of a command.",
        ("}",),
        lambda text: "\n".join(_balanced(line) for line in text.split("\n")),
        (("and RepQ-ViT)}. We", "and RepQ-ViT). We"), ("{a, b}", "{a, b}")),
    ),
)

TITLE_BRACES = Rule(
    "title-braces",
    "In a title braces keep capitals, whatever they hold; a set has a comma.",
    ("{",),
    substitution(r"(?P<command>\\[A-Za-z]+|[\\_^}])?\{(?P<text>[^{},$]*)\}", lambda match: match[0] if match["command"] else match["text"]),
    (("{BERT}: Pre-training of {Deep} Nets", "BERT: Pre-training of Deep Nets"), (r"Of {a, b}, \ECUAS{n}", r"Of {a, b}, \ECUAS{n}")),
)
