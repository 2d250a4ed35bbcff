"""Names of files that every system can have: a site is read from sticks and unpacked from archives, too."""

import re
from collections import defaultdict
from collections.abc import Iterator

from papershelf.check.fault import Fault
from papershelf.check.site import Site

_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE | re.ASCII)
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]')
_LONGEST = 200
"""Windows takes 260 characters with the folder that the site lies in."""


def names(site: Site) -> Iterator[Fault]:
    """Paths that are the same but for capitals, and paths that Windows does not take."""
    alike: dict[str, list[str]] = defaultdict(list)
    for path in site.files:
        alike[path.casefold()].append(path)
        if any(_FORBIDDEN.search(part) or _DEVICES.fullmatch(part) or part.endswith((".", " ")) for part in path.split("/")):
            yield Fault(path, 0, "has a name that Windows does not take", grave=False)
        elif len(path) > _LONGEST:
            yield Fault(path, 0, f"has a path of {len(path)} characters: in a folder of Windows that may be too long", grave=False)
    for same in alike.values():
        for path in same[1:]:
            yield Fault(path, 0, f"is {same[0]} where capitals make no difference: one of the two is lost there")
