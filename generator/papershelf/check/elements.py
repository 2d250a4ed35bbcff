"""What the elements of HTML mean for a check: which attributes are addresses, and of what use these are."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from papershelf.check import scripts, styles
from papershelf.check.html_page import Given, HtmlPage, Use

_SRC = ("audio", "embed", "frame", "iframe", "img", "input", "script", "source", "track", "video")
USES: Mapping[str, Mapping[str, Use]] = {
    **{tag: {"src": "load"} for tag in _SRC},
    "video": {"src": "load", "poster": "load"},
    "input": {"src": "load", "formaction": "link"},
    "body": {"background": "load"},
    "object": {"data": "load"},
    "a": {"href": "link", "ping": "load", "xlink:href": "link"},
    "area": {"href": "link"},
    "form": {"action": "link"},
    "button": {"formaction": "link"},
    **{tag: {"href": "load", "xlink:href": "load"} for tag in ("feimage", "image", "use")},
}
"""Tag → attribute → of what use the address in it is."""
SETS = {"img": "srcset", "source": "srcset", "link": "imagesrcset"}
"""Tag → the attribute that offers several addresses."""
_SAID = frozenset({"alternate", "author", "bookmark", "canonical", "help", "license", "me", "next", "prev", "search", "shortlink"})
"""Relations of a ``link`` that no browser follows by itself."""
_SAID_IN_META = frozenset({"og:url", "og:image", "twitter:image", "citation_abstract_html_url"})
_REFRESH = re.compile(r"\s*[\d.]*\s*[;,]?\s*(?:url\s*=)?\s*[\"']?([^\"']*)", re.IGNORECASE)
_SCRIPT_TYPES = frozenset({"", "module", "text/javascript", "application/javascript"})


def candidates(srcset: str) -> Iterator[str]:
    """The addresses of a ``srcset``: each ends with a blank, or with a comma that a blank follows."""
    begins = True
    for word in srcset.split():
        if begins and word.strip(","):
            yield word.strip(",")
        begins = word.endswith(",")


def _html(page: HtmlPage, given: Given, _: Any, __: int) -> None:
    page.lang = page.lang or given.get("lang", "").strip()


def _title(page: HtmlPage, _: Given, element: Any, __: int) -> None:
    above = element.getparent()  # pictures have titles as well
    if above is not None and above.tag == "head" and not page.title:
        page.title = " ".join("".join(element.itertext()).split())


def _base(page: HtmlPage, given: Given, _: Any, line: int) -> None:
    page.base = page.base or (line if "href" in given else 0)


def _named(page: HtmlPage, given: Given, _: Any, __: int) -> None:
    if "name" in given:
        page.names.add(given["name"])


def _image(page: HtmlPage, given: Given, _: Any, line: int) -> None:
    if "alt" not in given and given.get("role") != "presentation" and given.get("aria-hidden") != "true":
        page.unnamed_images.append(line)


def _link(page: HtmlPage, given: Given, _: Any, line: int) -> None:
    relations, address = set(given.get("rel", "").lower().split()), given.get("href", "").strip()
    if not address:
        return
    page.leads(line, address, "name" if relations & _SAID and "stylesheet" not in relations else "load")
    if "canonical" in relations and not page.canonical:
        page.canonical = address


def _meta(page: HtmlPage, given: Given, _: Any, line: int) -> None:
    name, content = given.get("name") or given.get("property") or "", given.get("content", "")
    if given.get("http-equiv", "").lower() == "refresh":
        match = _REFRESH.match(content)
        if match and match[1].strip():
            page.redirect = (line, match[1].strip())
            page.leads(line, match[1], "link")
    if given.get("http-equiv", "").lower() == "content-security-policy":
        page.allowed += tuple(word for word in content.replace(";", " ").split() if word.lower().startswith(("https://", "http://")))
    if name == "generator":
        page.is_made = page.is_made or content.startswith("mkdocs")
    if _SAID_IN_META & {given.get("name", ""), given.get("property", "")}:
        page.leads(line, content, "name")
    if name.startswith("citation_"):
        page.facts.append((line, name, content))


def _script(page: HtmlPage, given: Given, element: Any, line: int) -> None:
    kind, text = given.get("type", "").lower().strip(), element.text or ""
    if kind == "application/ld+json":
        page.statements.append((line, text))
    elif kind in _SCRIPT_TYPES and text:
        for at, address in scripts.asked(text):
            page.leads(line + at - 1, address, "load")


def _style(page: HtmlPage, _: Given, element: Any, line: int) -> None:
    for at, address in styles.loaded(element.text or ""):
        page.leads(line + at - 1, address, "load")


def _heading(page: HtmlPage, given: Given, _: Any, __: int) -> None:
    page.paper = page.paper or given.get("data-ps-paper", "")


SPECIAL: Mapping[str, Callable[[HtmlPage, Given, Any, int], None]] = {
    "html": _html, "title": _title, "base": _base, "a": _named, "img": _image, "link": _link, "meta": _meta,
    "script": _script, "style": _style, "h1": _heading,
}  # fmt: skip
"""Elements that mean more than their addresses."""
