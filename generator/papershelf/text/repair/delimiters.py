r"""Rules that settle what is a formula: ``\(…\)``, ``\[…\]``, ``$$…$$`` and loose dollar signs become ``$…$`` or prose."""

import html
import re

from papershelf.text.mathematics import formulas
from papershelf.text.repair.rule import Rule, substitution
from papershelf.text.repair.vocabulary import GREEK, OPERATORS, SYMBOLS, alternatives

_ENTITY = r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8}\d?);"
_EQUATION = r"(?:equation|displaymath|math|gather|multline)\*?"
# None begins again before it ends: so a mark that has no end is given up at the next, and time grows with the length of the text.
_DISPLAY = (
    r"(?<!\\)\\\((?P<round>(?:(?!\\\().)+?)\\\)|(?<!\\)\\\[(?P<square>(?:(?!(?<!\\)\\\[).)+?)\\\]"
    r"|(?<!\\)\$\$(?!\$)(?P<dollars>(?:[^$]|\$(?!\$))+?)\$\$"
    rf"|\\begin\{{{_EQUATION}\}}(?P<equation>(?:(?!\\begin\{{{_EQUATION}\}}).)+?)\\end\{{{_EQUATION}\}}"
    r"|(?P<align>\\begin\{align(?:ed)?\*?\}(?:(?!\\begin\{align).)+?\\end\{align(?:ed)?\*?\})"
)
_INNER_DOLLAR = re.compile(r"\s+|(?<!\\)\$")
_DOLLAR = re.compile(r"(?<!\\)\$")
_PAIR = re.compile(r"(?<![\\$])\$(?!\$)(?P<tex>(?:\\.|[^$\\\n]){1,1000})(?<!\\)\$(?!\$)")
_EDGES = re.compile(r"\A(?:\s|~|\\[,;:! ])+|(?:\s|~|\\[,;:!]|\\ )+\Z")
_STOP = re.compile(r"(?<=.)(?<!\\)[.,;]\Z")
# What makes a formula of dollar signs with blanks inside them.
_EVIDENCE = re.compile(r"\\[A-Za-z!,;]|[_^=<>]|\A\s*[A-Za-z]\s*\Z|\A\s*\d[\d.,]*\s?\\?%?\s*\Z")
_SCRIPT = re.compile(r"[A-Za-z)][_^][\w{]")
_NAMED = rf"\$(?P<name>{alternatives(OPERATORS | SYMBOLS | GREEK)})\$"


def _entity(match: re.Match[str]) -> str:
    return html.unescape(match[0]).replace("\u00a0", " ").replace("$", r"\$")


def _display(match: re.Match[str]) -> str:
    tex = _INNER_DOLLAR.sub(" ", next(filter(None, match.groups())))
    return _spaced(_in_dollars(tex), match.string[: match.start()], match.string[match.end() :])


def _in_dollars(tex: str) -> str:
    """``tex`` between dollar signs, without blanks at its edges, the sentence's punctuation behind it."""
    body = _EDGES.sub("", tex)
    stop = _STOP.search(body)
    body, tail = (_EDGES.sub("", body[: stop.start()]), stop[0]) if stop else (body, "")
    return f"${body}${tail}" if body else tail


def _spaced(formula: str, before: str, after: str) -> str:
    """A blank where a formula would run into a word."""
    return " " * before[-1:].isalnum() + formula + " " * after[:1].isalnum()


def _tightened(text: str) -> str:
    """Formulas with blanks or punctuation at their edges, tightened; dollar signs are paired as TeX pairs them."""
    marks = [match.start() for match in _DOLLAR.finditer(text)]
    found, start, at = [], 0, 0
    while at + 1 < len(marks):
        opening, closing = marks[at], marks[at + 1]
        tex, before, after = text[opening + 1 : closing], text[start:opening], text[closing + 1 :]
        if formulas.is_formula(tex.strip(), after[:1], text[opening - 1 : opening]) and (not _is_loose(tex) or _EVIDENCE.search(tex)):
            found += [before, _in_dollars(tex) if _is_loose(tex) else f"${tex}$"]
            start, at = closing + 1, at + 1
        at += 1
    return "".join([*found, text[start:]])


def _is_loose(tex: str) -> bool:
    return tex[:1].isspace() or tex[-1:].isspace() or tex[-1:] in {",", "."}


def _is_stray(tex: str) -> bool:
    return formulas.is_prose(tex) and bool(_SCRIPT.search(tex)) and not tex[0].isspace() and not tex[-1].isspace()


DELIMITERS = (
    Rule(
        "entities",
        "Pages of the web that are saved as text keep their entities, some twice over.",
        ("&",),
        substitution(_ENTITY, _entity),
        (("run&#x2014;each", "run—each"), ("R&amp;D, a &lt; b", "R&D, a < b"), ("AT&T; Q&A;", "AT&T; Q&A;")),
        scope="whole",
    ),
    Rule(
        "delimiters",
        r"\(…\), \[…\], $$…$$ and equation environments say the same as $…$.",
        ("\\(", "\\[", "$$", "\\begin"),
        substitution(_DISPLAY, _display, re.DOTALL),
        (
            (r"of \(q\) and \( p \).", "of $q$ and $p$."),
            ("as $$L = x_1,$$ where", "as $L = x_1$, where"),
            (r"that\[a^2\]holds", r"that $a^2$ holds"),
            (r"as \[\begin{cases} a \\[1mm] b \end{cases} \] is", r"as $\begin{cases} a \\[1mm] b \end{cases}$ is"),
        ),
        scope="whole",
    ),
    Rule(
        "loose-formulas",
        "Blanks and a comma inside dollar signs belong to the sentence.",
        ("$",),
        _tightened,
        (
            ("an $ n $ of $x_1,$ and", "an $n$ of $x_1$, and"),
            ("for $5 and 7$ or $ 9", "for $5 and 7$ or $ 9"),
            (r"an $8 \times $ zoom", r"an $8 \times$ zoom"),
        ),
        scope="whole",
    ),
    Rule(
        "stray-dollars",
        "A lost delimiter pairs the end of one formula with the start of the next: what stands between is prose.",
        ("$",),
        substitution(_PAIR.pattern, lambda match: match["tex"] if _is_stray(match["tex"]) else match[0]),
        (
            ("$L = L_0, where S_1 is the area and S_2$ is", "L = L_0, where S_1 is the area and S_2 is"),
            ("from $5 per run to 9$", "from $5 per run to 9$"),
        ),
        scope="whole",
    ),
    Rule(
        "named-signs",
        "What stands alone between dollar signs and is the name of a command lost its backslash.",
        ("$",),
        substitution(_NAMED, r"$\\\g<name>$"),
        (("($pm$ 0.5), English$rightarrow$German", r"($\pm$ 0.5), English$\rightarrow$German"), ("$x$ or $a$", "$x$ or $a$")),
        scope="whole",
    ),
)
