"""Outlines of Emacs (Org) as the Markdown that says the same, line for line: headings, links, properties and what surrounds them."""

import re

_FIRST = re.compile(r"\s*(?:#[ \t][^\n]*\n\s*)*(?:#\+[A-Za-z_]+:|\*+ [^\n]*\n\s*:PROPERTIES:|:PROPERTIES:\s*\n)")
"""What such files begin with; Markdown has no word behind ``#+``."""
_DRAWER = re.compile(r"^[ \t]*:PROPERTIES:[ \t]*$", re.MULTILINE)
_HEADING = re.compile(
    r"(?P<stars>\*+)[ \t]+(?:(?:TODO|DONE|NEXT|WAITING|READING|READ|CANCELLED)[ \t]+)?(?:\[#[A-C]\][ \t]+)?(?P<text>\S.*?)(?:[ \t]+:(?:[\w@#%]+:)+)?[ \t]*\Z"
)
"""A heading without its state, priority and tags: ``** TODO [#A] Bees count :read:``."""
_SETTING = re.compile(r"[ \t]*#\+(?P<name>[A-Za-z_]+):?[ \t]*(?P<value>.*)\Z")
_COMMENT = re.compile(r"[ \t]*#(?:[ \t]|\Z)")
_PROPERTY = re.compile(r"[ \t]*:(?P<name>[A-Za-z][\w-]*):[ \t]*(?P<value>.*)\Z")
_LINK = re.compile(r"\[\[(?P<url>[^\[\]]+)\](?:\[(?P<text>[^\[\]]*)\])?\]")
_PLANNED = re.compile(r"[ \t]*(?:CLOSED|SCHEDULED|DEADLINE):[ \t]*[\[<]")
_CITED = re.compile(r"(?:BIBTEX_|EXPORT_)?(?P<name>[A-Z_]+)")
_NAMES = {"AUTHOR": "Authors", "AUTHORS": "Authors", "YEAR": "Year", "DATE": "Date", "JOURNAL": "Journal", "BOOKTITLE": "Venue", "VENUE": "Venue", "DOI": "DOI", "URL": "URL",
          "EPRINT": "arXiv", "ARXIV": "arXiv", "KEYWORDS": "Keywords", "ABSTRACT": "Abstract", "PDF": "PDF"}  # fmt: skip


def is_org(text: str) -> bool:
    """Whether ``text`` begins as such outlines do."""
    return bool(_FIRST.match(text)) and (bool(_DRAWER.search(text)) or bool(re.search(r"^\*+ \S", text, re.MULTILINE)))


def as_markdown(text: str) -> str:
    """``text`` with the marks of Markdown, each line where it was."""
    lines = text.split("\n")
    has_title = any((setting := _SETTING.match(line)) and setting["name"].upper() == "TITLE" for line in lines)
    return "\n".join(_marked(line, deeper=has_title) for line in lines)


def _marked(line: str, *, deeper: bool) -> str:
    if heading := _HEADING.match(line):
        return f"{'#' * min(len(heading['stars']) + deeper, 6)} {_linked(heading['text'])}"
    if setting := _SETTING.match(line):
        return f"# {setting['value']}" if setting["name"].upper() == "TITLE" else ""
    if line.strip() in {":PROPERTIES:", ":END:"} or _COMMENT.match(line) or _PLANNED.match(line):
        return ""
    if told := _PROPERTY.match(line):
        cited = _CITED.fullmatch(told["name"].upper())
        name = _NAMES.get(cited["name"] if cited else "", "")
        return f"{name}: {told['value']}" if name and told["value"] else ""
    return _linked(line)


def _linked(text: str) -> str:
    return _LINK.sub(lambda link: f"[{link['text'] or link['url']}]({link['url']})", text)
