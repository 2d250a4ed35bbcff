"""No record is lost in silence: each stands on a page or in the report of problems.

Seeds are read again for this, but neither merged nor tagged: what the stages do is what is being checked.
"""

from collections.abc import Collection, Iterable, Iterator

from papershelf.check.export import rows
from papershelf.check.fault import Fault
from papershelf.check.site import Site
from papershelf.merge.fuse import ENRICHED
from papershelf.model import Problem, Record, Seed, Source


def lost(
    site: Site, found: Iterable[Record | Seed | Problem], hidden: Collection[Source] = frozenset(), folder: str = "seeds"
) -> Iterator[Fault]:
    """Those of the records ``found`` in the seeds that no entry of ``site`` names as its source; problems are in the report.

    The owner wants to see the ``hidden`` ones nowhere. Finds are no entries of their own: of one whose entry is gone merging makes a
    problem. ``folder`` is the name of that of the seeds.
    """
    shown = {
        (source.get("file"), source.get("line"), source.get("key"))
        for row in rows(site)
        for source in row.get("sources", [])
        if isinstance(source, dict)
    }
    for item in found:
        if not isinstance(item, Record) or item.source in hidden or item.source.file == ENRICHED:
            continue
        if (item.source.file, item.source.line, item.source.key) not in shown:
            yield Fault(
                f"{folder}/{item.source.file}", item.source.line, "is on no page of the site and in no report; run papershelf build"
            )
