"""Escaping: the one place that makes text from seeds harmless, a function for each place it goes to.

Everything that comes from a seed is hostile until one of these has seen it. The Markdown templates call
:func:`markdown` on every value by themselves (:mod:`papershelf.render.templates`), so forgetting it is not possible.
"""

import html
import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

from papershelf.model import NOTHING
from papershelf.text.links import addresses
from papershelf.text.mathematics.formulas import literal, pieces
from papershelf.text.words.abbreviations import uses

# A backslash before one of these is dropped by Python-Markdown and by CommonMark; before $ and ~ by CommonMark and by
# our own extension (papershelf.mathematics). A number sign at the end would be taken for the end of a heading ("C#").
_SPECIAL = re.compile(r"[\\`*\[\]{}$~]|(?<![^\W_])_|_(?![^\W_])")
# Only an ampersand that starts an entity is a mark: "AT&T" stays readable.
_ENTITY = re.compile(r"&(?=#?\w+;)")
# What starts a list, a heading, a quotation, a rule, a definition or a setting at the start of a line.
_BLOCK = re.compile(r"(?P<number>\d{1,9})(?P<dot>[.)])(?=\s|\Z)|(?P<mark>[#>+\-=:!^@|])")
_NO_BACKSLASH = "=:^@|>"  # Python-Markdown knows no escape for these
# All that one of these asks for, and blanks that the lines of a paragraph do without.
_MEANT = re.compile(r"[\\`*\[\]{}$~_#&<\n]|\A[\d>+\-=:!^@|\s]|\s\Z")
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


# All that means something to Markdown or HTML anywhere; as entities they are characters to both, in titles too.
_MARKS = re.compile(r"[^\w\s.,;:?%+/…“”‘’–—-]|_")


class Markdown(str):
    """Text that is Markdown already and must not be escaped again."""

    __slots__ = ()


def markdown(text: str) -> Markdown:
    """``text``, which may have several paragraphs, as Markdown that shows exactly these characters."""
    return text if isinstance(text, Markdown) else _markdown(text)


@lru_cache(maxsize=1 << 16)  # a title stands on the pages of all its neighbours
def _markdown(text: str) -> Markdown:
    if not _MEANT.search(text):  # most values: a fifth of the time
        return Markdown(text)
    return Markdown("\n".join(_markdown_line(line.strip()) for line in text.split("\n")))


def inline(text: str) -> Markdown:
    """``text`` as Markdown for the middle of a line: as :func:`markdown`, but no marks of blocks are escaped."""
    text = _ENTITY.sub("&amp;", text.replace("\n", " "))
    rest = text.rstrip("#")
    text = _SPECIAL.sub(r"\\\g<0>", rest) + "\\#" * (len(text) - len(rest))
    # A link whose text begins with "]:" would be a definition of one: there the bracket is an entity.
    return Markdown(text.replace("<", "&lt;").replace("\\]:", "&#93;:"))


def _markdown_line(line: str) -> str:
    block = _BLOCK.match(line)
    if not block:
        return inline(line)
    if block["number"]:
        return f"{block['number']}\\{block['dot']}{inline(line[block.end() :])}"
    mark = block["mark"]
    return (f"&#{ord(mark)};" if mark in _NO_BACKSLASH else f"\\{mark}") + inline(line[1:])


def formula(tex: str) -> Markdown:
    """``tex`` between dollar signs; what could be markup in it is said in TeX, or the whole is shown as text."""
    if "`" in tex or "\n" in tex or "$" in tex:
        return inline(f"${tex}$")
    tex = re.sub(r"<\s*", r"\\lt ", re.sub(r">\s*", r"\\gt ", tex))
    return Markdown(f"${tex.strip()}$")


def prose(text: str, meanings: Mapping[str, str] = NOTHING) -> Markdown:
    """Clean text (:mod:`papershelf.text.mathematics.formulas`) as Markdown: its formulas are mathematics, its addresses are links.

    The first use of each acronym that ``meanings`` has shows its long form to who points at it.
    """
    told: set[str] = set()
    return Markdown("\n".join(_prose_line(line.strip(), meanings, told) for line in text.split("\n")))


def _prose_line(line: str, meanings: Mapping[str, str], told: set[str]) -> str:
    found = pieces(line)
    written = [formula(piece) if at % 2 else _linked(literal(piece), meanings, told, starts_line=at == 0) for at, piece in enumerate(found)]
    return "".join(written)


def _linked(text: str, meanings: Mapping[str, str], told: set[str], *, starts_line: bool) -> str:
    written, end = "", 0
    for address in addresses(text):
        written += _with_meanings(text[end : address.start], meanings, told, starts_line=starts_line and not end)
        written += _address(address.url, text[address.start : address.end])
        end = address.end
    return written + _with_meanings(text[end:], meanings, told, starts_line=starts_line and not end)


def _with_meanings(text: str, meanings: Mapping[str, str], told: set[str], *, starts_line: bool) -> str:
    """``text``, which holds no formulas and addresses; acronyms in ``told`` were met before, and those that it has are added."""
    written, end = "", 0
    for use in [use for use in uses(text, meanings) if use.short not in told]:
        told.add(use.short)
        before = text[end : use.start]
        written += _markdown_line(before) if starts_line and not end else inline(before)
        written += f'<abbr title="{title(meanings[use.short])}">{inline(text[use.start : use.end])}</abbr>'
        end = use.end
    rest = text[end:]
    return written + (_markdown_line(rest) if starts_line and not end else inline(rest))


def title(text: str) -> Markdown:
    """``text`` for what shows when one points at it: between the quotation marks of a Markdown link or of an attribute."""
    text = _UNPRINTABLE.sub("", " ".join(text.split()))
    return Markdown(_MARKS.sub(lambda match: f"&#{ord(match[0])};", text))


def _address(url: str, shown: str) -> str:
    target = link(url)
    return f"<{target}>" if target == shown else f"[{inline(shown)}]({target})"


def code(text: str) -> Markdown:
    """``text`` as a block of code in HTML: an indented block, in an element that holds Markdown, ends at the first tag in it."""
    return Markdown(f"<pre><code>{html.escape(text, quote=False)}\n</code></pre>")


def attribute(text: str) -> str:
    """``text`` for HTML, in an element or in a quoted attribute."""
    return html.escape(text, quote=True)


def link(url: str) -> Markdown:
    """``url`` for the round brackets of a Markdown link; ``#`` where it is not a whole http or https address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return Markdown("#")
    if parts.scheme.lower() not in {"http", "https"} or not parts.netloc:
        return Markdown("#")
    safe = "/?:@!&'+,;=%-."  # not ()[]*_~|\\ and no blanks: they end a Markdown link or start a mark
    rest = (quote(part, safe) for part in parts[2:])
    return Markdown(urlunsplit((parts.scheme.lower(), quote(parts.netloc, safe="@:[]-."), *rest)))


def yaml_value(value: Any) -> Markdown:
    """``value`` as YAML on one line: JSON is YAML, and quotes every string."""
    text = json.dumps(value, ensure_ascii=False)
    return Markdown(_UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text))


def yaml_html(text: str) -> Markdown:
    """``text`` as a YAML string that is HTML already: the theme writes front-matter titles and descriptions raw."""
    return yaml_value(attribute(text))


def script(value: Any) -> str:
    """``value`` as JSON that may stand inside a ``<script>``: nothing in it can end the element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
