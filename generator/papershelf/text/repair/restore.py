r"""Backslashes put back into TeX that lost them: ``Q^{pi_{sft}}`` → ``Q^{\pi_{sft}}``."""

import re

from papershelf.text.repair.vocabulary import (
    ACCENTS,
    FONTS,
    FUNCTIONS,
    GREEK,
    NAMES,
    OPERATORS,
    RAISED,
    SURE_OPERATORS,
    SYMBOLS,
    alternatives,
)

_SWITCH = re.compile(r"\{\s*\\?(?P<font>rm|bf|it|sf|tt|cal)\s+(?P<text>[^{}]*)\}")
_TOKEN = re.compile(
    r"(?P<command>\\(?:[A-Za-z]+|.))"
    r"|(?P<upright>(?:text|mathrm|operatorname)\{[^{}]*\})"
    rf"|(?P<font>{alternatives(FONTS)})(?:\{{(?P<set>[^{{}}]*)\}}|\s?(?P<letter>[A-Za-z])(?![A-Za-z]))"
    rf"|(?P<accent>{alternatives(ACCENTS)})(?=\{{)"
    r"|(?P<long>[_^])(?P<digits>-?\d\d+|-\d)"
    rf"|(?P<raised>\^)(?P<raiser>{alternatives(RAISED)})(?![a-z])"
    r"|(?P<words>[A-Za-z]+)"
)
_SPACED = alternatives(SURE_OPERATORS | {"times", "pm", "sim", "approx"})
_GLUED = re.compile(
    rf"(?P<before>[A-Za-z]|(?:{alternatives(GREEK)}))?(?P<operator>{_SPACED})(?P<after>[A-Z]|[a-z](?![a-z])|(?:{alternatives(GREEK)}))?\Z"
)
_UNICODE = {"×": r"\times ", "±": r"\pm ", "≤": r"\leq ", "≥": r"\geq ", "∼": r"\sim ", "≈": r"\approx ", "·": r"\cdot ", "∞": r"\infty ",
            "→": r"\to ", "~": " "}  # fmt: skip
_SIGN = re.compile(f"[{''.join(_UNICODE)}]")
_POWER = re.compile(r"\^\((?:(?P<number>-?[\d/.]+)|(?P<index>[^()]*))\)")
_PER_CENT = re.compile(r"(?<!\\)%")
_RAISED = re.compile(rf"\^\{{\\?({alternatives(RAISED)})\}}")
_DOUBLE = re.compile(r"\{\{((?:[^{}]|\{[^{}]*\})*)\}\}")
_EDGES = re.compile(r" +(?=[ })\]])|(?<=[({\[]) +")
_FONT_OF_SWITCH = {"rm": "mathrm", "bf": "mathbf", "it": "mathit", "sf": "mathsf", "tt": "mathtt", "cal": "mathcal"}


def restored(tex: str) -> str:
    """``tex`` with the commands that it must have had; what is a command already stays."""
    tex = _SWITCH.sub(lambda match: f"{{\\{_FONT_OF_SWITCH[match['font']]}{{{match['text']}}}}}", tex)
    tex = _POWER.sub(lambda match: f"^{{{match['number'] or '(' + match['index'] + ')'}}}", tex)
    tex = _RAISED.sub(r"^\1", _PER_CENT.sub(r"\\%", tex))
    tex = _TOKEN.sub(lambda match: _token(match, tex), tex)
    tex = _SIGN.sub(lambda match: _UNICODE[match[0]], tex)
    return _EDGES.sub("", _DOUBLE.sub(r"{\1}", tex)).strip()


def _token(match: re.Match[str], tex: str) -> str:
    if match["command"] or match["upright"]:
        return match["command"] or f"\\{match['upright']}"
    if match["font"]:
        return f"\\{match['font']}{{{restored(match['set']) if match['set'] is not None else match['letter']}}}"
    if match["accent"]:
        return f"\\{match['accent']}"
    if match["long"]:
        return f"{match['long']}{{{match['digits']}}}"
    if match["raised"]:
        return f"^\\{match['raiser']}{_blank(tex, match.end())}"
    return _words(match["words"], tex, match.start(), match.end())


def _words(word: str, tex: str, start: int, end: int) -> str:
    if word in GREEK | SYMBOLS | FUNCTIONS | OPERATORS:
        return f"\\{word}{_blank(tex, end)}"
    if (glued := _GLUED.match(word)) and word not in NAMES:
        parts = [glued["before"], glued["operator"], glued["after"]]
        return "".join(_part(part) for part in parts if part).rstrip() + _blank(tex, end)
    inside = tex.count("{", 0, start) > tex.count("}", 0, start)
    if len(word) >= 3 and not word.isupper() and not inside:
        return rf"\mathrm{{{word}}}"
    return word


def _part(part: str) -> str:
    return f"\\{part} " if len(part) > 1 else part


def _blank(tex: str, end: int) -> str:
    """The blank that keeps a command apart from a letter that follows it."""
    return " " if tex[end : end + 1].isalpha() else ""
