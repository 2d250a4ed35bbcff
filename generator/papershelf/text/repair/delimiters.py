r"""Rules that settle what is a formula: ``\(…\)``, ``\[…\]``, ``$$…$$`` and loose dollar signs become ``$…$`` or prose."""

import html
import re

from papershelf.text import formulas
from papershelf.text.mathml import plain, to_mathml
from papershelf.text.repair.restore import restored
from papershelf.text.repair.rule import Rule, substitution
from papershelf.text.repair.vocabulary import GREEK, SURE_OPERATORS, SYMBOLS, alternatives

_PAIR = re.compile(r"(?<![\\$])\$(?!\$)(?P<tex>(?:\\.|[^$\\\n]){1,1000})(?<![\\])\$(?!\$)")
_EDGES = re.compile(r"\A(?:\s|~|\\[,;:! ])+|(?:\s|~|\\[,;:!]|\\ )+\Z")
_EVIDENCE = re.compile(r"\\[A-Za-z!,;]|[_^=<>]|\A\s*[A-Za-z]\s*\Z|\A\s*\d[\d.,]*\s?\\?%?\s*\Z")


def _in_dollars(tex: str, after: str = "") -> str:
    """``tex`` between dollar signs, punctuation at its end outside of them."""
    body = _EDGES.sub("", tex)
    end = re.search(r"[.,;]\Z", body) if len(body) > 1 and not body.endswith("\\,") and not body.endswith("\\;") else None
    body, tail = (body[: end.start()].rstrip(), end[0]) if end else (body, "")
    if not body:
        return tail
    before, behind = " " if tex[:1].isspace() else "", " " if tex[-1:].isspace() and not tail else ""
    return f"{before}${body}${tail}{behind}{after}"


def _display(match: re.Match[str]) -> str:
    tex = re.sub(r"\s+|(?<!\\)\$", " ", next(group for group in match.groups() if group is not None))
    before = match.string[: match.start()]
    blank = " " if before and before[-1].isalnum() else ""
    after = match.string[match.end() : match.end() + 1]
    return blank + _in_dollars(tex.strip()) + (" " if after.isalnum() else "")


def _paired(text: str) -> str:
    """Formulas with blanks at their edges, tightened; one after the other, as a reader of TeX pairs dollar signs."""
    found, at = [], 0
    for piece in _cut(text):
        found.append(piece)
        at += len(piece)
    return "".join(found)


def _cut(text: str) -> list[str]:
    marks = [match.start() for match in re.finditer(r"(?<!\\)\$", text)]
    found, start, at = [], 0, 0
    while at + 1 < len(marks):
        opening, closing = marks[at], marks[at + 1]
        tex, after = text[opening + 1 : closing], text[closing + 1 : closing + 2]
        loose = tex[:1].isspace() or tex[-1:].isspace() or tex[-1:] in {",", "."}
        if formulas.is_formula(tex, after) and (not loose or _EVIDENCE.search(tex)):
            found += [text[start:opening], _tightened(tex, text[:opening], after) if loose else text[opening : closing + 1]]
            start, at = closing + 1, at + 1
        at += 1
    return [*found, text[start:]]


def _tightened(tex: str, before: str, after: str) -> str:
    """A blank at an edge is kept outside only where letters would run together."""
    body = _in_dollars(tex.strip())
    left = " " if tex[:1].isspace() and before[-1:].isalnum() else ""
    right = " " if tex[-1:].isspace() and after.isalnum() else ""
    return f"{left}{body}{right}"


def _stray(text: str) -> str:
    """Dollar signs around prose that holds formulas of its own belong to delimiters that were lost."""
    return _PAIR.sub(lambda match: match["tex"] if _is_stray(match["tex"]) else match[0], text)


def _is_stray(tex: str) -> bool:
    return formulas.is_prose(tex) and bool(re.search(r"[A-Za-z)][_^][\w{]", tex)) and not tex[0].isspace() and not tex[-1].isspace()


_LOST = re.compile(
    rf"(?<![A-Za-z\\])(?:[A-Za-z]?(?:{alternatives(SURE_OPERATORS)}|times)[A-Z]?|{alternatives(GREEK | SYMBOLS)})(?![A-Za-z])"
)


def _with_backslashes(tex: str) -> str:
    r"""Only a formula without any backslash lost them; ``\\text{alpha particles}`` did not."""
    return restored(tex) if "\\" not in tex and _LOST.search(tex) else tex


_MODE = re.compile(r"\\(?:mbox|hbox)\s*(?=\{)")
_SIZES = re.compile(
    r"\\(?:tiny|scriptsize|footnotesize|small|normalsize|large|displaystyle|textstyle|scriptstyle|limits|nolimits|xspace|nobreak|ensuremath|boldmath)(?![A-Za-z])\s*"
)
_FONT = re.compile(
    r"\{\s*\\(?P<font>rm|bf|it|sf|tt|cal|em)(?![A-Za-z])\s*(?P<text>[^{}]*)\}|\\(?P<bare>rm|bf|it|sf|tt|cal)(?![A-Za-z])\s*(?P<rest>[^{}\\]+)\Z"
)
_FONTS = {"rm": "mathrm", "bf": "mathbf", "it": "mathit", "sf": "mathsf", "tt": "mathtt", "cal": "mathcal", "em": "mathit"}


def _modern(tex: str) -> str:
    """The old spellings of plain TeX as MathML's converters know them."""
    tex = _SIZES.sub("", _MODE.sub(r"\\text", tex))
    if "text" in tex:
        tex = re.sub(r"\\text\s*\{((?:[^{}$]|\\\$)*)\$([^{}$]*)\$([^{}$]*)\}", r"\\text{\1}\2\\text{\3}", tex).replace(r"\text{}", "")
    return _FONT.sub(_set, tex).strip() or tex


def _set(match: re.Match[str]) -> str:
    font, text = match["font"] or match["bare"], match["text"] if match["font"] else match["rest"]
    return f"{{\\{_FONTS[font]}{{{text.strip()}}}}}" if match["font"] else f"\\{_FONTS[font]}{{{text.strip()}}}"


_TEXT_ONLY = re.compile(
    r"(?:\\(?:text\w*|mbox|mathrm|mathbf|mathsf|mathtt|mathit|emph|bf|rm|it|tt|textbf)\s*(?:\{\s*(?P<text>[^{}$\\]*)\}|\s(?P<switched>[\w -]+))|\{(?P<braced>[\w\s.,%-]*)\})\Z"
)
# Signs between numbers, and numbers, need no typesetting: as text they can be searched and copied.
_SIGNS = r"times|pm|mp|sim|approx|le|ge|leq|geq|leqslant|geqslant|rightarrow|leftarrow|leftrightarrow|Rightarrow|to|uparrow|downarrow|cdot|ldots|dots|infty|ll|gg|neq|circ|degree|checkmark|bullet|star|dagger|quad|textdegree|in|notin|subset|cup|cap|forall|exists|mid|triangleq|equiv|succ|prec|lesssim|gtrsim|dagger|ddagger|ast|cdots|heartsuit|clubsuit|diamond|blacksquare|square|triangle"
_SIGNED = re.compile(rf"(?:\s|[\d.,%+\-−–~<>=/:()×±≤≥∼≈]|\\[%,;: !]|\\(?:{_SIGNS})(?![A-Za-z])|\^\{{?\\circ\}}?|\{{,\}})+\Z")
_AROUND_SIGN = re.compile(r"\{\s*(?P<sign>\\[A-Za-z]+|[<>=~+-])\s*\}")
_UNICODE_DASH = re.compile(r"\\unicode\{x(?P<code>[0-9A-Fa-f]{2,5})\}")


def _as_text(text: str) -> str:
    found = formulas.pieces(text)
    written = [_text_of(piece) if at % 2 else piece for at, piece in enumerate(found)]
    return "".join(written)


def _text_of(tex: str) -> str:
    if only := _TEXT_ONLY.match(tex):
        return next(filter(None, only.groups()), "")
    if code := _UNICODE_DASH.fullmatch(tex):
        return chr(int(code["code"], 16))
    if tex.isalpha() and len(tex) >= 4 and tex.isascii():
        return tex
    bare = _AROUND_SIGN.sub(r"\g<sign>", tex)
    if _SIGNED.match(bare) and (to_mathml(bare) is not None or "degree" in bare):
        return _signed(bare)
    return f"${tex}$"


def _signed(tex: str) -> str:
    """Numbers and signs as text: a sign between two numbers closes up with ``×`` and stands free otherwise."""
    tex = re.sub(r"\{,\}", ",", tex).replace("~", r"\ ").replace(r"\degree", r"^\circ").replace(r"\textdegree", r"^\circ")
    text = re.sub(r"\s+", " ", plain(tex)).replace("−", "-" if tex.strip().startswith("-") else "−").replace("⋅", "·").replace("∗", "*")
    text = re.sub(r"(?<=\d)\s*[-−](?=\d)", "-", text)
    return re.sub(r"(?<=\d) ± (?=\d)|(?<=\d)±(?=\d)", " ± ", text)


DELIMITERS = (
    Rule(
        "entities",
        "Pages of the web that are saved as text keep their entities, some twice over.",
        ("&",),
        substitution(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8}\d?);", lambda match: html.unescape(match[0]).replace("\u00a0", " ").replace("$", r"\$")),
        (("run&#x2014;each", "run—each"), ("R&amp;D, a &lt; b", "R&D, a < b"), ("AT&T; Q&A;", "AT&T; Q&A;")),
        scope="whole",
    ),
    Rule(
        "delimiters",
        r"\(…\), \[…\], $$…$$ and equation environments say the same as $…$.",
        ("\\(", "\\[", "$$", "\\begin"),
        substitution(
            r"(?<!\\)\\\((.+?)\\\)|(?<!\\)\\\[(.+?)\\\]|(?<!\\)\$\$(?!\$)((?:[^$]|\$(?!\$))+?)\$\$"
            r"|\\begin\{(?:equation|displaymath|math|gather|multline)\*?\}(.+?)\\end\{(?:equation|displaymath|math|gather|multline)\*?\}"
            r"|(\\begin\{align(?:ed)?\*?\}.+?\\end\{align(?:ed)?\*?\})",
            _display,
            re.DOTALL,
        ),
        (
            (r"of \(q\) and \( p \).", "of $q$ and $p$."),
            ("as $$L = x_1,$$ where", "as $L = x_1$, where"),
            (r"that\[a^2\]holds", r"that $a^2$ holds"),
        ),
        scope="whole",
    ),
    Rule(
        "loose-formulas",
        "Blanks and a comma inside dollar signs belong to the sentence.",
        ("$",),
        _paired,
        (("an $ n $ of $x_1,$ and", "an $n$ of $x_1$, and"), ("for $5 and 7$ or $ 9", "for $5 and 7$ or $ 9")),
        scope="whole",
    ),
    Rule(
        "stray-dollars",
        "A lost delimiter pairs the end of one formula with the start of the next: what stands between is prose.",
        ("$",),
        _stray,
        (("$L = L_0, where S_1 is the area and S_2$ is", "L = L_0, where S_1 is the area and S_2 is"), ("from $5 per run to 9$", "from $5 per run to 9$")),
        scope="whole",
    ),
    Rule(
        "formula-backslashes",
        "A formula that has no backslash at all lost them, where a word in it is the name of a command.",
        ("$",),
        _with_backslashes,
        ((r"$L_0 + Acdot S^{-alpha}$", r"$L_0 + A\cdot S^{-\alpha}$"), (r"$\text{alpha}$", r"$\text{alpha}$"), ("$x in a$", "$x in a$")),
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
        ((r"$2\times$ faster", "2× faster"), (r"$\pm$0.5, $\sim$50", "±0.5, ∼50"), (r"H$_2$O in $x$", "H$_2$O in $x$"), (r"$512 \times 512$ at ${\sim}5$", "512×512 at ∼5")),
        scope="whole",
    ),
)  # fmt: skip
