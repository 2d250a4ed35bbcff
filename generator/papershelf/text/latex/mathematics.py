r"""Formulas in LaTeX: on one line, without formulas in the words of a formula, and what is no formula but an accent."""

import re
import unicodedata

_ACCENTS = {
    "hat": "\u0302", "widehat": "\u0302", "tilde": "\u0303", "widetilde": "\u0303", "bar": "\u0304", "breve": "\u0306", "dot": "\u0307",
    "ddot": "\u0308", "mathring": "\u030a", "check": "\u030c", "grave": "\u0300", "acute": "\u0301",
}  # fmt: skip
# "Duch$\hat{\mbox{e}}$ne": people who did not know the accents of text took those of mathematics.
_ACCENTED = re.compile(
    rf"\s*\\(?P<accent>{'|'.join(_ACCENTS)})\s*(?:\{{\s*(?:\\(?:mbox|text|textrm|mathrm|hbox|rm)\b\s*\{{?)?\s*(?P<group>\\?[A-Za-z])\s*\}}{{0,2}}\s*\}}|(?P<letter>[A-Za-z]))\s*"
)
_WORDS_WITH_FORMULA = re.compile(r"(?P<command>\\(?:text|mbox|textrm|hbox)\s*)\{(?P<before>[^{}$]*)\$(?P<tex>[^$]*)\$(?P<after>[^{}]*)\}")
_MOST_INNER = 20


def one_line(tex: str) -> str:
    """``tex`` between dollar signs on one line; nothing for an empty one."""
    if "$" in tex:
        tex = _without_inner(tex)
    body = " ".join(tex.split())
    return f"${body}$" if body else ""


def _without_inner(tex: str) -> str:
    r"""``tex`` with the formulas in its words beside them: ``\text{a $b$ c}`` → ``\text{a }b\text{ c}``."""
    for _ in range(_MOST_INNER):
        tex, count = _WORDS_WITH_FORMULA.subn(_parted, tex)
        if not count:
            break
    return tex.replace("$", "")


def _parted(match: re.Match[str]) -> str:
    command = match["command"]
    words = [f"{command}{{{part}}}" if part.strip() else "" for part in (match["before"], match["after"])]
    return f"{words[0]}{{{match['tex']}}}{words[1]}"


def accented(tex: str) -> str:
    r"""The letter that ``tex`` sets an accent on and nothing else: ``\hat{\mbox{e}}`` → ``ê``; ``""`` for any other formula."""
    match = _ACCENTED.fullmatch(tex) if tex.count("{") == tex.count("}") else None
    if not match:
        return ""
    letter = (match["letter"] or match["group"]).removeprefix("\\")
    return unicodedata.normalize("NFC", letter + _ACCENTS[match["accent"]])


def end(text: str, mark: str, start: int) -> int:
    """Where the formula that begins at ``start`` ends: at the first ``mark`` outside of its words; -1 where none is."""
    first = at = _unescaped(text, mark, start)
    for _ in range(_MOST_INNER):
        if at < 0 or _is_whole(text[start:at]):
            break
        at = _unescaped(text, mark, at + len(mark))
    return at if at >= 0 and "\n\n" not in text[start:at] else first


def _is_whole(tex: str) -> bool:
    """Whether no words of a formula stand open at the end of ``tex``."""
    opened = max(tex.rfind("\\text"), tex.rfind("\\mbox"), tex.rfind("\\hbox"))
    return opened < 0 or tex.count("{", opened) <= tex.count("}", opened)


def _unescaped(text: str, mark: str, start: int) -> int:
    at = text.find(mark, start)
    while at > 0 and text[at - 1] == "\\" and not text.endswith("\\\\", start, at):
        at = text.find(mark, at + 1)
    return at
