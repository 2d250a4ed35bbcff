r"""TeX to MathML Core, and to the nearest plain Unicode; both by way of the library math-core.

math-core (MIT, typed) was chosen over latex2mathml by measurement: see ``design/decisions/`` on mathematics.
"""

import html
import re
import unicodedata
from functools import lru_cache
from xml.etree import ElementTree as ET

from math_core import LatexError, LatexToMathML

from papershelf.text.mathematics.macros import FUNCTIONS, MACROS, usual

# Recursion in the library is not bounded: 100,000 nested braces end the process (version 0.9.0).
_LONGEST = 2000
_DEEPEST = 60
# The library takes these commands of text in text only, and its macros not in text: TeX prints them everywhere.
_LETTERS = {"AA": "Å", "textdegree": "°", "textmu": "µ"}
_LETTER = re.compile(rf"(?<!\\)\\(?P<name>{'|'.join(_LETTERS)})(?![A-Za-z])")
# A macro of the paper's own that begins with a capital is nearly always short for what it shows: \Prob, \PG, \Bin.
_UNKNOWN = re.compile(r'Unknown command "\\+(?P<name>[A-Z][A-Za-z]*)"')
_MOST_MACROS = 8
_CONVERTER = LatexToMathML(macros=MACROS | FUNCTIONS, allow_unreliable_rendering=True, fancy_error=False, max_expansions=100)
_SUPERSCRIPTS = dict(
    zip("0123456789+-−=()nimTkabcdefghjloprstuvwxyzβγδθφχ′″‴∗⋆*⊤†", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱᵐᵀᵏᵃᵇᶜᵈᵉᶠᵍʰʲˡᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵝᵞᵟᶿᵠᵡ′″‴***ᵀ†", strict=True)
)
_SUBSCRIPTS = dict(zip("0123456789+-−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ", strict=True))
_RAISED = frozenset("".join((*_SUPERSCRIPTS.values(), *_SUBSCRIPTS.values())))
_ACCENTS = {
    **dict.fromkeys("˜~\u0303", "\u0303"),
    **dict.fromkeys("^ˆ\u0302", "\u0302"),
    **dict.fromkeys("‾¯\u0332", "\u0304"),  # the library draws a line above with the character for one below
    **dict.fromkeys("→\u20d7", "\u20d7"),
    **dict.fromkeys("˙\u0307", "\u0307"),
    **dict.fromkeys("¨\u0308", "\u0308"),
}
_BENEATH = frozenset("\u0332⏟_")
"""A line and a brace below a part of a formula, which plain text does without."""
_VARIATION = re.compile("[\ufe00-\ufe0f\u2061-\u2064]")
_APPLIED = re.compile(r"(?<=[(\[{⌊⌈⟨|‖/])\u2061|\u2061(?=(?P<next>.))")
"""The mark before the name of a function, which becomes a blank before letters, but not behind what opens."""
_NAMED = re.compile(r"&(?!amp;|lt;|gt;|quot;)[A-Za-z]+;")


@lru_cache(maxsize=8192)
def to_mathml(tex: str) -> str | None:
    """``tex`` as a ``<math>`` element for the middle of a line; ``None`` where it cannot be converted."""
    if len(tex) > _LONGEST or _depth(tex) > _DEEPEST:
        return None
    tex = usual(_LETTER.sub(lambda match: _LETTERS[match["name"]], tex))
    for _ in range(_MOST_MACROS):
        try:
            return _converted(tex)
        except LatexError as error:
            unknown = _UNKNOWN.search(str(error))
        if not unknown:
            return None
        tex = re.sub(rf"\\{unknown['name']}(?![A-Za-z])", rf"\\mathrm{{{unknown['name']}}}", tex)
    return None


def _converted(tex: str) -> str:
    return _CONVERTER.convert_with_local_state(tex, displaystyle=False)


@lru_cache(maxsize=1024)
def is_command(name: str) -> bool:
    """Whether ``name`` is a command of mathematics, alone, with one group or with two; a paper's own macros are none, however usual."""
    if name in FUNCTIONS:
        return False
    for after in ("", "{x}", "{x}{y}", "(x"):
        try:
            _converted(f"\\{name}{after}")
        except LatexError:
            continue
        return True
    return False


def _depth(tex: str) -> int:
    depth = deepest = 0
    for char in tex:
        depth += (char == "{") - (char == "}")
        deepest = max(deepest, depth)
    return deepest


@lru_cache(maxsize=8192)
def plain(tex: str) -> str:
    r"""``tex`` in Unicode on one line: ``H_2`` → ``H₂``, ``\mathcal{O}(n^{-1/2})`` → ``O(n^(-1/2))``; itself if it cannot be read."""
    mathml = to_mathml(tex)
    if mathml is None:
        return tex
    named = _NAMED.sub(lambda match: html.unescape(match[0]), mathml)
    return from_element(ET.fromstring(named))  # noqa: S314 - written by the library, not by a stranger


def from_element(element: ET.Element) -> str:
    """A ``<math>`` element, without name spaces, in Unicode on one line, as :func:`plain` writes formulas."""
    text = _APPLIED.sub(lambda match: " " if match["next"] and match["next"].isalnum() else "", _text(element))
    return " ".join(unicodedata.normalize("NFC", _VARIATION.sub("", text)).split()).replace(": = ", " := ")


def _text(element: ET.Element) -> str:  # noqa: PLR0911 - one return for each kind of element
    children = [_text(child) for child in element]
    match element.tag, children:
        case "msub" | "munder", [base, low]:
            return base + ("" if low in _BENEATH else _script(low, "_", _SUBSCRIPTS))
        case "msup" | "mover", [base, high]:
            return base + (_script(high, "^", _SUPERSCRIPTS) if element.tag == "msup" else _combining(base, high))
        case "msubsup" | "munderover", [base, low, high]:
            return base + _script(low, "_", _SUBSCRIPTS) + _script(high, "^", _SUPERSCRIPTS)
        case "mfrac", [above, below]:
            return f"{_grouped(above)}/{_grouped(below)}"
        case "msqrt" | "mroot", _:
            return _root(element.tag, children)
        case "mtable" | "mtr", _:
            return {"mtable": ", ", "mtr": " "}[element.tag].join(children)
        case "mo", _:
            return _operator(element)
        case "mi", _ if len(element.text or "") > 1:
            return f"\u2061{_upright(element.text or '')}"
        case "mspace", _:
            return " " if element.get("width", "").strip("0em.") else ""
        case _:
            return _upright(element.text or "") + "".join(children)


def _root(tag: str, children: list[str]) -> str:
    if tag == "mroot" and len(children) > 1:
        return f"{_script(children[1], '^', _SUPERSCRIPTS)}√{_grouped(children[0])}"
    return f"√{_grouped(''.join(children))}"


def _operator(element: ET.Element) -> str:
    """Relations stand between blanks, as they do in print."""
    text = element.text or ""
    return f" {text} " if text in {"=", "≤", "≥", "≈", "<", ">", "→", "∈", "≠", "≪", "≫", "∝"} else text


def _upright(text: str) -> str:
    """Letters of the mathematical alphabets as common ones: a reader searches for O, not for 𝒪. ``ℓ`` and ``ℝ`` stay."""
    return "".join(unicodedata.normalize("NFKC", char) if char > "\uffff" else char for char in text)


def _script(text: str, mark: str, forms: dict[str, str]) -> str:
    text = text.strip().removeprefix("\u2061")
    if all(char in forms for char in text):
        return "".join(forms[char] for char in text)
    if text == "∘" and mark == "^":
        return "°"
    return f"{mark}{_grouped(text) if _RAISED.isdisjoint(text) else f'({text})'}"


def _grouped(text: str) -> str:
    return text if len(text) <= 1 or text.isalnum() else f"({text})"


def _combining(base: str, accent: str) -> str:
    """The character that sets ``accent`` on the letter that ``base`` ends with."""
    return _ACCENTS.get(accent, "") if _VARIATION.sub("", base)[-1:].isalnum() else ""
