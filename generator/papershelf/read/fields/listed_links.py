"""Links of a record in one value: addresses, or objects with an address and what a reader finds there, as Papershelf's own export has them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from papershelf.model import Link, Rel
from papershelf.read.entry.markdown_links import rel
from papershelf.text.fold import fold

_WEB = re.compile(r"https?://\S+")
_RELS = frozenset(get_args(Rel))
_CALLED = ("rel", "type", "name", "title", "label", "text")
_TELLING = frozenset(
    """project website site homepage webpage page video videos talk youtube recording slides slide presentation poster demo colab dataset datasets data
    model models weights github repo repository implementation software huggingface arxiv biorxiv medrxiv openreview doi paper preprint ads ieee acm
    code publisher proceedings pmlr html pdf supplement supplementary appendix blog blogpost hal ssrn""".split()
)
"""Words in the name of a member that say what its address leads to: ``project_page``, ``slides_pdf``, ``doi_url``."""
_RUN_ON = re.compile(r"([a-z])(url|link|pdf)\b")
_BESIDE = frozenset({"slides", "slide", "poster"})
"""What stands beside a paper, and may be a PDF as it is: ``poster_pdf``."""
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|ico|bmp)(?:[?#]|\Z)", re.IGNORECASE)


def links_of(value: Any) -> Iterator[Link]:
    """The links in ``value``: a text, a list, or names with addresses; what else stands there is none."""
    if isinstance(value, str):
        yield from (Link(rel("", url), url) for url in map(_bare, _WEB.findall(value)))
    elif isinstance(value, list):
        for item in value:
            yield from _link(item) if isinstance(item, Mapping) else links_of(item)
    elif isinstance(value, Mapping):
        for name, url in value.items():
            yield from _named(name, url)


def leads(name: str, value: Any) -> bool:
    """Whether a member called ``name`` is an address and says what stands there, and is none of a picture."""
    is_address = isinstance(value, str) and bool(_WEB.fullmatch(value.strip())) and not _PICTURE.search(value)
    return is_address and not _TELLING.isdisjoint(_words(name))


def named_links(row: Mapping[str, Any]) -> Iterator[Link]:
    """The addresses in ``row`` under names that say what stands there."""
    for name, value in row.items():
        if leads(name, value):
            words = _words(name)
            yield from _named(" ".join(word for word in words if word != "pdf" or _BESIDE.isdisjoint(words)), value)


def _words(name: str) -> list[str]:
    """The words of a name: ``slidesurl`` → slides, url."""
    return _RUN_ON.sub(r"\1 \2", fold(name)).split()


def _link(item: Mapping[str, Any]) -> Iterator[Link]:
    name = next((item[key] for key in _CALLED if isinstance(item.get(key), str)), "")
    yield from _named(name, item.get("url") or item.get("href"))


def _named(name: str, url: Any) -> Iterator[Link]:
    if isinstance(url, str) and _WEB.fullmatch(url.strip()):
        called = name.strip().lower()
        yield Link(called if called in _RELS else rel(name, url.strip()), url.strip())  # type: ignore[arg-type]


def _bare(url: str) -> str:
    return url.rstrip(".,;|)>")
