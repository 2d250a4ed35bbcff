r"""Rules for signs of mathematics beside numbers in prose, where they lost dollar signs and backslash: ``2.7times``."""

import re

from papershelf.text.repair import lost_formulas
from papershelf.text.repair.rule import Rule, substitution

_RELATIONS = {
    "leqslant": "≤",
    "geqslant": "≥",
    "leq": "≤",
    "geq": "≥",
    "neq": "≠",
    "lesssim": "≲",
    "gtrsim": "≳",
    "simeq": "≃",
    "approx": "≈",
    "sim": "∼",
}
_ARROWS = {"rightarrow": "→", "leftarrow": "←", "leftrightarrow": "↔", "longrightarrow": "⟶", "Rightarrow": "⇒", "Leftarrow": "⇐", "Leftrightarrow": "⇔",
           "uparrow": "↑", "downarrow": "↓", "mapsto": "↦", "xrightarrow": "→", "infty": "∞", "textperiodcentered": "·"}  # fmt: skip
# What may follow a number that a sign is glued to: "sim20×", "sim1.5M", but not "sim2real".
_AFTER = (
    r"(?=[\d.,]*(?:$|[\s%\\)\]},;:×+–~-]|\.(?:\s|$)|[kKMBTx](?![A-Za-z])|(?:ms|GB|MB|KB|dB|fps|FPS|bit)(?![A-Za-z])|times(?![A-Za-z])))"
)

SIGNS = (
    Rule(
        "times",
        r"\times glued to the number before it; a blank before `times` makes it a word.",
        ("times",),
        substitution(r"(?P<number>\d[\d.,]*[kKMB]?)times(?:\s?(?=\d+(?:times|[^\w.]|$))|(?=\d))|(?P<factor>\d[kKMB]?)times(?![a-z])", lambda match: _times(match)),  # noqa: PLW0108 - it stands below
        (
            ("512times512 is 2.7times more", "512×512 is 2.7× more"),
            ("an 8times 8 grid, 16times16times3", "an 8×8 grid, 16×16×3"),
            ("7 times larger, 5 times 3 and multiple times", "7 times larger, 5 times 3 and multiple times"),
        ),
    ),
    Rule(
        "plus-minus",
        "Between two numbers of which one has decimals or a per cent sign, pm is ±; `3 pm` may be an hour.",
        ("pm",),
        substitution(
            r"(?P<a>\d+\.\d+\\?%?|\d+\\?%|\d{3,})\s?pm\s?(?=\d)|(?P<b>\d+)\s?pm\s?(?=\d+\.\d|\d+\\?%)|(?P<c>\d)pm(?=\d)|(?<![\w.])pm(?=\d+(?:\.\d|\\?%))",
            lambda match: f"{match['a'] or match['b'] or match['c']} ± " if match["a"] or match["b"] or match["c"] else "±",
        ),
        (("were 0.939 pm 0.008, 11.0pm1.3, 85pm2", "were 0.939 ± 0.008, 11.0 ± 1.3, 85 ± 2"), ("pm0.5", "±0.5"), ("at 3 pm 5 people", "at 3 pm 5 people")),
    ),
    Rule(
        "relations",
        "A relation before a number that is no word of English, or that is glued to it.",
        tuple(_RELATIONS),
        lambda text: _related(text),  # noqa: PLW0108 - it stands below
        (
            ("a leq 2% loss, sim20× and (sim50%)", "a ≤ 2% loss, ∼20× and (∼50%)"),
            ("sim2real, approx 3 days, GE3", "sim2real, approx 3 days, GE3"),
            ("geq5 and sim1.5M, 1sim2", "≥5 and ∼1.5M, 1∼2"),
        ),
    ),
    Rule(
        "arrows",
        "Names of arrows and of infinity are no words of English.",
        ("arrow", "infty", "mapsto", "periodcentered"),
        substitution(rf"(?<![A-Za-z\\{{_^])(?P<name>{'|'.join(_ARROWS)})(?![A-Za-z}}])", lambda match: _ARROWS[match["name"]]),
        (("English rightarrow German, Adapt-infty", "English → German, Adapt-∞"), ("2rightarrow3", "2→3"), ("x_{infty}", "x_{infty}")),
    ),
    Rule(
        "dots-between",
        "A centred dot in braces, as it stands in names.",
        ("cdot",),
        lambda text: _DOT_OPEN.sub(r"·\1", _DOT.sub("·", text)),
        (("HyperZ{cdotZ{cdot}W}", "HyperZ·Z·W"), (r"Z{\cdot}W", "Z·W"), ("x_i cdot y_i", "x_i cdot y_i")),
    ),
    Rule(
        "degrees",
        "A raised circle after a number is the sign for degrees.",
        ("^",),
        substitution(r"(?<=\d)\s?\^\{?\\?circ(?![A-Za-z])\}?\s?(?=C\b)|(?<=\d)\s?\^\{?\\?circ(?![A-Za-z])\}?", "°"),
        (("by 90^circ and 3^{\\circ}C", "by 90° and 3°C"),),
    ),
    Rule(
        "lost-formulas",
        r"A script or a command that is no word makes a formula of what stands around it: L_2, Q^{pi_{sft}}, mathcal O(NT).",
        lost_formulas.MARKS,
        lost_formulas.find,
        (
            ("with ell_1-loss of 1-mathcal O(1/K)", r"with $\ell_1$-loss of $1-\mathcal{O}(1/K)$"),
            ("use Q^{pi_{sft}} and C_{rm HOD}", r"use $Q^{\pi_{sft}}$ and $C_{\mathrm{HOD}}$"),
            ("the L_2 distance of H_2O, (IA)^3", "the $L_2$ distance of H$_2$O, (IA)$^3$"),
            ("GPT_2 and x_train, snake_case, a_b_c", "GPT_2 and x_train, snake_case, a_b_c"),
            ("need Omega(k^2d), (xi cdot 100%)", r"need $\Omega(k^2d)$, ($\xi \cdot 100\%$)"),
        ),
    ),
)  # fmt: skip

# A pattern for each, with the name first: a search for fixed letters passes over "simple" and "similar" quickly.
_RELATED = {
    name: re.compile(
        rf"{name}(?:(?<=\d{name})(?=\d)|(?<![\w\\.]{name})(?=\d){_AFTER}|(?<=[=<>(]{name})\s(?=\d)|(?<=[=<>(]\s{name})\s(?=\d))"
        if name in {"sim", "approx"}
        else rf"{name}(?<![A-Za-z_\\.-]{name})(?=\s?\d)"
    )
    for name in _RELATIONS
}


def _related(text: str) -> str:
    for name, pattern in _RELATED.items():
        if name in text:
            text = pattern.sub(_RELATIONS[name], text)
    return text


_DOT: re.Pattern[str] = re.compile(r"\{\\?cdot\}")
_DOT_OPEN: re.Pattern[str] = re.compile(r"\{\\?cdot(?=[A-Z0-9])([^{}]*)\}")


def _times(match: re.Match[str]) -> str:
    """``×``; a grid has no blanks in it."""
    return f"{match['number'] or match['factor']}×"
