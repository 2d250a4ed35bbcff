"""Lists in pages: what every page that lists has in common."""

from collections.abc import Iterator, Sequence
from typing import Any

from papershelf.model import Page
from papershelf.render.amounts import FEW_ROWS
from papershelf.render.left_out import LeftOut
from papershelf.render.mark import marked
from papershelf.render.paging import paged
from papershelf.render.shelf import Shelf
from papershelf.render.summary import summary
from papershelf.render.templates import fill


def listed(shelf: Shelf, stem: str, items: Sequence[Any], template: str, *, title: str, **more: Any) -> Iterator[Page]:
    """The pages ``stem.md``, ``stem/2.md`` … of ``items``, by ``template``, which also gets ``more``.

    Of topics and collections only the first, where the others are left out: the list of all papers filters by them.
    """
    most = FEW_ROWS if LeftOut.FEW in shelf.left_out else shelf.config.page_size
    shown = items[:most] if LeftOut.ROWS in shelf.left_out and template in {"topic", "collection"} else items
    for page in paged(stem, shown, shelf.config.page_size):
        named = title if page.number == 1 else f"{title}, page {page.number}"
        yield written(page.path, fill(template, page=page, total=len(items), title=named, shelf=shelf, summary=summary(shelf), **more))


def written(path: str, text: str) -> Page:
    """A page of ``text`` with the mark of what is generated."""
    return Page(path, marked(path, text))
