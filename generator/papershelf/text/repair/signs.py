r"""Rules for signs of mathematics beside numbers in prose, where they lost dollar signs and backslash: ``2.7times``."""

import re

from papershelf.text.repair import lost_formulas
from papershelf.text.repair.rule import Rule, substitution

_RELATIONS = {"leqslant": "≤", "geqslant": "≥", "leq": "≤", "geq": "≥", "neq": "≠", "lesssim": "≲", "gtrsim": "≳", "simeq": "≃",
              "approx": "≈", "sim": "∼"}  # fmt: skip
_ARROWS = {"rightarrow": "→", "leftarrow": "←", "leftrightarrow": "↔", "longrightarrow": "⟶", "Rightarrow": "⇒", "Leftarrow": "⇐",
           "Leftrightarrow": "⇔", "uparrow": "↑", "downarrow": "↓", "mapsto": "↦", "xrightarrow": "→", "infty": "∞",
           "textperiodcentered": "·"}  # fmt: skip
_BRACED = {**_RELATIONS, **_ARROWS, "cdot": "·", "times": "×", "pm": "±", "le": "≤", "ge": "≥", "ll": "≪", "gg": "≫",
           "=": "=", "<": "<", ">": ">", "+": "+", "-": "-", "~": "~"}  # fmt: skip

_TIMES = r"(?P<number>\d[\d.,]*[kKMB]?)times(?:\s?(?=\d+(?:times|[^\w.]|$))|(?=\d))|(?P<factor>\d[kKMB]?)times(?![a-z])"
_PLUS_MINUS = (
    r"(?P<a>\d+\.\d+\\?%?|\d+\\?%|\d{3,})\s?pm\s?(?=\d)|(?P<b>\d+)\s?pm\s?(?=\d+\.\d|\d+\\?%)|(?P<c>\d)pm(?=\d)"
    r"|(?<![\w.])pm(?=\d+(?:\.\d|\\?%))"
)
# What may follow a number that a sign is glued to: "sim20×", "sim1.5M", but not "sim2real".
_UNIT = r"[\s%\\)\]},;:×+–~-]|\.(?:\s|$)|[kKMBTx](?![A-Za-z])|(?:ms|GB|MB|KB|dB|fps|FPS|bit)(?![A-Za-z])|times(?![A-Za-z])"
_GLUED = rf"(?=\d[\d.,]*(?:$|{_UNIT}))"
# And behind a blank, where it could be a word: "sim 50%", but not "in sim 2".
_COUNTED = r"\s(?=\d[\d.,]*\s?(?:\\?%|×|times(?![a-z])|[kKMBTx](?![A-Za-z])))"
# A pattern for each, with the name first: a search for fixed letters passes over "simple" and "similar" quickly.
_RELATED = {name: re.compile(rf"{name}(?<![A-Za-z_\\.-]{name})(?=\s?\d)") for name in _RELATIONS}
_RELATED["approx"] = re.compile(rf"approx(?:(?<=\dapprox)(?=\d)|(?<![\w\\.]approx){_GLUED}|(?<=[=<>(]approx)\s(?=\d))")
_RELATED["sim"] = re.compile(
    rf"sim(?:(?<=\dsim)(?=\d)|(?<![\w\\.-]sim)(?:{_GLUED}|{_COUNTED})|(?<=[=<>(]sim)\s(?=\d)|(?<=[=<>(]\ssim)\s(?=\d))"
)
_BETWEEN_WORDS = (
    r"(?<![A-Za-z\\{_^])(?P<before>(?!(?:hook|long|Long|twohead|curve|over|under)(?:left|right))[A-Za-z0-9]*?[A-Za-z0-9])"
    r"(?P<name>leftrightarrow|Leftrightarrow|longrightarrow|rightarrow|leftarrow|Rightarrow)(?!tail|fill|s?\b)(?P<after>[A-Za-z]{2,})"
)
_DOT_OPEN = re.compile(r"\{\\?cdot(?=[A-Z0-9])([^{}]*)\}")
_IN_BRACES = re.compile(r"(?<![_^}])\{\s*\\?(?P<name>[A-Za-z]{2,}|[=<>+~-])\s*\}")
_COMMAND_BEFORE = re.compile(r"\\[A-Za-z]+\Z")


def _plus_minus(match: re.Match[str]) -> str:
    number = match["a"] or match["b"] or match["c"]
    return f"{number} ± " if number else "±"


def _related(text: str) -> str:
    for name, pattern in _RELATED.items():
        if name in text:
            text = pattern.sub(_RELATIONS[name], text)
    return text


def _unbraced(text: str) -> str:
    return _DOT_OPEN.sub(r"·\1", _IN_BRACES.sub(_braced, text))


def _braced(match: re.Match[str]) -> str:
    """A sign in braces, unless they are the argument of a command."""
    if match["name"] not in _BRACED or _COMMAND_BEFORE.search(match.string[max(0, match.start() - 20) : match.start()]):
        return match[0]
    return _BRACED[match["name"]]


SIGNS = (
    Rule(
        "times",
        r"\times glued to the number before it; a blank before `times` makes it a word.",
        ("times",),
        substitution(_TIMES, lambda match: f"{match['number'] or match['factor']}×"),
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
        substitution(_PLUS_MINUS, _plus_minus),
        (
            ("were 0.939 pm 0.008, 11.0pm1.3, 85pm2", "were 0.939 ± 0.008, 11.0 ± 1.3, 85 ± 2"),
            ("pm0.5", "±0.5"),
            ("at 3 pm 5 people", "at 3 pm 5 people"),
        ),
    ),
    Rule(
        "relations",
        "A relation before a number that is no word of English, or that is glued to it.",
        tuple(_RELATIONS),
        _related,
        (
            ("a leq 2% loss, sim20× and (sim50%), sim 3%", "a ≤ 2% loss, ∼20× and (∼50%), ∼3%"),
            ("sim2real, in sim 2, approx 3 days", "sim2real, in sim 2, approx 3 days"),
            ("geq5 and sim1.5M, 1sim2", "≥5 and ∼1.5M, 1∼2"),
        ),
    ),
    Rule(
        "arrows",
        "Names of arrows and of infinity are no words of English.",
        ("arrow", "infty", "mapsto", "periodcentered"),
        substitution(rf"(?<![A-Za-z\\{{_^])(?P<name>{'|'.join(_ARROWS)})(?![A-Za-z}}])", lambda match: _ARROWS[match["name"]]),
        (
            ("English rightarrow German, Adapt-infty", "English → German, Adapt-∞"),
            ("2rightarrow3", "2→3"),
            ("x_{infty}", "x_{infty}"),
        ),
    ),
    Rule(
        "glued-arrows",
        "An arrow between two words that lost its blanks, too.",
        ("arrow",),
        substitution(_BETWEEN_WORDS, lambda match: f"{match['before']} {_ARROWS[match['name']]} {match['after']}"),
        (
            ("EnglishrightarrowGerman and imageleftrightarrowtext", "English → German and image ↔ text"),
            ("hookrightarrowtail, rightarrowfill, RightArrowKey", "hookrightarrowtail, rightarrowfill, RightArrowKey"),
        ),
    ),
    Rule(
        "braced-signs",
        "Braces around a sign keep TeX from setting blanks beside it; a centred dot stands so in names.",
        ("{",),
        _unbraced,
        (
            ("HyperZ{cdotZ{cdot}W}", "HyperZ·Z·W"),
            (r"Z{\cdot}W, K{=}3, 2{times} A{rightarrow}B", "Z·W, K=3, 2× A→B"),
            (r"{it}, \mathbin{=}, x_{pm}", r"{it}, \mathbin{=}, x_{pm}"),
        ),
    ),
    Rule(
        "degrees",
        "A raised circle after a number is the sign for degrees.",
        ("^",),
        substitution(r"(?<=\d)\s?\^\{?\\?circ(?![A-Za-z])\}?(?:\s?(?=C\b))?", "°"),
        (("by 90^circ and 3^{\\circ}C", "by 90° and 3°C"),),
    ),
    Rule(
        "lost-formulas",
        "A script or a command that is no word makes a formula of what stands around it: L_2, Q^{pi_{sft}}, mathcal O(NT).",
        lost_formulas.MARKS,
        lost_formulas.find,
        (
            ("with ell_1-loss of 1-mathcal O(1/K)", r"with $\ell_1$-loss of $1-\mathcal{O}(1/K)$"),
            ("use Q^{pi_{sft}} and C_{rm HOD}", r"use $Q^{\pi_{sft}}$ and $C_{\mathrm{HOD}}$"),
            ("the L_2 distance of H_2O, (IA)^3", "the $L_2$ distance of H$_2$O, (IA)$^3$"),
            ("GPT_2 and x_train, snake_case, a_b_c, Q8_0", "GPT_2 and x_train, snake_case, a_b_c, Q8_0"),
            ("need Omega(k^2d), (xi cdot 100%)", r"need $\Omega(k^2d)$, ($\xi \cdot 100\%$)"),
            ("in {0,1}^n with ||x||_2, A^{top}B", r"in $\{0,1\}^n$ with $\|x\|_2$, $A^\top B$"),
            ("CO_2 and Fe_2O_3", "CO$_2$ and Fe$_2$O$_3$"),
        ),
    ),
)
