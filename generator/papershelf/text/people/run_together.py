"""Names with nothing between them, as tables of Springer list them: ``Ann EkJan de VriesPeter O'Neil``."""

import re

_BETWEEN = re.compile(r"[,;|]|\s(?:and|&)\s")
_NEVER_LAST = frozenset({"Fitz", "Mac", "Mc"})
_BEGINNINGS = _NEVER_LAST | {
    "Da",
    "De",
    "Del",
    "Della",
    "Des",
    "Di",
    "Dos",
    "Du",
    "La",
    "Las",
    "Le",
    "Los",
    "St",
    "Ter",
    "Van",
    "Vander",
    "Von",
}
"""What a capital letter follows within a name, as in ``LeCun``; all but three are also names by themselves."""


def apart(text: str) -> list[str]:
    """The names in ``text``, which is one name where signs part them: each has a given and a family name."""
    if _BETWEEN.search(text):
        return [text]
    found: list[str] = []
    for piece in _pieces(text):
        if found and _goes_on(found[-1].split(), piece.split()):
            found[-1] += piece
        else:
            found.append(piece)
    return found


def _pieces(text: str) -> list[str]:
    """``text``, cut where a capital letter follows a small one."""
    cuts = [at for at in range(1, len(text)) if text[at - 1].islower() and text[at].isupper()]
    return [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]


def _goes_on(before: list[str], behind: list[str]) -> bool:
    """Whether one name stands on both sides: ``McDonald``, ``Yann LeCun``, ``XiaoMing Li``."""
    return before[-1] in _NEVER_LAST or len(before) < 2 or (len(behind) < 2 and before[-1] in _BEGINNINGS)
