"""Generated pages as HTML, without Python-Markdown where a page is of the forms that the generator writes.

Python-Markdown takes three fifths of the time of a page. Most pages are generated, and these are built from six blocks:
headings, paragraphs, plain lists, elements that hold Markdown, code that stands in them, and lines of HTML. A page of
nothing else is converted here, block by block; any other page is ``None``, and Python-Markdown converts the whole.

This is no second opinion on what Markdown means: before it is used, both convert the same specimen
(:mod:`papershelf.site.specimen`), and where they differ in one character, all pages go to Python-Markdown.
"""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from markdown.extensions.toc import nest_toc_tokens, strip_tags

from papershelf.site.spans import Link, spans

Otherwise = Callable[[str], str | None]
"""What makes HTML of a line that is not known here; ``None`` where it is no paragraph."""
Slug = Callable[[str], str]
"""From the words of a heading to its id."""

# Line ends, tabs and control characters are dealt with by Python-Markdown in several places.
_STRANGE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_OPEN = re.compile(
    r"<(?P<tag>div|details)(?P<attributes>(?: [a-z-]+(?:=\"[^\"<>&]*\")?)*) markdown>(?:\n<summary>(?P<summary>[\w -]+)</summary>)?"
)
_ATTRIBUTE = re.compile(r" ([a-z-]+)(?:=\"([^\"]*)\")?")
# Runs of characters are taken at once and not given back (``++``): one at a time took a third of the time of an element.
_CODE = re.compile(r"<pre><code>(?:[^<>&]++|&(?:amp|lt|gt);)*</code></pre>")
_RAW = re.compile(r"<(p|figure|div)(?: [a-z-]+(?:=\"[^\"<>]*\")?)*>(?:[^<\n]++|<(?!/?\1\b))*</\1>")
_OURS = re.compile(r"\s(?:id|name|markdown)\b", re.IGNORECASE)
"""Attributes that Python-Markdown or MkDocs looks at."""
_INLINE = re.compile(r"<(?:span|abbr|i|a|mark)[ >]|<https?://")
_APART = re.compile(r"<abbr title=\"[^\"<>]*\">[^<>]*</abbr>|<https?://[^\s<>]*>|&#[0-9]+;")
_REACHES = re.compile("<|&#")
_HEADING = re.compile(r"(?P<level>#{1,3}) (?P<text>.*[^#\s]|.*\\#)")
_TAG = re.compile(r"<[^>]*>")
_CLASS = re.compile(r"(?P<text>.*)\n\{: \.(?P<name>[a-z-]+) \}")
# Python-Markdown drops the blanks between a line break and an element.
_BEGINS = re.compile(r"\[|\*\*|<https?:")
# What starts a list, a heading, a quotation, a rule, a table, a definition or a setting.
_STARTS = re.compile(r"[#>+=:!^@|`~-]|\*(?!\*\w)|\d+[.)]")


@dataclass
class Shortcut:
    """A page as far as it is converted."""

    link: Link
    otherwise: Otherwise
    slug: Slug
    headings: list[dict[str, Any]] = field(default_factory=list)
    """As the tokens of Python-Markdown's ``toc``, not nested yet."""
    ids: set[str] = field(default_factory=set)
    html: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    """Names of the elements that are not closed yet."""
    begun: str = ""
    """``list`` after a list, ``element`` after the start of an element."""


def converted(text: str, page: Shortcut) -> str | None:
    """The Markdown ``text``, which is without front matter, as HTML; ``None`` if there is a form in it that is not known here."""
    text = text.strip("\n")
    if not text or _STRANGE.search(text):
        return None
    for block in text.split("\n\n"):
        made = _block(block, page)
        if made is None:
            return None
        page.html.append(made)
    return None if page.open else "\n".join(page.html).strip()


def nested(page: Shortcut) -> Any:
    """The headings as Python-Markdown's ``toc`` gives them: narrower ones within broader ones."""
    headings: Any = page.headings
    return nest_toc_tokens(headings)


def _block(block: str, page: Shortcut) -> str | None:
    before, page.begun = page.begun, ""
    match block[:1]:
        case "#":
            return _heading(block, page)
        case "-":
            page.begun = "list"
            return _list(block, page) if before != "list" else None
        case "<":
            return _element(block, page, before)
    return _paragraph(block, page)


def _paragraph(block: str, page: Shortcut) -> str | None:
    found = _CLASS.fullmatch(block)
    name = f' class="{found["name"]}"' if found else ""
    text = found["text"] if found else block
    made = _line(text, page) if "\n" not in text else None
    return None if made is None else f"<p{name}>{made}</p>"


def _line(text: str, page: Shortcut) -> str | None:
    if not _is_line(text):
        return None
    made = spans(text, page.link)
    return _otherwise(text, page) if made is None else made


def _otherwise(text: str, page: Shortcut) -> str | None:
    """As Python-Markdown has it, if its reader of HTML can find nothing in ``text`` that reaches beyond it."""
    return None if _REACHES.search(_APART.sub("", text)) else page.otherwise(text)


def _is_line(text: str) -> bool:
    return bool(text) and text == text.strip() and not _STARTS.match(text)


def _heading(block: str, page: Shortcut) -> str | None:
    found = _HEADING.fullmatch(block)
    made = spans(found["text"], page.link) if found and found["text"] == found["text"].strip() else None
    if not found or made is None or "\\>" in block:
        return None
    name = _words(made)
    id_ = page.slug(html.unescape(name))
    if not id_ or id_ in page.ids:  # Python-Markdown counts such ids
        return None
    page.ids.add(id_)
    level = len(found["level"])
    page.headings.append({"level": level, "id": id_, "name": name, "html": made, "data-toc-label": ""})
    return f'<h{level} id="{id_}">{made}</h{level}>'


_words = lru_cache(maxsize=1 << 8)(strip_tags)  # most headings are the same on all pages


def _list(block: str, page: Shortcut) -> str | None:
    before, *items = f"\n{block}".split("\n- ")
    if before:
        return None
    written = []
    for item in items:
        made = _item(item, page)
        if made is None:
            return None
        written.append(f"<li>{made}</li>\n")
    return f"<ul>\n{''.join(written)}</ul>"


def _item(text: str, page: Shortcut) -> str | None:
    """An item, which may have a second line; it begins with two blanks that stay."""
    first, cut, second = text.partition("  \n  ")
    if not cut:
        return _line(text, page) if "\n" not in text else None
    if "\n" in first + second or not _is_line(first) or not _is_line(second):
        return None
    made, more = spans(first, page.link), spans(second, page.link)
    if made is None or more is None:
        return _otherwise(text, page)  # as one, for emphasis may begin in one line and end in the other
    return f"{made}<br />\n{'' if _BEGINS.match(second) else '  '}{more}"


def _element(block: str, page: Shortcut, before: str) -> str | None:
    if block.startswith("</"):
        closed = before != "element" and page.open and block == f"</{page.open.pop()}>"
        return block if closed else None
    if block.startswith("<pre>"):
        code = block.removesuffix("\n</code></pre>")
        return block if page.open and code != block and code == code.rstrip() and _CODE.fullmatch(block) else None
    if found := _start(block):
        tag, made = found
        page.open.append(tag)
        page.begun = "element"
        return made
    if block.startswith(("<p", "<figure", "<div")):
        # One more line end than other blocks: Python-Markdown keeps what stood behind it.
        return f"{block}\n" if not page.open and _RAW.fullmatch(block) and not _is_looked_at(block) else None
    return _paragraph(block, page) if _INLINE.match(block) else None


def _is_looked_at(block: str) -> bool:
    return any(_OURS.search(tag) for tag in _TAG.findall(block))


@lru_cache(maxsize=1 << 8)  # most are the same on all pages
def _start(block: str) -> tuple[str, str] | None:
    """The name of the element that ``block`` opens, and how Python-Markdown writes it; ``None`` where it is nothing of the kind."""
    found = _OPEN.fullmatch(block)
    attributes = dict(_ATTRIBUTE.findall(found["attributes"])) if found else {}
    if not found or attributes.keys() & {"id", "name", "markdown"} or (found["tag"] == "details") != bool(found["summary"]):
        return None
    written = "".join(f' {name}="{value or name}"' for name, value in sorted(attributes.items()))
    start = f"<{found['tag']}{written}>"
    return found["tag"], f"{start}\n<summary>{found['summary']}</summary>" if found["summary"] else start
