"""The services that papers can be looked up at: their addresses, their manners, and how their answers are read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote, quote_plus

from papershelf.enrich import answers
from papershelf.enrich.answers import Row
from papershelf.errors import ConfigurationError
from papershelf.text.fold import fold

MOST = 5
"""Candidates that are asked for."""


@dataclass(frozen=True, slots=True)
class Service:
    """A place that knows papers."""

    name: str
    host: str
    """Its address up to the path."""
    path: Callable[[str, str], str]
    """From a title and the address of the asker to the path and query."""
    read: Callable[[bytes], list[Row]]
    pause: float
    """Seconds between two questions, as its rules ask for."""


def _arxiv(title: str, _: str) -> str:
    words = quote_plus(f'ti:"{fold(title)}"')
    return f"/api/query?search_query={words}&max_results={MOST}"


def _crossref(title: str, contact: str) -> str:
    return f"/works?query.bibliographic={quote_plus(title)}&rows={MOST}&mailto={quote(contact)}"


def _openalex(title: str, contact: str) -> str:
    words = fold(title)  # commas and bars mean something in its filters
    return f"/works?filter=title.search:{quote_plus(words)}&per-page={MOST}&mailto={quote(contact)}"


def _semantic_scholar(title: str, _: str) -> str:
    fields = "title,authors,year,venue,abstract,externalIds"
    return f"/graph/v1/paper/search/match?query={quote_plus(title)}&fields={fields}"


# The pauses are those of the services' own terms for callers without a key.
SERVICES = (
    Service("arxiv", "https://export.arxiv.org", _arxiv, answers.arxiv, 3.0),
    Service("crossref", "https://api.crossref.org", _crossref, answers.crossref, 0.2),
    Service("openalex", "https://api.openalex.org", _openalex, answers.openalex, 0.2),
    Service("semanticscholar", "https://api.semanticscholar.org", _semantic_scholar, answers.semantic_scholar, 1.1),
)


def at(names: Sequence[str], mirrors: Sequence[str]) -> list[Service]:
    """The services of these ``names``, each at its mirror (``NAME=ADDRESS``) where there is one.

    Raises:
        ConfigurationError: A mirror is not of that form.
    """
    hosts = {}
    for mirror in mirrors:
        name, _, host = mirror.partition("=")
        if name not in {service.name for service in SERVICES} or not host.startswith(("http://", "https://")):
            raise ConfigurationError(f"--mirror {mirror}: say SERVICE=ADDRESS, as in crossref=https://example.org")
        hosts[name] = host.rstrip("/")
    return [replace(service, host=hosts.get(service.name, service.host)) for service in SERVICES if service.name in names]
