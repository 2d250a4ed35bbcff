"""References that have the year right behind the authors: ``Ek, A., & Roe, B. (2018). Bees. Hive, 2(3), 4–5.``.

APA, Harvard, Chicago and the ACM write them so.
"""

import re
from dataclasses import dataclass, field

from papershelf.model import MORE_AUTHORS, Link, Name, Source
from papershelf.read.draft import Draft
from papershelf.read.entry.bare_links import with_links
from papershelf.read.entry.byline import cited_people
from papershelf.read.entry.link_item import clean, without_labels
from papershelf.text import identifiers as ids
from papershelf.text import marks
from papershelf.text.plain import one_line

_LONGEST = 2_000
_LONGEST_VENUE = 160
_HEAD = re.compile(
    r"(?P<people>[^()\[\]\n\d:]{3,1000}?)[\s,]*(?:\((?P<year>(?:19|20)\d\d)[a-z]?(?:, [^()\n]{1,30})?\)[.,:]?|(?<=[.,]) (?P<bare>(?:19|20)\d\d)[a-z]?[.:])\s+(?P<rest>\S.*)\Z",
    re.DOTALL,
)
"""Names, the year in brackets or between stops, and all else."""
_CUT = re.compile(r"\A[^\n]*\d[a-z]?\)?[ \t]*\n")
"""A first line that ends with the year: what stands below it goes on with nothing."""
_STOP = r"(?:\.(?=[\"”])|(?<!\b\w)(?<!\b(?:vs|St|No|Dr|al))\.|[?!])"
_TITLE = re.compile(rf"(?P<title>.{{3,}}?{_STOP}[*_\"”’]*)(?:\s+(?P<said>\S.*))?\Z", re.DOTALL)
_FINAL = re.compile(r"(?<!\b\w)\.\Z")
_SUBTITLE = re.compile(r"(?P<more>[A-Z][^.?!\d]{3,}\.)\s+(?P<said>\S.*)", re.DOTALL)
_PAGE = r"(?:(?:pp?|S)\.? ?|article |e)?(?P<page>[A-Za-z]?\d+(?:\s?[-–—]+\s?[A-Za-z]?\d+)?)"
_VOLUME = r"(?:vol\.? ?)?[*_]*(?P<volume>\d{1,4})[*_]*"
_PLACES = tuple(
    re.compile(rf"(?:in:? )?(?P<venue>[^\W\d_*][^?!\n]+?|[*_][^*_\n]+[*_])[*_]*{numbers}[\s.,;]*\Z", re.IGNORECASE)
    for numbers in (
        rf"[,.]? {_VOLUME}, (?:no\.? )?(?P<issue>\d{{1,4}})(?: \([^()]{{4,20}}\))?[,:] {_PAGE}",
        rf"[,.]? {_VOLUME} ?(?:\((?P<issue>[^()]{{1,12}})\))?[,:;] ?{_PAGE}",
        rf"[,.]? {_VOLUME} ?\((?P<issue>[^()]{{1,12}})\)",
        r",? \(pp?\. (?P<page>\d+ ?[-–—] ?\d+)\)(?:\. (?:(?P<place>[^.:\d]{2,40}): )?(?P<publisher>[^.:\d]{2,60}))?",
        r", pp?\.? ?(?P<page>\d+ ?[-–—] ?\d+)",
    )
)
"""A journal or a book with volume, issue and pages, or some of these."""
_EDITORS = re.compile(r"\A(?:in:? )[^()]{3,200}\((?:eds?|hrsg|hg|éds?|coords?)\.?\),? ", re.IGNORECASE)
_PUBLISHER = re.compile(
    r"(?:(?P<place>[A-Z][^.:\d]{1,40}): )?(?P<publisher>[A-Z][^.:\d]{1,60}?(?(place)|(?: Press| Verlag| Publish\w+| Books)))\.?\Z"
)
_VENUE = re.compile(
    r"\A(?:in:? )?(?P<venue>(?:(?=[^.]*(?:Journal|Review|Letters|Transactions|Proceedings|Conference|Workshop|Symposium|Annals|Bulletin|Quarterly|Zeitschrift|Revista|Revue|Rivista))[^.?!]{4,160}|arXiv[^\s]* ?(?:preprint)?[^\n]{0,30}?|(?<=in )[^.?!]{4,160}))\.?\Z",
    re.IGNORECASE,
)
_CSL = {"place": "publisher-place"}
_INITIALS = re.compile(r"[^\W\d_][\w'’-]+ (?:[A-Z]\.[ -]?)+")
_BETWEEN = re.compile(r"[,;]\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+")
_DASH = re.compile(r"\s?[–—-]+\s?")


@dataclass(frozen=True, slots=True)
class Reference:
    """What a reference says."""

    people: str
    authors: tuple[Name, ...]
    year: str
    title: str
    venue: str = ""
    said: str = ""
    """What stands behind the title, where it is no place that is understood."""
    csl: dict[str, object] = field(default_factory=dict)
    links: tuple[Link, ...] = ()


def dated(text: str) -> Reference | None:
    """What the reference ``text`` says; nothing where it does not begin with names and a year."""
    head = _HEAD.match(one_line(text)) if len(text) <= _LONGEST and not _CUT.search(text) else None
    authors = cited_people(_undotted(head["people"]), alone=True) if head else ()
    if not head or not authors:
        return None
    rest, links = without_labels(with_links(head["rest"]))
    found = _TITLE.match(rest if _TITLE.match(rest) else f"{rest}.")
    if not found:
        return None
    title, said = found["title"], (found["said"] or "").strip()
    if title[-1] in "?!" and (more := _SUBTITLE.match(said)):
        title, said = f"{title} {more['more']}", more["said"]
    venue, csl = _place(said)
    if re.search(r"\bet al\b", head["people"]):
        csl[MORE_AUTHORS] = True
    known = venue or "publisher" in csl
    return Reference(
        head["people"],
        authors,
        head["year"] or head["bare"],
        _FINAL.sub("", clean(title)),
        venue,
        "" if known else said,
        csl,
        tuple(links),
    )


def of_reference(source: Source, told: Reference) -> Draft:
    """The record that ``told`` makes, with the identifiers that its addresses have."""
    identifiers: dict[str, str] = {}
    for link in told.links:
        identifiers = ids.told_by_form(link.url) | identifiers
    return Draft(
        source,
        told.title,
        authors=told.authors,
        date=told.year,
        venue=told.venue,
        note=marks.mend(told.said),
        identifiers=identifiers,
        csl=told.csl,
        links=told.links,
    )


def _place(said: str) -> tuple[str, dict[str, object]]:
    """The venue that ``said`` names, and volume, issue, pages or publisher; nothing for what is not understood."""
    bare = _EDITORS.sub("In ", said)
    match = next((found for place in _PLACES if (found := place.match(bare))), None)
    if match and len(match["venue"]) <= _LONGEST_VENUE:
        told = {name: _DASH.sub("-", value) if name == "page" else value for name, value in match.groupdict().items() if value}
        return clean(told.pop("venue")).strip(" ,.;:"), {_CSL.get(name, name): value for name, value in told.items()}
    if match := _PUBLISHER.match(clean(bare)):
        return "", {_CSL.get(name, name): value for name, value in match.groupdict().items() if value}
    if match := _VENUE.match(clean(bare)):
        return match["venue"].strip(" ,.;:"), {}
    return "", {}


def _undotted(people: str) -> str:
    """``people`` without the stops of initials that stand behind each family name: ``Roe L., Ek A.``, which else are those of the next."""
    return people.replace(".", "") if all(map(_INITIALS.fullmatch, _BETWEEN.split(people))) else people
