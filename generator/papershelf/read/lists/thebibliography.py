r"""The list of references of a document in LaTeX, ``\bibitem{key} …``: a ``.bbl`` file, or the ``.tex`` file that it stands in."""

import re
from collections.abc import Iterator, Sequence

from papershelf.model import MORE_AUTHORS, Problem, Seed, Source
from papershelf.read.document import Document
from papershelf.read.draft import YEAR
from papershelf.read.entry.bare_links import with_links
from papershelf.read.entry.link_item import without_labels
from papershelf.read.lines import Lines
from papershelf.read.reader import Found
from papershelf.read.references.heads import people
from papershelf.read.references.parts import Reference, of_reference
from papershelf.read.references.places import dated_place
from papershelf.read.references.reference import reference
from papershelf.text.latex.unicode import from_latex
from papershelf.text.people import names
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
    r"\\(?:MR|Zbl|JFM)\s*\{[^{}]*\}|\\(?:bibinfo|bibfield|BibitemOpen|BibitemShut)\b(?:\s*\{(?:author|title|journal|volume|pages|year|NoStop)\})?"
)
"""Numbers of reviews, and commands that say what a part is."""
_BLOCK = re.compile(r"\\newblock\b")
"""What parts names, title and place where the style says so."""
_BLOCKS = 3
_SEVERAL = re.compile(r", | and ")
_FINAL = re.compile(r"(?<!\.)\.\Z")
_OTHERS = re.compile(r"\b(?:et al|and others)\b")
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
        blocks = [one_line(from_latex(block)) for block in _BLOCK.split(_REVIEW.sub(" ", _COMMENT.sub("", body)))]
        said = " ".join(blocks)
        told = _of_blocks(blocks) or reference(said)
        if told:
            key = one_line(head["key"]) if head else ""
            yield from of_reference(Source(document.file, line, key or None), told).found()
        else:
            yield Problem(
                document.file, line, f"a reference whose title is not told apart from its names and its place, left out: {quoted(said)}"
            )


def _of_blocks(blocks: Sequence[str]) -> Reference | None:
    """The reference whose names, title and place are a block each; odd names are names there, if there are several."""
    if len(blocks) < _BLOCKS or not blocks[1].strip(" ."):
        return None
    written, authors = people(blocks[0].rstrip(" ."))
    authors = authors or (names.from_list(written) if _SEVERAL.search(written) else ())
    if not authors:
        return None
    said, links = without_labels(with_links(" ".join(blocks[2:])))
    where = dated_place(said)
    year = YEAR.search(said)
    return Reference(
        written,
        authors,
        where.year if where else year[0] if year else "",
        _FINAL.sub("", blocks[1]),
        where.venue if where else "",
        "" if where else said,
        {**(where.csl if where else {}), **({MORE_AUTHORS: True} if _OTHERS.search(blocks[0]) else {})},
        tuple(links),
    )
