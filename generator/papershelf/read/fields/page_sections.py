"""Sections of a page on one paper that say what its front matter does not: its abstract, and its authors."""

import re

_FORM = r"^#{{1,6}}[ \t]*(?:{})[ \t]*:?[ \t]*#*[ \t]*$\n(?P<text>.*?)(?=^#{{1,6}}[ \t]|\Z)"
_ABSTRACT, _SUMMARY, _AUTHORS = (
    re.compile(_FORM.format(name), re.MULTILINE | re.DOTALL | re.IGNORECASE) for name in ("abstract", "summary", "authors?")
)
"""A section that is called so, up to the next heading."""
_NAMES = re.compile(r"^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+|\[\[(?:[^\[\]|\n]*\|)?|\]\]|\]\([^()\s]*\)|(?<!\[)\[(?!\[)", re.MULTILINE)
"""What stands around names: marks of items, and links in Markdown and of note-takers."""


def abstract_of(body: str) -> tuple[str, str]:
    """The section that is the abstract or else the summary, ``""`` where there is none; and ``body`` without it."""
    section = _ABSTRACT.search(body) or _SUMMARY.search(body)
    return (section["text"], body[: section.start()] + body[section.end() :]) if section else ("", body)


def authors_of(body: str) -> str | list[str]:
    """The names in the section that has them, a line each where these are several."""
    section = _AUTHORS.search(body)
    lines = [name.strip() for name in _NAMES.sub("", section["text"]).split("\n") if name.strip()] if section else []
    return lines if len(lines) > 1 else "".join(lines)
