"""Titles with links that are headings over a text: entries of a digest, though a list of links stands beside them."""

from collections.abc import Iterator
from itertools import pairwise

from papershelf.read.entry.link_item import LINK, clean, is_label
from papershelf.read.labelled.blocks import is_text
from papershelf.read.lists.items import is_item
from papershelf.read.posts.headings import HEADING
from papershelf.text.plain import one_line


def headed_links(text: str) -> Iterator[tuple[int, str]]:
    """The line and the words of each heading that is but a link, and has a text and no items below."""
    lines = text.split("\n")
    heads = [at for at, line in enumerate(lines) if line.startswith("#") and HEADING.match(line)]
    for at, end in pairwise([*heads, len(lines)]):
        link = LINK.search(lines[at])
        if link and not is_label(link["text"]) and not clean(LINK.sub("", lines[at])).strip("# ") and _has_text(lines[at + 1 : end]):
            yield at + 1, one_line(link["text"])


def _has_text(lines: list[str]) -> bool:
    return not any(map(is_item, lines)) and any(is_text(one_line(part)) for part in "\n".join(lines).split("\n\n"))
