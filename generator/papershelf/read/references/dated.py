"""References that have the year right behind the authors: ``Ek, A., & Roe, B. (2018). Bees. Hive, 2(3), 4–5.``.

APA, Harvard, Chicago and the ACM write them so.
"""

import re

from papershelf.model import MORE_AUTHORS
from papershelf.read.entry.bare_links import with_links
from papershelf.read.entry.byline import cited_people
from papershelf.read.entry.link_item import without_labels
from papershelf.read.entry.markdown_links import clean
from papershelf.read.references.heads import undotted
from papershelf.read.references.parts import Reference
from papershelf.read.references.places import is_named, place, titled_by_commas
from papershelf.text.plain import one_line

_LONGEST = 2_000
_HEAD = re.compile(
    r"(?P<people>[^()\[\]\n\d:]{3,1000}?)(?: \((?:[Ee]ds?|Hrsg|Hg|coords?)\.?\)\.?)?[\s,]*(?:\((?P<year>(?:19|20)\d\d)[a-z]?(?:, [^()\n]{1,30})?\)[.,:]?|(?<=[.,]) (?P<bare>(?:19|20)\d\d)[a-z]?[.:,])\s+(?P<rest>\S.*)\Z",
    re.DOTALL,
)
"""Names, the year in brackets or between stops, and all else."""
_CUT = re.compile(r"\A[^\n]*\d[a-z]?\)?[ \t]*\n")
"""A first line that ends with the year: what stands below it goes on with nothing."""
_STOP = r"(?:\.(?=[\"”])|(?<!\b\w)(?<!\b(?:vs|St|No|Dr|al))(?<!\bvol)\.|[?!])"
_TITLE = re.compile(rf"(?P<title>.{{3,}}?{_STOP}[*_\"”’]*)(?:\s+(?P<said>\S.*))?\Z", re.DOTALL)
_QUOTED = re.compile(r"(?:“(?=.{8})|[‘'](?=.{8}))(?P<title>.+?)(?:(?<=[.,])|(?=[”’'][,.]))[”’'][,.]?(?:\s+(?P<said>\S.*))?\Z", re.DOTALL)
_FINAL = re.compile(r"(?<!\b\w)\.\Z")
_SUBTITLE = re.compile(r"(?P<more>[A-Z][^.?!\d]{3,}\.)\s+(?P<said>\S.*)", re.DOTALL)


def dated(text: str) -> Reference | None:
    """What the reference ``text`` says; nothing where it does not begin with names and a year."""
    head = _HEAD.match(one_line(text)) if len(text) <= _LONGEST and not _CUT.search(text) else None
    authors = cited_people(undotted(head["people"]), alone=True) if head else ()
    if not head or not authors:
        return None
    rest, links = without_labels(with_links(head["rest"]))
    if not rest:
        return None
    found = _QUOTED.match(rest) or _TITLE.match(rest)
    title, said = (found["title"], (found["said"] or "").strip()) if found else (rest, "")
    if title[-1] in "?!" and (more := _SUBTITLE.match(said)):
        title, said = f"{title} {more['more']}", more["said"]
    where = next(titled_by_commas(title), None) if not said else None
    title, venue, csl = (where[0], where[1].venue, where[1].csl) if where else (title, *_place(said))
    if re.search(r"\bet al\b", head["people"]):
        csl[MORE_AUTHORS] = True
    known = venue or "publisher" in csl
    return Reference(
        head["people"],
        authors,
        head["year"] or head["bare"],
        _FINAL.sub("", clean(title)).rstrip(" ,;"),
        venue,
        "" if known else said,
        csl,
        tuple(links),
    )


def _place(said: str) -> tuple[str, dict[str, object]]:
    """The venue that ``said`` names, and volume, issue, pages or publisher; nothing for what is not understood."""
    told = place(said)
    return (told.venue, told.csl) if told and (told.csl or is_named(said)) else ("", {})
