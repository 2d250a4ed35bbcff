"""Markdown pages with front matter: a paper a page, its facts in YAML or TOML at the top, as static sites and note-takers keep them."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import yaml

from papershelf.model import Problem, Source
from papershelf.read.columns import COLUMNS, known
from papershelf.read.document import Document
from papershelf.read.fields import fields, listed_page
from papershelf.read.fields.own_words import own_words
from papershelf.read.fields.page_sections import abstract_of, authors_of
from papershelf.read.reader import Found
from papershelf.read.yaml.tree import refused
from papershelf.text.plain import one_line
from papershelf.text.yaml_slips import mend

_FRONT = re.compile(r"\s*(?P<mark>---|\+\+\+)[ \t]*\n(?P<data>.*?)^(?P=mark)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
"""Front matter in YAML or TOML, between its marks."""
_TITLE = re.compile(r"^[\"']?title[\"']?[ \t]*[:=]", re.MULTILINE | re.IGNORECASE)
_SETTINGS = frozenset({"layout", "permalink", "nav_order", "nav", "navorder", "sidebar", "toc", "comments", "draft", "slug", "weight", "order",
                       "categories", "category", "tags", "aliases", "cssclass", "share", "excerpt", "image", "banner", "hide", "template"})  # fmt: skip
"""What tells a site how to show a page, and a note-taker where to keep it."""
_OF_SITES = re.compile(
    r"^[ \t]*(?:\[(?:download|access|full|pdf|paper)[^\]\n]*\]\([^()\s]*\)|recommended citation:[^\n]*|\{\{[%<][^\n]*[%>]\}\})[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
"""Lines below the front matter that lead to the paper, or call parts of the site."""
_HEADING = re.compile(r"^#{1,6}[ \t]", re.MULTILINE)


def sniff(document: Document) -> bool:
    """Whether the text begins with front matter that has a title."""
    front = _FRONT.match(document.text)
    return bool(front and _TITLE.search(front["data"]))


def read(document: Document) -> Iterator[Found]:
    """One record, or those of the list of papers that the page is.

    Without an abstract of its own the record has that of the page: its section "Abstract", or what stands before any heading.
    """
    front = _FRONT.match(document.text)
    line = document.text.count("\n", 0, front.start("mark")) + 1 if front else 1
    data = _parsed(front["data"], front["mark"]) if front else "no front matter"
    if isinstance(data, str):
        yield Problem(document.file, line, f"front matter that cannot be read, the page is left out: {data}")
        return
    body = document.text[front.end() :] if front else ""
    row = {str(name): value for name, value in data.items()}
    if listed := listed_page.found(_body(document), row):
        yield from listed
        return
    if problem := listed_page.left_out(document.file, line, row):
        yield problem
        return
    body = _OF_SITES.sub("", body)
    if not any(row.get(name) for name in ("abstract", "summary")):
        lead, body = _abstract(body)
        row["abstract"] = lead.strip() or row.get("excerpt") or row.get("description") or ""
    if not any(row.get(name) for name in COLUMNS["authors"]) and (names := authors_of(body)):
        row["authors"] = names
    draft = fields.draft(row, Source(document.file, line))
    yield from replace(draft, note=draft.note or own_words(body)).found()


def without_settings(text: str) -> str:
    """``text`` with blank lines for front matter that only tells a site how to show the page: it has no title and nothing of a paper."""
    front = _FRONT.match(text) if text[:200].lstrip().startswith(("---", "+++")) else None
    data = _parsed(front["data"], front["mark"]) if front else ""
    if not front or not isinstance(data, dict):
        return text
    names = {str(name).lower() for name in data}
    if names.isdisjoint(_SETTINGS) or any(known(name) for name in names - _SETTINGS - {"date"}):
        return text
    return "\n" * text.count("\n", 0, front.end()) + text[front.end() :]


def unused(document: Document) -> tuple[str, ...]:
    """The names in the front matter of which nothing is made."""
    front = _FRONT.match(document.text)
    data = _parsed(front["data"], front["mark"]) if front else ""
    if isinstance(data, dict) and listed_page.found(_body(document), {str(name): value for name, value in data.items()}):
        return ()
    return fields.unused([{str(name): value for name, value in data.items()}]) if isinstance(data, dict) else ()


def _body(document: Document) -> Document:
    """What stands below the front matter, on the lines on which it stands."""
    front = _FRONT.match(document.text)
    end = front.end() if front else 0
    return replace(document, text="\n" * document.text.count("\n", 0, end) + document.text[end:])


def _parsed(data: str, mark: str) -> dict[Any, Any] | str:
    """The front matter, or why there is none."""
    try:
        if mark == "+++":
            return tomllib.loads(data)
        if told := refused(data):
            return told
        value = yaml.safe_load(data)
    except yaml.MarkedYAMLError as error:
        place = f" in its line {error.problem_mark.line + 1}" if error.problem_mark else ""
        return f"{error.problem or error.context}{place}{mend(error)}"
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return one_line(str(error)) or type(error).__name__
    return value if isinstance(value, dict) else f"a {type(value).__name__} and no mapping"


def _abstract(body: str) -> tuple[str, str]:
    """The section that is the abstract, or what stands before the first heading; and ``body`` without it."""
    said, rest = abstract_of(body)
    if rest != body:
        return said, rest
    heading = _HEADING.search(body)
    end = heading.start() if heading else len(body)
    return body[:end], body[end:]
