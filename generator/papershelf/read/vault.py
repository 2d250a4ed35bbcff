"""Notes on papers as Obsidian and Logseq keep them, as the Markdown that says the same, line for line: fields (``DOI:: …``), callouts, links to other notes."""

import re
from collections.abc import Sequence

from papershelf.text.fold import fold

_FIELD = re.compile(
    r"[ \t]*(?:>[ \t]*)*(?:[-*+][ \t]+)?[*_]*(?P<name>[A-Za-z][\w /-]{0,30}?)[*_]*[ \t]*::[*_]*(?:[ \t]+(?P<value>.*)|[ \t]*)\Z"
)
"""A field, in a quotation, an item or bold or not: ``DOI:: 10.5555/1``, ``> **Year**:: 2021``."""
_TELLING = frozenset(
    "title author authors first_author firstauthor year date journal venue publication doi url arxiv abstract citekey itemtype".split()
)
"""Fields that tell a paper: a note on anything else has none of them."""
_AUTHOR = frozenset({"author", "authors", "first_author", "firstauthor"})
_OF_PROGRAMS = frozenset({"citekey", "itemtype", "alias", "aliases", "id", "public", "collapsed"})
"""Fields that say nothing of the paper."""
_LEAST = 2
"""Fields that a note on a paper has, and no other text."""
_CALLOUT = re.compile(r"[ \t]*>[ \t]*\[!(?P<kind>[\w-]+)\][+-]?[ \t]*(?P<title>.*)\Z")
"""The first line of a callout: ``> [!abstract]- Summary``."""
_ABSTRACT = frozenset({"abstract", "summary", "tldr"})
_QUOTED = re.compile(r"[ \t]*>[ \t]?(?P<text>.*)\Z")
_HEADING = re.compile(r"[ \t]*(?:-[ \t]+)?(?P<marks>#{1,6})[ \t]+(?P<text>.*)\Z")
_BULLET = re.compile(r"[ \t]*-[ \t]+(?P<text>.*)\Z")
_NOTE = re.compile(r"!?\[\[(?P<target>[^\[\]|\n]+?)(?:\|(?P<text>[^\[\]\n]+))?\]\]")
"""A link to another note: ``[[Ann Ek]]``, ``[[ek2021|Bees]]``."""
_LEFT_OUT = re.compile(r"[ \t]*(?:~|%%.*%%)[ \t]*\Z")
"""A comment, and what a template set for an empty value."""
_SAMPLE = 20_000
"""Characters in which the fields of a note stand."""


def is_note(text: str) -> bool:
    """Whether ``text`` has such fields as a note on a paper has."""
    if "::" not in text[:_SAMPLE]:
        return False
    names = [_folded(found) for line in text[:_SAMPLE].split("\n") if (found := _FIELD.match(line))]
    return len(names) >= _LEAST and not _TELLING.isdisjoint(names)


def as_markdown(text: str) -> str:
    """``text`` with a heading for its title, labels for its fields and sections for its callouts, each line where it was.

    Only the title stands above all that is said of the paper: on the first line where that is blank, else on that of the first field.
    """
    lines = [_NOTE.sub(lambda link: link["text"] or link["target"], line) for line in text.split("\n")]
    fields = [_FIELD.match(line) for line in lines]
    titles = [at for at, found in enumerate(fields) if found and _folded(found) == "title" and (found["value"] or "").strip()]
    in_bullets = all(
        found or not line.strip() or _BULLET.match(line) or line.startswith("\t") for line, found in zip(lines, fields, strict=True)
    )
    in_callout = False
    said: list[str] = []
    for line, found in zip(lines, fields, strict=True):
        in_callout = bool(_CALLOUT.match(line)) or (in_callout and bool(_QUOTED.match(line)))
        said.append("" if found else _plain(line, deeper=bool(titles), in_callout=in_callout, in_bullets=in_bullets))
    for at, label in _labels(fields).items():
        said[at] = label
    if titles:
        above = next(at for at, found in enumerate(fields) if found) if said[0].strip() else 0
        said[titles[0]], said[above] = said[above], said[titles[0]]
    return "\n".join(said)


def _labels(fields: Sequence[re.Match[str] | None]) -> dict[int, str]:
    """The lines of fields as the title's heading, and as labels; authors, who may have a field each, are one list."""
    found: dict[int, str] = {}
    authors: list[int] = []
    for at, field in enumerate(fields):
        value = (field["value"] or "").strip("*_ ") if field else ""
        name = _folded(field) if field and value else ""
        if name in _AUTHOR:
            found[authors[0] if authors else at] = f"{found[authors[0]] if authors else 'Authors:'} {value.rstrip(';')};"
            authors.append(at)
        elif name == "title" and not any(label.startswith("# ") for label in found.values()):
            found[at] = f"# {value}"
        elif field and name and name not in _OF_PROGRAMS:
            found[at] = f"{field['name']}: {value}"
    return found


def _folded(field: re.Match[str]) -> str:
    return fold(field["name"]).replace(" ", "_")


def _plain(line: str, *, deeper: bool, in_callout: bool, in_bullets: bool) -> str:
    if callout := _CALLOUT.match(line):
        return "## Abstract" if callout["kind"].lower() in _ABSTRACT else f"## {callout['title']}" if callout["title"].strip() else ""
    if heading := _HEADING.match(line):
        return f"{'#' * min(len(heading['marks']) + deeper, 6)} {heading['text']}"
    if _LEFT_OUT.match(line):
        return ""
    if in_callout and (quoted := _QUOTED.match(line)):
        return quoted["text"]
    bullet = _BULLET.match(line) if in_bullets else None
    return bullet["text"] if bullet else line
