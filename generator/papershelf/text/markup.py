"""HTML and JATS in titles and abstracts, as Crossref, PubMed and publishers give them, read as plain text.

Only elements that are known to set text go: ``<unk>``, ``a < b`` and a script that somebody put into a title stay as the
characters that they are. Formulas become ``$TeX$`` where the source gives TeX, and plain characters where it gives MathML.
"""

import html
import re
from xml.etree import ElementTree as ET

from papershelf.text.mathematics import mathml

_INLINE = r"i|b|u|em|strong|italic|bold|span|scp|sc|tt|font|small|big|underline|overline|roman|sans-serif|monospace|styled-content|fixed-case|a|ext-link|xref|named-content|inf|nobr|q|cite|var|dfn|abbr|mark|ins|wbr|bdi|tex-math-inline|uri|url|email|inline-formula|disp-formula|alternatives|formula|mixed-citation|label"
_BLOCK = r"p|div|br|sec|list|list-item|abstract|ul|ol|li|h[1-6]|blockquote|section|article|table|tr|td|th|tbody|thead|graphic|inline-graphic|fig|hr|disp-quote|break"
_KNOWN = re.compile(rf"</?(?:jats:)?(?:{_INLINE}|{_BLOCK}|su[bp]|tex-math)\b[^<>]*>|<jats:|<(?:\w+:)?math\b|&(?:#?\w+);", re.IGNORECASE)
# No element of formulas stands in one of its own name: so one that has no end is given up at the next, and time grows with length.
_TEX = re.compile(r"<(?:jats:)?tex-math\b[^<>]*>((?:(?!<(?:jats:)?tex-math\b).)*?)</(?:jats:)?tex-math\s*>", re.IGNORECASE | re.DOTALL)
_MATHML = re.compile(r"<(?:\w{1,20}:)?math\b[^<>]*>(?:(?!<(?:\w{1,20}:)?math\b).)*?</(?:\w{1,20}:)?math\s*>", re.IGNORECASE | re.DOTALL)
_ALTERNATIVES = re.compile(
    r"<(?:jats:)?(alternatives|inline-formula|disp-formula)\b[^<>]*>(?P<inside>(?:(?!</?(?:jats:)?\1\b).)*)</(?:jats:)?\1\s*>",
    re.IGNORECASE | re.DOTALL,
)
"""A formula in JATS, in which several forms of it may stand."""
_HEADING = re.compile(r"<(?:jats:)?title\b[^<>]*>(?P<text>[^<>]*)</(?:jats:)?title\s*>(?:\s*<(?:jats:)?p\b[^<>]*>)?", re.IGNORECASE)
_SCRIPT = re.compile(r"<(?:jats:)?(?P<kind>su[bp]|inf)\b[^>]*>(?P<text>[^<>]{0,40})</(?:jats:)?(?P=kind)\s*>", re.IGNORECASE)
# Blanks are taken from the first of a run on: begun at each of them, a run of 16,000 took a second.
_BLOCK_TAG = re.compile(rf"(?:(?<!\s)\s+)?</?(?:jats:title|(?:jats:)?(?:{_BLOCK}))\b[^<>]*>\s*", re.IGNORECASE)
_INLINE_TAG = re.compile(rf"</?(?:jats:)?(?:{_INLINE}|su[bp]|tex-math)\b[^<>]*>", re.IGNORECASE)
_BEGINNING = re.compile(r"<((?:jats:)?[a-z-]+)\b[^<>]*(?<!/)>", re.IGNORECASE)
_ENDING = re.compile(r"</((?:jats:)?[a-z-]+)\s*>", re.IGNORECASE)
_TAG_NAME = re.compile(r"</?([\w:-]+)")
_BREAKS = re.compile(r"\n{3,}")
_DOCUMENT = re.compile(r"\\begin\s*\{document\}(.*?)(?:\\end\s*\{document\}|\Z)", re.DOTALL)
_SUPER = dict(zip("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ", strict=True))
_SUB = dict(zip("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎", strict=True))
_PREFIXED = re.compile(r"(</?)\w+:|\s\w+:\w+=\"[^\"]*\"")
_XML_OWN = re.compile(r"&(?!amp;|lt;|gt;|quot;|apos;|#)(\w+;)")


def from_markup(text: str) -> str:
    """``text`` without the elements of HTML and JATS in it, paragraphs parted by a blank line. Never an error."""
    if ("<" not in text and "&" not in text) or not _KNOWN.search(text):
        return text
    if "<" in text:
        text = _without_elements(text)
    if "&" in text:
        text = html.unescape(text)
        if "&lt;" in text or ("<" in text and _INLINE_TAG.search(text)):  # escaped twice, as feeds do
            text = _without_elements(html.unescape(text))
    return text


def _without_elements(text: str) -> str:
    if "math" in text:
        text = _ALTERNATIVES.sub(lambda match: "".join(found[0] for found in _TEX.finditer(match["inside"])) or match[0], text)
        text = _TEX.sub(lambda match: _formula(match[1]), text)
        text = _MATHML.sub(lambda match: _plain_mathml(match[0]), text)
    text = _HEADING.sub(_heading, text)
    text = _SCRIPT.sub(_script, text)
    return _BREAKS.sub("\n\n", _without_pairs(_BLOCK_TAG.sub("\n\n", text))).strip()


def _without_pairs(text: str) -> str:
    """``text`` without elements that begin and end in it; one that only begins may be what the text speaks of."""
    begun = {match[1].lower() for match in _BEGINNING.finditer(text)}
    ended = {match[1].lower() for match in _ENDING.finditer(text)}

    def kept(match: re.Match[str]) -> str:
        name = _TAG_NAME.match(match[0])
        return (
            ""
            if name and (name[1].lower() in begun & ended or name[1].lower().startswith("jats:") or match[0].endswith("/>"))
            else match[0]
        )

    return _INLINE_TAG.sub(kept, text)


def _formula(tex: str) -> str:
    """TeX as publishers wrap it, in a whole document or between dollar signs."""
    tex = html.unescape(tex)
    document = _DOCUMENT.search(tex)
    body = (document[1] if document else tex).strip()
    for start, end in (("$$", "$$"), ("$", "$"), (r"\(", r"\)"), (r"\[", r"\]")):
        if body.startswith(start) and body.endswith(end) and len(body) > len(start) + len(end):
            body = body[len(start) : -len(end)]
            break
    body = " ".join(body.split())
    return f"${body}$" if body else ""


def _plain_mathml(markup: str) -> str:
    try:
        bare = _XML_OWN.sub(lambda match: html.unescape(match[0]), _PREFIXED.sub(r"\1", markup))
        element = ET.fromstring(bare)  # noqa: S314 - no document type can stand inside an element, and so no entities
    except ET.ParseError:
        return " ".join(re.sub(r"<[^>]*>", "", markup).split())
    return mathml.from_element(element)


def _heading(match: re.Match[str]) -> str:
    """Headings of sections lead into their text; that an abstract is one need not be said."""
    text = match["text"].strip().rstrip(":.")
    return "" if text.lower() in {"abstract", "summary", ""} else f"\n\n{text}: "


_EXPONENT = re.compile(r"[^\W_]{0,4}[/+−-][^\W_]{1,4}(?:[/+−-][^\W_]{1,4})?|[+−-][^\W_]{1,4}/[^\W_]{1,4}")
"""Numbers and letters with a sign between them; not ``th``, and not the ``1,2`` of footnotes."""
_BASE = re.compile(r"(?:(?<![\w.])(?:[^\W\d_]|[\d.]+)|\))\Z")
"""What is raised to a power: one letter, a number, a bracket; ``p53``, which has a genotype above it, is none."""


def _script(match: re.Match[str]) -> str:
    """In small characters where there are such of all; else what counts as an exponent is said to be one: ``k^(−3/2)``."""
    is_raised, text = match["kind"].lower() == "sup", match["text"]
    forms = _SUPER if is_raised else _SUB
    if text and all(char in forms for char in text):
        return "".join(forms[char] for char in text)
    is_power = is_raised and _EXPONENT.fullmatch(text) and _BASE.search(match.string, max(0, match.start() - 12), match.start())
    return f"^({text})" if is_power else text
