"""What GitHub Pages takes: a site of 1 GB, files of 100 MB.

Its pages of limits say "no larger than 1 GB", and the repository that most sites are pushed from refuses files of 100 MB.
"""

from collections.abc import Iterator

from papershelf.check.fault import Fault
from papershelf.check.site import Site

WHOLE = 1_000_000_000
FILE = 100_000_000
_NEAR = 0.8


def sizes(site: Site) -> Iterator[Fault]:
    """Files and a whole that are too large, or nearly so."""
    total = sum(site.files.values())
    if total > WHOLE * _NEAR:
        yield Fault(".", 0, f"is {_mega(total)} in {len(site.files):,} files; GitHub Pages takes {_mega(WHOLE)}", grave=total > WHOLE)
    for path, size in site.files.items():
        if size > FILE * _NEAR:
            yield Fault(path, 0, f"is {_mega(size)}; GitHub takes {_mega(FILE)} a file", grave=size > FILE)


def _mega(size: int) -> str:
    return f"{size / 1e6:,.0f} MB"
