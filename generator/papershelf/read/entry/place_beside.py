"""Where and when a paper appeared, as a few words beside its title or the label of a link say it."""

import re

from papershelf.model import Link
from papershelf.read.entry.markdown_links import is_label
from papershelf.text.months import MONTH
from papershelf.text.plain import one_line

_PLACE = re.compile(
    rf"(?<![\[(*_`])[\[(*_`]++\s*(?P<venue>ar[xX]iv(?: on)?|[A-Z][A-Za-z&+ .-]{{1,40}}?)?\s*['’,.]?\s*(?:(?:\d{{1,2}}\s+)?(?i:{MONTH})\s+)?(?P<year>(?:19|20)\d\d|(?<=['’])\d\d)(?:[./-]\d{{1,2}}){{0,2}}\s*(?P<more>[A-Za-z ]{{0,20}})?[\])*_`]+"
)
"""A venue and a year in brackets or in emphasis: ``(ICLR 2021)``, ``**CVPR'20 oral**``."""
_PLACE_FIRST = re.compile(r"\(?(?P<venue>[A-Z][A-Za-z&+.' -]{1,40}?|ar[xX]iv)?,?\s*(?P<year>(?:19|20)\d\d)\b(?=[).,;\s]|\Z)")
"""A venue and a year that a note begins with: ``ICLR, 2021, oral``."""
IN_TITLE = re.compile(r"\s*\((?P<place>[^()]{0,50}\b(?:19|20)\d\d)\)\s*\Z")
"""A venue and a year in brackets that a title ends with: ``Bees at Work (ICLR 2021)``."""
_OTHERS = re.compile(r"\bet\.? al\Z|\A[A-Z][\w'’-]+ (?:and|&) [A-Z][\w'’-]+\Z")
"""Names of authors where a venue would stand: ``(Liu et al., 2021)``, ``(Ek and Roe, 2020)``."""
_NAMED = re.compile(r"(?=[^a-z]*[A-Z]{2}|\S+ \S)[A-Z][A-Za-z&+-]*(?: (?:of|and|on|in|the|for|&|[A-Z][A-Za-z&+-]*)){0,6}")
"""A name as venues have: capitals, or several words."""
_NO_VENUE = re.compile(
    r"\b(?:paper|pdf|code|link|page|site|supp\w*|appendix|abstract|html|version|official|video|slides?|poster|review|summary|notes?|bib\w*|tex|full text)\b",
    re.IGNORECASE,
)
"""Words of labels, which have capitals too, that no venue has: ``[Supplementary Material]``."""


def place(note: str, otherwise: str) -> tuple[str, str]:
    """Venue and year that ``note`` begins with, has in brackets or emphasis, or ends with; else those of ``otherwise``."""
    found = _PLACE_FIRST.match(note) or _PLACE.search(note) or _PLACE.search(f"({note.rpartition(', ')[2]})") or _PLACE.search(otherwise)
    if not found:
        return "", ""
    year, venue = found["year"], one_line(found["venue"] or "").strip(" .,-")
    return "" if _OTHERS.search(venue) else venue, f"20{year}" if len(year) == 2 else year


def is_only(note: str, venue: str, year: str) -> bool:
    """Whether ``note`` says nothing beside ``venue`` and ``year``."""
    left = note.replace(venue, "", 1) if venue else note
    return bool(venue or year) and not re.search(r"[^\W\d_]", left)


def venue_of(label: str, link: Link) -> str:
    """Where a paper appeared, in whose name a link leads to it: ``[CVPR 2019 Oral]``; ``""`` for ``[PDF]`` and ``[PyTorch]``."""
    words = label.strip("[] ")
    if is_label(words) or link.rel not in {"paper", "pdf", "other"}:
        return ""
    return words if _PLACE.fullmatch(f"({words})") or (_NAMED.fullmatch(words) and not _NO_VENUE.search(words)) else ""
