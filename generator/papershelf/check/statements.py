"""What pages of entries say to programs: JSON-LD of schema.org, and ``citation_*`` for Google Scholar and Zotero.

What is required follows Google Scholar's guidelines for webmasters (title, an author, a date), save that a book may have editors alone, and
schema.org's own definition of ScholarlyArticle, of which search engines ask for a name or headline.
"""

import json
from collections.abc import Iterator
from typing import Any

from papershelf.check.dates import is_day
from papershelf.check.fault import Fault, brief
from papershelf.check.html_page import HtmlPage
from papershelf.check.site import Site
from papershelf.render.budget import PATH as LEFT_OUT
from papershelf.render.left_out import LeftOut

_CONTEXTS = frozenset({"https://schema.org", "http://schema.org", "https://schema.org/", "http://schema.org/"})
_DATES = frozenset({"citation_publication_date", "citation_date", "citation_year"})
_NEEDED = (("citation_title",), ("citation_author", "citation_editor"))
"""What a page must say, and what Zotero takes as well."""


def statements(site: Site) -> Iterator[Fault]:
    """What is wrong with what pages say to programs."""
    is_whole = not _leaves_out(site)
    for path, page in site.pages.items():
        for line, text in page.statements:
            yield from (Fault(path, line, f"JSON-LD {words}") for words in _wrong(text))
        if page.paper and is_whole and not page.statements:
            yield Fault(path, 0, "is the page of an entry and says nothing in JSON-LD")
        yield from _citation(path, page)
    yield from _undated(site)


def _leaves_out(site: Site) -> bool:
    """Whether a site that would be too large says that it leaves descriptions out."""
    try:
        return LeftOut.WAYS in json.loads(site.content(LEFT_OUT))["left_out"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return False


def _wrong(text: str) -> Iterator[str]:
    try:
        thing = json.loads(text)
    except (ValueError, RecursionError) as error:
        yield f"is no JSON ({brief(str(error))})"
        return
    for each in thing if isinstance(thing, list) else [thing]:
        if not isinstance(each, dict):
            yield "is no object"
        elif each.get("@context") not in _CONTEXTS:
            yield f"is not of schema.org, but of {brief(str(each.get('@context')))}"
        elif not each.get("@type"):
            yield "does not say of which type it is"
        else:
            yield from _thing(each)


def _thing(thing: dict[str, Any]) -> Iterator[str]:
    if not _is_text(thing.get("name")) and not _is_text(thing.get("headline")):
        yield f"of type {brief(str(thing['@type']))} has neither a name nor a headline"
    for role in ("author", "editor"):
        people = thing.get(role, [])
        for person in people if isinstance(people, list) else [people]:
            if not isinstance(person, dict) or person.get("@type") not in {"Person", "Organization"} or not _is_text(person.get("name")):
                yield f"has an {role} who is no person or organization with a name"
    date = thing.get("datePublished")
    if date is not None and not (isinstance(date, str) and is_day(date)):
        yield f"has a date that is none: {brief(str(date))}"
    same = thing.get("sameAs", [])
    for address in same if isinstance(same, list) else [same]:
        if not str(address).startswith(("https://", "http://")):
            yield f"says that it is the same as {brief(str(address))}, which is no address"


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _citation(path: str, page: HtmlPage) -> Iterator[Fault]:
    if not page.facts:
        return
    names = {name for _, name, _ in page.facts}
    first = page.facts[0][0]
    yield from (Fault(path, first, f"has facts for Google Scholar, but no {each[0]}") for each in _NEEDED if names.isdisjoint(each))
    for line, name, value in page.facts:
        if not value.strip():
            yield Fault(path, line, f"{brief(name)} is empty")
        elif name == "citation_publication_date" and not is_day(value.replace("/", "-")):
            yield Fault(path, line, f"{brief(value)} is no date for {name}")


def _undated(site: Site) -> Iterator[Fault]:
    """One warning for all: what a listing does not say is no fault of the site."""
    found = [
        (path, page.facts[0][0]) for path, page in site.pages.items() if page.facts and not _DATES & {name for _, name, _ in page.facts}
    ]
    for path, line in found[:1]:
        more = f"; {len(found)} pages have none" if len(found) > 1 else ""
        yield Fault(path, line, f"has no citation_publication_date{more}: Google Scholar guesses one", grave=False)
