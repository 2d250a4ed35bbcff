"""Titles that have their authors on the same line, as posts write them: ``Bees – A. Ek, B. Roe (Lund)``, ``Bees (Ek et al., 2021)``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from papershelf.model import MORE_AUTHORS, Name
from papershelf.read.entry.byline import people
from papershelf.text.people import names

_TAIL = re.compile(r"(?P<title>.*\S)(?:\s+(?:[–—|]|-{1,3})\s+(?:by\s+)?|,?\s+by\s+)(?P<people>[^–—|]+)\Z")
"""A title and names behind a dash, a bar or ``by``: ``Bees – A. Ek, B. Roe``."""
_CITED = re.compile(
    r"\s*[(\[](?P<people>[^\W\d][^()\[\]\d]{1,80}?)(?P<more>,?\s*\bet\.? al\b\.?)?(?:,\s+|(?<=\.)\s+|\s+)(?P<year>(?:19|20)\d\d)[a-z]?[)\]]\s*\Z"
)
"""Names and a year in brackets behind a title: ``(Ek et al., 2021)``, ``[Ek and Roe 2021b]``."""
_ET_AL = re.compile(r"\s*[(\[](?P<people>[^\W\d][^()\[\]\d]{1,80}?),?\s+et\.? al\.?[)\]]\s*\Z")
_FAMILY = re.compile(r"(?:[a-z]{2,3} ){0,2}(?:(?:Mc|Mac|[A-Z]['’])?[A-Z][^\W\d_A-Z]+(?:['’-][^\W\d_]+)*|[A-Z]\.)(?: [A-Z][\w.'’-]*){0,2}")
_NO_NAME = re.compile(
    r"\b(?:oral|spotlight|poster|best|paper|award|preprint|arxiv|accepted|under review|nature|science|cell|interspeech|workshop)\b",
    re.IGNORECASE,
)
"""Words of venues and prizes, which stand in such brackets too: ``(Best Paper, 2021)``."""
_BETWEEN = re.compile(r",?\s+(?:and|&|und|et)\s+|,\s+")


@dataclass(frozen=True, slots=True)
class Signed:
    """A title and what else its line says."""

    title: str
    authors: tuple[Name, ...]
    year: str = ""
    csl: dict[str, object] = field(default_factory=dict)


def signed(titles: Iterable[str]) -> dict[str, Signed]:
    """What the lines say that name authors; those that name one of two words only where most name several."""
    every = list(titles)
    sure = {title: found for title in every if (found := _cited(title) or _behind(title))}
    if len(sure) < 2 or len(sure) * 2 < len(every):
        return {}  # "Replicating Bees (Ek et al., 2021)" is by somebody else
    return sure | {
        title: found for title in every if title not in sure and (found := _cited(title, alone=True) or _behind(title, alone=True))
    }


def _behind(title: str, *, alone: bool = False) -> Signed | None:
    match = _TAIL.match(title)
    authors = people(match["people"], alone=alone) if match else ()
    more: dict[str, object] = {MORE_AUTHORS: True} if match and re.search(r"\bet\.? al\b", match["people"]) else {}
    return Signed(match["title"].rstrip(" ,"), authors, csl=more) if match and authors else None


def _cited(title: str, *, alone: bool = False) -> Signed | None:
    match = _CITED.search(title) or _ET_AL.search(title)
    if not match:
        return None
    groups = match.groupdict()
    parts = _BETWEEN.split(groups["people"])
    more = "year" not in groups or bool(groups["more"])
    has_comma = more or re.search(r",\s+(?:19|20)\d\d", match[0])  # "(ICML 2031)" has none
    if not (more or len(parts) > 1 or (alone and has_comma)) or _NO_NAME.search(groups["people"]) or not all(map(_FAMILY.fullmatch, parts)):
        return None
    return Signed(title[: match.start()], tuple(map(_name, parts)), groups.get("year") or "", {MORE_AUTHORS: True} if more else {})


def _name(text: str) -> Name:
    """A name, which has a given one where another word than a particle stands before the last."""
    words = text.split()
    return Name(literal=text) if all(word[0].islower() for word in words[:-1]) else names.from_text(text)
