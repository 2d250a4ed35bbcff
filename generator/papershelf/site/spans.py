"""Text within a line of Markdown, of the few forms that the generator writes, as the HTML that Python-Markdown makes of it.

Generated pages use little of Markdown: escaped text, links, formulas, acronyms with their meaning, names in strong type.
For these forms one regular expression does what twenty patterns do over and over in Python-Markdown. Everything else is
``None`` here, and is left to Python-Markdown (:mod:`papershelf.site.shortcut`).
"""

import re
from collections.abc import Callable
from functools import lru_cache

from papershelf.mathematics import as_html, tied
from papershelf.text.mathematics.formulas import is_formula

Link = Callable[[str], str | None]
"""From an address as written to one as seen from the finished page; ``None`` where that needs a closer look."""

_ESCAPE = r"\\[\\`*_\[\]{}()#+.!$~-]"
_ENTITY = r"&(?:#[0-9]+|#x[0-9a-fA-F]+|[a-zA-Z0-9]+);"
_MARK = rf"{_ESCAPE}|{_ENTITY}|&(?!#)|(?<=[^\W_])_(?=[^\W_])|!(?!\[)"
"""Characters that mean nothing where they stand."""
_PLAIN = r"[^\\`*_\[\]<&!${}\n]"
_LABEL = r"(?:[^\\\[\]\n]++|\\.)+"
_TITLE = r"(?! )[\w &#.,:;?%+/…“”‘’–—-]+(?<! )"
_ATTRIBUTE = r' [a-z-]+(?:="[^"<>\\`\[\]!$*@]*")?'
_TAGS = "span|abbr|i|a|mark"
_ADDRESS = r"[^\s()<>\\\"'`$\[\]{}]+"
# What a form begins with stands first and outside of its group: one look at it rules the form out. No two begin alike.
_TOKEN = re.compile(
    rf"{_PLAIN}++"
    rf'|\[(?P<text>{_LABEL})\]\((?P<to>{_ADDRESS})(?: "(?P<title>{_TITLE})")?\)'
    rf"|<(?P<tag>{_TAGS})(?:{_ATTRIBUTE})*>"
    rf"|</(?P<closed>{_TAGS})>"
    rf"|(?P<mark>{_MARK})"
    rf"|\*\*(?:(?<=^\*\*)|(?<=\s\*\*))(?!\s)(?P<name>(?:[^\\*\n]++|\\.)+)(?<!\s)\*\*(?=[:\s]|\Z)"
    rf"|<(?P<auto>https?://{_ADDRESS})>"
    r"|\$(?<!\\\$)(?P<tex>[^\s$`&<](?:[^$\n`&<]*[^\s$\\`&<])?)\$"
)
_MARKS = re.compile(_MARK)
_OTHER = re.compile(r"[\\`*_\[\]<&!${}\n]")
_UNESCAPED = re.compile(r"\\(.)")
_NAMED = re.compile(r" (?:id|name)(?:=|[ >])")
_NO_ENTITY = re.compile(rf"&(?!{_ENTITY[1:]})", re.IGNORECASE)


def spans(text: str, link: Link) -> str | None:
    """``text`` as HTML; ``None`` where it has a form that is not known here."""
    found: list[str] = []
    tags: list[str] = []
    at = 0
    for token in _TOKEN.finditer(text):
        if token.start() != at:
            return None
        at = token.end()
        made = _made(token, link, tags)
        if made is None:
            return None
        found.append(made)
    return tied("".join(found)) if at == len(text) and not tags else None


def _made(token: re.Match[str], link: Link, tags: list[str]) -> str | None:
    match token.lastgroup:
        case None:
            made: str | None = token[0].replace(">", "&gt;")
        case "to" | "title":
            made = _anchor(link(token["to"]), flat(token["text"]), token["title"])
        case "tag":  # as it is; ``tags`` are those that are open
            tags.append(token["tag"])
            made = None if _NAMED.search(token[0]) else token[0]
        case "closed":
            made = token[0] if tags and tags.pop() == token["closed"] else None
        case "mark":
            made = "&amp;" if token[0] == "&" else token[0].removeprefix("\\")
        case "name":
            made = _strong(flat(token["name"]))
        case "auto":
            made = _anchor(link(token["auto"]), _attribute(token["auto"]), None)
        case _:
            made = _formula(token)
    return made


def _strong(text: str | None) -> str | None:
    return None if text is None else f"<strong>{text}</strong>"


def _anchor(address: str | None, text: str | None, title: str | None) -> str | None:
    if address is None or text is None:
        return None
    told = f' title="{_attribute(title)}"' if title else ""
    return f'<a href="{_attribute(address)}"{told}>{text}</a>'


def _formula(token: re.Match[str]) -> str | None:
    text, tex = token.string, token["tex"]
    formula = is_formula(tex, text[token.end() : token.end() + 1], text[: token.start()][-1:])
    return as_html(tex) if formula and token[0] != text else None


@lru_cache(maxsize=1 << 15)  # a title stands on the pages of all its neighbours
def flat(text: str) -> str | None:
    """Text that has no other form in it, without its backslashes, and with entities for what HTML reserves; else ``None``."""
    if _OTHER.search(text):
        if _OTHER.search(_MARKS.sub(_blank, text)):
            return None
        text = _UNESCAPED.sub(r"\1", _NO_ENTITY.sub("&amp;", text))
    return text.replace(">", "&gt;")


def _blank(_: re.Match[str]) -> str:
    return " "


def _attribute(address: str) -> str:
    return _NO_ENTITY.sub("&amp;", address)
