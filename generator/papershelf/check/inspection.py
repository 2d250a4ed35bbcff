"""The table of rules, and how they are put to a site."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from papershelf.check.addresses import inside
from papershelf.check.elsewhere import requests
from papershelf.check.entries import entries
from papershelf.check.export import exported
from papershelf.check.fault import Fault
from papershelf.check.feeds import feeds
from papershelf.check.legibility import legibility
from papershelf.check.lists import lists
from papershelf.check.names import names
from papershelf.check.redirects import chains
from papershelf.check.site import Site
from papershelf.check.sitemap import sitemaps
from papershelf.check.sizes import sizes
from papershelf.check.statements import statements


@dataclass(frozen=True, slots=True)
class Rule:
    """What a site must be, and how that is found out."""

    name: str
    says: str
    """One sentence for the guide."""
    faults: Callable[[Site], Iterator[Fault]]


RULES = (
    Rule("addresses", "Every link, anchor, picture, script and stylesheet of the site leads to something in it.", inside),
    Rule("requests", "Nothing is loaded from elsewhere, by pages, stylesheets or scripts.", requests),
    Rule("redirects", "Pages that lead on lead to pages that stay.", chains),
    Rule("legibility", "Pages have a title, a language, images with words, and ids that stand there once.", legibility),
    Rule("statements", "What pages say to search engines and reference managers is whole.", statements),
    Rule("feeds", "Feeds are valid Atom and JSON Feed, and lead to pages.", feeds),
    Rule("sitemap", "The sitemap names pages that are there.", sitemaps),
    Rule("lists", "Files that name others name those that are there, with their sizes and hashes.", lists),
    Rule("export", "The data of all entries is as its schema says.", exported),
    Rule("entries", "Pages, data, search, map and lists have the same entries.", entries),
    Rule("names", "Names of files are such as every system takes, and not the same but for capitals.", names),
    Rule(
        "sizes", "The site and its files are not larger than its host takes: GitHub Pages, unless `size` says otherwise. A warning.", sizes
    ),
)


def faults(site: Site) -> list[Fault]:
    """All that is wrong with ``site``, sorted by file and line."""
    found = list(site.complaints)
    if "index.html" not in site.pages:
        found.append(Fault("index.html", 0, "is not there; build the site first"))
    for rule in RULES:
        found += rule.faults(site)
    return sorted(found)
