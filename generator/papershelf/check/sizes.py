"""What a host takes of a site. It is told and is no fault: readers of what is too large for one host read it on another, or from a disk.

GitHub Pages says of its sites "no larger than 1 GB" and looks at that itself when one is published; the repository that most sites are
pushed from refuses files of 100 MB. Owners whose host takes more say so by the setting ``size``.
"""

from collections.abc import Iterator

from papershelf.check.fault import Fault
from papershelf.check.site import PAGES, Site

FILE = 100_000_000
_NEAR = 0.8


def sizes(site: Site) -> Iterator[Fault]:
    """Warnings of a whole and of files that are too large, or nearly so."""
    if site.limit is None:
        return
    total = sum(site.files.values())
    if total > site.limit * _NEAR:
        yield Fault(".", 0, f"is {_mega(total)} in {len(site.files):,} files; {host(site.limit)} takes {_mega(site.limit)}", grave=False)
    for path, size in site.files.items():
        if size > FILE * _NEAR and site.limit <= PAGES:
            yield Fault(path, 0, f"is {_mega(size)}; GitHub takes {_mega(FILE)} a file", grave=False)


def host(limit: int) -> str:
    """Who takes ``limit`` bytes."""
    return "GitHub Pages" if limit == PAGES else "the setting size"


def _mega(size: int) -> str:
    return f"{size / 1e6:,.0f} MB"
