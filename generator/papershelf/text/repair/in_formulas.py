"""Rules for what stands between dollar signs: lost backslashes, old spellings, and formulas that are text."""

import re

from papershelf.text.mathematics import formulas
from papershelf.text.mathematics.mathml import plain, to_mathml
from papershelf.text.repair.restore import restored
from papershelf.text.repair.rule import Rule
from papershelf.text.repair.vocabulary import GREEK, SURE_OPERATORS, SYMBOLS, alternatives

_LOST = re.compile(
    rf"(?<![A-Za-z\\])(?:[A-Za-z]?(?:{alternatives(SURE_OPERATORS | {'times'})})[A-Z]?|{alternatives(GREEK | SYMBOLS)})(?![A-Za-z])"
)
_BOX = re.compile(r"\\[mh]box\s*(?=\{)")
_STYLE = re.compile(
    r"\\(?:tiny|scriptsize|footnotesize|small|normalsize|large|displaystyle|textstyle|scriptstyle|limits|nolimits|xspace|nobreak|ensuremath"
    r"|boldmath)(?![A-Za-z])\s*"
)
"""Commands that say how a formula is set, and mean nothing."""
_MATHEMATICS_IN_TEXT = re.compile(r"\\text\s*\{((?:[^{}$]|\\\$)*)\$([^{}$]*)\$([^{}$]*)\}")
_FONTS = {"rm": "mathrm", "bf": "mathbf", "it": "mathit", "sf": "mathsf", "tt": "mathtt", "cal": "mathcal", "em": "mathit"}
_SWITCH = re.compile(
    r"\{\s*\\(?P<font>rm|bf|it|sf|tt|cal|em)(?![A-Za-z])\s*(?P<text>[^{}]*)\}|\\(?P<last>rm|bf|it|sf|tt|cal)(?![A-Za-z])\s*(?P<rest>[^{}\\]+)\Z"
)
r"""A switch of fonts in braces or up to the end: ``{\bf x}``, ``\rm max``."""
_TEXT_ONLY = re.compile(
    r"(?:\\(?:text\w*|mbox|mathrm|mathbf|mathsf|mathtt|mathit|emph|bf|rm|it|tt)\s*(?:\{\s*(?P<text>[^{}$\\]*)\}|\s(?P<switched>[\w -]+))"
    r"|\{(?P<braced>[\w\s.,%-]*)\})\Z"
)
r"""A formula that is nothing but text: ``\text{bees}``, ``\rm bees``, ``{bees}``."""
_VARIABLE = re.compile(r"\\math\w+\s*\{\s*\w\s*\}\Z")
_CODE_POINT = re.compile(r"\\unicode\{x(?P<code>[0-9A-Fa-f]{2,5})\}")
_SIGNS = (
    r"times|pm|mp|sim|approx|le|ge|leq|geq|leqslant|geqslant|rightarrow|leftarrow|leftrightarrow|Rightarrow|to|uparrow|downarrow|cdot|ldots|dots"
    r"|infty|ll|gg|neq|circ|degree|checkmark|bullet|star|dagger|ddagger|quad|textdegree|in|notin|subset|cup|cap|forall|exists|mid|equiv|succ|prec"
    r"|lesssim|gtrsim|ast|cdots|diamond|square|triangle"
)
_SIGNED = re.compile(rf"(?:\s|[\d.,%+\-−–~<>=/:()×±≤≥∼≈]|\\[%,;: !]|\\(?:{_SIGNS})(?![A-Za-z])|\^\{{?\\circ\}}?|\{{,\}})+\Z")
_AROUND_SIGN = re.compile(r"\{\s*(?P<sign>\\[A-Za-z]+|[<>=~+-])\s*\}")
_DEGREE = re.compile(r"\\(?:text)?degree(?![A-Za-z])")
_RANGE = re.compile(r"(?<=\d)\s*[-−](?=\d)")
_PLUS_MINUS = re.compile(r"(?<=\d) ?± ?(?=\d)")
_LEADING_RELATION = re.compile(r"\A([<>≤≥≈=]) ")


def _with_backslashes(tex: str) -> str:
    r"""Only a formula without any backslash lost them; ``\text{alpha particles}`` did not."""
    return restored(tex) if "\\" not in tex and _LOST.search(tex) else tex


def _modern(tex: str) -> str:
    tex = _STYLE.sub("", _BOX.sub(r"\\text", tex))
    tex = _MATHEMATICS_IN_TEXT.sub(r"\\text{\1}\2\\text{\3}", tex).replace(r"\text{}", "") if "$" in tex else tex
    return _SWITCH.sub(_set_in_font, tex).strip() or tex


def _set_in_font(match: re.Match[str]) -> str:
    if match["font"]:
        return f"{{\\{_FONTS[match['font']]}{{{match['text'].strip()}}}}}"
    return f"\\{_FONTS[match['last']]}{{{match['rest'].strip()}}}"


def _as_text(text: str) -> str:
    return "".join(_text_of(piece) if at % 2 else piece for at, piece in enumerate(formulas.pieces(text)))


def _text_of(tex: str) -> str:
    """What ``tex`` says in plain text where that is the same; else the formula again."""
    bare = _AROUND_SIGN.sub(r"\g<sign>", tex)
    if (only := _TEXT_ONLY.match(tex)) and not _VARIABLE.match(tex):
        return next(filter(None, only.groups()), "")
    if code := _CODE_POINT.fullmatch(tex):
        return chr(int(code["code"], 16))
    if tex.isalpha() and len(tex) >= 4 and tex.isascii():
        return tex
    bare = _DEGREE.sub(r"^\\circ", bare)
    return _signed(bare) if _SIGNED.match(bare) and to_mathml(bare) is not None else f"${tex}$"


def _signed(tex: str) -> str:
    """Numbers and signs as text; a hyphen between numbers is a range, before a number a minus sign."""
    text = plain(tex.replace("{,}", ",").replace("~", r"\ ")).replace("⋅", "·").replace("∗", "*")
    text = _RANGE.sub("-", text.replace("−", "-") if tex.strip().startswith("-") else text)
    return _LEADING_RELATION.sub(r"\1", _PLUS_MINUS.sub(" ± ", text))


IN_FORMULAS = (
    Rule(
        "formula-backslashes",
        "A formula that has no backslash at all lost them, where a word in it is the name of a command.",
        ("$",),
        _with_backslashes,
        (
            (r"$L_0 + Acdot S^{-alpha}$", r"$L_0 + A\cdot S^{-\alpha}$"),
            (r"$\text{alpha}$", r"$\text{alpha}$"),
            ("$x in a$", "$x in a$"),
        ),
        scope="formula",
    ),
    Rule(
        "formula-spellings",
        r"Plain TeX's \mbox, {\rm …} and sizes have modern spellings that converters know.",
        ("$",),
        _modern,
        ((r"$C_{\rm HOD}$", r"$C_{\mathrm{HOD}}$"), (r"$a_{\mbox{\tiny b}}$", r"$a_{\text{b}}$")),
        scope="formula",
    ),
    Rule(
        "formulas-of-text",
        "Numbers, signs and words between dollar signs need no typesetting, and as text they can be found and copied.",
        ("$",),
        _as_text,
        (
            (r"$2\times$ faster, $>80\%$", "2× faster, >80%"),
            (r"$\pm$0.5, $\sim$50, $90^\circ$", "±0.5, ∼50, 90°"),
            (r"H$_2$O in $\mathbf{x}$ of $\texttt{a}$", r"H$_2$O in $\mathbf{x}$ of a"),
            (r"$512 \times 512$ at ${\sim}5$", "512×512 at ∼5"),
        ),
        scope="whole",
    ),
)
