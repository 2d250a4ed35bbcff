"""Pages that people and their tools can read: a title, a language, images with words, ids that are there once."""

from collections.abc import Iterator

from papershelf.check.fault import Fault, brief
from papershelf.check.site import Site


def legibility(site: Site) -> Iterator[Fault]:
    """What is missing on pages, and ids that two things on a page share; warnings where the page is the owner's own HTML."""
    for path, page in site.pages.items():
        if not page.is_markup or page.complaints:
            continue
        if not page.title:
            yield Fault(path, 0, "has no title", grave=page.is_made)
        if not page.lang:
            yield Fault(path, 0, "does not say its language (lang on html)", grave=page.is_made)
        for line in page.unnamed_images:
            yield Fault(path, line, "has an image without alt", grave=page.is_made)
        for line, name in page.doubled:
            yield Fault(path, line, f"has the id {brief(name)} a second time", grave=page.is_made)
