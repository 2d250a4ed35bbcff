"""Headings that are titles of papers: entries of a digest, though lists of links stand beside or below them."""

from collections.abc import Iterator
from itertools import pairwise

from papershelf.read.entry.byline import people
from papershelf.read.entry.markdown_links import LINK, clean, is_label
from papershelf.read.labelled.blocks import is_text
from papershelf.read.lists.items import is_item
from papershelf.read.posts.headings import HEADING
from papershelf.text.plain import one_line


def headed_papers(text: str) -> Iterator[tuple[int, str]]:
    """The line and the words of each heading above names, and of each that is but a link and has a text and no items below."""
    lines = text.split("\n")
    heads = [at for at, line in enumerate(lines) if line.startswith("#") and HEADING.match(line)]
    for at, end in pairwise([*heads, len(lines)]):
        below = lines[at + 1 : end]
        if _has_names(below) or (_is_link(lines[at]) and _has_text(below)):
            yield at + 1, one_line(clean(lines[at].strip("# ")))


def _is_link(line: str) -> bool:
    link = LINK.search(line)
    return link is not None and not is_label(link["text"]) and not clean(LINK.sub("", line)).strip("# ")


def _has_names(lines: list[str]) -> bool:
    first = next(filter(str.strip, lines), "")
    return bool(first) and not is_item(first) and len(people(first)) > 1 and any(is_text(line) for line in lines)


def _has_text(lines: list[str]) -> bool:
    return not any(map(is_item, lines)) and any(is_text(one_line(part)) for part in "\n".join(lines).split("\n\n"))
