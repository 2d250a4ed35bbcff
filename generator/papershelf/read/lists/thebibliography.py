r"""The list of references of a document in LaTeX, ``\bibitem{key} …``: a ``.bbl`` file, or the ``.tex`` file that it stands in."""

import re
from collections.abc import Iterator

from papershelf.model import Problem, Seed, Source
from papershelf.read.document import Document
from papershelf.read.lines import Lines
from papershelf.read.reader import Found
from papershelf.read.references.parts import of_reference
from papershelf.read.references.reference import reference
from papershelf.text.latex.unicode import from_latex
from papershelf.text.plain import one_line, quoted

NAME = "references in LaTeX"
_FEWEST = 2
_ITEM = re.compile(r"\\bibitem\b")
_HEAD = re.compile(
    r"\s*(?:\[(?:[^\[\]{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]{0,500}\}){0,500}\}){0,500}\}){0,500}\])?\s*\{(?P<key>[^{}]{0,500})\}"
)
"""What stands between the command and the reference: the label that is printed, and the key."""
_END = re.compile(r"\\end\s*\{thebibliography\}")
_COMMENT = re.compile(r"(?<!\\)%[^\n]*")
_REVIEW = re.compile(
    r"\\(?:MR|Zbl|JFM)\s*\{[^{}]*\}|\\(?:bibinfo|bibfield|BibitemOpen|BibitemShut|newblock)\b(?:\s*\{(?:author|title|journal|volume|pages|year|NoStop)\})?"
)
"""Numbers of reviews, and commands that say what a part is."""
_LONGEST = 5_000


def sniff(document: Document) -> bool:
    """Whether two references or more stand in the text."""
    return sum(1 for _ in _ITEM.finditer(document.text)) >= _FEWEST


def read(document: Document) -> Iterator[Found]:
    """A record for each reference that names people, a title and a place; the others are told."""
    yield Seed(document.file, NAME)
    lines = Lines(document.text)
    items = list(_ITEM.finditer(document.text))
    for at, item in enumerate(items):
        start, end = item.end(), items[at + 1].start() if at + 1 < len(items) else len(document.text)
        line = lines.line(item.start())
        head = _HEAD.match(document.text, start)
        body = _END.split(document.text[head.end() if head else start : min(end, start + _LONGEST)], maxsplit=1)[0]
        said = one_line(from_latex(_REVIEW.sub(" ", _COMMENT.sub("", body))))
        told = reference(said)
        if told:
            key = one_line(head["key"]) if head else ""
            yield from of_reference(Source(document.file, line, key or None), told).found()
        else:
            yield Problem(
                document.file, line, f"a reference whose title is not told apart from its names and its place, left out: {quoted(said)}"
            )
