"""Papers as CSL-JSON, the form that citation processors and reference managers read.

The names of types and variables are those of CSL 1.0.2 (``csl-data.json`` of the Citation Style Language).
"""

import re
from collections.abc import Mapping
from typing import Any

from papershelf.export.completeness import note
from papershelf.export.dates import issued, parts
from papershelf.export.people import as_people, authors
from papershelf.export.places import place
from papershelf.model import Name, Paper
from papershelf.text import identifiers
from papershelf.text.mathematics.formulas import plain

TYPES = frozenset(
    "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry "
    "entry-dictionary entry-encyclopedia figure graphic hearing interview legal_case legislation manuscript map motion_picture "
    "musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report "
    "review review-book software song speech standard thesis treaty webpage".split()
)
_NUMBERS = frozenset(
    "chapter-number collection-number edition issue number number-of-pages number-of-volumes page page-first volume".split()
)
_TEXTS = frozenset(
    "annote archive archive-place archive_collection archive_location authority call-number collection-title container-title-short "
    "dimensions division event-place event-title genre ISSN journalAbbreviation jurisdiction language medium original-publisher "
    "original-publisher-place original-title PMCID publisher publisher-place references reviewed-genre reviewed-title scale section "
    "shortTitle source status title-short version volume-title".split()
)
_NAMES = frozenset(
    "chair collection-editor compiler composer container-author contributor curator director editor editorial-director executive-producer "
    "guest host illustrator interviewer narrator organizer original-author performer producer recipient reviewed-author script-writer "
    "series-creator translator".split()
)
_DATES = frozenset("accessed available-date event-date original-date submitted".split())
_SAYS_LITTLE = frozenset({"document"})
"""What readers make of ``@misc``, in which most people keep their preprints."""
_OTHER_IDENTIFIERS = ("acl", "arxiv", "openreview")
"""Those for which CSL has no variable: they stand under ``custom``, as its documentation advises."""
_JOURNAL = re.compile(
    r"\b(?:journals?|transactions|letters|annals|review|magazine|bulletin|archives?|quarterly|(?<!conference on )nature|plos|tmlr|jmlr|tacl"
    r"|zeitschrift|annalen|archiv|revue|annales|comptes rendus|revista|anales|bolet[ií][nm]|rivista|annali|giornale|acta|tijdschrift"
    r"|tids?skrift|časopis|dergi(?:si)?|журнал|вестник|известия|вісник|περιοδικό|(?:ال)?مجلة|مجله|فصلنامه|כתב[ -]עת)\b"
    r"|[学學][报報刊]|[杂雑雜][志誌]|[学學論]?[会會文]誌|[学學][会會]志|紀要|학회지|논문지|학술지",
    re.IGNORECASE,
)
"""Words of the names of journals, in the languages that have a word of their own for one."""
_CONFERENCE = re.compile(r"\b(?:proceedings|proc\.|conference|workshop|symposium)\b", re.IGNORECASE)
_TOLD = re.compile(
    r"(?P<dataset>data ?set\b)|(?P<software>(?:computer )?software\b|source code\b)"
    r"|(?P<speech>(?:invited |keynote |plenary )?(?:talk|lecture|presentation|poster)\b)",
    re.IGNORECASE,
)
"""What ``@misc`` says of itself where it has no venue: ``howpublished = {Talk at the Winter School}``."""
_PREPRINTS = re.compile(r"\b(?:arxiv|corr|biorxiv|medrxiv|preprints?)\b", re.IGNORECASE)
_HOMES = ("arxiv", "acl", "openreview")
"""Identifiers whose addresses lead to a paper itself, the best first."""
_LINKS = ("paper", "pdf", "project", "other")


def to_csl(paper: Paper, *, brief: bool = False) -> dict[str, Any]:
    """``paper`` as a CSL-JSON item, its text without marks of TeX; every value has the type that the schema wants.

    A brief one has what a list of references needs: no abstract and no keywords.
    """
    item: dict[str, Any] = {"id": paper.id, "type": csl_type(paper), "title": plain(paper.title)}
    item |= {name: value for name, given in paper.csl.items() if (value := _value(name, given)) not in (None, "", [])}
    container, publisher = place(paper, item["type"])
    found: dict[str, Any] = {
        "author": [_name(name) for name in authors(paper, item["type"])],
        "issued": issued(paper),
        "container-title": container,
        "publisher": publisher,
        "abstract": "" if brief else plain(paper.abstract),
        "keyword": "" if brief else "; ".join(paper.keywords),
        "DOI": paper.identifiers.get("doi"),
        "ISBN": paper.identifiers.get("isbn"),
        "PMID": paper.identifiers.get("pmid"),
        "URL": address(paper),
        "note": note(paper),
        "custom": {name: paper.identifiers[name] for name in _OTHER_IDENTIFIERS if name in paper.identifiers},
    }
    item |= {name: value for name, value in found.items() if value}
    return item | _preprint(paper, item)


def csl_type(paper: Paper) -> str:
    """What the source says it is; else what kind and venue make likely."""
    given = str(paper.csl.get("type", ""))
    if given in TYPES and given not in _SAYS_LITTLE and not (given == "manuscript" and "arxiv" in paper.identifiers):
        return given
    if paper.kind != "paper":
        return "speech" if paper.kind == "talk" else "document"
    venue = paper.venue or ""
    if given in _SAYS_LITTLE and (told := _TOLD.match(venue)):
        return str(told.lastgroup)
    if not venue or _PREPRINTS.search(venue):
        return "article"  # CSL's word for preprints and for what is published nowhere else
    in_journal = "ISSN" in paper.csl or "issue" in paper.csl or _JOURNAL.search(venue)
    return "article-journal" if in_journal and not _CONFERENCE.search(venue) else "paper-conference"


def address(paper: Paper) -> str:
    """Where a reader finds ``paper`` itself, apart from its DOI; ``""`` where no source says."""
    for kind in _HOMES:
        if kind in paper.identifiers:
            return identifiers.address(kind, paper.identifiers[kind])
    return next((link.url for rel in _LINKS for link in paper.links if link.rel == rel), "")


def _preprint(paper: Paper, item: Mapping[str, Any]) -> dict[str, str]:
    """What styles show of a preprint: its number and its archive."""
    if item["type"] != "article" or "arxiv" not in paper.identifiers:
        return {}
    more = {"number": f"arXiv:{paper.identifiers['arxiv']}", "publisher": "arXiv"}
    return {name: value for name, value in more.items() if name not in item}


def _name(name: Name) -> dict[str, str]:
    if name.literal:
        return {"literal": name.literal}
    return {part: value for part, value in (("family", name.family), ("given", name.given)) if value}


def _value(name: str, given: Any) -> Any:
    """``given`` in the form that the schema wants for ``name``; ``None`` where it has no such form."""
    if name in _NUMBERS and isinstance(given, int | str) and not isinstance(given, bool):
        return given
    if name in _TEXTS and isinstance(given, int | str):
        return str(given)
    if name in _NAMES:
        return as_people(given)
    if name in _DATES and (numbers := parts(given)):
        return {"date-parts": [numbers]}
    return None
